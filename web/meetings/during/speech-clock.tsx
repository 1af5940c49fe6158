import { Text } from "@mantine/core";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import { speechClock } from "@chiboso/domain/meetings/during/speeches.ts";
import { useWords } from "../../platform/words.tsx";
import { minutesAndSeconds, useServerClock } from "../clock.ts";
import { useChime } from "./chime.ts";
import classes from "./floor.module.css";

/** How long somebody has been speaking; beyond the agreed time it says so, turns red and chimes once. */
export function SpeechClock({
  speech,
  serverNow,
}: {
  readonly speech: Speech;
  readonly serverNow: string;
}) {
  const { t } = useWords();
  const { gone, left, over } = speechClock(speech, useServerClock(serverNow));
  useChime(speech.id, over);
  const shown = minutesAndSeconds(gone);
  return (
    <span className={classes["clock"]} data-over={over || undefined}>
      <Text span inherit role="timer" aria-live="off" aria-label={t("meetings.floor.clock")}>
        {speech.minutes === null
          ? t("meetings.floor.gone", { gone: shown })
          : t("meetings.floor.of", { gone: shown, minutes: speech.minutes })}
      </Text>
      {over && (
        <Text span inherit role="status">
          {" "}
          · {t("meetings.floor.over", { over: minutesAndSeconds(-(left ?? 0)) })}
        </Text>
      )}
    </span>
  );
}
