import type { SealedBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { NAMELESS, NAMELESS_KEPT } from "../platform/nameless.ts";
import { say, type BoothWord } from "./say.ts";
import type { Taken } from "./box.ts";

/** What the server tells of a vote to anybody (`voting.getBooth`); it does not ask who wants to know. */
export interface ToldVote {
  readonly state: "notYet" | "open" | "closed" | "decided" | "cancelled";
  /** The record of the election, byte for byte; the ballots are bound to its fingerprint. */
  readonly election: string | null;
  readonly keys: readonly string[];
}

function pathOf(voteId: string): string {
  return `/api/booth/${encodeURIComponent(voteId)}`;
}

/** `away` when nobody answered; undefined when there is no such vote. */
export async function findVote(voteId: string): Promise<ToldVote | undefined | "away"> {
  try {
    const answer = await fetch(pathOf(voteId), NAMELESS_KEPT);
    if (answer.status === 404 || answer.status === 400) return undefined;
    return answer.ok ? ((await answer.json()) as ToldVote) : "away";
  } catch {
    return "away";
  }
}

/** After the period of keeping: `voting.secret_destroyed`. */
const GONE = 410;

/** What became of receipts, as it is told after the close. */
export interface ToldReceipts {
  readonly trackers: readonly string[];
  readonly late: readonly string[];
  readonly flagged: readonly string[];
}

/** The receipts of all ballots in the box, and of those that do not count; undefined before the close. */
export async function findTrackers(
  voteId: string,
): Promise<ToldReceipts | undefined | "destroyed" | "away"> {
  try {
    const answer = await fetch(`${pathOf(voteId)}/trackers`, NAMELESS);
    if (answer.status >= 500) return "away";
    if (answer.status === GONE) return "destroyed";
    if (!answer.ok) return undefined;
    return (await answer.json()) as ToldReceipts;
  } catch {
    return "away";
  }
}

export type FoundBallot = "kept" | "replaced" | "late" | "flagged" | "none";

/** What became of the ballot with this whole receipt, also before the close. */
export async function findBallot(voteId: string, tracker: string): Promise<FoundBallot | "away"> {
  const inPath = tracker.replaceAll("+", "-").replaceAll("/", "_");
  try {
    const answer = await fetch(`${pathOf(voteId)}/ballots/${inPath}`, NAMELESS);
    if (!answer.ok) return answer.status < 500 ? "none" : "away";
    return ((await answer.json()) as { readonly found: FoundBallot }).found;
  } catch {
    return "away";
  }
}

const REASONS: Readonly<Record<string, BoothWord>> = {
  "voting.secret_not_open": "booth.not_open",
  "voting.secret_late": "booth.closed",
  "voting.secret_destroyed": "booth.check.destroyed",
  "voting.poll_cancelled": "booth.refusal.cancelled",
  "voting.secret_key_unknown": "booth.key.unknown",
  "voting.secret_key_voted": "booth.refusal.voted",
  "kernel.too_many_requests": "booth.refusal.many",
};

/** Sends a sealed ballot. The same ballot may be sent again: it is taken once. */
export async function cast(voteId: string, { json, tracker }: SealedBallot): Promise<Taken> {
  try {
    const answer = await fetch(`${pathOf(voteId)}/ballots`, {
      ...NAMELESS,
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: json,
    });
    if (answer.status >= 500) return { kind: "away" };
    const told = (await answer.json()) as Answer;
    if (!answer.ok) return { kind: "refused", reason: reasonOf(told.refusal?.code ?? "") };
    // Another receipt would be for another ballot.
    return told.tracker === tracker
      ? { kind: "taken", promise: told.promise ?? null }
      : { kind: "away" };
  } catch {
    return { kind: "away" };
  }
}

interface Answer {
  readonly tracker?: string;
  readonly promise?: string;
  readonly refusal?: { readonly code: string };
}

function reasonOf(code: string): string {
  const known = REASONS[code];
  return say(known ?? "booth.refusal.other");
}
