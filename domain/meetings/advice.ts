import { wallClock, type Instant } from "../kernel/dates.ts";
import type { Rule, RulePack } from "../rules/pack.ts";
import { citationOf, rulesInForce } from "../rules/rules.ts";
import type { MeetingKind } from "./record.ts";
import { leastMinutes } from "./agenda.ts";
import { papersDue } from "./planning/clock.ts";
import type { Advice } from "./view.ts";

export interface Prepared {
  readonly kind: MeetingKind;
  readonly zone: string;
  readonly plannedAt: Instant;
  readonly minutes: number;
  readonly papers: readonly { readonly name: string; readonly addedAt: Instant }[];
}

/**
 * What the rules in force on the planned day say about a preparation: too short (MEET-03), not in
 * the days of the regular meeting (MEET-02), a paper that came late (MEET-08). It never refuses.
 */
export function adviceOn(pack: RulePack, meeting: Prepared): Advice[] {
  const { date } = wallClock(meeting.plannedAt, meeting.zone);
  const advice: Advice[] = [];
  const say = (code: string, rule: Rule, params: Advice["params"]) =>
    advice.push({ code, params, citation: citationOf(pack, rule) });
  const least = leastMinutes(pack, meeting.kind, date);
  const duration = rulesInForce(pack, "duration", date)[0];
  if (least !== undefined && duration !== undefined && meeting.minutes < least) {
    say("meetings.advice_too_short", duration, { minutes: meeting.minutes, least });
  }
  const days = rulesInForce(pack, "day", date)[0];
  if (
    meeting.kind === "regular" &&
    days !== undefined &&
    Number(date.slice(8)) > days.lastDayOtherwise
  ) {
    say("meetings.advice_day", days, { day: days.day, last: days.lastDayOtherwise });
  }
  const papers = papersDue(pack, meeting);
  const late = papers && meeting.papers.find((paper) => paper.addedAt > papers.latest);
  if (papers && late) {
    const params = { name: late.name, days: papers.days };
    advice.push({ code: "meetings.advice_papers_late", params, citation: papers.citation });
  }
  return advice;
}
