import assert from "node:assert/strict";
import { test } from "node:test";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../crypto/bytes.ts";
import { formatProof, parseProof } from "../crypto/tlog-proof.ts";
import { parseKey } from "../crypto/vkey.ts";
import { readBundle, writeBundle, writeBundleFiles, type Bundle } from "./bundle.ts";
import { CORRECTION_PARTS, correctionFiles, type BundledCorrection } from "./corrections.ts";
import {
  SAMPLE_KEY,
  SAMPLE_RECORD,
  sampleBundle,
  samplePaper,
  sampleParts,
} from "./sample-bundle.ts";
import { verifyBundle, type Report } from "./verify-bundle.ts";
import { en } from "./words/en.ts";
import { readZip, writeZip, type ZipFile } from "./zip.ts";

const CLERK = SAMPLE_RECORD.clerk.memberId;
const CHAIR = SAMPLE_RECORD.chair.memberId;

const SECOND = {
  content: {
    corrects: {
      kind: "correction" as const,
      number: "02-BB/CB",
      digest: bytesToHex(sha256(samplePaper(1))),
    },
  },
};
const GOOD = sampleBundle({ corrections: [{}, SECOND, {}] });

/** What the check of the correcting minutes says, with the place. */
function found(report: Report): string {
  assert.equal(report.ok, false);
  const check = report.checks.find(({ name }) => name === "corrections");
  const code = check?.refusal?.code ?? "none";
  assert.ok(code in en, code);
  return `${code} ${String(check?.refusal?.params?.["position"])}`;
}

function opened(bytes: Uint8Array): Bundle {
  const bundle = readBundle(bytes);
  assert.ok(bundle.ok);
  return bundle.value;
}

function withCorrections(
  change: (corrections: readonly BundledCorrection[]) => readonly BundledCorrection[],
): Report {
  const bundle = opened(GOOD);
  return verifyBundle(writeBundleFiles({ ...bundle, corrections: change(bundle.corrections) }));
}

/** One part of one correcting minute replaced. */
const withPart = (
  position: number,
  part: keyof BundledCorrection,
  change: (b: Uint8Array) => Uint8Array,
) =>
  withCorrections((all) =>
    all.map((each, at) => (at === position - 1 ? { ...each, [part]: change(each[part]) } : each)),
  );

const edit = (from: string, to: string) => (bytes: Uint8Array) =>
  utf8ToBytes((fromUtf8(bytes) ?? "").replace(from, to));

test("minutes with their correcting minutes pass, and the report says when each was sealed", () => {
  const report = verifyBundle(GOOD, { trustedKeys: [SAMPLE_KEY] });
  assert.ok(report.ok, JSON.stringify(report.checks));
  assert.deepEqual(
    report.facts.corrections?.map(({ position }) => position),
    [1, 2, 3],
  );
  assert.deepEqual(writeBundle(sampleParts({ corrections: [{}, SECOND, {}] })), GOOD);
});

test("a bundle from before a correcting minute passes and says that it holds none", () => {
  const report = verifyBundle(sampleBundle());
  assert.ok(report.ok);
  assert.deepEqual(report.facts.corrections, []);
});

test("a correcting minute whose act says neither position nor when who approved is held against its signers", () => {
  const before = (signers: string[]) => {
    const [parts] = sampleParts({ corrections: [{}] }).corrections;
    const { position, approvals, ...kept } = JSON.parse(
      fromUtf8(parts?.content ?? new Uint8Array(0)) ?? "{}",
    ) as Record<string, unknown>;
    assert.ok(position !== undefined && approvals !== undefined);
    return { ...kept, signers };
  };
  const bundle = (signers: string[]) =>
    verifyBundle(sampleBundle({ corrections: [{ whole: before(signers) }] }));
  assert.ok(bundle([CLERK, CHAIR]).ok);
  assert.equal(found(bundle([CLERK])), "ledger.correction_not_approved 1");
});

test("an altered paper, act, entry or proof is refused with its place", () => {
  const [, second] = opened(GOOD).corrections;
  const proof = parseProof(second?.proof ?? new Uint8Array(0));
  assert.ok(proof.ok);
  const moved = utf8ToBytes(formatProof({ ...proof.value, index: proof.value.index + 1 }));
  for (const [part, change, wanted] of [
    ["pdf", edit("stand-in", "stand-on"), "ledger.correction_pdf_differs 2"],
    ["act", edit('"number":3', '"number":4'), "ledger.correction_digest_differs 2"],
    ["act", edit(",", ", "), "ledger.correction_malformed 2"],
    ["act", edit('"v":1', '"v":1,"w":1'), "ledger.correction_malformed 2"],
    ["entry", edit("10:00", "10:01"), "ledger.correction_not_in_log 2"],
    ["entry", edit("minutes.corrected", "minutes.adopted"), "ledger.correction_entry_malformed 2"],
    ["entry", () => new Uint8Array(0), "ledger.correction_entry_malformed 2"],
    ["proof", () => moved, "ledger.correction_not_in_log 2"],
    ["proof", edit("index", "extra AAAA\nindex"), "ledger.correction_not_in_log 2"],
  ] as const) {
    assert.equal(found(withPart(2, part, change)), wanted, `${part}: ${wanted}`);
  }
});

test("a paper that was exchanged before the bundle was made is refused too", () => {
  const bytes = sampleBundle({ corrections: [{ pdf: samplePaper(9) }] });
  assert.equal(found(verifyBundle(bytes)), "ledger.correction_pdf_differs 1");
});

test("one that was left out is missed, also when the rest is numbered anew", () => {
  assert.equal(found(withCorrections((all) => all.slice(1))), "ledger.correction_missing 1");
  assert.equal(
    found(withCorrections((all) => all.filter((_, at) => at !== 1))),
    "ledger.correction_missing 2",
  );
});

