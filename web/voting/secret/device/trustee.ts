import {
  deal,
  joinBoard,
  takeShare,
  type Joined,
  type MemberSecrets,
  type Seated,
  type Table,
} from "@chiboso/domain/crypto/belenios/ceremony.ts";
import { decideOpening } from "@chiboso/domain/crypto/belenios/decide-opening.ts";
import { checkInSlices, type Slices } from "@chiboso/domain/crypto/belenios/check-in-slices.ts";
import { makeShare } from "@chiboso/domain/crypto/belenios/decryption.ts";
import type { Share } from "@chiboso/domain/crypto/belenios/records.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { SeenBoard } from "@chiboso/domain/crypto/belenios/own-board.ts";
import type { BoardMessage, BoardStep } from "@chiboso/domain/voting/secret/board.ts";
import { checkClosedProof } from "@chiboso/domain/voting/secret/check-closed-proof.ts";
import type { ClosedProof, SeenLog } from "@chiboso/domain/voting/secret/closed-proof.ts";
import { browserRandom, changeSecret, forgetSecret, listSecrets } from "../../../keys/secrets.ts";
import { askToStay } from "../../../keys/stay.ts";
import { secretGroup } from "./group.ts";
import { idOf, keptAt, type Kept, type OwnSeat, type Seen } from "./seat.ts";

export interface SeatMessage {
  readonly index: number;
  readonly message: BoardMessage;
}

/** What the server tells of the ceremony: the messages of all, and whose log the vote stands in. */
export interface ToldBoard {
  readonly messages: readonly SeatMessage[];
  readonly log: SeenLog | null;
}

/**
 * The message of a step: made once and kept before it is sent, so that a page that was loaded anew
 * sends the same one. Refused when the others' messages do not hold.
 */
export async function messageFor(
  seat: OwnSeat,
  step: BoardStep,
  { messages, log }: ToldBoard,
): Promise<Result<BoardMessage>> {
  const kept = await keptAt(seat);
  const before = kept?.sent[step];
  if (before !== undefined) return ok(before);
  if (step === "join") return join(seat, log);
  if (kept === undefined) return refuse("crypto.ceremony_not_seated");
  const made = step === "deal" ? dealOut(kept.secrets, messages) : takeOwn(kept.secrets, messages);
  if (!made.ok) return made;
  const { message, ...more } = made.value;
  return keepFirst(seat, step, (now) => ({
    ...(now ?? kept),
    ...more,
    sent: { ...now?.sent, [step]: message },
  }));
}

async function join(seat: OwnSeat, log: SeenLog | null): Promise<Result<BoardMessage>> {
  askToStay();
  const { member, size, threshold } = seat;
  const joined: Joined = joinBoard(secretGroup(), { member, size, threshold }, browserRandom);
  const { secrets, certificate, commitment } = joined;
  const message: BoardMessage = { step: "join", certificate, commitment };
  const seen = log === null ? {} : { seen: { log } };
  return keepFirst(seat, "join", () => ({ secrets, sent: { join: message }, ...seen }));
}

/** The first message of a step is kept, and is the one that is sent: two tabs make one. */
async function keepFirst(
  seat: OwnSeat,
  step: BoardStep,
  make: (kept: Kept | undefined) => Kept,
): Promise<Result<BoardMessage>> {
  const now = await changeSecret<Kept>("trustee", idOf(seat), (kept) =>
    kept?.sent[step] === undefined ? make(kept) : undefined,
  );
  const message = now?.sent[step];
  return message === undefined ? refuse("crypto.ceremony_not_seated") : ok(message);
}

interface Made {
  readonly message: BoardMessage;
  readonly share?: string;
  readonly table?: SeenBoard;
}

function dealOut(secrets: MemberSecrets, messages: readonly SeatMessage[]): Result<Made> {
  const { certs } = tableOf(messages);
  const dealt = deal(secretGroup(), secrets, certs, browserRandom);
  if (!dealt.ok) return dealt;
  const { coefexps, signature, sealed } = dealt.value;
  const plain = { coefexps, signature, sealed: [...sealed] };
  return ok({ message: { step: "deal", deal: plain } });
}

