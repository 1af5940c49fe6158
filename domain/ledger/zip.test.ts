import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { readBundle } from "./bundle.ts";
import { sampleBundle } from "./sample-bundle.ts";
import { LARGEST_ZIP, MOST_FILES, readZip, writeZip, type ZipFile } from "./zip.ts";

const file = fc.record({
  name: fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/),
  bytes: fc.uint8Array({ maxLength: 200 }),
});
const codeOf = (result: ReturnType<typeof readZip>) => (result.ok ? "ok" : result.refusal.code);

test("what was written is read back, file for file", () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (files) => {
      const read = readZip(writeZip(files));
      assert.ok(read.ok);
      assert.deepEqual(
        read.value,
        files.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })),
      );
    }),
  );
});

test("an archive is refused when it is empty, too large, cut off, has odd names or a damaged file", () => {
  const zip = writeZip([{ name: "a", bytes: utf8ToBytes("text") }]);
  assert.equal(codeOf(readZip(new Uint8Array(0))), "ledger.bundle_not_zip");
  assert.equal(codeOf(readZip(writeZip([]))), "ledger.bundle_not_zip");
  assert.equal(codeOf(readZip(new Uint8Array(LARGEST_ZIP + 1))), "ledger.bundle_too_large");
  assert.equal(codeOf(readZip(zip.slice(0, 33))), "ledger.bundle_cut_off");
  assert.equal(
    codeOf(readZip(writeZip([{ name: "../a", bytes: zip }]))),
    "ledger.bundle_file_name",
  );
  const damaged = zip.slice();
  damaged[31] = 0;
  assert.equal(codeOf(readZip(damaged)), "ledger.bundle_file_damaged");
  const dated = zip.slice();
  dated[12] = 0x22;
  assert.equal(codeOf(readZip(dated)), "ledger.bundle_not_canonical");
});

test("an archive of very many files is refused before they are put together again", () => {
  const one = writeZip([{ name: "a", bytes: new Uint8Array(0) }]).slice(0, 31);
  const many = new Uint8Array(one.length * 200_000);
  for (let at = 0; at < many.length; at += one.length) many.set(one, at);
  assert.equal(codeOf(readZip(many)), "ledger.bundle_not_canonical");
  const files = Array.from({ length: MOST_FILES }, () => ({ name: "a", bytes: one }));
  assert.equal(codeOf(readZip(writeZip(files))), "ok");
});

test("a bundle must have its eight files in their order and no other", () => {
  const good = readZip(sampleBundle());
  assert.ok(good.ok);
  const files = good.value;
  const refusalOf = (changed: readonly ZipFile[]) => {
    const read = readBundle(writeZip(changed));
    return read.ok ? null : read.refusal;
  };
  assert.equal(refusalOf(files), null);
  const missing = { code: "ledger.bundle_file_missing", params: { name: "minutes.pdf" } };
  assert.deepEqual(refusalOf(files.slice(0, 1)), missing);
  assert.deepEqual(refusalOf(files.filter((each) => each.name !== "minutes.pdf")), missing);
  const [first, second, ...rest] = files;
  assert.ok(first && second);
  assert.equal(refusalOf([second, first, ...rest])?.code, "ledger.bundle_file_missing");
  const extra = { name: "more.txt", bytes: new Uint8Array(0) };
  assert.deepEqual(refusalOf([...files, extra]), {
    code: "ledger.bundle_file_unexpected",
    params: { name: "more.txt" },
  });
});
