import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decideSubscribe, fateOf, MOST_DEVICES } from "./rules.ts";

const SOUND = { available: true, isMember: true, allowed: true, keysSound: true, others: 0 };

describe("a device that asks to be told", () => {
  it("is taken when everything is sound, up to the limit", () => {
    assert.equal(decideSubscribe(SOUND).ok, true);
    assert.equal(decideSubscribe({ ...SOUND, others: MOST_DEVICES - 1 }).ok, true);
  });

  it("is refused with the reason for the first thing that is not", () => {
    const codes = [
      { ...SOUND, available: false },
      { ...SOUND, isMember: false },
      { ...SOUND, allowed: false },
      { ...SOUND, keysSound: false },
      { ...SOUND, others: MOST_DEVICES },
    ].map((state) => {
      const decided = decideSubscribe(state);
      return decided.ok ? "taken" : decided.refusal.code;
    });
    assert.deepEqual(codes, [
      "notifications.push_off",
      "notifications.push_no_member",
      "notifications.push_service_unknown",
      "notifications.push_keys_bad",
      "notifications.push_too_many",
    ]);
  });
});

describe("the answer of a push service", () => {
  it("is tried again when it may pass, and never followed elsewhere", () => {
    assert.deepEqual(
      [201, 200, 202, 404, 410, 429, 500, 503, 408, null].map(fateOf),
      "arrived arrived arrived gone gone later later later later later".split(" "),
    );
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 399 }), (status) => fateOf(status) === "refused"),
    );
    assert.deepEqual([400, 401, 403, 413].map(fateOf), Array(4).fill("refused"));
  });
});
