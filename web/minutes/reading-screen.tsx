import { textOf } from "@chiboso/domain/minutes/document.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Group, Text } from "@mantine/core";
import { IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutes } from "./api.ts";
import classes from "./minutes.module.css";
import { useVoice } from "./use-voice.ts";

/** The minutes to be read out to the meeting: one paragraph at a time in large type, on by one big button. */
export function ReadingScreen() {
  const { minutesId } = useParams({ from: "/signedIn/minutes/$minutesId/read" });
  const query = useMinutes(minutesId);
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(view) => <Reading view={view} />}
      </Loaded>
    </Page>
  );
}

function Reading({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const parts = view.document.blocks.map(textOf).filter((text) => text.trim() !== "");
  const [at, setAt] = useState(0);
  const last = parts.length - 1;
  const voice = useVoice();
  const { stop } = voice;
  const go = useCallback(
    (step: number) => {
      stop();
      setAt((now) => Math.min(last, Math.max(0, now + step)));
    },
    [last, stop],
  );
  useKeys(go);
  const text = parts[at] ?? "";
  return (
    <>
      <PageHeader
        above={[
          <TextLink key="minutes" to="/minutes/$minutesId" params={{ minutesId: view.minutesId }}>
            {t("minutes.list.title")}
          </TextLink>,
        ]}
        title={t("minutes.reading.title")}
        lead={t("minutes.reading.at", { at: at + 1, of: parts.length })}
      />
      <p className={classes["aloud"]} lang="vi" dir="ltr" aria-live="polite">
        {text}
      </p>
      <Group grow preventGrowOverflow={false}>
        <Button size="xl" variant="default" disabled={at === 0} onClick={() => go(-1)}>
          {t("minutes.reading.back")}
        </Button>
        <Button size="xl" disabled={at === last} onClick={() => go(1)}>
          {t("minutes.reading.next")}
        </Button>
      </Group>
      {voice.available ? (
        <Group>
          <Button
            size="lg"
            variant="default"
            leftSection={
              voice.speaking ? <IconPlayerStop aria-hidden /> : <IconVolume aria-hidden />
            }
            onClick={() => (voice.speaking ? stop() : voice.speak(text))}
          >
            {t(voice.speaking ? "minutes.reading.quiet" : "minutes.reading.aloud")}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed">{t("minutes.reading.no_voice")}</Text>
      )}
    </>
  );
}

/** Space and the arrows turn the paragraphs, wherever the focus is. */
function useKeys(go: (step: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A button that has the focus is pressed by the space bar itself.
      if (event.target instanceof HTMLElement && event.target.closest("button, a, input")) return;
      if (event.key === " " || event.key === "ArrowDown") go(1);
      else if (event.key === "ArrowUp") go(-1);
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener("keydown", onKey);
    return () => globalThis.removeEventListener("keydown", onKey);
  }, [go]);
}
