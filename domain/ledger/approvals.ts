import * as z from "zod";
import { fromUtf8 } from "../crypto/bytes.ts";
import { canonicalBytes } from "../kernel/canonical.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { readCanonical } from "./canonical-json.ts";
import { sha256Hex } from "./entry.ts";

export const APPROVER_ROLES = ["chair", "clerk"] as const;

/** One approval: who, in which role, when, and of exactly which revision of the minutes. */
export const approval = z.strictObject({
  memberId: id,
  name: z.string(),
  role: z.enum(APPROVER_ROLES),
  at: instant,
  /** SHA-256 of the minutes (the PDF) that were approved. */
  digest: sha256Hex,
});

/** `approvals.json` of a bundle. */
export const approvals = z.strictObject({ v: z.literal(1), approvals: z.array(approval) });

export type Approval = z.infer<typeof approval>;
export type Approvals = z.infer<typeof approvals>;

/** The canonical bytes of `approvals.json`. */
export function formatApprovals(value: Approvals): Uint8Array {
  return canonicalBytes(approvals.parse(value));
}

/** What of the record an outsider needs to hold approvals and entry against; the rest is sealed as it is. */
const recordHead = z.looseObject({
  v: z.literal(1),
  meeting: z.looseObject({ id, title: z.string(), openedAt: instant, closedAt: instant }),
  organisation: z.looseObject({ id, name: z.string() }),
  chair: z.looseObject({ memberId: id, name: z.string() }),
  clerk: z.looseObject({ memberId: id, name: z.string() }),
});

export type RecordHead = z.infer<typeof recordHead>;

/** Reads `record.json`; refuses every form but the canonical one. */
export function parseRecord(bytes: Uint8Array): Result<RecordHead> {
  const value = readCanonical(fromUtf8(bytes));
  if (value === undefined) return refuse("ledger.record_not_canonical");
  const parsed = recordHead.safeParse(value);
  return parsed.success ? ok(parsed.data) : refuse("ledger.record_malformed");
}

/** Reads `approvals.json`; refuses every form but the canonical one. */
export function parseApprovals(bytes: Uint8Array): Result<Approvals> {
  const value = readCanonical(fromUtf8(bytes));
  const parsed = approvals.safeParse(value);
  return parsed.success ? ok(parsed.data) : refuse("ledger.approvals_malformed");
}

/**
 * The chair and the clerk of the record, two persons, approved exactly these minutes (by their
 * SHA-256 in hex) after the meeting was closed.
 */
export function compareApprovals(
  { approvals: given }: Approvals,
  record: RecordHead,
  minutesDigest: string,
): Result<undefined> {
  for (const role of APPROVER_ROLES) {
    const found = given.find((each) => each.role === role);
    if (found === undefined) return refuse(`ledger.approval_missing_${role}`);
    if (found.memberId !== record[role].memberId) {
      return refuse("ledger.approval_other_person", {
        name: found.name,
        wanted: record[role].name,
      });
    }
  }
  if (new Set(given.map((each) => each.memberId)).size !== given.length) {
    return refuse("ledger.approval_same_person");
  }
  if (given.some((each) => each.digest !== minutesDigest)) {
    return refuse("ledger.approval_other_revision");
  }
  const early = given.find((each) => each.at < record.meeting.closedAt);
  return early === undefined
    ? ok(undefined)
    : refuse("ledger.approval_too_early", { name: early.name });
}
