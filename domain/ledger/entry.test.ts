import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { fromUtf8, sameBytes } from "../crypto/bytes.ts";
import {
  ENTRY_KINDS,
  formatEntry,
  LARGEST_ENTRY,
  parseEntry,
  SALT_BYTES,
  sealDigest,
  type Entry,
} from "./entry.ts";

const ENTRY: Entry = {
  v: 1,
  kind: "minutes.adopted",
  org: "0190a5c0-0000-7000-8000-000000000001",
  at: "2026-10-05T10:05:00.000Z",
  actor: null,
  ref: "0190a5c0-0000-7000-8000-000000000002",
  digest: "00".repeat(32),
};

const entries = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  org: fc.uuid(),
  ref: fc.uuid(),
  actor: fc.option(fc.uuid()),
});

function codeOf(text: string): string {
  const parsed = parseEntry(utf8ToBytes(text));
  return parsed.ok ? "ok" : parsed.refusal.code;
}

test("an entry is read back as it was written, from one spelling only", () => {
  fc.assert(
    fc.property(entries, (some) => {
      const bytes = formatEntry({ ...ENTRY, ...some });
      const read = parseEntry(bytes);
      assert.ok(read.ok);
      assert.ok(sameBytes(formatEntry(read.value), bytes));
      assert.ok(bytes.length < 512);
    }),
  );
});

test("an entry that is too large, not canonical, of another version or with another field is refused", () => {
  const good = fromUtf8(formatEntry(ENTRY)) ?? "";
  assert.equal(codeOf(" ".repeat(LARGEST_ENTRY + 1)), "ledger.entry_too_large");
  assert.equal(codeOf(good.replace(":", ": ")), "ledger.entry_not_canonical");
  assert.equal(codeOf(`${good}\n`), "ledger.entry_not_canonical");
  assert.equal(codeOf(good.replace('"v":1', '"v":1,"v":1')), "ledger.entry_not_canonical");
  assert.equal(codeOf(good.replace('"v":1', '"v":2')), "ledger.entry_unknown_version");
  assert.equal(codeOf(good.replace('"v":1', '"v":1,"w":1')), "ledger.entry_malformed");
  assert.equal(codeOf("[]"), "ledger.entry_malformed");
  assert.equal(codeOf("{"), "ledger.entry_not_canonical");
});

test("the same content under two salts has two digests, and a short salt is not used", () => {
  const content = utf8ToBytes("content");
  const salts = [new Uint8Array(SALT_BYTES), new Uint8Array(SALT_BYTES).fill(1)];
  assert.equal(new Set(salts.map((salt) => sealDigest(salt, content))).size, 2);
  assert.throws(() => sealDigest(new Uint8Array(16), content), TypeError);
});
