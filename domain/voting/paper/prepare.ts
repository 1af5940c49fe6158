import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { Decision } from "../../rules/decisions.ts";
import type { RuleOf } from "../../rules/pack.ts";
import { ruleInForce, rulesInForce } from "../../rules/rules.ts";
import { freezeBase, type Candidate } from "../base.ts";
import { reaches } from "../count.ts";
import type { VoteChoice } from "../outcome.ts";
import { checkAgain, electedTo, type Matter } from "../past-votes.ts";
import type { OpeningState } from "../rules.ts";
import {
  beside,
  formFor,
  hasOneHolder,
  isOnePerson,
  type Ballot,
  type Office,
  type PaperDecision,
} from "./ballot.ts";
import { checkRound, earlierIn, leftSurplus, type Earlier } from "./rounds.ts";

export type Hands = Readonly<Record<VoteChoice, number>>;

/** One name as it is put on the list: from the convening committee, by oneself or from the floor. */
export interface Named {
  readonly memberId: Id | null;
  readonly name: string;
  readonly how: "prepared" | "self" | "floor";
  /** Hands for adding somebody who was not on the prepared list; null otherwise. */
  readonly hands: number | null;
}

/** Who has asked not to stand, and why. */
export interface Withdrawn {
  readonly memberId: Id;
  readonly name: string;
  readonly reason: string;
}

export interface Preparing {
  readonly itemId: Id;
  readonly decision: PaperDecision;
  readonly office: Office | null;
  readonly question: string;
  readonly seats: number;
  readonly names: readonly Named[];
  readonly withdrawn: readonly Withdrawn[];
  /** Hands by which the meeting adopted the list of an election; null where there is none. */
  readonly listHands: Hands | null;
  readonly recusals: readonly { readonly memberId: Id; readonly reason: string }[];
  /** The round of any kind that this one follows, and why it is held. */
  readonly repeatOf: Id | null;
  readonly reason: string | null;
}

/** Standings of those who may be elected (BASE-05, BASE-09). */
const MAY_STAND: readonly Candidate["standing"][] = ["official", "exempt", "temporarilyElsewhere"];

/** Of those on the roll, whom nobody rates: the suspended have no rights and the exempt are left out (BASE-09, EXM-03). */
const NOT_RATED: readonly Candidate["standing"][] = ["suspended", "exempt", "candidate"];

/** Why somebody of this standing is on no ballot of the decision; null who may be on it. */
export function bars(decision: Decision, standing: Candidate["standing"]): string | null {
  if (decision === "memberRating") return NOT_RATED.includes(standing) ? "voting.not_rated" : null;
  return decision === "election" && !MAY_STAND.includes(standing) ? "voting.may_not_stand" : null;
}

/**
 * The ballot of a vote on paper. Refused: outside an open meeting and its running item, with a list that is
 * not as the rules say (names twice, nobody to elect, fewer names than seats, too large a surplus, one who
 * may not stand, somebody added with too few hands, a list that the meeting did not adopt), a vote on what was
 * voted on already, and a further round without its reason or with other names than the earlier one left.
 */
export function decidePaper(state: OpeningState, preparing: Preparing): Result<Ballot> {
  const before = earlierIn(state.votes, preparing.repeatOf);
  if (!before.ok) return before;
  const earlier = before.value;
  for (const check of [checkPlace, checkWords, checkFirst, checkNames, checkList] as const) {
    const checked = check(state, preparing, earlier);
    if (!checked.ok) return checked;
  }
  const round = checkRound(state, preparing, earlier);
  if (!round.ok) return round;
  const { decision, office, question, seats, names } = preparing;
  return ok({
    form: round.value
      ? "crossOut"
      : formFor(decision, names.length, seats, isProbationary(state, names[0]?.memberId)),
    decision,
    office: decision === "election" ? office : null,
    question,
    seats: decision === "election" ? seats : 1,
    runOff: round.value,
    lines: names.map(({ memberId, name }) => ({ memberId, name })),
  });
}

