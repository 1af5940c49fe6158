import { addDays, instantOf, wallClock, type Instant } from "../kernel/dates.ts";
import type { Rule, RulePack } from "../rules/pack.ts";
import { citationOf, rulesInForce } from "../rules/rules.ts";
import type { MeetingKind } from "./record.ts";
import { leastMinutes } from "./agenda.ts";
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
  const { date, time } = wallClock(meeting.plannedAt, meeting.zone);
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
  const papers = rulesInForce(pack, "deadline", date).find((rule) => rule.what === "papersSent");
  if (papers !== undefined) {
    const latest = instantOf(addDays(date, -papers.amount), time, meeting.zone);
    const late = meeting.papers.find((paper) => paper.addedAt > latest);
    if (late !== undefined)
      say("meetings.advice_papers_late", papers, { name: late.name, days: papers.amount });
  }
  return advice;
}
