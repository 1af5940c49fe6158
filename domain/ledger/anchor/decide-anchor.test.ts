import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isAnchorDue } from "./due.ts";
import { decideAnchor, decideStanding, type AnchorState, type Standing } from "./decide-anchor.ts";

const root = (at: number) => new Uint8Array(32).fill(at);
const of = (size: number): AnchorState => ({
  chain: { keeper: "we", size: 5, root: root(5) },
  keeper: "we",
  published: { size, root: root(size) },
  rootThen: root(5),
});
const codeOf = (state: AnchorState) => {
  const step = decideAnchor(state);
  return step.ok ? step.value : step.refusal.code;
};

test("a head is written when the chain has a shorter one of the same log, and only then", () => {
  assert.equal(codeOf(of(6)), "anchor");
  assert.equal(codeOf(of(5)), "kept");
  assert.equal(
    codeOf(of(4)),
    "kept",
    "the log has grown since, and its newest head is not published yet",
  );
});

test("a name that nobody has is taken, one that somebody else has is not written under", () => {
  const nobody = { keeper: null, size: 0, root: root(0) };
  assert.equal(codeOf({ ...of(6), chain: nobody, rootThen: null }), "register");
  const other = { keeper: "they", size: 0, root: root(0) };
  assert.equal(codeOf({ ...of(6), chain: other, rootThen: null }), "ledger.anchor_name_taken");
  const own = { keeper: "we", size: 0, root: root(0) };
  assert.equal(codeOf({ ...of(6), chain: own, rootThen: null }), "anchor");
});

test("whatever the sizes, nothing is written over a log that is not the one on the chain", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1 }),
      fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 })),
      (size, then) => {
        const code = codeOf({ ...of(size), rootThen: then });
        if (then === null) assert.equal(code, "ledger.anchor_log_shorter");
        else if (Buffer.from(then).equals(root(5))) assert.ok(code === "anchor" || code === "kept");
        else assert.equal(code, "ledger.anchor_root_differs");
      },
    ),
  );
});

const standing = (...said: readonly Standing[]) => {
  const stands = decideStanding(said);
  return stands.ok ? stands.value : stands.refusal.code;
};

test("an anchor stands when a node has its block and none has another one there", () => {
  assert.equal(standing("stands", "away", "behind"), "stands");
  assert.equal(standing("stands", "gone"), "ledger.anchor_nodes_differ");
  assert.equal(standing("gone", "away"), "ledger.anchor_chain_rewound");
  assert.equal(standing("behind", "behind"), "ledger.anchor_chain_rewound");
  assert.equal(standing("away", "away"), "ledger.anchor_chain_away");
  assert.equal(standing(), "ledger.anchor_chain_away");
});

test("the chain is looked at once a day, and each hour while something is wrong", () => {
  const looked = (code: string | null) => ({ lookedAt: "2026-11-22T00:00:00.000Z", code });
  const later = (hours: number) =>
    new Date(Date.parse("2026-11-22T00:00:00.000Z") + hours * 3_600_000).toISOString();
  assert.ok(isAnchorDue(later(0), undefined));
  assert.ok(!isAnchorDue(later(12), looked(null)));
  assert.ok(isAnchorDue(later(24), looked(null)));
  assert.ok(isAnchorDue(later(1), looked("ledger.anchor_chain_away")));
});
