import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { formatWitnessKey, makeWitnessKey, type WitnessKey } from "./cosignature.ts";
import { publicKeyOf } from "./ed25519.ts";
import {
  allowsSplit,
  isReached,
  leastWitnesses,
  parsePolicy,
  type Policy,
  type PolicyResult,
  type Quorum,
} from "./policy.ts";
import { formatKey, makeKey } from "./vkey.ts";

const witnesses = Array.from({ length: 6 }, (_, at) =>
  makeWitnessKey(`w${at}.example`, publicKeyOf(new Uint8Array(32).fill(at + 1))),
);
const LOG = formatKey(makeKey("chibo.example/so/01", publicKeyOf(new Uint8Array(32).fill(99))));
const W = witnesses.map((key, at) => `witness W${at} ${formatWitnessKey(key)}`);

const read = (...lines: string[]): PolicyResult =>
  parsePolicy(utf8ToBytes(`${lines.join("\n")}\n`));

function policyOf(...lines: string[]): Policy {
  const policy = read(...lines);
  assert.ok(policy.ok, policy.ok ? "" : `${policy.line}: ${policy.refusal.code}`);
  return policy.value;
}

const enough = ({ quorum }: Policy, ...at: number[]) =>
  isReached(
    quorum,
    at.map((each) => witnesses[each] as WitnessKey),
  );

test("the example of C2SP tlog-policy: two of three of one office and one of three of another", () => {
  const policy = policyOf(
    `log ${LOG}`,
    "",
    ...W.slice(0, 3),
    "  # the second office",
    "group X-witnesses 2 W0 W1 W2",
    ...W.slice(3),
    "group Y-witnesses\tany W3 W4 W5",
    "group X-and-Y all X-witnesses Y-witnesses",
    "quorum X-and-Y",
  );
  assert.deepEqual([policy.logs.length, policy.witnesses.length], [1, 6]);
  assert.ok(enough(policy, 0, 2, 5));
  assert.ok(!enough(policy, 0, 1, 2), "nobody of the second office");
  assert.ok(!enough(policy, 0, 3, 4, 5), "one of the first office is not enough");
  assert.equal(leastWitnesses(policy.quorum), 3);
  assert.ok(!allowsSplit(policy.quorum));
});

test("the simplest policies: none, one witness, with addresses", () => {
  assert.ok(enough(policyOf("quorum none")));
  const one = policyOf(`${W[0]} https://w0.example/log`, "quorum W0");
  assert.equal(one.witnesses[0]?.url, "https://w0.example/log");
  assert.ok(enough(one, 0) && !enough(one, 1));
});

test("a policy does not end in a newline or has Vietnamese names and remarks, and is read all the same", () => {
  const text = `# chính sách của đảng ủy\n${W[0]?.replace("W0", "Đảng-ủy")}\nquorum Đảng-ủy`;
  assert.ok(parsePolicy(utf8ToBytes(text)).ok);
});

