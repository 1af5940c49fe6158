import {
  holdBoard,
  holdElection,
  type BoardKey,
} from "@chiboso/domain/crypto/belenios/own-board.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { listDigest } from "@chiboso/domain/voting/secret/board.ts";
import { secretGroup } from "./group.ts";
import { keepSeen, keptAt, type OwnSeat } from "./seat.ts";

/** What the server tells of the key that the board has made. */
export interface ToldKey {
  /** The record of all trustees. */
  readonly trustees: string;
  readonly serverKey: string;
}

/**
 * Holds the record of all trustees against what this device saw while the key was made, and keeps its mark; from then
 * on no other record passes. Undefined where this device has no part in the key.
 */
export async function holdKey(
  seat: OwnSeat,
  { trustees, serverKey }: ToldKey,
): Promise<Result<BoardKey> | undefined> {
  const kept = await keptAt(seat);
  const { table, sent, seen } = kept ?? {};
  if (table === undefined || sent?.share?.step !== "share") return undefined;
  const own = { seat, seen: table, key: sent.share.key };
  const held = holdBoard(secretGroup(), trustees, own, serverKey);
  if (!held.ok) return held;
  if (seen?.key !== undefined && seen.key.digest !== held.value.digest)
    return refuse("crypto.trustees_differ");
  await keepSeen(seat, { key: held.value });
  return held;
}

/** What the booth is served by the server: the list of keys, and once it is open the record of the election. */
export interface ToldBooth {
  readonly election: string | null;
  readonly keys: readonly string[];
}

/** What this device computed of it. */
export interface HeldBooth {
  /** `listDigest` of the keys. */
  readonly list: string;
  /** Whether this device fixed the list, so that its owner reads the digest aloud and all others compare. */
  readonly isFixedHere: boolean;
  /** Null before it is open. */
  readonly fingerprint: string | null;
}

/** What else the list is held against. */
export interface OtherList {
  /** What the hall is told. */
  readonly told: string;
  /** What this device made itself, on the keeper's. */
  readonly fixed: string | undefined;
  readonly isOpen: boolean;
}

/**
 * Whether the booth has the list that is told to the hall, that the keeper's device fixed and that this device saw first,
 * and seals to the key of this board; answers with digest and fingerprint as this device computes them.
 */
export async function holdBooth(
  seat: OwnSeat,
  key: BoardKey,
  { election, keys }: ToldBooth,
  { told, fixed, isOpen }: OtherList,
): Promise<Result<HeldBooth>> {
  const list = listDigest(keys);
  const seen = (await keptAt(seat))?.seen;
  if ([told, fixed ?? list, seen?.list ?? list].some((each) => each !== list))
    return refuse("crypto.list_differs");
  const isFixedHere = fixed !== undefined;
  await keepSeen(seat, { list });
  if (election === null)
    return isOpen
      ? refuse("crypto.election_differs")
      : ok({ list, isFixedHere, fingerprint: null });
  const held = holdElection(election, key);
  if (!held.ok) return held;
  if (seen?.fingerprint !== undefined && seen.fingerprint !== held.value)
    return refuse("crypto.election_differs");
  await keepSeen(seat, { fingerprint: held.value });
  return ok({ list, isFixedHere, fingerprint: held.value });
}
