import { Alert, Progress, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { leastMinutes } from "@chiboso/domain/meetings/agenda.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { neededOf, reaches } from "@chiboso/domain/voting/count.ts";
import { freeze } from "@chiboso/domain/voting/rules.ts";
import { IconAlertTriangle, IconClock, IconUsers } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";
import { useRulesAt } from "../rules/public.ts";
import { hoursAndMinutes, useServerClock } from "./clock.ts";
import classes from "./cockpit-bar.module.css";

/** The clock against the length that the rules ask for, and the quorum; its loss is said loudly. */
export function CockpitBar({ meeting }: { readonly meeting: MeetingView }) {
  if (meeting.state !== "open" && meeting.state !== "invited") return null;
  return (
    <div className={classes["bar"]}>
      <Clock meeting={meeting} />
      <Quorum meeting={meeting} />
    </div>
  );
}

function Clock({ meeting }: { readonly meeting: MeetingView }) {
  const { t, time } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  const now = useServerClock(meeting.serverNow);
  const { openedAt, zone } = meeting;
  if (openedAt === null) {
    return (
      <div className={classes["part"]}>
        <IconClock size={28} stroke={1.5} aria-hidden />
        <Text>{t("meetings.run.planned_at", { time: time(meeting.plannedAt, zone) })}</Text>
      </div>
    );
  }
  const on = localDateOf(openedAt, zone);
  const least = leastMinutes(pack, meeting.kind, on);
  const wanted = least ?? meeting.minutes;
  const rule = rulesInForce(pack, "duration", on)[0]?.id ?? "";
  const gone = now - Date.parse(openedAt);
  return (
    <div className={classes["part"]}>
      <IconClock size={28} stroke={1.5} aria-hidden />
      <div className={classes["grow"]}>
        <Text fw={600} className={classes["figure"]} role="timer" aria-live="off">
          {hoursAndMinutes(gone)}
        </Text>
        <Text size="sm" c="dimmed">
          {t(least === undefined ? "meetings.run.of_planned" : "meetings.run.of_minutes", {
            time: time(openedAt, zone),
            minutes: wanted,
            rule,
          })}
        </Text>
        <Progress
          value={Math.min(100, (gone / (wanted * 60_000)) * 100)}
          aria-label={t("meetings.run.clock")}
        />
      </div>
    </div>
  );
}

/** By the same rule as the opening of a vote, over those who are here now. */
function Quorum({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  const frozen = freeze(
    {
      pack,
      on: localDateOf(meeting.openedAt ?? meeting.plannedAt, meeting.zone),
      meetingKind: meeting.kind,
      roll: meeting.roll.map(({ memberId, name, standing, presentNow }) => ({
        memberId,
        name,
        standing,
        present: presentNow,
      })),
    },
    "ordinaryResolution",
    new Set(),
  );
  if (!frozen.ok) return null;
  const { present, base, threshold, citation } = frozen.value.quorum;
  const enough = reaches(present, base, threshold);
  const values = { present, base, needed: neededOf(base, threshold), rule: citation.ruleId };
  // Before the roll is called nobody is expected to be counted yet.
  if (!enough && meeting.state === "open" && meeting.rollCalledAt !== null) {
    return (
      <Alert
        className={classes["grow"] ?? ""}
        variant="filled"
        color="flag.8"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={t("meetings.run.quorum_lost")}
      >
        {t("meetings.run.quorum_lost_text", values)}
      </Alert>
    );
  }
  return (
    <div className={classes["part"]} role="status">
      <IconUsers size={28} stroke={1.5} aria-hidden />
      <div>
        <Text fw={600} className={classes["figure"]}>
          {t("meetings.run.present", values)}
        </Text>
        <Text size="sm" c="dimmed">
          {t(enough ? "meetings.run.quorum_ok" : "meetings.run.quorum_not_yet", values)}
        </Text>
      </div>
    </div>
  );
}
