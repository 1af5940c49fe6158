import * as z from "zod";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { SecretBallot, SecretTerms } from "./ballot.ts";
import { questionsOf } from "./form.ts";

/**
 * Why the ballot of a double envelope was not typed into the box. The first three are found on the outer envelope,
 * which then stays closed; the others when the inner ones are mixed and opened.
 */
export const UNTYPED_REASONS = [
  "unsigned",
  "notOnRoll",
  "tooFew",
  "noSlip",
  "keyUnknown",
  "keyVoted",
  "noBallot",
  "invalid",
  "other",
] as const;
export type UntypedReason = (typeof UNTYPED_REASONS)[number];

const LEFT_CLOSED: readonly UntypedReason[] = ["unsigned", "notOnRoll", "tooFew"];
export const MOST_ENVELOPES = 20_000;

/** How many envelopes were not typed, by the reason; a reason that none has is left out. */
export const untyped = z.partialRecord(z.enum(UNTYPED_REASONS), z.int().min(1).max(MOST_ENVELOPES));
export type Untyped = z.infer<typeof untyped>;

export interface Envelopes {
  readonly outer: number;
  readonly typed: number;
  readonly untyped: Untyped;
  /** What `other` was. */
  readonly said: string | null;
}

export function untypedIn(counts: Untyped): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** On paper a ballot that is not valid is typed as blank; a form without blank has nothing to type it as. */
export function reasonsFor(ballot: SecretBallot): readonly UntypedReason[] {
  const takesBlank = questionsOf(ballot).every(({ blank, min }) => blank === true || min === 0);
  return UNTYPED_REASONS.filter((reason) => reason !== "invalid" || !takesBlank);
}

/**
 * Every outer envelope ends as a typed ballot or as one that was not typed, with its reason. Fewer inner ones than the
 * minimum are not opened at all: who types sees what is on them, and whose they may be.
 */
export function decideEnvelopes(
  { outer, typed, untyped: counts, said }: Envelopes,
  { ballot, terms }: { readonly ballot: SecretBallot; readonly terms: SecretTerms },
): Result<undefined> {
  const reasons = reasonsFor(ballot);
  if (UNTYPED_REASONS.some((reason) => counts[reason] !== undefined && !reasons.includes(reason)))
    return refuse("voting.secret_envelope_blank", undefined, "untyped.invalid");
  const left = untypedIn(counts);
  if (outer !== typed + left)
    return refuse("voting.secret_envelopes_differ", { outer, typed, untyped: left }, "outer");
  const { minimum } = terms;
  const closed = LEFT_CLOSED.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);
  const opened = outer - closed;
  if (opened > 0 && opened < minimum)
    return refuse("voting.secret_few_envelopes", { opened, minimum });
  const few = counts.tooFew ?? 0;
  if (few > 0 && (opened > 0 || few >= minimum))
    return refuse("voting.secret_enough_envelopes", { minimum }, "untyped.tooFew");
  return checkSaid(counts, said);
}

function checkSaid(counts: Untyped, said: string | null): Result<undefined> {
  if (counts.other !== undefined && (said === null || said.trim() === ""))
    return refuse("voting.reason_missing", undefined, "said");
  return said !== null && declaresSecret(said)
    ? refuse("voting.secret_refused", undefined, "said")
    : ok(undefined);
}
