import { Alert, Text } from "@mantine/core";
import type { BeforeView } from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconClockHour4 } from "@tabler/icons-react";
import { useWords } from "../../platform/words.tsx";
import { WhyPanel } from "../../rules/public.ts";
import { Disclosure } from "../../voting/public.ts";
import { useServerClock } from "../clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long papers are still in time by the rule (MEET-08), or since when they are late. */
export function PapersClock({
  meeting,
  due,
}: {
  readonly meeting: MeetingView;
  readonly due: NonNullable<BeforeView["papersDue"]>;
}) {
  const { t, dateTime } = useWords();
  const now = useServerClock(meeting.serverNow);
  const left = Date.parse(due.latest) - now;
  const time = dateTime(due.latest, meeting.zone);
  const late = meeting.papers.filter((paper) => paper.addedAt > due.latest).length;
  return (
    <Alert
      color={left > DAY ? "gray" : "gold"}
      icon={<IconClockHour4 aria-hidden />}
      title={
        left > 0
          ? t("meetings.clock.left", { left: spanOf(t, left) })
          : t("meetings.clock.over", { time })
      }
    >
      <Text>{t("meetings.clock.rule", { time, days: due.days })}</Text>
      {late > 0 && <Text fw={600}>{t("meetings.clock.late", { count: late })}</Text>}
      <Disclosure label={t("voting.why.title")}>
        <WhyPanel title={t("meetings.advice.rule")} citation={due.citation} />
      </Disclosure>
    </Alert>
  );
}

/** Days and hours while there are days, then hours and minutes. */
function spanOf(t: ReturnType<typeof useWords>["t"], milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  if (days > 0) return t("meetings.clock.days", { days, hours });
  return t("meetings.clock.hours", {
    hours,
    minutes: Math.floor((milliseconds % HOUR) / MINUTE),
  });
}
