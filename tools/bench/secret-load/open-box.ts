import { decideOpening } from "../../../domain/crypto/belenios/decide-opening.ts";
import { makeShare } from "../../../domain/crypto/belenios/decryption.ts";
import type { CheckMany } from "../../../domain/crypto/belenios/check-many.ts";
import { readArchive } from "../../../domain/crypto/belenios/archive.ts";
import { readChain } from "../../../domain/crypto/belenios/event-chain.ts";
import { shortDigest } from "../../../domain/crypto/belenios/scalars.ts";
import * as board from "../../../domain/voting/secret/board-contract.ts";
import { secretArchive } from "../../../domain/voting/secret/contract.ts";
import type { SecretView } from "../../../domain/voting/secret/view.ts";
import { granted } from "../../../server/in-process.ts";
import type { BoardDevice } from "../../../server/voting/secret/testing/devices.ts";
import { closeVote } from "../../../server/voting/secret/testing/secret-vote.ts";
import { group, random } from "../../../server/voting/secret/server-key.ts";
import { poolFor } from "../../../verifier/ballot-pool.ts";
import type { Acknowledged } from "./cast.ts";
import type { OpenedVote } from "./opened-vote.ts";

export interface ClosedBox {
  readonly view: SecretView;
  readonly archive: Uint8Array;
  /** Until the chair had the answer. */
  readonly seconds: number;
  /** Acknowledged ballots that the archive does not have exactly once, and others that nobody acknowledged. */
  readonly wrong: number;
}

/** The chair closes the box; the archive is held against what was promised. */
export async function closeBox({ vote, promised }: Acknowledged): Promise<ClosedBox> {
  const begin = performance.now();
  const view = await closeVote(vote.sitting, vote.view);
  const seconds = secondsSince(begin);
  const archive = await archiveOf(vote);
  const found = new Map<string, number>();
  for (const tracker of trackersOf(archive)) found.set(tracker, (found.get(tracker) ?? 0) + 1);
  const missing = [...promised].filter((tracker) => found.get(tracker) !== 1).length;
  const foreign = [...found.keys()].filter((tracker) => !promised.has(tracker)).length;
  return { view, archive, seconds, wrong: missing + foreign };
}

async function archiveOf({ sitting, view }: OpenedVote): Promise<Uint8Array> {
  const params = { secretVoteId: view.id };
  const { bytes } = await sitting.asSecretary.call(secretArchive, { params });
  return new Uint8Array(bytes);
}

function trackersOf(bytes: Uint8Array): string[] {
  const archive = readArchive(bytes);
  if (!archive.ok) throw new Error(archive.refusal.code);
  const chain = readChain(archive.value, "EncryptedTally");
  if (!chain.ok) throw new Error(chain.refusal.code);
  return chain.value.ballots.map((ballot) => shortDigest(Buffer.from(ballot).toString("utf8")));
}

export interface OpenedBox {
  /** For each share how long the server took for it; the last one brought the result. */
  readonly shares: readonly number[];
  /** How long one device of the board looked at the whole archive, every proof in it, on all cores. */
  readonly device: number;
  /** Whether the result is what all marks add up to. */
  readonly right: boolean;
}

/**
 * As many devices of the board as are needed give their shares. The first checks every proof; the others, which
 * do that at the same time on machines of their own, trust it, because here they would share its cores.
 */
export async function openBox(vote: OpenedVote, closed: ClosedBox): Promise<OpenedBox> {
  const threshold = closed.view.board?.threshold ?? 0;
  const shares: number[] = [];
  let device = 0;
  let view = closed.view;
  for (const [at, seat] of vote.devices.slice(0, threshold).entries()) {
    const thinking = performance.now();
    const share = await shareOf(seat, closed, at === 0 ? poolFor(group) : async () => undefined);
    if (at === 0) device = secondsSince(thinking);
    const giving = performance.now();
    const params = { secretVoteId: vote.view.id };
    view = await granted(seat.as.call(board.giveShare, { params, body: { share } }));
    shares.push(secondsSince(giving));
  }
  const [line] = view.outcome?.lines ?? [];
  const counted = line === undefined ? [] : [line.blank, ...line.figures];
  return { shares, device, right: String(counted) === String(vote.sums) };
}

async function shareOf({ share }: BoardDevice, { view, archive }: ClosedBox, checkMany: CheckMany) {
  const decided = await decideOpening(group, {
    archive,
    witnessedHead: view.closing?.head,
    openedBefore: [],
    checkMany,
    expected: { voters: view.list?.length ?? 0, serverKey: view.serverKey },
  });
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  const { election, sums } = decided.value;
  return makeShare(election, BigInt(share ?? "0"), sums, random);
}

function secondsSince(begin: number): number {
  return (performance.now() - begin) / 1000;
}
