import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { BrokenRound } from "@chiboso/domain/voting/paper/broken-off.ts";
import type { PaperRow } from "./paper/tables.ts";
import type { VoteRows } from "./past-votes.ts";
import type { SecretRow } from "./secret/tables.ts";
import type { Poll } from "./tables.ts";

/** Rounds between the last result and this one, the earliest first: none of them was counted. */
export function brokenBefore(followed: Id | null, votes: VoteRows): BrokenRound[] {
  const found = brokenRounds(votes).find(({ id }) => id === followed);
  return found === undefined ? [] : [...brokenBefore(found.repeatOf, votes), found.told];
}

/** Every round of the meeting that was broken off; a secret vote whose booth was never open was none. */
function brokenRounds({ polls, papers, secrets }: VoteRows) {
  const none = { printed: 0, issued: 0, ballots: null };
  const toldOf = (
    { id, repeat_of: repeatOf, round, cancel_reason: reason }: PaperRow | Poll | SecretRow,
    at: Instant | null,
    more: Omit<BrokenRound, "round" | "at" | "reason">,
  ) => (at === null ? [] : [{ id, repeatOf, told: { round, at, reason: reason ?? "–", ...more } }]);
  return [
    ...papers
      .filter(({ state }) => state === "cancelled")
      .flatMap((row) => {
        const { printed, issued, ballots_left: ballots } = row;
        return toldOf(row, row.closed_at, { kind: "paper", printed, issued, ballots });
      }),
    ...polls
      .filter(({ state }) => state === "cancelled")
      .flatMap((row) => toldOf(row, row.closed_at, { kind: "open", ...none })),
    ...secrets
      .filter(({ state, opened_at: opened }) => state === "cancelled" && opened !== null)
      .flatMap((row) => toldOf(row, row.server_destroyed_at, { kind: "secret", ...none })),
  ];
}
