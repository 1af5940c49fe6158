import type { Id } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { MeetingKind } from "../meetings/record.ts";
import type { Standing } from "../members/standing.ts";
import type { RuleOf, RulePack } from "../rules/pack.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { Exclusion } from "./outcome.ts";

/** A member on the roll of the meeting, as the freezing of a base needs to know them. */
export interface Candidate {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: Standing;
  readonly present: boolean;
  /** Has not been at the meeting at all so far, with a reason that stood when the roll was called. */
  readonly excused: boolean;
}

export interface Counted {
  readonly memberId: Id;
  readonly name: string;
  readonly present: boolean;
}

export interface Base {
  readonly counted: readonly Counted[];
  readonly excluded: readonly Exclusion[];
}

export interface BaseQuestion {
  readonly pack: RulePack;
  readonly on: LocalDate;
  readonly threshold: RuleOf<"threshold">;
  readonly recused: ReadonlySet<Id>;
  readonly meetingKind: MeetingKind;
}

/**
 * Who is counted in a vote and who is not, each exclusion with its reason and rule: the official
 * members summoned (BASE-01), without those temporarily elsewhere (BASE-02), exempt members who are
 * absent (BASE-03) or left out of this decision altogether, probationary (BASE-05), suspended
 * (BASE-09) and recused members; in the elections of a congress also without those who are away from
 * all of it with an accepted reason (BASE-04). Whoever no rule counts is not in the base.
 */
export function freezeBase(roll: readonly Candidate[], question: BaseQuestion): Base {
  const counted: Counted[] = [];
  const excluded: Exclusion[] = [];
  for (const member of roll) {
    const { memberId, name, present } = member;
    const why = exclusionOf(member, question);
    if (why === undefined && isCounted(member, question)) counted.push({ memberId, name, present });
    else if (why !== undefined) excluded.push({ memberId, name, ...why });
  }
  return { counted, excluded };
}

type Why = Pick<Exclusion, "reason" | "ruleId">;

function exclusionOf(member: Candidate, question: BaseQuestion): Why | undefined {
  const rules = rulesInForce(question.pack, "base", question.on);
  const electing =
    question.meetingKind === "congress" && question.threshold.base === "electionSummoned";
  const standing = rules.find(
    (rule) =>
      (rule.effect === "exclude" || (electing && rule.effect === "excludeAtCongress")) &&
      rule.standings.includes(member.standing) &&
      applies(rule.when, member),
  );
  if (standing?.reason) return { reason: standing.reason, ruleId: standing.id };
  if (question.threshold.base === "officialWithoutExempt" && member.standing === "exempt") {
    return { reason: "exemptAbsent", ruleId: question.threshold.id };
  }
  if (!question.recused.has(member.memberId)) return undefined;
  const recusal = rules.find((rule) => rule.effect === "recuse");
  return { reason: "recused", ruleId: recusal?.id ?? "RECUSAL" };
}

function applies(when: RuleOf<"base">["when"], member: Candidate): boolean {
  if (when === "always") return true;
  return when === "absent" ? !member.present : member.excused && !member.present;
}

function isCounted(member: Candidate, question: BaseQuestion): boolean {
  return rulesInForce(question.pack, "base", question.on).some(
    (rule) => rule.effect === "count" && rule.standings.includes(member.standing),
  );
}

/** Official members of the cell for rule BASE-10; suspended members have no rights and are not counted. */
export function officialMembers(roll: readonly Candidate[]): number {
  return roll.filter(({ standing }) =>
    ["official", "exempt", "temporarilyElsewhere"].includes(standing),
  ).length;
}
