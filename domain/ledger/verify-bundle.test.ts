import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { fromUtf8 } from "../crypto/bytes.ts";
import { publicKeyOf } from "../crypto/ed25519.ts";
import { makeKey } from "../crypto/vkey.ts";
import {
  BUNDLE_FILES,
  readBundle,
  writeBundle,
  writeBundleFiles,
  type BundleFile,
} from "./bundle.ts";
import { SAMPLE_KEY, sampleBundle, sampleParts } from "./sample-bundle.ts";
import { verifyBundle, type CheckName, type Report } from "./verify-bundle.ts";
import { en } from "./words/en.ts";

const GOOD = sampleBundle();

/** The first thing that is wrong, as `check: code`. */
function fault(report: Report): string {
  const failed = report.checks.find((check) => check.state === "failed");
  return failed === undefined ? "none" : `${failed.name}: ${failed.refusal?.code}`;
}

/** Fails unless the report refuses and has words for what is wrong. */
function assertRefused(report: Report, where: string): void {
  assert.equal(report.ok, false, where);
  const code = report.checks.find((check) => check.state === "failed")?.refusal?.code ?? "";
  assert.ok(code in en, `${where}: no words for ${code}`);
}

/** The bundle with one file replaced and everything that is outside of the log made to fit. */
function withFile(name: BundleFile, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const bundle = readBundle(GOOD);
  assert.ok(bundle.ok);
  return writeBundleFiles({ ...bundle.value, [name]: change(bundle.value[name]) });
}

const edit = (from: string, to: string) => (bytes: Uint8Array) =>
  utf8ToBytes((fromUtf8(bytes) ?? "").replace(from, to));

test("a sound bundle passes every check and says whose key it was", () => {
  const report = verifyBundle(GOOD, { trustedKeys: [SAMPLE_KEY] });
  assert.equal(fault(report), "none");
  assert.ok(report.ok && report.checks.every((check) => check.state === "ok"));
  assert.equal(report.trust, "trusted");
  assert.equal(report.facts.organisation, "Chi bộ Thôn Mẫu");
  assert.deepEqual([report.facts.index, report.facts.size], [2, 5]);
});

test("without a key from elsewhere the report says that the key came with the bundle", () => {
  const report = verifyBundle(GOOD);
  assert.ok(report.ok);
  assert.equal(report.trust, "bundleOnly");
  assert.match(report.fingerprint ?? "", /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

test("a bundle signed with a key other than the trusted one is refused", () => {
  const stranger = makeKey(SAMPLE_KEY.name, publicKeyOf(new Uint8Array(32).fill(6)));
  const report = verifyBundle(GOOD, { trustedKeys: [stranger] });
  assert.equal(fault(report), "key: ledger.key_not_trusted");
  assert.equal(report.ok, false);
  assert.equal(report.trust, "none");
});

test("the same parts give the same bytes", () => {
  assert.deepEqual(writeBundle(sampleParts()), GOOD);
});

test("every byte of the archive counts: with any one of them changed the bundle is refused with a reason", () => {
  for (let at = 0; at < GOOD.length; at += 1) {
    // Three bits of each byte, never the same three for its neighbours.
    for (const bit of [at % 8, (at + 3) % 8, (at + 5) % 8]) {
      const bad = GOOD.slice();
      bad[at] = (bad[at] as number) ^ (1 << bit);
      assertRefused(verifyBundle(bad), `byte ${at}, bit ${bit}`);
    }
  }
});

test("every byte of every file counts, also when the archive around it is made to fit", () => {
  const bundle = readBundle(GOOD);
  assert.ok(bundle.ok);
  for (const name of BUNDLE_FILES) {
    for (let at = 0; at < bundle.value[name].length; at += name === "README.txt" ? 13 : 1) {
      const bad = withFile(name, (bytes) =>
        bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)),
      );
      assertRefused(verifyBundle(bad), `${name}, byte ${at}`);
    }
  }
});

test("bytes before, after, cut off or of any other kind are refused and nothing is thrown", () => {
  for (const bad of [
    new Uint8Array(0),
    GOOD.slice(1),
    GOOD.slice(0, -1),
    Uint8Array.of(...GOOD, 0),
  ]) {
    assert.equal(verifyBundle(bad).ok, false);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
      assert.equal(verifyBundle(bytes).ok, false),
    ),
  );
  fc.assert(
    fc.property(
      fc.nat(GOOD.length),
      fc.uint8Array({ maxLength: 60, minLength: 1 }),
      (at, bytes) => {
        const bad = GOOD.slice();
        bad.set(bytes.slice(0, bad.length - at), at);
        const same = bad.every((byte, index) => byte === GOOD[index]);
        assert.equal(verifyBundle(bad).ok, same);
      },
    ),
  );
});