const BAD: readonly [string, readonly string[], number, string][] = [
  ["no quorum", [W[0]!], 3 - 1, "policy_no_quorum"],
  ["two quorums", ["quorum none", "quorum none"], 2, "policy_quorum_twice"],
  ["an unknown line", ["witnesses none"], 1, "policy_line"],
  ["a line that every object has", ["constructor x"], 1, "policy_line"],
  ["a quorum of an unknown name", ["quorum W0"], 1, "policy_name_unknown"],
  ["a quorum before its name", ["quorum W0", W[0]!], 1, "policy_name_unknown"],
  ["a quorum of two names", [W[0]!, "quorum W0 W0"], 2, "policy_line"],
  ["a name twice", [W[0]!, W[1]!.replace("W1", "W0")], 2, "policy_name_twice"],
  ["the name none", [W[0]!.replace("W0", "none")], 1, "policy_name_twice"],
  ["a key twice", [W[0]!, W[0]!.replace("W0", "W9")], 2, "policy_key_twice"],
  ["a log twice", [`log ${LOG}`, `log ${LOG} https://x.example`], 2, "policy_key_twice"],
  ["a log's key for a witness", [`witness W0 ${LOG}`], 1, "vkey_not_of_witness"],
  ["a witness's key for a log", [W[0]!.replace("witness W0", "log")], 1, "vkey_wrong_type"],
  ["a witness without a key", ["witness W0"], 1, "policy_line"],
  [
    "a witness in two groups",
    [W[0]!, "group a any W0", "group b any W0"],
    3,
    "policy_member_twice",
  ],
  ["a witness twice in a group", [W[0]!, "group a 2 W0 W0"], 2, "policy_member_twice"],
  ["none in a group", ["group a any none"], 1, "policy_name_unknown"],
  ["a group of itself", [W[0]!, "group a any a"], 2, "policy_name_unknown"],
  ["a group of nobody", ["group a all"], 1, "policy_line"],
  ["more than there are", [W[0]!, "group a 2 W0"], 2, "policy_threshold"],
  ["a threshold of nothing", [W[0]!, "group a 0 W0"], 2, "policy_threshold"],
  ["a threshold with a zero before it", [W[0]!, "group a 01 W0"], 2, "policy_threshold"],
  ["a control character", ["quorum none", "# \u0007"], 1, "policy_not_text"],
  ["CRLF", ["quorum none\r"], 1, "policy_not_text"],
];

for (const [why, lines, line, code] of BAD) {
  test(`a policy is refused and the line named: ${why}`, () => {
    const refused = read(...lines);
    assert.ok(!refused.ok);
    assert.deepEqual([refused.line, refused.refusal.code], [line, `ledger.${code}`]);
  });
}

test("bytes that are no text, or too many, are refused", () => {
  assert.ok(!parsePolicy(Uint8Array.of(0xff, 10)).ok);
  assert.ok(!parsePolicy(new Uint8Array((1 << 18) + 1).fill(10)).ok);
  assert.ok(!parsePolicy(new Uint8Array(2000).fill(10)).ok);
  fc.assert(
    fc.property(fc.string(), (text) => typeof parsePolicy(utf8ToBytes(text)).ok === "boolean"),
  );
});

const leaf: fc.Arbitrary<Quorum> = fc.constant({ kind: "none" });
/** Any tree of groups over few enough witnesses to try all their subsets. */
const tree = fc.letrec<{ node: Quorum }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc
      .tuple(fc.array(tie("node"), { minLength: 1, maxLength: 3 }), fc.nat())
      .map(([members, least]) => ({
        kind: "group" as const,
        members,
        least: 1 + (least % members.length),
      })),
  ),
}));

/** Each leaf a witness of its own. */
function planted(quorum: Quorum, next: { at: number }): Quorum {
  if (quorum.kind === "group")
    return { ...quorum, members: quorum.members.map((each) => planted(each, next)) };
  next.at += 1;
  const publicKey = new Uint8Array(32).fill(next.at);
  return { kind: "witness", key: makeWitnessKey(`w${next.at}`, publicKey) };
}

function witnessesIn(quorum: Quorum): WitnessKey[] {
  if (quorum.kind === "witness") return [quorum.key];
  return quorum.kind === "none" ? [] : quorum.members.flatMap(witnessesIn);
}

test("a split is possible exactly when some part and the rest are both enough, and the least number is the least", () => {
  fc.assert(
    fc.property(tree.node, (shape) => {
      const quorum = planted(shape, { at: 0 });
      const keys = witnessesIn(quorum);
      fc.pre(keys.length <= 10);
      let [split, least] = [false, keys.length];
      for (let subset = 0; subset < 2 ** keys.length; subset += 1) {
        const part = keys.filter((_, at) => (subset >> at) & 1);
        const rest = keys.filter((key) => !part.includes(key));
        if (!isReached(quorum, part)) continue;
        least = Math.min(least, part.length);
        split ||= isReached(quorum, rest);
      }
      assert.equal(allowsSplit(quorum), split);
      assert.equal(leastWitnesses(quorum), least);
    }),
  );
});
