import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Cosigned } from "../crypto/cosignature.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { APPROVER_ROLES, type RecordHead } from "./approvals.ts";
import { parseCorrection, type BundledCorrection, type CorrectionAct } from "./corrections.ts";
import { parseEntry, type Entry } from "./entry.ts";
import type { VerifierKey } from "../crypto/vkey.ts";
import { provenIndex, type Proven } from "./verify-proof.ts";
import type { Witnessing } from "./verify-witnesses.ts";

/** The minutes that are corrected, as their own checks have found them. */
export interface Corrected {
  readonly pdf: Uint8Array;
  readonly record: RecordHead;
  readonly entry: Entry;
  readonly index: number;
  readonly signers: LogSigners;
}

/** Who may have signed the log since the minutes, in the order of their time, and who confirms it. */
interface LogSigners extends Witnessing {
  readonly keys: readonly VerifierKey[];
}

export interface CheckedCorrections {
  readonly facts: readonly CorrectionFact[];
  /** Who confirmed the checkpoints that cover them. */
  readonly cosigned: readonly Cosigned[];
}

export interface CorrectionFact {
  readonly position: number;
  readonly sealedAt: string;
}

interface Read {
  readonly position: number;
  readonly file: BundledCorrection;
  readonly act: CorrectionAct;
  readonly entry: Entry;
  readonly index: number;
  /** Which of the keys signed its checkpoint. */
  readonly by: number;
  readonly cosigned: readonly Cosigned[];
}

/**
 * Every correcting minute is the paper that was sealed, proven in the same log, approved by the chair
 * and the clerk of the minutes, and corrects these minutes or an earlier correcting minute of them; none
 * before the last is missing and they stand in the order in which they were approved.
 */
export function checkCorrections(
  files: readonly BundledCorrection[],
  corrected: Corrected,
): Result<CheckedCorrections> {
  const read: Read[] = [];
  for (const [at, file] of files.entries()) {
    const one = readCorrection(file, at + 1, corrected.signers);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const order = checkOrder(read, corrected);
  if (!order.ok) return order;
  const keys = checkKeys(read, corrected.signers);
  if (!keys.ok) return keys;
  for (const each of read) {
    const linked = checkLink(each, read, corrected);
    if (!linked.ok) return linked;
    if (!approvedByBoth(each.act, corrected)) return refuseAt("not_approved", each.position);
  }
  return ok({
    facts: read.map(({ position, entry }) => ({ position, sealedAt: entry.at })),
    cosigned: read.flatMap((each) => each.cosigned),
  });
}

function refuseAt(
  reason:
    | "malformed"
    | "entry_malformed"
    | "pdf_differs"
    | "digest_differs"
    | "not_in_log"
    | "missing"
    | "out_of_order"
    | "other_minutes"
    | "not_approved",
  position: number,
): Result<never> {
  return refuse(`ledger.correction_${reason}`, { position });
}

const digestOfFile = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** A key that was replaced does not come back, and every key of the bundle but the first has signed here. */
function checkKeys(read: readonly Read[], { keys }: LogSigners): Result<undefined> {
  let before = 0;
  for (const { by, position } of read) {
    if (by < before) return refuseAt("not_in_log", position);
    before = by;
  }
  const idle = keys.slice(1).some((_, at) => !read.some(({ by }) => by === at + 1));
  return idle ? refuse("ledger.vkey_unused") : ok(undefined);
}

/** The proof under the first of the keys that signed it. */
function provenBy(
  { entry, proof }: BundledCorrection,
  { keys, ...witnessing }: LogSigners,
): { readonly by: number; readonly proven: Result<Proven> } {
  const tried = keys.map((key) => provenIndex(entry, proof, { ...witnessing, key }));
  const by = Math.max(
    0,
    tried.findIndex(({ ok: found }) => found),
  );
  return { by, proven: tried[by] ?? refuse("ledger.note_no_known_signature") };
}

function readCorrection(
  file: BundledCorrection,
  position: number,
  signers: LogSigners,
): Result<Read> {
  const act = parseCorrection(file.act);
  if (act === undefined) return refuseAt("malformed", position);
  const entry = parseEntry(file.entry);
  if (!entry.ok || entry.value.kind !== "minutes.corrected")
    return refuseAt("entry_malformed", position);
  if (digestOfFile(file.pdf) !== act.content.pdf) return refuseAt("pdf_differs", position);
  if (act.digest !== entry.value.digest) return refuseAt("digest_differs", position);
  const { by, proven } = provenBy(file, signers);
  if (!proven.ok)
    return proven.refusal.code.startsWith("ledger.cosignature_")
      ? proven
      : refuseAt("not_in_log", position);
  return ok({ position, file, act: act.content, entry: entry.value, by, ...proven.value });
}

/** Where the acts themselves say their position, a gap is one that was left out. */
function checkOrder(read: readonly Read[], { index }: Corrected): Result<undefined> {
  let before = index;
  for (const each of read) {
    const said = each.act.position ?? each.position;
    if (said !== each.position) {
      const elsewhere = read.some(({ act }) => act.position === each.position);
      return refuseAt(elsewhere ? "out_of_order" : "missing", each.position);
    }
    if (each.index <= before) return refuseAt("out_of_order", each.position);
    before = each.index;
  }
  return ok(undefined);
}

function checkLink(each: Read, all: readonly Read[], corrected: Corrected): Result<undefined> {
  const { act, entry, position } = each;
  const { record } = corrected;
  const same = entry.org === record.organisation.id && act.meetingId === record.meeting.id;
  const first = all[0]?.act.minutesId;
  if (!same || act.minutesId !== first) return refuseAt("other_minutes", position);
  if (act.corrects.kind === "minutes") {
    return act.corrects.digest === digestOfFile(corrected.pdf)
      ? ok(undefined)
      : refuseAt("other_minutes", position);
  }
  const target = all.find((other) => other.act.pdf === act.corrects.digest);
  if (target === undefined) return refuseAt("other_minutes", position);
  return target.position < position ? ok(undefined) : refuseAt("out_of_order", position);
}

function approvedByBoth(act: CorrectionAct, { record, entry }: Corrected): boolean {
  const wanted = APPROVER_ROLES.map((role) => record[role].memberId);
  if (act.approvals === undefined) {
    return wanted.every((memberId) => act.signers?.includes(memberId) === true);
  }
  const given = act.approvals;
  return (
    given.length === wanted.length &&
    given.every((each) => each.at >= entry.at) &&
    APPROVER_ROLES.every((role) =>
      given.some((each) => each.role === role && each.memberId === record[role].memberId),
    )
  );
}
