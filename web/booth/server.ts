import { say, type BoothWord } from "./say.ts";
import type { Taken } from "./box.ts";

/** What the server tells of a vote to anybody; nothing is told of who asks. */
export interface ToldVote {
  readonly state: "before" | "open" | "closed";
  /** The record of the election, byte for byte; the ballots are bound to its fingerprint. */
  readonly election: string | null;
  readonly trackers: readonly string[] | null;
}

/** Without cookies: who votes is not to be known from the session of the device. */
const NAMELESS: RequestInit = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
};

function pathOf(voteId: string): string {
  return `/api/booth/${encodeURIComponent(voteId)}`;
}

/** `away` when nobody answered; undefined when there is no such vote. */
export async function findVote(voteId: string): Promise<ToldVote | undefined | "away"> {
  try {
    const answer = await fetch(pathOf(voteId), NAMELESS);
    if (answer.status === 404 || answer.status === 400) return undefined;
    return answer.ok ? ((await answer.json()) as ToldVote) : "away";
  } catch {
    return "away";
  }
}

export async function findTrackers(
  voteId: string,
): Promise<readonly string[] | undefined | "away"> {
  const vote = await findVote(voteId);
  return vote === "away" ? vote : (vote?.trackers ?? undefined);
}

const REASONS: Readonly<Record<string, BoothWord>> = {
  "crypto.ballot_key_unknown": "booth.refusal.key_unknown",
  "crypto.ballot_key_voted_twice": "booth.refusal.voted",
  "kernel.too_many_requests": "booth.refusal.many",
};

/** Sends a sealed ballot. The same ballot may be sent again: it is taken once. */
export async function cast(voteId: string, ballot: string): Promise<Taken> {
  let answer: Response;
  try {
    answer = await fetch(`${pathOf(voteId)}/ballots`, {
      ...NAMELESS,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ballot }),
    });
  } catch {
    return { kind: "away" };
  }
  if (answer.ok) return { kind: "taken" };
  if (answer.status >= 500) return { kind: "away" };
  const { refusal } = (await answer.json()) as { readonly refusal?: { readonly code: string } };
  const code = refusal?.code ?? String(answer.status);
  const known = REASONS[code];
  return {
    kind: "refused",
    reason: known === undefined ? say("booth.refusal.other", { code }) : say(known),
  };
}
