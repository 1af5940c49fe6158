import * as z from "zod";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { canonicalBytes } from "../../kernel/canonical.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import {
  compareApprovals,
  parseApprovals,
  parseRecord,
  type Approvals,
  type RecordHead,
} from "../approvals.ts";
import { readCanonical } from "../canonical-json.ts";
import { checkCorrections, type CorrectionFact } from "../verify-corrections.ts";
import { formatAct } from "./act.ts";
import type { Believed, HeldAct } from "./check-act.ts";

const EMPTY = new Uint8Array();
const fileOf = ({ files }: HeldAct, name: string) => files.get(name) ?? EMPTY;
const digestOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

export interface HeldMinutes {
  readonly record: RecordHead;
  readonly approvals: Approvals["approvals"];
}

/** Minutes: chair and clerk of the record approved exactly this paper, and the entry is about this meeting. */
export function checkMinutes(act: HeldAct): Result<HeldMinutes> {
  const record = parseRecord(fileOf(act, "record.json"));
  if (!record.ok) return record;
  const approvals = parseApprovals(fileOf(act, "approvals.json"));
  if (!approvals.ok) return approvals;
  const digest = digestOf(fileOf(act, "minutes.pdf"));
  const compared = compareApprovals(approvals.value, record.value, digest);
  if (!compared.ok) return compared;
  if (record.value.organisation.id !== act.leaf.org)
    return refuse("ledger.entry_other_organisation");
  if (record.value.meeting.id !== act.leaf.ref) return refuse("ledger.entry_other_meeting");
  return ok({ record: record.value, approvals: approvals.value.approvals });
}

/** Correcting minutes of these minutes, in their order. */
export function checkCorrected(
  minutes: HeldAct,
  { record }: HeldMinutes,
  corrections: readonly HeldAct[],
  believed: Believed,
): Result<readonly CorrectionFact[]> {
  const files = corrections.map((act) => ({
    pdf: fileOf(act, "correction.pdf"),
    act: formatAct({ salt: act.salt, content: canonicalBytes(act.content) }),
    entry: act.entry,
    proof: act.proof,
  }));
  // Keys that signed other acts alone are not asked for here.
  const used = new Set([minutes.by, ...corrections.map(({ by }) => by)]);
  const checked = checkCorrections(files, {
    pdf: fileOf(minutes, "minutes.pdf"),
    record,
    entry: minutes.leaf,
    index: minutes.index,
    signers: { ...believed, keys: believed.keys.filter((_, at) => used.has(at)) },
  });
  return checked.ok ? ok(checked.value.facts) : checked;
}

/** One signature with a key of one's own. */
export interface SignedRevision {
  readonly place: string;
  readonly name: string;
  readonly at: string;
  readonly serial: string;
}

/**
 * Papers after each signature and time stamp: each goes on from the one before byte for byte, the first from the paper as it was
 * adopted; each has the report of the check that was made then, which accepted exactly this file.
 */
export function checkRevisions(
  adopted: Uint8Array,
  revisions: readonly HeldAct[],
): Result<readonly SignedRevision[]> {
  let before = adopted;
  const found: SignedRevision[] = [];
  const places = new Set<string>();
  const papers = new Set(revisions.map(({ content }) => content["paperId"]));
  for (const [at, act] of revisions.entries()) {
    const position = at + 1;
    const { content } = act;
    const pdf = fileOf(act, "signed.pdf");
    if (papers.size > 1 || content["before"] !== digestOf(before))
      return refuse("ledger.revision_not_next", { position });
    if (!before.every((byte, place) => byte === pdf[place]))
      return refuse("ledger.revision_rewritten", { position });
    const report = readReport(fileOf(act, "report.json"));
    if (report?.accepted !== true || report.file.sha256 !== digestOf(pdf))
      return refuse("ledger.revision_report", { position });
    before = pdf;
    // A time stamp, and what a check in many years needs, are nobody's signature.
    if (act.leaf.kind === "paper.stamped") continue;
    const { place } = content;
    if (typeof place !== "string" || places.has(place))
      return refuse("ledger.revision_twice", { position });
    places.add(place);
    const signature = report.signatures.find(({ fieldName }) => fieldName === place);
    if (signature === undefined) return refuse("ledger.revision_report", { position });
    const { name, certificate } = signature;
    found.push({ place, name, at: act.leaf.at, serial: certificate?.serial ?? "" });
  }
  return ok(found);
}

/** What of the report of a check an outsider needs to hold it against the file; the rest is sealed as it is. */
const reportHead = z.looseObject({
  version: z.literal(1),
  file: z.looseObject({ sha256: z.string() }),
  signatures: z.array(
    z.looseObject({
      fieldName: z.string(),
      name: z.string(),
      certificate: z.looseObject({ serial: z.string() }).nullable(),
    }),
  ),
  accepted: z.boolean(),
});

function readReport(bytes: Uint8Array): z.infer<typeof reportHead> | undefined {
  return reportHead.safeParse(readCanonical(fromUtf8(bytes))).data;
}
