import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fromUtf8 } from "../bytes.ts";
import { checkOwners, checkShare, openSums, type OwnedShareOf } from "./decryption.ts";
import type { OpenElection } from "./election.ts";
import type { ElectionRecords } from "./event-chain.ts";
import {
  encryptedTallySchema,
  ownedShareSchema,
  readRecord,
  resultSchema,
  shareSchema,
  sizedTallySchema,
} from "./records.ts";
import { sizedTally, type Sums } from "./tally.ts";
import type { TrusteeKeys } from "./trustees.ts";

/** The counted ballots of an election in their sums, and the keys that open them. */
export interface Tallied {
  readonly election: OpenElection;
  readonly keys: TrusteeKeys;
  readonly sums: Sums;
  readonly counted: number;
}

/**
 * The tally record is the one that the ballots give, every share is proved, exactly those that are
 * needed are there, and the result is what they open. Null where nothing has been opened yet.
 */
export function verifyOpening(
  tallied: Tallied,
  records: ElectionRecords,
): Result<readonly (readonly number[])[] | null> {
  const tally = verifyTally(tallied, records);
  if (!tally.ok) return tally;
  if (records.result === undefined) return ok(null);
  const shares = verifyShares(tallied, records);
  if (!shares.ok) return shares;
  const counts = openSums(tallied.election, tallied.keys, tallied, shares.value);
  if (!counts.ok) return counts;
  const read = readRecord("result", resultSchema, records.result);
  if (!read.ok) return read;
  return JSON.stringify(read.value.result) === JSON.stringify(counts.value)
    ? counts
    : refuse("crypto.result_differs");
}

function verifyTally({ counted, sums }: Tallied, records: ElectionRecords): Result<undefined> {
  const tally = readRecord("tally", encryptedTallySchema, records.tally);
  if (!tally.ok) return tally;
  const sized = readRecord("sizedTally", sizedTallySchema, records.sized);
  if (!sized.ok) return sized;
  const own = sizedTally(counted, sums);
  if (own.tally !== fromUtf8(records.tally)) return refuse("crypto.tally_differs");
  return own.sized === fromUtf8(records.sized)
    ? ok(undefined)
    : refuse("crypto.tally_counts_differ", { counted, found: sized.value.num_tallied });
}

function verifyShares(
  { election, keys, sums }: Tallied,
  records: ElectionRecords,
): Result<readonly OwnedShareOf[]> {
  const shares: OwnedShareOf[] = [];
  for (const { share, hash, owned } of records.shares) {
    const owner = readRecord("ownedShare", ownedShareSchema, owned);
    if (!owner.ok) return owner;
    if (owner.value.payload !== hash) return refuse("crypto.share_of_other_record");
    const read = readRecord("share", shareSchema, share);
    if (!read.ok) return read;
    shares.push({ owner: owner.value.owner, share: read.value });
  }
  const enough = checkOwners(keys, shares);
  if (!enough.ok) return enough;
  for (const { owner, share } of shares) {
    const key = owner === 1 ? keys.server : (keys.board[owner - 2] as bigint);
    const checked = checkShare(election, key, sums, share);
    if (!checked.ok) return refuse(checked.refusal.code, { owner });
  }
  return ok(shares);
}