test("a bundle whose last file is away, or whose numbers begin with 2, is not a bundle", () => {
  const zip = readZip(GOOD);
  assert.ok(zip.ok);
  const renamed = zip.value.map((file): ZipFile =>
    file.name === correctionFiles(1).pdf ? { ...file, name: correctionFiles(2).pdf } : file,
  );
  for (const [files, name] of [
    [zip.value.slice(0, -1), correctionFiles(3).proof],
    [renamed, correctionFiles(1).pdf],
  ] as const) {
    const report = verifyBundle(writeZip(files));
    assert.deepEqual(report.checks[0]?.refusal, {
      code: "ledger.correction_file_missing",
      params: { name },
    });
  }
  const strange = verifyBundle(
    writeZip([...zip.value, { name: "more.txt", bytes: new Uint8Array(1) }]),
  );
  assert.equal(strange.checks[0]?.refusal?.code, "ledger.bundle_file_unexpected");
});

test("correcting minutes in another order than they were approved are refused", () => {
  const swapped = withCorrections(([first, second, ...rest]) =>
    first === undefined || second === undefined ? [] : [second, first, ...rest],
  );
  assert.equal(found(swapped), "ledger.correction_out_of_order 1");
  const ahead = bytesToHex(sha256(samplePaper(2)));
  const corrects = { kind: "correction" as const, number: "03-BB/CB", digest: ahead };
  const bytes = sampleBundle({ corrections: [{ content: { corrects } }, {}] });
  assert.equal(found(verifyBundle(bytes)), "ledger.correction_out_of_order 1");
});

test("a correcting minute of other minutes, of another meeting or of another organisation is refused", () => {
  const other = "0190a5c0-0000-7000-8000-0000000000ff";
  const digest = bytesToHex(sha256(utf8ToBytes("%PDF other minutes")));
  for (const change of [
    { content: { corrects: { kind: "minutes" as const, number: "01-BB/CB", digest } } },
    { content: { corrects: { kind: "correction" as const, number: "02-BB/CB", digest } } },
    { content: { meetingId: other } },
    { entry: { org: other } },
  ]) {
    const bytes = sampleBundle({ corrections: [change] });
    assert.equal(found(verifyBundle(bytes)), "ledger.correction_other_minutes 1");
  }
  const bytes = sampleBundle({ corrections: [{}, { content: { minutesId: other } }] });
  assert.equal(found(verifyBundle(bytes)), "ledger.correction_other_minutes 2");
});

test("a correcting minute that one of the two, or somebody else, did not approve is refused", () => {
  const stranger = "0190a5c0-0000-7000-8000-0000000000cc";
  const at = "2026-10-06T10:00:00.000Z";
  for (const approvals of [
    [{ role: "clerk" as const, memberId: CLERK, at }],
    [
      { role: "clerk" as const, memberId: CLERK, at },
      { role: "chair" as const, memberId: stranger, at },
    ],
    [
      { role: "clerk" as const, memberId: CLERK, at: "2026-10-05T09:00:00.000Z" },
      { role: "chair" as const, memberId: CHAIR, at },
    ],
  ]) {
    const bytes = sampleBundle({ corrections: [{ content: { approvals } }] });
    assert.equal(found(verifyBundle(bytes)), "ledger.correction_not_approved 1");
  }
});

test("a byte that is changed anywhere in a correcting minute is found", () => {
  const bundle = opened(sampleBundle({ corrections: [{}] }));
  const [file] = bundle.corrections;
  assert.ok(file);
  for (const part of CORRECTION_PARTS) {
    for (let at = 0; at < file[part].length; at += 11) {
      const bad = file[part].slice();
      bad[at] = (bad[at] as number) ^ (1 << (at % 8));
      const corrections = [{ ...file, [part]: bad }];
      const report = verifyBundle(writeBundleFiles({ ...bundle, corrections }));
      assert.equal(report.ok, false, `${part}, byte ${at}`);
    }
  }
});

const NEXT = new Uint8Array(32).fill(9);
const rotated = { corrections: [{}, { ...SECOND, secret: NEXT }, { secret: NEXT }] };

test("a key that was replaced after the minutes is in the bundle beside the one before, and both must be trusted", () => {
  const parts = sampleParts(rotated);
  const next = parseKey(parts.laterKeys?.[0] ?? "");
  assert.ok(next.ok);
  const bytes = sampleBundle(rotated);
  const report = verifyBundle(bytes, { trustedKeys: [SAMPLE_KEY, next.value] });
  assert.equal(report.ok, true);
  assert.equal(verifyBundle(bytes).fingerprint?.split("\n").length, 2, "both are shown");
  for (const one of [SAMPLE_KEY, next.value])
    assert.equal(verifyBundle(bytes, { trustedKeys: [one] }).ok, false);
});

test("a key in a bundle that has signed nothing there, or one that comes back, is refused", () => {
  const { laterKeys, ...parts } = sampleParts(rotated);
  const idle = sampleParts({ corrections: [{}, SECOND] });
  const report = verifyBundle(writeBundle({ ...idle, laterKeys: laterKeys ?? [] }));
  const check = report.checks.find(({ name }) => name === "corrections");
  assert.equal(check?.refusal?.code, "ledger.vkey_unused");
  assert.equal(found(verifyBundle(writeBundle(parts))), "ledger.correction_not_in_log 2");
  const back = { corrections: [{ secret: NEXT }, SECOND] };
  assert.equal(found(verifyBundle(sampleBundle(back))), "ledger.correction_not_in_log 2");
});
