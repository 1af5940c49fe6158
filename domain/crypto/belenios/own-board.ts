import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Seat } from "./ceremony.ts";
import type { Group } from "./group.ts";
import type { Proof, SignedMessage } from "./knowledge.ts";
import {
  electionSchema,
  readRecord,
  trusteesSchema,
  type Board,
  type SharedKey,
} from "./records.ts";
import { hexDigestOf, shortDigest } from "./scalars.ts";
import { checkTrustees } from "./trustees.ts";

/** What a member of the board saw on the own device while the key was made: of everybody, in the order of the seats. */
export interface SeenBoard {
  readonly certs: readonly SignedMessage[];
  readonly coefexps: readonly SignedMessage[];
  readonly signatures: readonly Proof[];
}

/** The part of one member in it. */
export interface OwnPart {
  readonly seat: Seat;
  readonly seen: SeenBoard;
  /** What this device itself gave to the record. */
  readonly key: SharedKey;
}

/** The key that a member found its own part in. */
export interface BoardKey {
  /** SHA-256 in hex of the record of all trustees: the mark that the members of the board compare. */
  readonly digest: string;
  /** What ballots must be sealed to, in decimals. */
  readonly electionKey: string;
}

/**
 * Whether the record of all trustees is the one that this member helped to make: all that it saw is in it, byte for
 * byte, and nobody else. A record of another board with the server's true key is sound in itself; only those whose
 * part is missing in it can see that.
 */
export function holdBoard(
  group: Group,
  json: string,
  { seat, seen, key }: OwnPart,
  serverKey: string,
): Result<BoardKey> {
  const read = readRecord("trustees", trusteesSchema, json);
  if (!read.ok) return read;
  const [[, server], [, board]] = read.value;
  if (server.public_key !== serverKey) return refuse("crypto.server_key_differs");
  if (!isAsSeen(board, seat, seen, key)) return refuse("crypto.trustees_differ");
  const checked = checkTrustees(group, read.value);
  if (!checked.ok) return checked;
  const electionKey = String(checked.value.electionKey);
  return ok({ digest: hexDigestOf(json), electionKey });
}

function isAsSeen(
  board: Board,
  { member, size, threshold }: Seat,
  seen: SeenBoard,
  key: SharedKey,
) {
  const own = board.verification_keys[member - 1];
  const pairs = [
    [board.certs, seen.certs],
    [board.coefexps, seen.coefexps],
  ] as const;
  return (
    board.threshold === threshold &&
    board.certs.length === size &&
    pairs.every(([found, wanted]) => areEqual(found, wanted, isSameMessage)) &&
    areEqual(board.signatures, seen.signatures, isSameProof) &&
    own?.public_key === key.public_key &&
    isSameProof(own.pok, key.pok) &&
    isSameProof(own.signature, key.signature)
  );
}

function areEqual<T>(
  found: readonly T[],
  wanted: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  return found.length === wanted.length && found.every((each, at) => isSame(each, wanted[at] as T));
}

function isSameMessage(one: SignedMessage, other: SignedMessage): boolean {
  return one.message === other.message && isSameProof(one.signature, other.signature);
}

function isSameProof(one: Proof, other: Proof): boolean {
  return one.challenge === other.challenge && one.response === other.response;
}

/** The fingerprint of an election whose ballots are sealed to the board's key, and to no other. */
export function holdElection(
  json: string,
  { electionKey }: Pick<BoardKey, "electionKey">,
): Result<string> {
  const read = readRecord("election", electionSchema, json);
  if (!read.ok) return read;
  return read.value.public_key === electionKey
    ? ok(shortDigest(json))
    : refuse("crypto.election_key_differs");
}