/** Whether a ballot may be prepared here and now: the running item of an open meeting, no other vote, no secret item. */
export function checkPlace(
  state: OpeningState,
  { itemId, recusals }: Pick<Preparing, "itemId" | "recusals">,
): Result<undefined> {
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  if (!state.itemIds.includes(itemId)) return refuse("voting.no_such_item", undefined, "itemId");
  if (state.runningItemId !== itemId) return refuse("voting.item_not_running");
  if (state.meetingMode === "online") return refuse("voting.paper_needs_room");
  if (state.openPollQuestion !== null)
    return refuse("voting.other_poll_open", { question: state.openPollQuestion });
  if (state.secretItemIds.includes(itemId)) return refuse("voting.paper_secret_item");
  const onRoll = new Set(state.roll.map((member) => member.memberId));
  const stranger = recusals.findIndex((recusal) => !onRoll.has(recusal.memberId));
  if (stranger >= 0) return refuse("voting.recused_not_on_roll", undefined, `recusals.${stranger}`);
  return recusals.some((recusal) => recusal.memberId === state.chairId)
    ? refuse("voting.chair_recused")
    : ok(undefined);
}

/** Every text that somebody writes, by the name of its field. */
function writtenIn(
  preparing: Pick<Preparing, "question" | "names" | "withdrawn" | "recusals">,
): readonly (readonly [field: string, text: string])[] {
  const { question, names, withdrawn, recusals } = preparing;
  return [
    ["question", question],
    ...names.map(({ name }, index) => [`names.${index}`, name] as const),
    ...withdrawn.map(({ reason }, index) => [`withdrawn.${index}`, reason] as const),
    ...recusals.map(({ reason }, index) => [`recusals.${index}`, reason] as const),
  ];
}

/** Nothing that is written declares a secret of the State (SEC-02). */
export function checkWords(
  _: OpeningState,
  preparing: Parameters<typeof writtenIn>[0],
): Result<undefined> {
  const secret = writtenIn(preparing).find(([, text]) => declaresSecret(text));
  return secret === undefined
    ? ok(undefined)
    : refuse("voting.secret_refused", undefined, secret[0]);
}

/** What was voted on under this item is voted on again in a further round alone. */
function checkFirst(state: OpeningState, preparing: Preparing): Result<undefined> {
  const { itemId, repeatOf } = preparing;
  return checkAgain(state.votes, { itemId, repeatOf, matter: matterIn(preparing) });
}

/** What a ballot that is being prepared is about. */
export function matterIn({
  decision,
  office,
  question,
  names,
}: Pick<Matter, "decision"> & Pick<Preparing, "office" | "question" | "names">): Matter {
  return { decision, office: decision === "election" ? office : null, question, people: names };
}

function checkNames(state: OpeningState, preparing: Preparing): Result<undefined> {
  const { names, decision } = preparing;
  const elected = new Set(
    beside(preparing.office).flatMap((office) => [...electedTo(state.votes, office)]),
  );
  const people = new Map(state.roll.map((member) => [member.memberId, member]));
  const seen = new Set<string>();
  for (const [index, each] of names.entries()) {
    const key = each.memberId ?? each.name;
    if (seen.has(key)) return refuse("voting.named_twice", { name: each.name }, `names.${index}`);
    seen.add(key);
    const person = each.memberId === null ? undefined : people.get(each.memberId);
    const code = obstacleOf(each, person, { decision, elected });
    if (code !== null) return refuse(code, { name: each.name }, `names.${index}`);
  }
  if (decision === "election") return checkWithdrawn(people, preparing, seen);
  if (decision === "memberRating") return ok(undefined);
  if (names.length !== 1) return refuse("voting.one_name_only");
  if (HEAVY.has(decision) && isProbationary(state, names[0]?.memberId))
    return refuse("voting.penalty_not_for_probationary", { name: names[0]?.name ?? "" }, "names");
  return seen.has(state.chairId) ? refuse("voting.chair_recused") : ok(undefined);
}

/** Penalties that a probationary member cannot get (DISC-01): who proves unfit is struck off the list. */
const HEAVY: ReadonlySet<string> = new Set(["dismissalProposal", "expulsionProposal"]);

function isProbationary({ roll }: Pick<OpeningState, "roll">, memberId: Id | null | undefined) {
  return roll.some((each) => each.memberId === memberId && each.standing === "probationary");
}

/** Who has withdrawn is on the roll and not on the list. */
function checkWithdrawn(
  people: ReadonlyMap<Id, Candidate>,
  { withdrawn }: Preparing,
  listed: ReadonlySet<string>,
): Result<undefined> {
  for (const [index, { memberId, name }] of withdrawn.entries()) {
    const field = `withdrawn.${index}`;
    if (!people.has(memberId)) return refuse("voting.named_not_on_roll", { name }, field);
    if (listed.has(memberId)) return refuse("voting.withdrawn_listed", { name }, field);
  }
  return ok(undefined);
}

