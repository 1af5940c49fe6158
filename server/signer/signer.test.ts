import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import type { SignerStore } from "./store.ts";
import { askOf, keyOf, openPlace, ORIGIN, otherRoot, state } from "./testing/place.ts";

describe("the signer", () => {
  test("signs what it has not signed, and the same again with the same signature", () => {
    const { store, ask } = openPlace();
    const first = ask(state(3, 0));
    const opened = openCheckpoint(Buffer.from(first), keyOf(store, 1));
    assert.ok(opened.ok);
    assert.deepEqual([opened.value.origin, opened.value.size], [ORIGIN, 3]);
    assert.equal(ask(state(3, 0)), first);
    assert.equal(ask(state(3, 3)), first);
  });

  test("never takes back what it said, and never says two things of one size", () => {
    const { ask } = openPlace();
    ask(state(9, 0));
    assert.equal(ask(state(8, 0)), "ledger.log_shorter_than_signed");
    assert.equal(ask({ ...state(9, 9), root: otherRoot(9) }), "ledger.checkpoint_does_not_extend");
    assert.equal(
      ask({ ...state(12, 9), root: otherRoot(12) }),
      "ledger.checkpoint_does_not_extend",
    );
    assert.equal(ask(state(12, 0)), "ledger.signer_knows_other_head", "a proof is needed");
    assert.equal(ask(state(12, 8)), "ledger.signer_knows_other_head");
    assert.match(ask(state(12, 9)), /^chibo\.example\/so\/a\n12\n/);
  });

  test("keeps each log to itself, and asks for a beginning where it knows none", () => {
    const { ask } = openPlace();
    ask(state(9, 0));
    assert.match(ask(state(2, 0, "chibo.example/so/b")), /\n2\n/);
    assert.equal(ask(state(5, 2, "chibo.example/so/c")), "ledger.signer_knows_other_head");
  });

  for (const size of [1, 2, 7, 8, 9, 31])
    test(`goes on from ${size} entries to any larger log, and with no other proof`, () => {
      for (const next of [size + 1, size + 2, 39]) {
        const { ask } = openPlace();
        ask(state(size, 0));
        const right = state(next, size);
        for (const [at] of right.proof.entries()) {
          const proof = right.proof.with(at, leafHash(Buffer.from("other")));
          assert.equal(ask({ ...right, proof }), "ledger.checkpoint_does_not_extend");
        }
        assert.match(ask(right), new RegExp(`\\n${next}\\n`));
      }
    });

  test("remembers over a restart", () => {
    const { place, store, ask } = openPlace();
    const note = ask(state(5, 0));
    store.close();
    const again = openPlace(place);
    assert.equal(again.ask(state(4, 0)), "ledger.log_shorter_than_signed");
    assert.equal(again.ask(state(5, 5)), note);
  });

  test("two of them on one folder are one: neither signs what the other has refused", () => {
    const { place, ask } = openPlace();
    const second = openPlace(place);
    const note = ask(state(5, 0));
    assert.equal(second.ask(state(5, 0)), note);
    assert.equal(
      second.ask({ ...state(5, 0), root: otherRoot(5) }),
      "ledger.checkpoint_does_not_extend",
    );
    second.ask(state(8, 5));
    assert.equal(ask(state(6, 5)), "ledger.log_shorter_than_signed");
  });
});

describe("when the signer's memory fails", () => {
  /** A store whose keeping fails before it has kept, or after. */
  const failing = (store: SignerStore, how: "failed" | "failed but stored"): SignerStore => ({
    ...store,
    hasLearnt: store.hasLearnt,
    exclusively: (work) => {
      if (how === "failed but stored") {
        store.exclusively(work);
        throw new Error("the disk does not answer");
      }
      return store.exclusively(() => {
        work();
        throw new Error("the disk is full");
      });
    },
  });

  for (const how of ["failed", "failed but stored"] as const)
    test(`${how}: nothing is answered, and afterwards there is one signature of one state`, () => {
      const { place, store, ask } = openPlace();
      ask(state(3, 0));
      assert.throws(() => askOf(place, failing(store, how), state(6, 3)));
      // The log goes on meanwhile; what was asked may or may not be known.
      if (how === "failed") {
        assert.equal(ask({ ...state(6, 3) }).split("\n")[1], "6");
      } else {
        assert.equal(
          ask({ ...state(6, 3), root: otherRoot(6) }),
          "ledger.checkpoint_does_not_extend",
        );
        assert.equal(ask(state(7, 3)), "ledger.signer_knows_other_head");
        assert.equal(ask(state(7, 6)).split("\n")[1], "7");
      }
    });
});
