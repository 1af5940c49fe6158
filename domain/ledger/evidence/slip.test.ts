import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { leafHead } from "./check-act.ts";
import { formatProofFile } from "./proof-file.ts";
import { sampleBag, sampleEvidence, sampleRevision } from "./sample-evidence.ts";
import { formatSlip, readSlip, type Slip } from "./slip.ts";
import { verifyEvidence } from "./verify-evidence.ts";
import { verifyPaper } from "./verify-paper.ts";

const evidence = sampleEvidence();
const [first = assert.fail()] = evidence.acts;
const proof = utf8ToBytes(formatProofFile(first, evidence));
const paper = { name: "minutes.pdf", bytes: sampleRevision(0) };
const SLIP: Slip = { origin: evidence.keys[0].name, index: 2, head: leafHead(first.entry) };

const faultOf = ({ checks }: ReturnType<typeof verifyPaper>) =>
  checks.find(({ state }) => state === "failed")?.refusal?.code ?? "none";

test("a slip is read as it was written, as an address and with the spaces of who typed it", () => {
  const code = formatSlip(SLIP);
  const typed = code.replaceAll(/(.{7})/g, "$1 ");
  for (const text of [code, ` ${typed}\n`, `https://chibo.example/verifier#${code}`]) {
    const read = readSlip(text);
    assert.ok(read.ok, text);
    assert.deepEqual(read.value, SLIP);
  }
  const named = { ...SLIP, origin: "chi-bộ.example/so/1" };
  const read = readSlip(`https://x.example/verifier#${encodeURI(formatSlip(named))}`);
  assert.ok(read.ok);
  assert.deepEqual(read.value, named);
});

test("what has not the form of a slip is refused", () => {
  const { origin, head } = SLIP;
  for (const text of [
    "",
    "#",
    origin,
    `${origin}/2`,
    `${origin}/02/${head}`,
    `${origin}/-1/${head}`,
    `${origin}/9007199254740993/${head}`,
    `${origin}/2/${head.slice(1)}`,
    `${origin}/2/${head.toUpperCase()}x`,
    `/2/${head}`,
    `a+b/2/${head}`,
    `%ff/2/${head}`,
  ]) {
    const read = readSlip(text);
    assert.equal(read.ok ? "read" : read.refusal.code, "ledger.slip_malformed", text);
  }
});

test("a paper passes beside its own slip, and fails beside that of another log, line or entry", () => {
  const report = verifyPaper(paper, proof, { slip: SLIP });
  assert.ok(report.ok, faultOf(report));
  assert.equal(report.checks.at(-1)?.name, "slip");
  for (const [slip, code] of [
    [{ ...SLIP, origin: `${SLIP.origin}0` }, "ledger.slip_other_log"],
    [{ ...SLIP, index: 3 }, "ledger.slip_other_line"],
    [{ ...SLIP, head: "0".repeat(16) }, "ledger.slip_other_entry"],
  ] as const) {
    const other = verifyPaper(paper, proof, { slip });
    assert.equal(other.ok, false);
    assert.equal(faultOf(other), code);
  }
});

test("a slip says nothing of a paper that is not the one that was sealed", () => {
  const report = verifyPaper({ ...paper, bytes: sampleRevision(1) }, proof, { slip: SLIP });
  assert.equal(report.ok, false);
  assert.equal(report.checks.at(-1)?.state, "skipped");
});

test("a bundle passes beside the slip of any of its acts, and says nothing of slips without one", () => {
  for (const [at, { entry }] of evidence.acts.entries()) {
    const slip = { ...SLIP, index: 2 + 2 * at, head: leafHead(entry) };
    assert.ok(verifyEvidence(sampleBag(), { slip }).ok);
    assert.equal(verifyEvidence(sampleBag(), { slip: { ...slip, index: 1 } }).ok, false);
  }
  assert.ok(!verifyEvidence(sampleBag()).checks.some(({ name }) => name === "slip"));
});
