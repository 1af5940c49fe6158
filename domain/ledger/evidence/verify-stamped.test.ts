import assert from "node:assert/strict";
import { test } from "node:test";
import {
  SAMPLE_ACTS,
  sampleBag,
  sampleRevision,
  signedAct,
  type SampleAct,
} from "./sample-evidence.ts";
import { verifyEvidence, type EvidenceReport } from "./verify-evidence.ts";

const fault = ({ checks }: EvidenceReport) =>
  checks.find(({ state }) => state === "failed")?.refusal?.code ?? "none";

/** A time stamp over the sample minutes that both have signed. */
function stampedAct(changes: Parameters<typeof signedAct>[2] = {}): SampleAct {
  const { content, files, ...act } = signedAct(3, "time-stamp-1", changes);
  const kept = Object.entries(content).filter(
    ([name]) => !["place", "memberId", "evidence"].includes(name),
  );
  const { "evidence.json": _, ...rest } = files;
  const kind = "paper.stamped";
  return { ...act, kind, files: rest, content: { ...Object.fromEntries(kept), kind } };
}

test("a time stamp over signed minutes goes on from them like a signature, and is nobody's", () => {
  const good = verifyEvidence(sampleBag([...SAMPLE_ACTS, stampedAct()]));
  assert.equal(fault(good), "none");
  assert.deepEqual(
    good.facts.revisions.map(({ place }) => place),
    ["clerk", "chair"],
  );
  const rewritten = sampleRevision(3).map((byte, at) => (at === 20 ? byte ^ 1 : byte));
  const other = verifyEvidence(sampleBag([...SAMPLE_ACTS, stampedAct({ pdf: rewritten })]));
  assert.match(fault(other), /ledger\.revision_rewritten/);
  const skipped = verifyEvidence(sampleBag([...SAMPLE_ACTS.slice(0, 2), stampedAct()]));
  assert.match(fault(skipped), /ledger\.revision_not_next/);
});
