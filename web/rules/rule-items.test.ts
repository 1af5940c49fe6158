import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { ar } from "./items/words/ar.ts";
import { en } from "./items/words/en.ts";
import { vi } from "./items/words/vi.ts";
import { vi as values } from "./words/vi.ts";

const named = CENTRAL_PACK.rules.flatMap((rule) => [
  ...("items" in rule ? rule.items : []),
  ...("steps" in rule ? rule.steps : []),
  // A single span is named by the sentence of its rule.
  ...("limits" in rule && rule.limits.length > 1 ? rule.limits.map(({ what }) => what) : []),
]);

test("everything that the lists of the central pack name has words in three languages", () => {
  assert.ok(named.length > 50);
  const known = new Set(Object.keys({ ...vi, ...values }));
  const codes = named.filter(
    (code) => !known.has(`rules.item.${code}`) && !known.has(`rules.value.${code}`),
  );
  assert.deepEqual(codes, []);
  for (const words of [en, ar]) assert.deepEqual(Object.keys(words), Object.keys(vi));
});

test("no words are kept for what no rule names any more", () => {
  const still = new Set<string>(named);
  const unused = Object.keys(vi).filter((key) => !still.has(key.replace("rules.item.", "")));
  // Kinds of items that stand in no list of the central pack may stand in that of a local one.
  assert.deepEqual(unused, ["rules.item.publicOpinion", "rules.item.thematic"]);
});
