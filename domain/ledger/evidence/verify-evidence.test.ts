import assert from "node:assert/strict";
import { test } from "node:test";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { parsePolicy } from "../../crypto/policy.ts";
import { formatWitnessKey } from "../../crypto/cosignature.ts";
import { SAMPLE_CONFIRMED_AT, SAMPLE_KEY, SAMPLE_WITNESSES } from "../sample-bundle.ts";
import { openBagFiles, writeBagFiles } from "./bag.ts";
import { writeEvidence } from "./evidence-bag.ts";
import {
  adoptionAct,
  SAMPLE_ACTS,
  sampleBag,
  sampleEvidence,
  sampleRevision,
  signedAct,
  type SampleAct,
} from "./sample-evidence.ts";
import { verifyEvidence, type EvidenceReport } from "./verify-evidence.ts";
import { en } from "../words/en.ts";

const GOOD = sampleBag();

/** The first thing that is wrong, as `check: code`. */
function fault({ checks }: EvidenceReport): string {
  const failed = checks.find(({ state }) => state === "failed");
  return failed === undefined ? "none" : `${failed.name}: ${failed.refusal?.code}`;
}

/** The links of the acts that failed. */
const failedLinks = ({ acts }: EvidenceReport) =>
  acts.flatMap(({ links }) =>
    links.flatMap(({ name, state, refusal }) =>
      state === "failed" ? `${name}: ${refusal?.code}` : [],
    ),
  );

/** The bag after a change to one file, with every manifest made right again. */
function edited(name: string, change: (text: string) => string): Uint8Array {
  const opened = openBagFiles(GOOD);
  assert.ok(opened.ok);
  const files = new Map(opened.value.files);
  const before = fromUtf8(files.get(name) ?? new Uint8Array()) ?? "";
  const after = change(before);
  assert.notEqual(after, before, name);
  files.set(name, utf8ToBytes(after));
  const isData = (path: string) => path.startsWith("data/");
  const octets = [...files].reduce(
    (sum, [path, { length }]) => sum + (isData(path) ? length : 0),
    0,
  );
  const info = fromUtf8(files.get("bag-info.txt") ?? new Uint8Array()) ?? "";
  files.set("bag-info.txt", utf8ToBytes(info.replace(/Oxum: \d+/, `Oxum: ${octets}`)));
  const list = (wanted: (path: string) => boolean) =>
    utf8ToBytes(
      [...files]
        .filter(([path]) => wanted(path) && path !== "tagmanifest-sha512.txt")
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => `${bytesToHex(sha512(bytes))}  ${path}\n`)
        .join(""),
    );
  files.set("manifest-sha512.txt", list(isData));
  files.set(
    "tagmanifest-sha512.txt",
    list((path) => !isData(path)),
  );
  return writeBagFiles(opened.value.folder, files);
}

test("minutes that two have signed pass every check, and the report says who, when and where", () => {
  const report = verifyEvidence(GOOD, { trustedKeys: [SAMPLE_KEY] });
  assert.equal(fault(report), "none");
  assert.ok(report.ok);
  assert.equal(report.trust, "trusted");
  assert.equal(report.facts.organisation, "Chi bộ Thôn Mẫu");
  assert.deepEqual(
    report.acts.map(({ kind, index }) => [kind, index]),
    [
      ["minutes.adopted", 2],
      ["paper.signed", 4],
      ["paper.signed", 6],
    ],
  );
  assert.deepEqual(
    report.facts.revisions.map(({ place, name }) => [place, name]),
    [
      ["clerk", "Lê Thị Mẫu"],
      ["chair", "Trần Văn Mẫu"],
    ],
  );
  assert.ok(report.acts.every(({ links }) => links.every(({ state }) => state === "ok")));
});

test("the same evidence gives the same bytes, and `sha512sum` finds each file under its name", () => {
  assert.deepEqual(writeEvidence(sampleEvidence()), GOOD);
  const opened = openBagFiles(GOOD);
  assert.ok(opened.ok);
  const lines = (fromUtf8(opened.value.files.get("manifest-sha512.txt") ?? GOOD) ?? "")
    .trimEnd()
    .split("\n");
  for (const line of lines) {
    const [digest = "", path = ""] = line.split("  ");
    assert.equal(bytesToHex(sha512(opened.value.files.get(path) ?? GOOD)), digest);
  }
  assert.equal(lines.length, 1 + 6 + 2 * 6);
});