const CHANGED: readonly [string, () => Uint8Array, CheckName, string][] = [
  [
    "the minutes",
    () => withFile("minutes.pdf", edit("small", "great")),
    "manifest",
    "ledger.manifest_file_differs",
  ],
  [
    "the record",
    () => withFile("record.json", edit("Thôn Mẫu", "Thôn Khác")),
    "manifest",
    "ledger.manifest_file_differs",
  ],
  [
    "an approval",
    () => withFile("approvals.json", edit("10:05", "10:06")),
    "manifest",
    "ledger.manifest_file_differs",
  ],
  [
    "the salt",
    () => withFile("manifest.json", edit("0303", "0304")),
    "entry",
    "ledger.entry_digest_differs",
  ],
  [
    "the spelling of the manifest",
    () => withFile("manifest.json", edit(",", ", ")),
    "manifest",
    "ledger.manifest_malformed",
  ],
  [
    "the read-me",
    () => withFile("README.txt", edit("byte", "bit")),
    "readme",
    "ledger.readme_differs",
  ],
  [
    "the time in the entry",
    () => withFile("entry.json", edit("10:05", "10:06")),
    "inclusion",
    "ledger.proof_root_differs",
  ],
  [
    "the spelling of the entry",
    () => withFile("entry.json", edit(",", ", ")),
    "entry",
    "ledger.entry_not_canonical",
  ],
  [
    "the version of the entry",
    () => withFile("entry.json", edit('"v":1', '"v":2')),
    "entry",
    "ledger.entry_unknown_version",
  ],
  [
    "the index",
    () => withFile("proof.tlog-proof", edit("index 2", "index 3")),
    "inclusion",
    "ledger.proof_root_differs",
  ],
  [
    "extra data in the proof",
    () => withFile("proof.tlog-proof", edit("index 2", "extra AAAA\nindex 2")),
    "proof",
    "ledger.proof_not_canonical",
  ],
  [
    "a stranger's line under the checkpoint",
    () =>
      withFile("proof.tlog-proof", (bytes) =>
        Uint8Array.of(...bytes, ...utf8ToBytes("— x AAAAAAAA\n")),
      ),
    "proof",
    "ledger.proof_unknown_signature",
  ],
  [
    "the size in the checkpoint",
    () => withFile("proof.tlog-proof", edit("\n5\n", "\n6\n")),
    "checkpoint",
    "ledger.note_signature_wrong",
  ],
  [
    "the newline after the key",
    () => withFile("log.vkey", (bytes) => bytes.slice(0, -1)),
    "key",
    "ledger.vkey_malformed",
  ],
  [
    "the name of the key",
    () => withFile("log.vkey", edit("chibo", "chiba")),
    "key",
    "ledger.vkey_id_differs",
  ],
];

for (const [what, make, check, code] of CHANGED) {
  test(`the report names ${what} when that was changed`, () => {
    const report = verifyBundle(make());
    assert.ok(
      report.checks.some((each) => each.name === check && each.refusal?.code === code),
      JSON.stringify(report.checks),
    );
  });
}

test("what could not be checked is said to be skipped, not to be well", () => {
  const report = verifyBundle(new Uint8Array(0));
  assert.deepEqual(report.checks.map((check) => check.state).slice(0, 2), ["failed", "skipped"]);
  assert.ok(report.checks.slice(1).every((check) => check.state === "skipped"));
});
