import { Alert, Text } from "@mantine/core";
import { quorumOf, type Quorum } from "@chiboso/domain/meetings/during/quorum.ts";
import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { explainThreshold } from "@chiboso/domain/rules/explain.ts";
import { IconAlertTriangle, IconUsers } from "@tabler/icons-react";
import { laterWithWords } from "../../platform/later.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote, useRulesAt } from "../../rules/public.ts";
import classes from "../cockpit-bar.module.css";
import { staying } from "../staying.ts";

/** The bar in which the alarm stands. */
const measured = staying("--cbs-alarm", (alarm) => alarm.parentElement);

/** Needed only where somebody asks why. */
const BaseMoves = laterWithWords(async () => (await import("./base-moves.tsx")).BaseMoves);

/** The quorum of this moment, by the same rule as the opening of a vote. */
export function useQuorum(meeting: MeetingView): Quorum | undefined {
  const pack = useRulesAt(meeting.organisation.id);
  const { kind, zone, roll } = meeting;
  const at = meeting.openedAt ?? meeting.plannedAt;
  return quorumOf({ pack, kind, zone, at, roll });
}

/** Who is here of those who are counted; a lost quorum warns, and says since when and what it blocks. */
export function QuorumSign({ meeting }: { readonly meeting: MeetingView }) {
  const { t, time } = useWords();
  const quorum = useQuorum(meeting);
  if (quorum === undefined) return null;
  const { present, base, needed, threshold, citation, reached } = quorum;
  const why = (
    <RuleNote
      citation={citation}
      arithmetic={explainThreshold(present, base, threshold)}
      more={<BaseMoves meeting={meeting} />}
    />
  );
  const figures = countPresent(meeting.roll, (each) => each.presentNow);
  const values = { present, base, needed, rule: citation.ruleId };
  // Before the roll is called nobody is expected to be counted yet.
  if (!reached && meeting.state === "open" && meeting.rollCalledAt !== null) {
    return (
      <Alert
        ref={measured}
        className={classes["grow"] ?? ""}
        variant="filled"
        color="flag.8"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={t("meetings.run.quorum_lost")}
      >
        {t("meetings.run.quorum_lost_text", values)}{" "}
        {meeting.quorumLostAt !== null &&
          t("meetings.quorum.since", { time: time(meeting.quorumLostAt, meeting.zone) })}{" "}
        {meeting.holds.length > 0 && t("meetings.quorum.open_vote")}
        <div className={classes["why"]}>{why}</div>
      </Alert>
    );
  }
  return (
    <div className={classes["part"]} role="status">
      <IconUsers size={28} stroke={1.5} aria-hidden />
      <div>
        <Text fw={600} className={classes["figure"]}>
          {t("meetings.presence", { ...figures, exempt: 0 })}
        </Text>
        {figures.exempt > 0 && (
          <Text size="sm" c="dimmed">
            {t("meetings.quorum.exempt_here", { exempt: figures.exempt })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t(reached ? "meetings.run.quorum_ok" : "meetings.run.quorum_not_yet", values)}
        </Text>
        {why}
      </div>
    </div>
  );
}
