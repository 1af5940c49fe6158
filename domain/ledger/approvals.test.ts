import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../crypto/bytes.ts";
import { canonicalBytes } from "../kernel/canonical.ts";
import { SAMPLE_APPROVALS, SAMPLE_RECORD, sampleBundle } from "./sample-bundle.ts";
import { verifyBundle, type Report } from "./verify-bundle.ts";
import { en } from "./words/en.ts";

/** The first thing that is wrong, as `check: code`. */
function fault(report: Report): string {
  const failed = report.checks.find((check) => check.state === "failed");
  return failed === undefined ? "none" : `${failed.name}: ${failed.refusal?.code}`;
}

const [CLERK, CHAIR] = SAMPLE_APPROVALS;
assert.ok(CLERK && CHAIR);

const SEALED: readonly [string, Uint8Array, string][] = [
  [
    "approved by the chair alone",
    sampleBundle({ approvals: [CHAIR] }),
    "approvals: ledger.approval_missing_clerk",
  ],
  [
    "approved by the clerk alone",
    sampleBundle({ approvals: [CLERK] }),
    "approvals: ledger.approval_missing_chair",
  ],
  [
    "approved by somebody who was not the chair",
    sampleBundle({ approvals: [CLERK, { ...CHAIR, memberId: SAMPLE_RECORD.meeting.id }] }),
    "approvals: ledger.approval_other_person",
  ],
  [
    "approved twice by one person",
    sampleBundle({ approvals: [CLERK, CHAIR, CHAIR] }),
    "approvals: ledger.approval_same_person",
  ],
  [
    "of which another revision was approved",
    sampleBundle({ approvals: [CLERK, { ...CHAIR, digest: "cd".repeat(32) }] }),
    "approvals: ledger.approval_other_revision",
  ],
  [
    "approved before the meeting was closed",
    sampleBundle({ approvals: [CLERK, { ...CHAIR, at: "2026-10-05T08:59:59.999Z" }] }),
    "approvals: ledger.approval_too_early",
  ],
  [
    "whose entry is of another kind",
    sampleBundle({ entry: { kind: "meeting.opened" } }),
    "entry: ledger.entry_other_kind",
  ],
  [
    "whose entry is in another organisation's name",
    sampleBundle({ entry: { org: SAMPLE_RECORD.meeting.id } }),
    "entry: ledger.entry_other_organisation",
  ],
  [
    "whose entry is about another meeting",
    sampleBundle({ entry: { ref: SAMPLE_RECORD.organisation.id } }),
    "entry: ledger.entry_other_meeting",
  ],
  [
    "whose record is not canonical",
    sampleBundle({ record: utf8ToBytes(`${fromUtf8(canonicalBytes(SAMPLE_RECORD))} `) }),
    "record: ledger.record_not_canonical",
  ],
  [
    "whose record has no chair",
    sampleBundle({ record: canonicalBytes({ v: 1 }) }),
    "record: ledger.record_malformed",
  ],
];

for (const [what, bytes, expected] of SEALED) {
  test(`minutes ${what} are refused although the seal is sound`, () => {
    assert.equal(fault(verifyBundle(bytes)), expected);
    assert.ok((expected.split(": ")[1] ?? "") in en);
  });
}
