import { Progress, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { leastMinutes } from "@chiboso/domain/meetings/agenda.ts";
import { isJoined } from "@chiboso/domain/meetings/during/clocks.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { explainLeast } from "@chiboso/domain/rules/explain.ts";
import { citationOf, rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { IconClock } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";
import { RuleNote, useRulesAt } from "../rules/public.ts";
import { useServerClock } from "./clock.ts";
import classes from "./cockpit-bar.module.css";
import { ClockFigure, ItemClock } from "./during/item-clock.tsx";
import { QuorumSign } from "./during/quorum-sign.tsx";

/** The clocks of meeting and item against what the rules ask for, and the quorum; its loss is said loudly. */
export function CockpitBar({ meeting }: { readonly meeting: MeetingView }) {
  if (meeting.state !== "open" && meeting.state !== "invited") return null;
  const running = meeting.items.find((item) => item.running);
  return (
    <div className={classes["bar"]}>
      <Clock meeting={meeting} />
      {running !== undefined && <ItemClock item={running} serverNow={meeting.serverNow} />}
      <QuorumSign meeting={meeting} />
    </div>
  );
}

function Clock({ meeting }: { readonly meeting: MeetingView }) {
  const { t, time, length } = useWords();
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
  const joined = isJoined(meeting.items);
  const least = leastMinutes(pack, meeting.kind, on, joined);
  const wanted = least ?? meeting.minutes;
  const duration = rulesInForce(pack, "duration", on)[0];
  const rule = duration?.id ?? "";
  const gone = now - Date.parse(openedAt);
  const asked = joined ? "meetings.clock.joined" : "meetings.run.of_minutes";
  return (
    <div className={classes["part"]}>
      <IconClock size={28} stroke={1.5} aria-hidden />
      <div className={classes["grow"]}>
        <ClockFigure label={t("meetings.clock.meeting")} length={length(gone, "minute")} />
        <Text size="sm" c="dimmed">
          {t(least === undefined ? "meetings.run.of_planned" : asked, {
            time: time(openedAt, zone),
            minutes: wanted,
            rule,
          })}
        </Text>
        {duration !== undefined && least !== undefined && (
          <RuleNote
            citation={citationOf(pack, duration)}
            arithmetic={explainLeast(Math.floor(gone / 60_000), least)}
          />
        )}
        <Progress
          value={Math.min(100, (gone / (wanted * 60_000)) * 100)}
          aria-label={t("meetings.run.clock")}
        />
      </div>
    </div>
  );
}