test("a bag signed by a key that is not trusted is refused", () => {
  const forged = sampleBag(SAMPLE_ACTS, { secret: new Uint8Array(32).fill(9) });
  assert.equal(fault(verifyEvidence(forged)), "none");
  const report = verifyEvidence(forged, { trustedKeys: [SAMPLE_KEY] });
  assert.equal(fault(report), "key: ledger.key_not_trusted");
  assert.equal(report.trust, "none");
});

const FOLDER = "data/01-minutes.adopted";
const EDITS: readonly [string, string, (text: string) => string, string][] = [
  [
    "the paper",
    `${FOLDER}/minutes.pdf`,
    (text) => text.replace("small", "great"),
    "files: ledger.act_file_differs",
  ],
  [
    "the record of the meeting",
    `${FOLDER}/record.json`,
    (text) => text.replace("Thôn Mẫu", "Thôn Khác"),
    "files: ledger.act_file_differs",
  ],
  [
    "a signed revision",
    "data/02-paper.signed/signed.pdf",
    (text) => `${text}more\n`,
    "files: ledger.act_file_differs",
  ],
  [
    "the report of a signature",
    "data/02-paper.signed/report.json",
    (text) => text.replace("good-crl", "good-ocsp"),
    "files: ledger.act_file_differs",
  ],
  [
    "the salt",
    `${FOLDER}/act.json`,
    (text) => text.replace("0b0b", "0b0c"),
    "content: ledger.entry_digest_differs",
  ],
  [
    "the spelling of what was sealed",
    `${FOLDER}/act.json`,
    (text) => text.replace(",", ", "),
    "content: ledger.act_malformed",
  ],
  [
    "the time in the entry",
    "data/02-paper.signed/entry.json",
    (text) => text.replace("01:00", "01:01"),
    "tree: ledger.proof_root_differs",
  ],
  [
    "the place in the log",
    "data/02-paper.signed/proof.tlog-proof",
    (text) => text.replace("index 4", "index 5"),
    "tree: ledger.proof_root_differs",
  ],
  [
    "the size of the log",
    `${FOLDER}/proof.tlog-proof`,
    (text) => text.replace("\n9\n", "\n8\n"),
    "signature: ledger.note_signature_wrong",
  ],
  [
    "the proof, by data that nothing covers",
    `${FOLDER}/proof.tlog-proof`,
    (text) => text.replace("index 2", "extra AAAA\nindex 2"),
    "tree: ledger.proof_not_canonical",
  ],
];

for (const [what, name, change, wanted] of EDITS) {
  test(`an act is named with its link when somebody changes ${what} and makes the manifests right`, () => {
    const report = verifyEvidence(edited(name, change));
    assert.equal(report.ok, false);
    assert.ok(
      failedLinks(report).includes(wanted) || fault(report).endsWith(wanted.split(" ")[1] ?? "?"),
      `${fault(report)} ${failedLinks(report).join()}`,
    );
  });
}

const refused = (acts: readonly SampleAct[]) => fault(verifyEvidence(sampleBag(acts)));
const [ADOPTED, CLERK, CHAIR] = [adoptionAct(), signedAct(1, "clerk"), signedAct(2, "chair")];

test("a site that itself seals revisions that do not go on from each other is caught", () => {
  assert.equal(refused([ADOPTED, CHAIR]), "matter: ledger.revision_not_next");
  assert.equal(refused([ADOPTED, CLERK, CLERK]), "matter: ledger.revision_not_next");
  const other = new Uint8Array(sampleRevision(1));
  other[3] = 0x41;
  assert.equal(
    refused([ADOPTED, signedAct(1, "clerk", { pdf: other })]),
    "matter: ledger.revision_rewritten",
  );
  const cut = sampleRevision(0).slice(0, -1);
  assert.equal(
    refused([ADOPTED, signedAct(1, "clerk", { pdf: cut })]),
    "matter: ledger.revision_rewritten",
  );
  assert.equal(refused([ADOPTED, CLERK, signedAct(2, "clerk")]), "matter: ledger.revision_twice");
  const elsewhere = { paperId: "0190a5c0-0000-7000-8000-0000000000ac" };
  assert.equal(
    refused([ADOPTED, CLERK, signedAct(2, "chair", { content: elsewhere })]),
    "matter: ledger.revision_not_next",
  );
});

