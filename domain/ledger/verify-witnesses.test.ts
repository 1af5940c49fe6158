import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../crypto/bytes.ts";
import { formatWitnessKey } from "../crypto/cosignature.ts";
import { parsePolicy, type Policy } from "../crypto/policy.ts";
import { formatKey, makeKey } from "../crypto/vkey.ts";
import { readBundle, WITNESSES_FILE, writeBundleFiles, type Bundle } from "./bundle.ts";
import {
  SAMPLE_CONFIRMED_AT as AT,
  SAMPLE_KEY,
  SAMPLE_WITNESSES,
  sampleBundle,
} from "./sample-bundle.ts";
import { verifyBundle, type Report, type VerifyOptions } from "./verify-bundle.ts";
import { formatWitnesses } from "./verify-witnesses.ts";

const CONFIRMED = [
  [0, AT],
  [2, AT + 2],
] as const;
const GOOD = sampleBundle({ witnesses: CONFIRMED });

const WITNESS_LINES = SAMPLE_WITNESSES.map((key, at) => `witness w${at} ${formatWitnessKey(key)}`);
const policyOf = (quorum: string, log = `log ${formatKey(SAMPLE_KEY)}`): Policy => {
  const lines = [log, ...WITNESS_LINES, `group most ${quorum} w0 w1 w2`, "quorum most"];
  const policy = parsePolicy(utf8ToBytes(`${lines.join("\n")}\n`));
  assert.ok(policy.ok, policy.ok ? "" : `${policy.line} ${policy.refusal.code}`);
  return policy.value;
};

const fault = (report: Report) => {
  const failed = report.checks.find(({ state }) => state === "failed");
  return failed === undefined ? "none" : `${failed.name}: ${failed.refusal?.code}`;
};
const faultOf = (bytes: Uint8Array, options: VerifyOptions = {}) =>
  fault(verifyBundle(bytes, options));

function withBundle(change: (bundle: Bundle) => Bundle, bytes = GOOD): Uint8Array {
  const bundle = readBundle(bytes);
  assert.ok(bundle.ok);
  return writeBundleFiles(change(bundle.value));
}

const edited = (
  bytes: Uint8Array | undefined,
  from: RegExp,
  to: string | ((...found: string[]) => string),
) => utf8ToBytes((fromUtf8(bytes ?? new Uint8Array(0)) ?? "").replace(from, to as string));

test("a bundle that witnesses have confirmed passes, and says who and when", () => {
  const report = verifyBundle(GOOD, { policy: policyOf("2"), now: AT + 60 });
  assert.equal(fault(report), "none");
  assert.ok(report.ok);
  assert.equal(report.trust, "trusted", "the policy names the log");
  assert.deepEqual(report.facts.witnesses, [
    { name: "witness1.example/w", at: AT },
    { name: "witness3.example/w", at: AT + 2 },
  ]);
});

test("without a policy the lines are checked all the same, and nothing is said of how many must be", () => {
  const report = verifyBundle(GOOD);
  assert.ok(report.ok);
  assert.equal(report.trust, "bundleOnly");
  assert.ok(report.checks.some(({ name, state }) => name === "witnesses" && state === "ok"));
});

test("a bundle without witnesses has the form of before, and is refused to a reader whose policy asks for some", () => {
  const plain = sampleBundle();
  assert.ok(!verifyBundle(plain).checks.some(({ name }) => name === "witnesses"));
  assert.equal(faultOf(plain, { policy: policyOf("1") }), "witnesses: ledger.cosignature_too_few");
});

test("too few witnesses are refused, and strangers do not count", () => {
  assert.equal(faultOf(GOOD, { policy: policyOf("all") }), "witnesses: ledger.cosignature_too_few");
  const others = { ...policyOf("2"), witnesses: [] };
  assert.equal(faultOf(GOOD, { policy: others }), "witnesses: ledger.cosignature_too_few");
});

test("a policy of another log is refused", () => {
  const stranger = formatKey(makeKey("other.example/so/1", SAMPLE_KEY.publicKey));
  const policy = policyOf("2", `log ${stranger}`);
  assert.equal(faultOf(GOOD, { policy }), "key: ledger.policy_log_unknown");
});

test("the same witness twice is refused and does not count twice", () => {
  const twice = sampleBundle({
    witnesses: [
      [0, AT],
      [0, AT + 1],
    ],
  });
  assert.equal(faultOf(twice), "proof: ledger.cosignature_twice");
});

test("a confirmation from the future is refused, five minutes are not", () => {
  assert.equal(faultOf(GOOD, { now: AT - 298 }), "none");
  assert.equal(faultOf(GOOD, { now: AT - 299 }), "witnesses: ledger.cosignature_in_future");
});

