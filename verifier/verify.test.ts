import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import { formatProofFile } from "@chiboso/domain/ledger/evidence/proof-file.ts";
import {
  SAMPLE_ACTS,
  sampleBag,
  sampleEvidence,
  sampleRevision,
} from "@chiboso/domain/ledger/evidence/sample-evidence.ts";
import {
  SAMPLE_KEY,
  SAMPLE_RECORD,
  SAMPLE_WITNESSES,
  sampleBundle,
} from "@chiboso/domain/ledger/sample-bundle.ts";

const PROGRAM = fileURLToPath(new URL("./verify.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chiboso-verify-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const GOOD = place("good.zip", sampleBundle());
const PDF_OF_ANOTHER = new TextEncoder().encode("%PDF-1.7 another\n%%EOF\n");
const KEY = place("log.vkey", `\n${formatKey(SAMPLE_KEY)}\r\n`);

/** Runs the program in a process of its own, without any access to the network. */
function verify(...args: readonly string[]): { status: number | null; out: string; wrong: string } {
  const allowed = ["--permission", "--allow-fs-read=*", PROGRAM];
  const run = spawnSync(process.execPath, [...allowed, ...args], {
    encoding: "utf8",
    timeout: 300_000,
  });
  return { status: run.status, out: run.stdout, wrong: run.stderr };
}

test("a sound bundle with a trusted key passes, and nothing else is asked of the reader", () => {
  const { status, out } = verify(GOOD, "--key", KEY, "--language", "en");
  assert.equal(status, 0);
  assert.match(out, /^The bundle is genuine and unchanged\n/);
  assert.match(out, /Organisation: Chi bộ Thôn Mẫu/);
  assert.match(out, /entry number 3 of 5/);
  assert.ok(!out.includes("Compare"));
});

test("without a key the reader is told to compare the fingerprint, in Vietnamese unless asked otherwise", () => {
  const { status, out } = verify(GOOD);
  assert.equal(status, 0);
  assert.match(out, /^Hồ sơ nguyên vẹn, còn phải so dấu vân tay\n/);
  assert.match(out, /([0-9a-f]{4} ){15}[0-9a-f]{4}/);
});

test("a bundle with one changed byte fails with what is wrong, in each language", () => {
  const bytes = sampleBundle();
  const at = Buffer.from(bytes).indexOf("%PDF") + 12;
  bytes[at] = (bytes[at] as number) ^ 1;
  const bad = place("bad.zip", bytes);
  for (const [language, said] of [
    ["vi", "Tệp minutes.pdf trong hồ sơ đã bị thay đổi hoặc hỏng."],
    ["en", "The file minutes.pdf in the archive was changed or damaged."],
    ["ar", "الملف minutes.pdf داخل الأرشيف تغيّر أو تلف."],
  ] as const) {
    const { status, out } = verify(bad, "--language", language);
    assert.equal(status, 1);
    assert.ok(out.includes(said), out);
  }
});

test("a bundle signed with a key that is not trusted fails", () => {
  const forged = place("forged.zip", sampleBundle({ secret: new Uint8Array(32).fill(9) }));
  assert.equal(verify(forged).status, 0);
  const { status, out } = verify(forged, "--key", KEY, "--language", "en");
  assert.equal(status, 1);
  assert.match(out, /The key in the bundle is not one that you trust/);
});

test("correcting minutes are named with their moment, and one that was altered fails in each language", () => {
  const corrections = [{}];
  const good = verify(place("corrected.zip", sampleBundle({ corrections })), "--language", "en");
  assert.equal(good.status, 0);
  assert.match(good.out, /Correcting minute 1: sealed 06 October 2026/);
  assert.match(verify(GOOD, "--language", "en").out, /Correcting minutes: None when this file/);
  const bad = place("exchanged.zip", sampleBundle({ corrections: [{ pdf: PDF_OF_ANOTHER }] }));
  for (const [language, said] of [
    ["vi", "Tệp PDF của biên bản đính chính thứ 1 khác với bản đã niêm phong."],
    ["en", "The PDF of correcting minute 1 is not the one that was sealed."],
    ["ar", "ملف PDF لمحضر التصحيح رقم 1 ليس هو المختوم."],
  ] as const) {
    const { status, out } = verify(bad, "--language", language);
    assert.equal(status, 1);
    assert.ok(out.includes(said), out);
  }
});

test("names in a bundle cannot steer the terminal or draw a verdict of their own", () => {
  const name = "Chi bộ\u001b[2J\n\u202eMẫu\u009b1m";
  const organisation = { ...SAMPLE_RECORD.organisation, name };
  const record = canonicalBytes({ ...SAMPLE_RECORD, organisation });
  const { status, out } = verify(place("steering.zip", sampleBundle({ record })));
  assert.equal(status, 0);
  assert.match(out, /Chi bộ\ufffd\[2J\ufffd\ufffdMẫu\ufffd1m/);
});

test("minutes with the proof beside them pass, in whichever order the two files are named", () => {
  const evidence = sampleEvidence();
  const [adopted, signed] = evidence.acts.map((act) => formatProofFile(act, evidence));
  const paper = place("minutes-0.pdf", sampleRevision(0));
  const proof = place("minutes-0.tlog-proof", adopted ?? "");
  for (const files of [
    [paper, proof],
    [proof, paper],
  ]) {
    const { status, out } = verify(...files, "--key", KEY, "--language", "en");
    assert.equal(status, 0, out);
    assert.match(out, /✓ Paper → ✓ Sealed content → ✓ Entry → ✓ In the log → ✓ Log signed/);
  }
  const other = verify(paper, place("signed.tlog-proof", signed ?? ""), "--language", "en");
  assert.equal(other.status, 1);
  assert.match(other.out, /The file signed\.pdf is not the one that was sealed/);
  assert.equal(verify(proof, "--language", "en").status, 2, "a proof alone says nothing");
});

test("a policy of one's own decides who may have signed and how many must have confirmed", () => {
  const log = `log ${formatKey(SAMPLE_KEY)}`;
  const one = SAMPLE_WITNESSES.slice(0, 1).map((key) => `witness w ${formatWitnessKey(key)}`);
  const policy = (name: string, ...lines: readonly string[]) =>
    place(name, [...lines, ""].join("\n"));
  const alone = policy("alone.policy", log, "quorum none");
  const asking = policy("asking.policy", log, ...one, "quorum w");
  const nobody = policy("nobody.policy", ...one, "quorum none");
  const evidence = sampleEvidence();
  const [adopted] = evidence.acts.map((act) => formatProofFile(act, evidence));
  const pair = [
    place("policy.pdf", sampleRevision(0)),
    place("policy.tlog-proof", adopted ?? ""),
  ] as const;
  for (const files of [pair, [GOOD], [place("policy.zip", sampleBag())]] as const) {
    const known = verify(...files, "--policy", alone, "--language", "en");
    assert.equal(known.status, 0, known.out);
    assert.match(known.out, /^The bundle is genuine and unchanged\n/);
    assert.ok(!known.out.includes("Compare"), "the policy names the log's key");
    const unnamed = verify(...files, "--policy", nobody, "--language", "en");
    assert.equal(unnamed.status, 0, unnamed.out);
    assert.ok(unnamed.out.includes("Compare"), "a policy that names no log leaves that open");
    assert.equal(verify(...files, "--policy", asking, "--language", "en").status, 1);
  }
  const bad = verify(GOOD, "--policy", policy("bad.policy", log), "--language", "en");
  assert.equal(bad.status, 2);
});

test("a bag passes act by act, and one that was altered fails in each language", () => {
  const { status, out } = verify(place("bag.zip", sampleBag()), "--key", KEY, "--language", "en");
  assert.equal(status, 0, out);
  assert.equal(out.match(/✓ Log signed/g)?.length, SAMPLE_ACTS.length);
  assert.match(out, /Signed with a key by: Trần Văn Mẫu, 06 October 2026/);
  const bad = place("bad-bag.zip", sampleBag(SAMPLE_ACTS.filter((_, at) => at !== 1)));
  for (const [language, said] of [
    ["vi", "Bản ký số thứ 1 không nối tiếp văn bản trước nó."],
    ["en", "Signed revision 1 does not go on from the paper before it."],
    ["ar", "النسخة الموقّعة رقم 1 لا تتبع الوثيقة التي قبلها."],
  ] as const) {
    const refused = verify(bad, "--language", language);
    assert.equal(refused.status, 1);
    assert.ok(refused.out.includes(said), refused.out);
  }
});

test("what cannot be checked at all ends with 2 and says why", () => {
  assert.match(verify("--language", "en").wrong, /^Usage/);
  assert.match(verify("--unknown").wrong, /^Cách dùng/);
  assert.match(verify(GOOD, GOOD, "--language", "en").wrong, /^Usage/);
  assert.match(
    verify(join(folder, "none.zip"), "--language", "en").wrong,
    /none\.zip cannot be read: ENOENT/,
  );
  const paper = verify(place("minutes.pdf", PDF_OF_ANOTHER), "--language", "en");
  assert.match(paper.wrong, /^This is not a file that can be checked here/);
  assert.equal(paper.status, 2);
  const bad = verify(GOOD, "--key", place("bad.vkey", "no key"), "--language", "en");
  assert.match(bad.wrong, /^Line 1 is not a valid public key: The public key file is malformed/);
  assert.equal(bad.status, 2);
  assert.equal(verify().status, 2);
});
