import type { Refusal } from "../../kernel/result.ts";
import type { Decision } from "../../rules/decisions.ts";
import { ruleInForce, rulesInForce } from "../../rules/rules.ts";
import { neededOf, reaches } from "../../voting/count.ts";
import type { Threshold } from "../../voting/outcome.ts";
import { countIn, textIn, type Acting } from "./definition.ts";
import type { CaseField } from "./field.ts";

/** What a step asks of a vote in a meeting: the figures, and the closed vote of the product when there is one. */
export function voteFields(decision: Decision): readonly CaseField[] {
  return [
    { name: "poll", kind: "poll", decision, optional: true },
    { name: "voteBase", kind: "count" },
    { name: "voteFor", kind: "count" },
  ];
}

/**
 * Whether the vote of the cell carries the step: at least as many official members as a cell needs to decide
 * (BASE-10), figures that are possible, equal to those of the linked vote, and the threshold of the decision on the
 * day of the vote (VOTE-04, VOTE-06, VOTE-07), in whole numbers.
 */
export function checkVote(acting: Acting, decision: Decision): Refusal | null {
  const { law, facts, doneOn } = acting;
  const minimum = rulesInForce(law.pack, "minimum", doneOn)[0];
  const official = facts.organisation.officialMembers;
  if (minimum && official < minimum.count)
    return refusal("members.case_too_few_official", {
      official,
      needed: minimum.count,
      rule: minimum.id,
    });
  const rule = thresholdOf(acting, decision);
  const figures = checkFigures(acting, rule);
  if (figures) return figures;
  return checkPoll(acting, decision);
}

function thresholdOf(
  { law, doneOn }: Acting,
  decision: Decision,
): Threshold & { readonly id: string } {
  const versions = law.pack.rules.filter(
    (each) => each.kind === "threshold" && each.decision === decision,
  );
  const [earliest] = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const rule = ruleInForce(law.pack, decision, doneOn) ?? earliest;
  if (rule?.kind !== "threshold") throw new Error(`no rule sets the threshold of "${decision}"`);
  return rule;
}

/** Figures that are possible and reach the fraction. */
export function checkFigures(
  acting: Acting,
  rule: Threshold & { readonly id: string },
): Refusal | null {
  const base = countIn(acting.input, "voteBase") ?? 0;
  const yes = countIn(acting.input, "voteFor") ?? 0;
  if (base < 1 || yes > base)
    return refusal("members.case_vote_impossible", { base, yes }, "input.voteFor");
  if (reaches(yes, base, rule)) return null;
  const needed = neededOf(base, rule);
  return refusal(
    "members.case_vote_too_small",
    { yes, base, needed, rule: rule.id },
    "input.voteFor",
  );
}

function checkPoll(acting: Acting, decision: Decision): Refusal | null {
  const id = textIn(acting.input, "poll");
  if (id === undefined) return null;
  const poll = acting.facts.polls.get(id);
  if (
    poll === undefined ||
    poll.decision !== decision ||
    poll.organisationId !== acting.record.organisationId
  )
    return refusal("members.case_poll_of_other", {}, "input.poll");
  const { base, yes, closedOn } = poll;
  const same =
    base === acting.input["voteBase"] &&
    yes === acting.input["voteFor"] &&
    closedOn === acting.doneOn;
  return same
    ? null
    : refusal("members.case_poll_differs", { base, yes, on: closedOn }, "input.voteFor");
}

function refusal(
  code: string,
  params: Readonly<Record<string, string | number>>,
  field?: string,
): Refusal {
  return { code, params, ...(field !== undefined && { field }) };
}