test("every byte of the witnesses' keys counts, also when the archive around it is made to fit", () => {
  const bundle = readBundle(GOOD);
  assert.ok(bundle.ok);
  const keys = bundle.value[WITNESSES_FILE] ?? new Uint8Array(0);
  assert.ok(keys.length > 100);
  for (let at = 0; at < keys.length; at += 1)
    for (const bit of [at % 8, (at + 3) % 8]) {
      const changed = keys.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      const bad = withBundle((each) => ({ ...each, [WITNESSES_FILE]: changed }));
      assert.equal(verifyBundle(bad).ok, false, `byte ${at}, bit ${bit}`);
    }
});

test("every byte of the whole archive counts", () => {
  for (let at = 0; at < GOOD.length; at += 7) {
    const bad = GOOD.with(at, (GOOD[at] as number) ^ (1 << (at % 8)));
    assert.equal(verifyBundle(bad).ok, false, `byte ${at}`);
  }
});

const CHANGED: readonly [string, (bundle: Bundle) => Bundle, string][] = [
  [
    "a key without a line",
    (bundle) => ({ ...bundle, [WITNESSES_FILE]: formatWitnesses(SAMPLE_WITNESSES) }),
    "witnesses: ledger.cosignature_missing",
  ],
  [
    "a line without a key",
    (bundle) => ({ ...bundle, [WITNESSES_FILE]: formatWitnesses(SAMPLE_WITNESSES.slice(0, 1)) }),
    "proof: ledger.proof_unknown_signature",
  ],
  [
    "the file taken away",
    (bundle) => ({ ...bundle, [WITNESSES_FILE]: undefined }),
    "readme: ledger.readme_differs",
  ],
  [
    "a line taken away",
    (bundle) => ({
      ...bundle,
      "proof.tlog-proof": edited(bundle["proof.tlog-proof"], /— witness3.*\n/, ""),
    }),
    "witnesses: ledger.cosignature_missing",
  ],
  [
    "a time moved",
    (bundle) => ({
      ...bundle,
      "proof.tlog-proof": edited(
        bundle["proof.tlog-proof"],
        /(— witness1\S+ .{12})./,
        (_: string, before: string) => `${before}z`,
      ),
    }),
    "witnesses: ledger.note_signature_wrong",
  ],
  [
    "the log's line behind a witness's",
    (bundle) => ({
      ...bundle,
      "proof.tlog-proof": edited(
        bundle["proof.tlog-proof"],
        /(— chibo.*\n)(— witness1.*\n)/,
        "$2$1",
      ),
    }),
    "proof: ledger.proof_unknown_signature",
  ],
  [
    "a key twice",
    (bundle) => ({
      ...bundle,
      [WITNESSES_FILE]: formatWitnesses([...SAMPLE_WITNESSES.slice(0, 1), ...SAMPLE_WITNESSES]),
    }),
    "witnesses: ledger.policy_key_twice",
  ],
  [
    "no final newline",
    (bundle) => ({ ...bundle, [WITNESSES_FILE]: edited(bundle[WITNESSES_FILE], /\n$/, "") }),
    "witnesses: ledger.vkey_malformed",
  ],
  [
    "nothing in the file",
    (bundle) => ({ ...bundle, [WITNESSES_FILE]: new Uint8Array(0) }),
    "witnesses: ledger.vkey_malformed",
  ],
];

for (const [what, change, expected] of CHANGED) {
  test(`a bundle is refused: ${what}`, () => {
    const report = verifyBundle(withBundle(change));
    assert.equal(report.ok, false);
    const found = report.checks.flatMap(({ name, refusal }) =>
      refusal === null ? [] : [`${name}: ${refusal.code}`],
    );
    assert.ok(found.includes(expected), found.join(", "));
  });
}

test("correcting minutes are confirmed as well, and one that is not fails for a reader who asks for it", () => {
  const corrected = sampleBundle({ witnesses: CONFIRMED, corrections: [{}] });
  assert.equal(faultOf(corrected, { policy: policyOf("2") }), "none");
  const bare = withBundle((bundle) => {
    const [first] = bundle.corrections;
    assert.ok(first);
    const proof = edited(first.proof, /— witness[^]*$/, "");
    return { ...bundle, corrections: [{ ...first, proof }] };
  }, corrected);
  assert.equal(faultOf(bare), "none", "confirmed or not, it is in the log");
  assert.equal(faultOf(bare, { policy: policyOf("2") }), "corrections: ledger.cosignature_too_few");
});
