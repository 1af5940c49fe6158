import { OPTIONS } from "../paper/ballot.ts";
import { fill, resultTold } from "../paper/told.ts";
import { OPTION_WORDS } from "../paper/words/official.ts";
import { UNTYPED_REASONS } from "./envelopes.ts";
import type { SecretOutcome } from "./outcome.ts";
import { SECRET_IN_MINUTES, TOLD, UNTYPED_IN_MINUTES } from "./words/official.ts";

/** `Tán thành: 6, Không tán thành: 1, phiếu trắng: 0`: the votes of a line. */
export function secretVotesTold(
  { ballot }: SecretOutcome,
  { figures, blank }: SecretOutcome["lines"][number],
  at: number,
): string {
  const names =
    ballot.form === "opinion"
      ? (ballot.questions[at]?.options ?? [])
      : OPTIONS[ballot.form].map((option) => OPTION_WORDS[ballot.form][option] ?? option);
  const votes = names.map((option, place) =>
    fill(SECRET_IN_MINUTES.votes, { option, count: figures[place] ?? 0 }),
  );
  if (blank !== null) votes.push(fill(SECRET_IN_MINUTES.blank, { count: blank }));
  return votes.join(", ");
}

/** ` (không có thẻ …: 1; lý do khác, phong bì rách: 1)`; nothing where all were typed. */
export function untypedTold({ untyped, said }: NonNullable<SecretOutcome["envelopes"]>): string {
  const reasons = UNTYPED_REASONS.flatMap((reason) => {
    const count = untyped[reason];
    if (count === undefined) return [];
    const named = UNTYPED_IN_MINUTES[reason];
    const whole = reason === "other" && said !== null ? `${named}, ${said}` : named;
    return [fill(SECRET_IN_MINUTES.envelopeReason, { reason: whole, count })];
  });
  return reasons.length === 0 ? "" : ` (${reasons.join("; ")})`;
}

/** What the vote came to, in the words of a vote on paper. */
export function secretResultTold(outcome: SecretOutcome): string {
  const { ballot, lines, result, seatsLeft, tied } = outcome;
  return ballot.form === "opinion" || result === "told"
    ? TOLD
    : resultTold({ ballot, lines, result, seatsLeft, tied });
}
