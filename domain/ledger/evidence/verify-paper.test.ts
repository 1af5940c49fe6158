import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { parseProof } from "../../crypto/tlog-proof.ts";
import { SAMPLE_CONFIRMED_AT, SAMPLE_KEY } from "../sample-bundle.ts";
import { en } from "../words/en.ts";
import { formatProofFile, isProofFile } from "./proof-file.ts";
import { SAMPLE_ACTS, sampleEvidence, sampleRevision } from "./sample-evidence.ts";
import { verifyPaper, type PaperReport } from "./verify-paper.ts";

const CONFIRMED = { witnesses: [[0, SAMPLE_CONFIRMED_AT]] } as const;

/** The proof of one act of the sample, as it lies beside the paper. */
function proofOf(at: number, changes: Parameters<typeof sampleEvidence>[1] = {}): Uint8Array {
  const evidence = sampleEvidence(SAMPLE_ACTS, changes);
  const act = evidence.acts[at];
  assert.ok(act);
  return utf8ToBytes(formatProofFile(act, evidence));
}

const PAPERS = [0, 1, 2].map((at) => ({ name: "paper.pdf", bytes: sampleRevision(at) }));
const [ADOPTED] = PAPERS;
assert.ok(ADOPTED);

function fault({ checks }: PaperReport): string {
  const failed = checks.find(({ state }) => state === "failed");
  return failed === undefined ? "none" : `${failed.name}: ${failed.refusal?.code}`;
}

test("each paper and the proof beside it are enough, from the adopted one to the last that was signed", () => {
  for (const [at, paper] of PAPERS.entries()) {
    const report = verifyPaper(paper, proofOf(at), { trustedKeys: [SAMPLE_KEY] });
    assert.equal(fault(report), "none");
    assert.deepEqual([report.ok, report.trust, report.act?.index], [true, "trusted", 2 + 2 * at]);
  }
});

test("the proof of one revision is not that of another: a file that was cut back or went on is refused", () => {
  for (const [at] of PAPERS.entries())
    for (const [other, paper] of PAPERS.entries())
      assert.equal(
        fault(verifyPaper(paper, proofOf(at))),
        at === other ? "none" : "paper: ledger.act_file_differs",
      );
});

test("without a key from elsewhere the report says that the key came with the proof", () => {
  assert.equal(verifyPaper(ADOPTED, proofOf(0)).trust, "bundleOnly");
  const forged = proofOf(0, { secret: new Uint8Array(32).fill(9) });
  const report = verifyPaper(ADOPTED, forged, { trustedKeys: [SAMPLE_KEY] });
  assert.equal(fault(report), "key: ledger.key_not_trusted");
});

test("the file is a proof as C2SP writes them down, with what the entry is made of as its extra data", () => {
  const bytes = proofOf(1, CONFIRMED);
  assert.ok(isProofFile(bytes));
  const proof = parseProof(bytes);
  assert.ok(proof.ok && proof.value.extra !== null);
  const extra = JSON.parse(fromUtf8(proof.value.extra) ?? "");
  assert.deepEqual(Object.keys(extra), ["act", "entry", "keys", "v"]);
  assert.match(extra.keys, /^log .+\nwitness w1 .+\nquorum none\n$/);
  const report = verifyPaper(PAPERS[1] ?? ADOPTED, bytes);
  assert.deepEqual(report.witnesses, [{ name: "witness1.example/w", at: SAMPLE_CONFIRMED_AT }]);
});

test("a proof without extra data cannot be held against a paper, and says so", () => {
  const proof = utf8ToBytes(sampleEvidence().acts[0]?.proof ?? "");
  assert.equal(fault(verifyPaper(ADOPTED, proof)), "proof: ledger.proof_without_act");
});

test("every byte of the proof counts", () => {
  const good = proofOf(0, CONFIRMED);
  for (let at = 0; at < good.length; at += 3) {
    const bad = good.slice();
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    const report = verifyPaper(ADOPTED, bad);
    assert.equal(report.ok, false, `byte ${at}`);
    const code = fault(report).split(" ")[1] ?? "";
    assert.ok(code in en, `byte ${at}: no words for ${code}`);
  }
});
