import type { Id } from "../kernel/ids.ts";
import type { PaperView } from "./paper/view.ts";
import type { SecretView } from "./secret/view.ts";
import type { PollView } from "./view.ts";

/** What is to be done next in a vote that goes on, with the numbers that are said beside it. */
export type VoteNext =
  | {
      readonly kind: "waitVotes";
      readonly voted: number;
      readonly base: number;
      readonly waiting: number;
    }
  | { readonly kind: "countHands" }
  | { readonly kind: "close"; readonly voted: number; readonly base: number }
  | { readonly kind: "closeHands" }
  | { readonly kind: "tellers" }
  | { readonly kind: "handOut" }
  | { readonly kind: "openBox"; readonly issued: number }
  | { readonly kind: "count"; readonly entered: number }
  | { readonly kind: "recount" }
  | { readonly kind: "announce" }
  | { readonly kind: "board" }
  | { readonly kind: "keys" }
  | { readonly kind: "register"; readonly took: number; readonly eligible: number }
  | { readonly kind: "openBooth"; readonly keys: number }
  | { readonly kind: "booth"; readonly collected: number | null; readonly keys: number }
  | { readonly kind: "shares"; readonly given: number };

/**
 * An open vote is closed when everybody who is here has voted; until then it is waited for them, and where hands
 * are counted, for the figures of the tellers. `here` are those who are present at this moment.
 */
export function nextOfPoll(
  poll: Pick<PollView, "method" | "voted" | "base" | "onDevice" | "handsEntered">,
  here: ReadonlySet<Id>,
): VoteNext {
  const byHands = poll.method === "hands";
  if (byHands && poll.handsEntered === null) return { kind: "countHands" };
  const done = new Set(poll.voted);
  const voters = poll.base.counted.filter(
    ({ memberId }) => !byHands || poll.onDevice.includes(memberId),
  );
  const waiting = voters.filter(({ memberId }) => here.has(memberId) && !done.has(memberId));
  const counts = { voted: done.size, base: voters.length };
  if (waiting.length > 0) return { kind: "waitVotes", ...counts, waiting: waiting.length };
  return byHands ? { kind: "closeHands" } : { kind: "close", ...counts };
}

/** The way of a vote on paper: tellers, ballots handed out, the box opened, two counts that agree. */
export function nextOfPaper(
  paper: Pick<PaperView, "state" | "tellers" | "issued" | "enteredBy" | "difference">,
): VoteNext {
  if (paper.state === "prepared")
    return { kind: paper.tellers.length === 0 ? "tellers" : "handOut" };
  if (paper.state === "issued") return { kind: "openBox", issued: paper.issued };
  if (paper.difference !== null) return { kind: "recount" };
  const entered = paper.enteredBy.length;
  return entered < 2 ? { kind: "count", entered } : { kind: "announce" };
}

/** The way of a secret electronic vote; nobody votes before the booth is open, and nothing is closed before. */
export function nextOfSecret(
  vote: Pick<SecretView, "state" | "board" | "taking" | "list" | "collected" | "closing">,
): VoteNext {
  const { state, board, taking, collected, closing } = vote;
  const keys = vote.list?.length ?? 0;
  if (state === "prepared" && board === null) return { kind: "board" };
  if (state === "prepared" || state === "keys") return { kind: "keys" };
  if (state === "registering") {
    const { devices, slips, eligible } = taking;
    return { kind: "register", took: devices + slips, eligible };
  }
  if (state === "listed") return { kind: "openBooth", keys };
  if (state === "open") return { kind: "booth", collected, keys };
  return { kind: "shares", given: closing?.given.length ?? 0 };
}
