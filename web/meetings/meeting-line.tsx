import { Group, Text } from "@mantine/core";
import { wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { MeetingSummary } from "@chiboso/domain/meetings/view.ts";
import { BlockLink } from "../platform/links.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { LateBadge } from "./late/late-note.tsx";
import classes from "./meeting-line.module.css";
import { MeetingStateBadge } from "./state-badge.tsx";

/** One meeting of the list: when, what, where, and what it wants of the reader. */
export function MeetingLine({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t, longDate, time } = useWords();
  const day = wallClock(meeting.plannedAt, meeting.zone).date;
  return (
    <BlockLink
      to="/meetings/$meetingId"
      params={{ meetingId: meeting.id }}
      className={classes["line"] ?? ""}
    >
      <span className={classes["day"]} aria-hidden>
        <span>{day.slice(8)}</span>
        <span>{t("meetings.list.month_short", { month: Number(day.slice(5, 7)) })}</span>
      </span>
      <span className={classes["body"]}>
        <Text span fw={600} className={classes["title"]}>
          {meeting.title}
        </Text>
        <Text span size="sm" c="dimmed">
          {longDate(day)} · {time(meeting.plannedAt, meeting.zone)} · {meeting.place}
        </Text>
        <Text span size="sm" c="dimmed">
          {meeting.organisation.name} · {t(`meetings.kind.${meeting.kind}`)}
        </Text>
        <Group component="span" gap="xs" mt={4}>
          <MeetingStateBadge state={meeting.state} />
          {meeting.late !== null && <LateBadge mark={meeting.late} />}
          <Mine meeting={meeting} />
        </Group>
      </span>
      <Figures meeting={meeting} />
    </BlockLink>
  );
}

/** Where the reader stands with this meeting; an answer that is owed is said loudest. */
function Mine({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useWords();
  const { mine, state } = meeting;
  if (mine === null) return null;
  if (state === "open" && mine.presentNow) {
    return <StatusBadge tone="good" label={t("meetings.mine.present")} />;
  }
  if (state === "invited" && mine.answer === null) {
    return <StatusBadge tone="warning" label={t("meetings.mine.not_answered")} />;
  }
  if (mine.answer === null || state === "closed") return null;
  return (
    <StatusBadge
      tone={mine.answer === "attending" ? "good" : "info"}
      label={t(`meetings.mine.${mine.answer}`)}
    />
  );
}

function Figures({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useWords();
  const { state, summoned, attending, excused, present, expected, exempt } = meeting;
  if (state === "prepared" || state === "cancelled") return null;
  return (
    <Text span size="sm" className={classes["figures"]}>
      {state === "invited"
        ? t("meetings.list.answers", { attending, excused, summoned })
        : t("meetings.presence", { present, expected, exempt })}
    </Text>
  );
}