test("a report that refuses the signature, or is about another file or place, is not taken for a good one", () => {
  for (const report of [
    { accepted: false },
    { file: { sha256: "0".repeat(64), bytes: 1 } },
    { signatures: [] },
  ])
    assert.equal(
      refused([ADOPTED, signedAct(1, "clerk", { report })]),
      "matter: ledger.revision_report",
    );
});

test("acts of another kind or about another matter do not stand beside a paper", () => {
  const vote = (ref: string, at: string): SampleAct => ({
    kind: "vote.tally",
    content: { v: 1, question: "Đồng ý không?" },
    files: {},
    ref,
    at,
  });
  const [one, two] = [
    "0190a5c0-0000-7000-8000-0000000000d1",
    "0190a5c0-0000-7000-8000-0000000000d2",
  ];
  const at = "2026-10-07T00:00:00.000Z";
  assert.equal(refused([ADOPTED, vote(one, at)]), "matter: ledger.entry_other_kind");
  assert.equal(refused([vote(one, at), vote(one, at)]), "none");
  assert.equal(refused([vote(one, at), vote(two, at)]), "matter: ledger.act_other_matter");
  const stranger = { ...ADOPTED, org: two };
  assert.equal(refused([stranger]), "acts: ledger.entry_other_organisation");
});

test("an act without a file that it names, or with one more, is refused", () => {
  const { "report.json": _, ...less } = CLERK.files;
  assert.equal(refused([ADOPTED, { ...CLERK, files: less }]), "acts: ledger.act_file_missing");
  const more = { ...CLERK.files, "note.txt": utf8ToBytes("a note") };
  assert.equal(
    refused([ADOPTED, { ...CLERK, files: more }]),
    "acts: ledger.bundle_file_unexpected",
  );
});

test("the policy of the reader decides how many witnesses are enough, not the bag", () => {
  const [first, second] = SAMPLE_WITNESSES.map(formatWitnessKey);
  const parsed = parsePolicy(
    utf8ToBytes(`witness a ${first}\nwitness b ${second}\ngroup g all a b\nquorum g\n`),
  );
  assert.ok(parsed.ok);
  const policy = parsed.value;
  const one = sampleBag(SAMPLE_ACTS, { witnesses: [[0, SAMPLE_CONFIRMED_AT]] });
  const two = sampleBag(SAMPLE_ACTS, {
    witnesses: [
      [0, SAMPLE_CONFIRMED_AT],
      [1, SAMPLE_CONFIRMED_AT],
    ],
  });
  assert.equal(fault(verifyEvidence(one)), "none");
  assert.equal(fault(verifyEvidence(one, { policy })), "acts: ledger.cosignature_too_few");
  assert.equal(fault(verifyEvidence(two, { policy })), "none");
  assert.equal(
    fault(verifyEvidence(two, { policy, now: SAMPLE_CONFIRMED_AT - 3600 })),
    "acts: ledger.cosignature_in_future",
  );
  assert.equal(fault(verifyEvidence(GOOD, { policy })), "acts: ledger.cosignature_too_few");
});

test("any byte changed anywhere is refused with words for it, and nothing is thrown", () => {
  for (let at = 0; at < GOOD.length; at += 7) {
    const bad = GOOD.slice();
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    const report = verifyEvidence(bad);
    assert.equal(report.ok, false, `byte ${at}`);
    const code = fault(report).split(" ")[1] ?? "";
    assert.ok(code in en, `byte ${at}: no words for ${code}`);
  }
  for (const bad of [new Uint8Array(), GOOD.slice(1), GOOD.slice(0, -1)])
    assert.equal(verifyEvidence(bad).ok, false);
});
