import assert from "node:assert/strict";
import { test } from "node:test";
import { keptTexts, type Shelf } from "./kept-texts.ts";

function shelf(most = Infinity): Shelf {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > most) throw new Error("full");
      held.set(key, text);
    },
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

test("what is being written is found again after a reload, and only what was kept so", () => {
  const tab = shelf();
  tab.setItem("chiboso.typeSize", "large");
  keptTexts(() => tab).write("meeting:1:opinion:2", "Đề nghị trực");
  const again = keptTexts(() => tab);
  assert.equal(again.read("meeting:1:opinion:2"), "Đề nghị trực");
  assert.deepEqual(again.names(""), ["meeting:1:opinion:2"]);
});

test("what was sent is no longer kept, and signing out leaves nothing to others", () => {
  const tab = shelf();
  const kept = keptTexts(() => tab);
  kept.write("a", "1");
  kept.write("b", "2");
  kept.write("a", null);
  assert.deepEqual(kept.names(""), ["b"]);
  kept.forgetAll();
  assert.deepEqual(keptTexts(() => tab).names(""), []);
  assert.equal(tab.length, 0);
});

test("a full or forbidden shelf costs only the reload", () => {
  const forbidden = keptTexts(() => {
    throw new Error("forbidden");
  });
  forbidden.write("a", "1");
  assert.equal(forbidden.read("a"), "1");
  const full = keptTexts(() => shelf(2));
  full.write("a", "long");
  assert.equal(full.read("a"), "long");
});

test("whoever listens hears of changes, and of nothing when nothing changed", () => {
  const kept = keptTexts(shelf);
  let heard = 0;
  const stop = kept.subscribe(() => (heard += 1));
  kept.write("a", "1");
  kept.write("a", "1");
  kept.write("b", null);
  assert.equal(heard, 1);
  stop();
  kept.write("a", "2");
  assert.equal(heard, 1);
});
