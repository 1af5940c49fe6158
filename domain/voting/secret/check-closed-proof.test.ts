import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleLog, sampleProof } from "../testing/sample-closed-proof.ts";
import { checkClosedProof } from "./check-closed-proof.ts";
import { closedProof, type ClosedProof } from "./closed-proof.ts";

const box = {
  voteId: "0190a5c0-0000-7000-8000-0000000000cc",
  head: "ab".repeat(32),
  archive: new Uint8Array(700).fill(7),
};
const OTHER = "0190a5c0-0000-7000-8000-0000000000dd";
const codeOf = (told: ClosedProof, seen = sampleLog(), of = box) => {
  const checked = checkClosedProof(seen, told, of);
  return checked.ok ? "" : checked.refusal.code;
};

test("the close of this box in the log that was seen first is believed", () => {
  const told = sampleProof(box);
  assert.deepEqual(closedProof.parse(told), told);
  assert.equal(codeOf(told), "");
});

test("another box than the one in the log is not opened", () => {
  const told = sampleProof(box);
  const other = new Uint8Array(box.archive);
  other[699] = 8;
  const differs = "voting.secret_closed_differs";
  assert.equal(codeOf(told, sampleLog(), { ...box, archive: other }), differs);
  assert.equal(codeOf(told, sampleLog(), { ...box, head: "cd".repeat(32) }), differs);
  assert.equal(codeOf(told, sampleLog(), { ...box, voteId: OTHER }), differs);
});

test("an entry of another act, of another vote, or over another content is no proof of the close", () => {
  const differs = "voting.secret_closed_differs";
  assert.equal(codeOf(sampleProof(box, { entry: { kind: "vote.opened" } })), differs);
  assert.equal(codeOf(sampleProof(box, { entry: { ref: OTHER } })), differs);
  assert.equal(codeOf(sampleProof(box, { entry: { digest: "0".repeat(64) } })), differs);
  assert.equal(codeOf(sampleProof(box, { data: { secretId: OTHER } })), differs);
  const told = sampleProof(box);
  assert.equal(codeOf({ ...told, salt: "00".repeat(32) }), differs);
  assert.equal(codeOf({ ...told, salt: "00" }), differs);
  assert.equal(codeOf({ ...told, content: "{" }), differs);
});

test("a log with another key than the device saw is not the log of the cell", () => {
  const secret = new Uint8Array(32).fill(6);
  const told = sampleProof(box, { secret });
  assert.equal(codeOf(told), "voting.secret_log_differs");
  // Under the name of the key that was seen it does not hold.
  assert.equal(codeOf({ ...told, vkey: sampleLog().vkey }), "voting.secret_proof_wrong");
});

test("no part of the proof can be otherwise", () => {
  const told = sampleProof(box);
  const wrong = "voting.secret_proof_wrong";
  assert.equal(codeOf({ ...told, entry: told.entry.replace("10:05", "10:06") }), wrong);
  assert.equal(codeOf({ ...told, proof: told.proof.replace("index 1", "index 0") }), wrong);
  const lines = told.proof.split("\n");
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const other =
      line.length < 4
        ? `${line}1`
        : line.replace(/.(?=.{3}$)/u, (sign) => (sign === "A" ? "B" : "A"));
    const changed = lines.toSpliced(at, 1, other);
    assert.equal(codeOf({ ...told, proof: changed.join("\n") }), wrong, line);
  }
});

test("where the log had witnesses when the board made its key, more than half of them have confirmed the close", () => {
  const seen = sampleLog(3);
  const few = { confirmed: [0] };
  const unconfirmed = "voting.secret_log_unconfirmed";
  assert.equal(codeOf(sampleProof(box), seen), unconfirmed);
  assert.equal(codeOf(sampleProof(box, few), seen), unconfirmed);
  assert.equal(codeOf(sampleProof(box, { confirmed: [0, 2] }), seen), "");
  // Witnesses that came later do not stand in for those of then.
  assert.equal(codeOf(sampleProof(box, { confirmed: [1, 2] }), sampleLog(1)), unconfirmed);
  assert.equal(codeOf(sampleProof(box, { confirmed: [1] }), sampleLog()), "");
});