/** Why somebody may not be on the list; only who is proposed for admission is not on the roll. */
function obstacleOf(
  { memberId }: Named,
  person: Candidate | undefined,
  { decision, elected }: { readonly decision: PaperDecision; readonly elected: ReadonlySet<Id> },
) {
  if (person === undefined)
    return memberId === null && decision === "admissionProposal"
      ? null
      : "voting.named_not_on_roll";
  const barred = bars(decision, person.standing);
  if (barred !== null || decision !== "election") return barred;
  return elected.has(person.memberId) ? "voting.elected_already" : null;
}

function checkList(
  state: OpeningState,
  preparing: Preparing,
  earlier: Earlier | null,
): Result<undefined> {
  const { decision, office, seats, names } = preparing;
  if (decision !== "election") return ok(undefined);
  if (office === null) return refuse("voting.office_missing", undefined, "office");
  if (names.length < seats)
    return refuse("voting.too_few_names", { names: names.length, seats }, "names");
  if (isOnePerson(office) && seats !== 1)
    return refuse("voting.one_office_only", undefined, "seats");
  if (hasOneHolder(office) && electedTo(state.votes, office).size > 0)
    return refuse("voting.filled_already", undefined, "office");
  const rule = rulesInForce(state.pack, "surplus", state.on)[0];
  if (rule === undefined) return refuse("voting.no_rule", { decision, on: state.on });
  const surplus = names.length - seats;
  const most = Math.max(mostSurplus(seats, rule), leftSurplus(earlier));
  if (surplus > most) return refuse("voting.too_much_surplus", { surplus, most, seats }, "names");
  const added = checkAdded(state, names);
  if (!added.ok) return added;
  // Whom a run-off is held about was settled by the round before.
  if (earlier?.settled.outcome?.result === "tie") return ok(undefined);
  return checkHands(state, preparing.listHands, "voting.list_not_adopted");
}

/** The most names beyond the seats: a part of the seats, and always the least that the rule allows (ELEC-03). */
export function mostSurplus(
  seats: number,
  { num, den, least }: Pick<RuleOf<"surplus">, "num" | "den" | "least">,
): number {
  return Math.max(least, Math.floor((num * seats) / den));
}

/** Whoever was not on the prepared list needs more than 30 % of those who attend (VOTE-14). */
function checkAdded(state: OpeningState, names: readonly Named[]): Result<undefined> {
  const rule = rulesInForce(state.pack, "share", state.on).find(
    (each) => each.what === "listAddition",
  );
  const attending = state.roll.filter((member) => member.present).length;
  for (const [index, { name, how, hands }] of names.entries()) {
    if (how === "prepared") continue;
    if (rule === undefined) return refuse("voting.no_rule", { decision: how, on: state.on });
    const given = hands ?? 0;
    if (given > attending)
      return refuse(
        "voting.too_many_hands",
        { hands: given, present: attending },
        `names.${index}`,
      );
    if (!reaches(given, attending, rule))
      return refuse("voting.not_added", { name, hands: given, attending }, `names.${index}`);
  }
  return ok(undefined);
}

/** Whether a show of hands of those present adopts something by the rule for ordinary decisions (VOTE-01). */
export function checkHands(
  state: Pick<OpeningState, "pack" | "on" | "roll" | "meetingKind">,
  hands: Hands | null,
  otherwise: "voting.list_not_adopted" | "voting.tellers_not_elected",
): Result<undefined> {
  const rule = ruleInForce(state.pack, "ordinaryResolution", state.on);
  if (rule === undefined)
    return refuse("voting.no_rule", { decision: "ordinaryResolution", on: state.on });
  const { counted } = freezeBase(state.roll, {
    pack: state.pack,
    on: state.on,
    threshold: rule,
    recused: new Set(),
    meetingKind: state.meetingKind,
  });
  const present = counted.filter((member) => member.present).length;
  const given = hands ?? { for: 0, against: 0, other: 0 };
  const all = given.for + given.against + given.other;
  if (all > present) return refuse("voting.too_many_hands", { hands: all, present }, "hands");
  return reaches(given.for, counted.length, rule)
    ? ok(undefined)
    : refuse(otherwise, { hands: given.for, base: counted.length }, "hands");
}
