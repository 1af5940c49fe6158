import assert from "node:assert/strict";
import { test } from "node:test";
import { ownCount } from "./own-count.ts";

type Seen = Parameters<typeof ownCount>[0];

const before: Seen = {
  state: "counting",
  may: { conduct: false, count: true },
  entered: false,
  enteredBy: [],
  difference: null,
};
const may = { conduct: false, count: false };

test("whoever sent a count is told that it arrived, and then how the two compare", () => {
  assert.equal(ownCount(before), "enter");
  const sent: Seen = { ...before, may, entered: true, enteredBy: ["Trần Thị Mẫu"] };
  assert.equal(ownCount(sent), "waits");
  const both = { ...sent, enteredBy: ["Trần Thị Mẫu", "Nguyễn Văn Mẫu"] };
  assert.equal(ownCount(both), "agrees");
  assert.equal(ownCount({ ...both, difference: { fields: ["valid"] } }), "differs");
});

test("who does not count is told nothing of a count that goes on, and nobody after it", () => {
  assert.equal(ownCount({ ...before, may, enteredBy: ["Trần Thị Mẫu"] }), null);
  assert.equal(ownCount({ ...before, state: "closed", may, entered: true }), null);
});
