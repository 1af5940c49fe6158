import {
  holdBoard,
  holdElection,
  type BoardKey,
} from "@chiboso/domain/crypto/belenios/own-board.ts";
import { hexDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
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

/** What the booth is served by the server: the record of the election, and its list of keys. */
export interface ToldBooth {
  readonly election: string;
  readonly keys: readonly string[];
}

/**
 * Whether the booth seals to the key of this board, for the list that this device has seen fixed; answers with the
 * fingerprint of the election as this device computes it.
 */
export async function holdBooth(
  seat: OwnSeat,
  key: BoardKey,
  { election, keys }: ToldBooth,
): Promise<Result<string>> {
  const held = holdElection(election, key);
  if (!held.ok) return held;
  const list = hexDigest(new TextEncoder().encode(JSON.stringify(keys)));
  const seen = (await keptAt(seat))?.seen;
  if (seen?.list !== undefined && seen.list !== list) return refuse("crypto.list_differs");
  if (seen?.fingerprint !== undefined && seen.fingerprint !== held.value)
    return refuse("crypto.election_differs");
  await keepSeen(seat, { list, fingerprint: held.value });
  return ok(held.value);
}
