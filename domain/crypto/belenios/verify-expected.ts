import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fromUtf8 } from "../bytes.ts";
import type { ElectionRecords } from "./event-chain.ts";
import { checkReceipts } from "./receipts.ts";
import { shortDigest } from "./scalars.ts";
import type { TrusteeKeys } from "./trustees.ts";
import type { ArchiveFacts, Expected } from "./verify-report.ts";

interface Found {
  readonly facts: ArchiveFacts;
  readonly keys: TrusteeKeys;
  readonly records: ElectionRecords;
  readonly places: readonly number[];
}

/** What no archive can prove of itself: who may vote, what was approved, what witnesses have seen. */
export function compareExpected(expected: Expected, found: Found): Result<undefined> {
  const { facts, keys, records } = found;
  if (expected.voters !== undefined && expected.voters !== facts.voters) {
    return refuse("crypto.voters_differ", { expected: expected.voters, found: facts.voters });
  }
  const pairs = [
    ["crypto.form_differs", expected.form, facts.form],
    ["crypto.server_key_differs", expected.serverKey, String(keys.server)],
    ["crypto.trustees_differ", expected.trustees, records.setupHashes.trustees],
    ["crypto.list_differs", expected.list, records.setupHashes.credentials],
    [
      "crypto.election_differs",
      expected.fingerprint,
      shortDigest(fromUtf8(records.election) ?? ""),
    ],
    ["crypto.closed_head_differs", expected.closedHead, facts.heads.closed],
    ["crypto.opened_head_differs", expected.openedHead, facts.heads.opened],
  ] as const;
  const other = pairs.find(([, wanted, seen]) => wanted !== undefined && wanted !== seen);
  if (other !== undefined) return refuse(other[0]);
  return compareReceipts(expected.receipts ?? [], found);
}

function compareReceipts(
  receipts: readonly string[],
  { records, places }: Found,
): Result<undefined> {
  if (receipts.length === 0) return ok(undefined);
  const trackers = records.ballots.map((bytes) => shortDigest(fromUtf8(bytes) ?? ""));
  return checkReceipts(receipts, { trackers, counted: places.map((place) => trackers[place]) });
}
