import assert from "node:assert/strict";
import { test } from "node:test";
import { keptTexts, saysAnywhere, type Shelf } from "./kept-texts.ts";

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
  kept.write("an:1", "1");
  kept.write("an:2", "2");
  kept.write("an:1", null);
  assert.deepEqual(kept.names(""), ["an:2"]);
  kept.keepOnly(null);
  assert.deepEqual(keptTexts(() => tab).names(""), []);
  assert.equal(tab.length, 0);
});

test("a screen that closes after its person has left brings nothing back", () => {
  const tab = shelf();
  const kept = keptTexts(() => tab);
  kept.keepOnly("an");
  kept.keepOnly(null);
  kept.write("an:1", "1");
  assert.equal(kept.read("an:1"), null);
  assert.equal(tab.length, 0);
});

test("whoever signs in finds what they were writing and nothing of anybody before", () => {
  const kept = keptTexts(shelf);
  kept.write("an:1", "1");
  kept.write("anh:1", "2");
  kept.keepOnly("an");
  assert.deepEqual(kept.names(""), ["an:1"]);
  kept.write("anh:1", "2");
  kept.write("an:2", "3");
  assert.deepEqual(kept.names(""), ["an:1", "an:2"]);
});

test("words that may not rest on the device stay in memory alone, wherever they stand in a value", () => {
  const tab = shelf();
  const isSecret = (words: string) => words === "MẬT";
  const kept = keptTexts(
    () => tab,
    (text) => !saysAnywhere(text, isSecret),
  );
  const written = (text: string) => JSON.stringify({ items: [{ text }] });
  kept.write("an:1", written("MẬ"));
  assert.equal(tab.length, 1);
  kept.write("an:1", written("MẬT"));
  assert.equal(kept.read("an:1"), written("MẬT"));
  assert.equal(tab.length, 0);
  kept.write("an:1", written("Mật độ"));
  assert.equal(tab.length, 1);
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
