import assert from "node:assert/strict";
import { test } from "node:test";
import { checkReceipts } from "./receipts.ts";
import { shortDigest } from "./scalars.ts";

const [first, second, replaced] = ["a", "b", "c"].map(shortDigest) as [string, string, string];
/** Has the first 20 signs of the first one. */
const twin = `${first.slice(0, 20)}${second.slice(20)}`;

function codeOf(receipt: string, trackers: readonly string[] = [first, second, replaced]) {
  const counted = trackers.filter((each) => each !== replaced);
  const checked = checkReceipts([second, receipt], { trackers, counted });
  return checked.ok ? "found" : checked.refusal;
}

test("a receipt is found by its first twelve signs or more, in groups of four or without", () => {
  for (const length of [12, 13, 20, 42, 43]) assert.equal(codeOf(first.slice(0, length)), "found");
  const groups = first.slice(0, 12).replace(/.{4}/g, "$& ");
  assert.equal(codeOf(groups), "found");
  assert.equal(codeOf(`\t${first.slice(0, 4)}  ${first.slice(4)}\n`), "found");
});

test("a beginning that two ballots have is refused and says so, and the signs that tell them apart are enough", () => {
  const trackers = [first, twin, second];
  for (const length of [12, 20]) {
    const receipt = first.slice(0, length);
    assert.deepEqual(codeOf(receipt, trackers), {
      code: "crypto.receipt_ambiguous",
      params: { receipt },
    });
  }
  assert.equal(codeOf(first.slice(0, 21), trackers), "found");
  assert.equal(codeOf(twin, trackers), "found");
  assert.equal(codeOf(first.slice(0, 12), [first, second, first]), "found", "one ballot twice");
});

test("a receipt that no ballot has, one of a replaced ballot and what is no receipt are each refused by name", () => {
  const refusals = [
    [`${first.slice(0, 11)}${first[11] === "A" ? "B" : "A"}`, "crypto.receipt_missing"],
    [`${first.slice(0, 42)}${first[42] === "A" ? "B" : "A"}`, "crypto.receipt_missing"],
    [replaced.slice(0, 12), "crypto.receipt_replaced"],
    [first.slice(0, 11), "crypto.receipt_unreadable"],
    [`${first}A`, "crypto.receipt_unreadable"],
    [`${first.slice(0, 11)}-`, "crypto.receipt_unreadable"],
    ["", "crypto.receipt_unreadable"],
  ] as const;
  for (const [receipt, code] of refusals)
    assert.deepEqual(codeOf(receipt), { code, params: { receipt } });
});
