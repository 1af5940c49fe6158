import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromBase64, fromUtf8, toBase64 } from "./bytes.ts";

test("base64 is that of the runtime, in both directions", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      assert.equal(toBase64(bytes), text);
      assert.deepEqual(fromBase64(text), Uint8Array.from(bytes));
    }),
  );
});

test("a second spelling of the same bytes is refused", () => {
  for (const text of [
    "AB==",
    "AAB=",
    "A",
    "AA",
    "AAA",
    "AA=",
    "AAAA\n",
    " AAAA",
    "AA-_",
    "A===",
    "====",
    "=",
  ]) {
    assert.equal(fromBase64(text), undefined, JSON.stringify(text));
  }
  assert.deepEqual(fromBase64(""), new Uint8Array(0));
});

test("text goes through UTF-8 unchanged, and malformed UTF-8 is refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(text.isWellFormed());
      assert.equal(fromUtf8(Buffer.from(text, "utf8")), text);
    }),
  );
  for (const bad of [
    [0xff],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xe1, 0xba],
    [0xf4, 0x90, 0x80, 0x80],
  ]) {
    assert.equal(fromUtf8(Uint8Array.from(bad)), undefined);
  }
  assert.equal(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf)), "\uFEFF");
});
