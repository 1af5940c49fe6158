import { Button, Text, Title, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import { isSpeaking, isWaiting } from "@chiboso/domain/meetings/during/speeches.ts";
import type { Quorum as Counted } from "@chiboso/domain/meetings/during/quorum.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconArrowsMaximize, IconMoon, IconSun } from "@tabler/icons-react";
import { useEffect } from "react";
import { LinkButton } from "../../platform/links.tsx";
import { useWords } from "../../platform/words.tsx";
import { ProjectedVote } from "../../voting/public.ts";
import { RotatingCode } from "../qr-panel.tsx";
import { agendaWindow } from "./agenda-window.ts";
import classes from "./hall.module.css";
import { useItemTitle } from "./item-title.ts";
import { useQuorum } from "./quorum-sign.tsx";
import { SecretNote } from "./secret-note.tsx";
import { SpeechClock } from "./speech-clock.tsx";

interface Props {
  readonly meeting: MeetingView;
}

/** The hall view: large enough for the last row, in one look without scrolling. */
export function Hall({ meeting }: Props) {
  const { t } = useWords();
  const arrivals = meeting.state === "open" || meeting.state === "invited";
  const running = meeting.items.find((item) => item.running);
  useEffect(() => {
    document.title = `${t("meetings.hall.title")} · Chi Bộ Số`;
  }, [t]);
  return (
    <div className={classes["hall"]}>
      <header className={classes["head"]}>
        <div>
          <Title order={1}>{meeting.title}</Title>
          <span className={classes["quiet"]}>
            {meeting.organisation.name} · {t("meetings.hall.chair", { name: meeting.chair.name })}
          </span>
        </div>
        <Tools meetingId={meeting.id} mayRun={meeting.may.run} />
      </header>
      <div className={classes["body"]}>
        <div className={classes["main"]}>
          <Quorum meeting={meeting} />
          <Now meeting={meeting} running={running} />
          {running?.secret === true && <SecretNote />}
          <Speaker meeting={meeting} />
          {meeting.state === "open" && (
            <ProjectedVote meetingId={meeting.id} itemId={running?.id} />
          )}
        </div>
        <div className={classes["side"]}>
          <Agenda items={meeting.items} />
          {arrivals && meeting.may.run && (
            <div className={classes["code"]}>
              <Text inherit fw={600}>
                {t("meetings.hall.scan")}
              </Text>
              <RotatingCode meetingId={meeting.id} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Quorum({ meeting }: Props) {
  const { t } = useWords();
  const quorum = useQuorum(meeting);
  const figures = countPresent(meeting.roll, (each) => each.presentNow);
  const counting = meeting.state === "open" && meeting.rollCalledAt !== null;
  if (counting && quorum !== undefined && !quorum.reached) {
    const { present: here, base, needed } = quorum;
    return (
      <div role="alert" className={classes["lost"]}>
        <div>{t("meetings.quorum.lost_room")}</div>
        <div>{t("meetings.quorum.lost_numbers", { present: here, base, needed })}</div>
      </div>
    );
  }
  return (
    <div role="status">
      <span className={classes["here"]}>{t("meetings.presence", { ...figures })}</span>{" "}
      {counting && quorum !== undefined && (
        <span className={classes["quiet"]}>{t("meetings.hall.quorum", { ...counts(quorum) })}</span>
      )}
    </div>
  );
}

function counts({ present, base, needed }: Counted) {
  return { present, base, needed };
}

function Now({ meeting, running }: Props & { readonly running: ItemView | undefined }) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  if (running === undefined) {
    const word =
      meeting.state === "open" ? "between" : meeting.state === "invited" ? "before" : "over";
    return <div className={classes["item"]}>{t(`meetings.hall.${word}`)}</div>;
  }
  return (
    <div>
      <div className={classes["quiet"]}>{t("meetings.item.running")}</div>
      <Title order={2} className={classes["item"]}>
        {`${running.position}. ${titleOf(running)}`}
      </Title>
    </div>
  );
}

/** The name of whoever speaks, large, with the clock; below who comes next. */
function Speaker({ meeting }: Props) {
  const { t, list } = useWords();
  const speaking = meeting.speeches.find(isSpeaking);
  const waiting = meeting.speeches.filter(isWaiting).slice(0, 3);
  if (speaking === undefined && waiting.length === 0) return null;
  return (
    <div className={classes["speaker"]}>
      {speaking !== undefined && (
        <div role="status">
          <div className={classes["quiet"]}>
            {t(speaking.kind === "normal" ? "meetings.floor.now" : "meetings.floor.order_now")}
          </div>
          <div className={classes["name"]}>{speaking.name}</div>
        </div>
      )}
      {speaking !== undefined && (
        <div className={classes["time"]}>
          <SpeechClock speech={speaking} serverNow={meeting.serverNow} />
        </div>
      )}
      {waiting.length > 0 && (
        <div className={classes["quiet"]}>
          {t("meetings.hall.next", { names: list(waiting.map((each) => each.name)) })}
        </div>
      )}
    </div>
  );
}

function Agenda({ items }: { readonly items: readonly ItemView[] }) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  return (
    <>
      <div className={classes["quiet"]}>{t("meetings.hall.agenda")}</div>
      <ol className={classes["agenda"]}>
        {agendaWindow(items).map((item) => (
          <li
            key={item.id}
            data-running={item.running || undefined}
            data-done={(item.endedAt !== null && !item.running) || undefined}
            aria-current={item.running}
          >
            {`${item.position}. ${titleOf(item)}`}
          </li>
        ))}
      </ol>
    </>
  );
}

function Tools({ meetingId, mayRun }: { readonly meetingId: string; readonly mayRun: boolean }) {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const Sign = dark ? IconSun : IconMoon;
  return (
    <div className={classes["tools"]}>
      <Button
        variant="default"
        leftSection={<Sign size={18} aria-hidden />}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {t(dark ? "meetings.hall.light" : "meetings.hall.dark")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowsMaximize size={18} aria-hidden />}
        onClick={() => void document.documentElement.requestFullscreen()}
      >
        {t("meetings.hall.full")}
      </Button>
      {mayRun && (
        <LinkButton to="/meetings/$meetingId/run" params={{ meetingId }} variant="default">
          {t("meetings.hall.back")}
        </LinkButton>
      )}
    </div>
  );
}
