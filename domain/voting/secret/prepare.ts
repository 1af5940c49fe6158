import { mostBallotBytes } from "../../crypto/belenios/check-ballot.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { OrganisationKind } from "../../organisations/kinds.ts";
import { ruleInForce } from "../../rules/rules.ts";
import { checkPlace, checkWords, decidePaper, type Preparing } from "../paper/prepare.ts";
import { checkAgain } from "../past-votes.ts";
import { checkFollows, earlierIn } from "../paper/rounds.ts";
import type { OpeningState } from "../rules.ts";
import {
  needsPermit,
  type SecretTerms,
  type OpinionBallot,
  type SecretBallot,
  type SecretDecision,
} from "./ballot.ts";
import { MOST_BALLOT_BYTES } from "./box-contract.ts";
import { questionsOf } from "./form.ts";
import { checkMinimum } from "./terms.ts";

export interface SecretPreparing extends Omit<Preparing, "decision"> {
  readonly decision: SecretDecision;
  readonly questions: OpinionBallot["questions"];
  readonly terms: SecretTerms;
}

/** Where the vote is held, and whether a permitting document lies among the meeting's papers. */
export interface Permission {
  readonly kind: OrganisationKind;
  /** Null when none is named; false when the named one is not there. */
  readonly permitFound: boolean | null;
  readonly issuedOn: LocalDate | null;
}

/**
 * The ballot of a secret electronic vote: as on paper, also in a meeting that is held online, and only where
 * a document permits it (ELEC-11); or the questions of an opinion poll.
 */
export function decideSecret(
  state: OpeningState,
  preparing: SecretPreparing,
  permission: Permission,
): Result<SecretBallot> {
  const { decision } = preparing;
  const permitted = checkPermit(state, preparing, permission);
  if (!permitted.ok) return permitted;
  const enough = checkMinimum(preparing.terms);
  if (!enough.ok) return enough;
  const anywhere: OpeningState = { ...state, meetingMode: "inPerson" };
  return ofTakenSize(
    decision === "opinion"
      ? decideOpinion(anywhere, preparing)
      : decidePaper(anywhere, { ...preparing, decision }),
  );
}

function checkPermit(
  state: OpeningState,
  preparing: SecretPreparing,
  { kind, permitFound, issuedOn }: Permission,
): Result<undefined> {
  const { decision, terms } = preparing;
  const mode =
    decision === "opinion" ? undefined : ruleInForce(state.pack, decision, state.on)?.mode;
  if (needsPermit(decision, kind, mode) && permitFound === null)
    return refuse("voting.secret_not_permitted", undefined, "permit");
  if (issuedOn !== null && issuedOn > state.on)
    return refuse("voting.secret_permit_future", { issuedOn }, "permit");
  // On paper nobody takes a ballot back; only what decides nothing may be changed until the close.
  if (terms.ballots === "last-counts" && decision !== "opinion")
    return refuse("voting.secret_one_ballot", undefined, "terms");
  return permitFound === false
    ? refuse("voting.secret_permit_missing", undefined, "permit")
    : ok(undefined);
}

/** A form whose sealed ballots the box would not take is refused before anybody makes a key for it. */
function ofTakenSize(decided: Result<SecretBallot>): Result<SecretBallot> {
  if (!decided.ok) return decided;
  const bytes = mostBallotBytes(questionsOf(decided.value));
  return bytes > MOST_BALLOT_BYTES
    ? refuse("voting.secret_ballot_too_large", { bytes, most: MOST_BALLOT_BYTES })
    : decided;
}

function decideOpinion(state: OpeningState, preparing: SecretPreparing): Result<SecretBallot> {
  const place = checkPlace(state, preparing);
  if (!place.ok) return place;
  const words = checkWords(state, preparing);
  if (!words.ok) return words;
  const round = checkOpinionRound(state, preparing);
  if (!round.ok) return round;
  const { question, questions, names } = preparing;
  const said = questions.flatMap((each) => [each.question, ...each.options]);
  if (said.some((text) => declaresSecret(text)))
    return refuse("voting.secret_refused", undefined, "question");
  if (questions.length === 0 || names.length > 0)
    return refuse("voting.secret_questions_missing", undefined, "questions");
  for (const [index, { options, most }] of questions.entries()) {
    const field = `questions.${index}`;
    if (new Set(options).size !== options.length)
      return refuse("voting.secret_options_twice", undefined, field);
    if (most > options.length)
      return refuse("voting.secret_too_many_marks", { most, options: options.length }, field);
  }
  return ok({ form: "opinion", decision: "opinion", question, questions });
}

function checkOpinionRound(
  { votes }: Pick<OpeningState, "votes">,
  { itemId, question, repeatOf, reason }: SecretPreparing,
): Result<undefined> {
  const matter = { decision: "opinion" as const, office: null, question, people: [] };
  const again = checkAgain(votes, { itemId, repeatOf, matter });
  if (!again.ok) return again;
  const before = earlierIn(votes, repeatOf);
  if (!before.ok) return before;
  const earlier = before.value;
  if (earlier === null) return ok(undefined);
  const follows = checkFollows(reason, earlier);
  if (!follows.ok) return follows;
  return earlier.settled.decision === "opinion" ? ok(undefined) : refuse("voting.other_decision");
}
