import { createHash } from "node:crypto";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { SetupRecords } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { promiseText } from "@chiboso/domain/voting/secret/box.ts";
import { noteSigner } from "../../ledger/public.ts";
import type { Config } from "../../platform/config.ts";
import type { Transaction } from "../../platform/database.ts";
import { PROMISES } from "./booth.ts";
import {
  ballotsOfKeys,
  insertBallots,
  lockBox,
  updateBox,
  type Box,
  type BoxedBallot,
} from "./box-store.ts";
import { boxSealer } from "./server-key.ts";

/** A ballot whose proofs all hold. */
export interface SoundBallot {
  readonly tracker: string;
  readonly credential: string;
  readonly ballot: string;
}

export interface PutInto {
  readonly voteId: Id;
  readonly electionId: string;
  readonly policy: "one-per-key" | "last-counts";
  /** From the file of a branch box: a key whose ballot it is has no other, before or after. */
  readonly ofBranch?: boolean;
}

/** What became of a ballot: kept, so that it gets its promise; or its key has voted and none may follow. */
export type Put = { readonly kind: "kept" } | { readonly kind: "keyVoted" };

/** How many ballots of one key the box takes: where the last one counts, whoever changes their mind has enough. */
const MOST_OF_KEY = 20;

export function mostOfKey(policy: PutInto["policy"]): number {
  return policy === "one-per-key" ? 1 : MOST_OF_KEY;
}

const SPACE = 1n << 256n;

type Placed = Pick<BoxedBallot, "tracker" | "turn">;

/** Which of a key's ballots it is decides what counts; a first one stands for itself. */
const placeOf = ({ tracker, turn }: Placed) => (turn === 1 ? tracker : `${turn}|${tracker}`);

/** The sum of ballots with their turns, in which the order they came in does not matter. */
function sumWith(sum: Uint8Array, ballots: readonly Placed[]): Buffer {
  const total = ballots.reduce(
    (before, ballot) => {
      const own = createHash("sha256").update(placeOf(ballot)).digest("hex");
      return (before + BigInt(`0x${own}`)) % SPACE;
    },
    BigInt(`0x${Buffer.from(sum).toString("hex")}`),
  );
  return Buffer.from(total.toString(16).padStart(64, "0"), "hex");
}

export async function sealedBox(
  config: Config,
  voteId: Id,
  collected: number,
  sum: Buffer,
): Promise<Box> {
  const seal = await boxSealer(config.dataDir);
  return { collected, sum, seal: seal(voteId, collected, sum) };
}

/**
 * The box as these ballots make it. Its sum begins with the records that it was opened with, so that none of them
 * can be exchanged before the close.
 */
export async function boxOf(
  config: Config,
  voteId: Id,
  { election, trustees, credentials }: SetupRecords,
  ballots: readonly Placed[],
): Promise<Box> {
  const of = [election, trustees, credentials].map(hexDigestOf);
  const first = createHash("sha256").update(of.join("|")).digest();
  return sealedBox(config, voteId, ballots.length, sumWith(first, ballots));
}

/**
 * Puts ballots into a box that is held by this transaction. One that is in it gets the promise that it got
 * first. The box as a whole is sealed anew, so that nobody can take one out by the database alone.
 */
export async function putBallots(
  tx: Transaction,
  config: Config,
  { voteId, electionId, policy, ofBranch = false }: PutInto,
  ballots: readonly SoundBallot[],
): Promise<Put[]> {
  const box = await lockBox(tx, voteId);
  if (box === undefined) throw new Error(`the box of ${voteId} is not open`);
  const credentials = [...new Set(ballots.map(({ credential }) => credential))];
  const there = await ballotsOfKeys(tx, voteId, credentials);
  const promised = new Set(there.map(({ tracker }) => tracker));
  const turns = new Map<string, number>();
  for (const { credential, turn } of there)
    turns.set(credential, Math.max(turn, turns.get(credential) ?? 0));
  const most = mostOfKey(policy);
  // No clock is kept of ballots, so that of two in two boxes nobody could say which was the last: the box that a key
  // came into first is its own.
  const turnAfter = (before = 0) => (ofBranch ? most + Math.sign(before) : before + 1);
  const signer = await noteSigner(config, PROMISES);
  const made: BoxedBallot[] = [];
  const answers = ballots.map(({ tracker, credential, ballot }): Put => {
    if (promised.has(tracker)) return { kind: "kept" };
    const turn = turnAfter(turns.get(credential));
    if (turn > most) return { kind: "keyVoted" };
    const promise = Buffer.from(signer.sign(promiseText(electionId, tracker)));
    turns.set(credential, turn);
    promised.add(tracker);
    made.push({ tracker, credential, turn, ballot, promise });
    return { kind: "kept" };
  });
  if (made.length === 0) return answers;
  // In the order of their trackers: within a batch not even the pages tell who came first.
  const sorted = made.toSorted((a, b) => (a.tracker < b.tracker ? -1 : 1));
  await insertBallots(tx, voteId, sorted);
  const sum = sumWith(box.sum, sorted);
  await updateBox(tx, voteId, await sealedBox(config, voteId, box.collected + sorted.length, sum));
  return answers;
}
