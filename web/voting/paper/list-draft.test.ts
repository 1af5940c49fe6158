import assert from "node:assert/strict";
import { test } from "node:test";
import { draftAfter, isAdditionUnsaid, listOf, NEWLY_ADDED, type ListDraft } from "./list-draft.ts";

const nameOf = (id: string) => `name of ${id}`;
const draft: ListDraft = { ...draftAfter(null, ""), listed: ["a"] };

test("of each name that was added it is told whether it came by itself or was named, and by how many hands", () => {
  const added = {
    b: { how: "self", hands: 7 },
    c: { how: "floor", hands: 8 },
  } as const;
  assert.deepEqual(listOf({ ...draft, added }, nameOf).names, [
    { memberId: "a", name: "name of a", how: "prepared", hands: null },
    { memberId: "b", name: "name of b", how: "self", hands: 7 },
    { memberId: "c", name: "name of c", how: "floor", hands: 8 },
  ]);
});

test("how somebody came onto the list is nobody's guess: it waits until it is said", () => {
  const added = { b: NEWLY_ADDED };
  assert.ok(isAdditionUnsaid({ ...draft, added }));
  assert.ok(!isAdditionUnsaid({ ...draft, added: { b: { ...NEWLY_ADDED, how: "self" } } }));
  assert.ok(!isAdditionUnsaid({ ...draft, decision: "expulsionProposal", added }));
});