function takeOwn(secrets: MemberSecrets, messages: readonly SeatMessage[]): Result<Made> {
  const seen = tableOf(messages);
  const seated: Result<Seated> = takeShare(secretGroup(), secrets, seen, browserRandom);
  if (!seated.ok) return seated;
  const { share, key } = seated.value;
  const table = {
    certs: seen.certs,
    coefexps: seen.deals.map(({ coefexps }) => coefexps),
    signatures: seen.deals.map(({ signature }) => signature),
  };
  return ok({ message: { step: "share", key }, share, table });
}

function tableOf(messages: readonly SeatMessage[]): Table {
  const inOrder = messages.toSorted((a, b) => a.index - b.index).map(({ message }) => message);
  return {
    certs: inOrder.flatMap((each) => (each.step === "join" ? [each.certificate] : [])),
    commitments: inOrder.flatMap((each) => (each.step === "join" ? [each.commitment] : [])),
    deals: inOrder.flatMap((each) => (each.step === "deal" ? [each.deal] : [])),
  };
}

/** Whatever this device keeps for that vote, of every attempt. */
async function ownKeys(voteId: string): Promise<readonly string[]> {
  return (await listSecrets("trustee")).filter((id) => id.startsWith(`${voteId} `));
}

/** Whether there is anything on this device to destroy. */
export async function hasBoardKey(voteId: string): Promise<boolean> {
  return (await ownKeys(voteId)).length > 0;
}

/** Deletes the keys of the board that this device made for that vote. */
export async function destroyBoardKey(voteId: string): Promise<void> {
  for (const id of await ownKeys(voteId)) await forgetSecret("trustee", id);
}

export interface BeforeShare {
  readonly archive: Uint8Array;
  readonly closedHead: string;
  readonly voters: number;
  readonly serverKey: string;
  readonly list: string;
  readonly fingerprint: string;
  readonly proof: ClosedProof;
}

/**
 * The share of this device. The device itself looks first whether the close of this box stands in the log that it saw
 * when the key was made, and then at the whole archive: closed, with the head, the list and the record that it was shown
 * first or that its owner has just compared, of the key in which it found its own part, not below the minimum, not opened
 * before; it gives what it gave if it is asked again for the same one.
 */
export async function shareFor(
  seat: OwnSeat,
  told: BeforeShare,
  slices: Slices,
): Promise<Result<Share>> {
  const { archive, closedHead, proof } = told;
  const kept = await keptAt(seat);
  const { share, seen, opened } = kept ?? {};
  if (kept === undefined || share === undefined || seen?.key === undefined)
    return refuse("crypto.ceremony_not_seated");
  // Asked again for the same closed box after a lost answer, it is the same opening.
  if (opened !== undefined && opened !== closedHead) return refuse("crypto.opening_second_time");
  const box = { voteId: seat.voteId, head: closedHead, archive };
  const first = firstShown(seen, told);
  const closed = checkClosedProof(first.log, proof, box);
  if (!closed.ok) return closed;
  const group = secretGroup();
  const decided = await decideOpening(group, {
    archive,
    witnessedHead: first.head,
    openedBefore: [],
    checkMany: checkInSlices(group, slices),
    expected: {
      voters: told.voters,
      serverKey: told.serverKey,
      trustees: seen.key.digest,
      list: first.list,
      fingerprint: first.fingerprint,
    },
  });
  if (!decided.ok) return decided;
  // In one step, so that two tabs open one box between them.
  const now = await changeSecret<Kept>("trustee", idOf(seat), (before) =>
    before === undefined || before.opened !== undefined
      ? undefined
      : { ...before, opened: closedHead },
  );
  if (now?.opened !== closedHead) return refuse("crypto.opening_second_time");
  const { election, sums } = decided.value;
  return ok(makeShare(election, BigInt(share), sums, browserRandom));
}

/** What this device was shown first, and of the rest what is told now. */
function firstShown(seen: Seen, { closedHead, list, fingerprint, proof }: BeforeShare) {
  return {
    log: seen.log ?? proof,
    head: seen.head ?? closedHead,
    list: seen.list ?? list,
    fingerprint: seen.fingerprint ?? fingerprint,
  };
}
