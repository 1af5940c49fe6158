import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Result } from "../../kernel/result.ts";
import { atStep, decideCloseBox, decideDestroyBallots, decideDestroyKey } from "./steps.ts";
import { SECRET_STATES, secretGoesOn, type SecretState } from "./view.ts";

const states = fc.constantFrom(...SECRET_STATES);
const codeOf = (result: Result<unknown>) => (result.ok ? "" : result.refusal.code);

/** What a step says that is not there yet, or not any more. */
function elsewhere(state: SecretState): string {
  if (state === "cancelled") return "voting.poll_cancelled";
  return state === "decided" ? "voting.secret_decided" : "voting.secret_step";
}

test("a step is taken in its own states alone, and what is over says how it ended", () => {
  fc.assert(
    fc.property(states, fc.subarray([...SECRET_STATES]), (state, wanted) => {
      const answer = atStep(state, ...wanted);
      assert.equal(codeOf(answer), wanted.includes(state) ? "" : elsewhere(state));
    }),
  );
});

const boxes = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    count: fc.nat(50),
    head: fc.constant("00000000"),
    state: fc.constantFrom("noted" as const, "appended" as const, "notCounted" as const),
    flagged: fc.nat(3),
  }),
  { maxLength: 4 },
);

test("a box is closed when it is open, no branch box waits and the minimum is reached, and never otherwise", () => {
  fc.assert(
    fc.property(
      states,
      boxes,
      fc.nat(30),
      fc.integer({ min: 5, max: 25 }),
      (state, own, counted, minimum) => {
        const terms = { ballots: "one-per-key" as const, minimum };
        const code = codeOf(decideCloseBox({ state, terms, counted, boxes: own }));
        const waits = own.some((box) => box.state === "noted");
        if (state !== "open") assert.equal(code, elsewhere(state));
        else if (waits) assert.equal(code, "voting.secret_box_waits");
        else assert.equal(code, counted < minimum ? "voting.secret_below_minimum" : "");
      },
    ),
  );
});

test("the server's key goes once, and only after the last day on which ballots are kept", () => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      states,
      fc.option(fc.nat(60)),
      fc.boolean(),
      fc.nat(60),
      (state, until, destroyed, today) => {
        const keptUntil = until === null ? null : day(until);
        const code = codeOf(decideDestroyKey({ state, keptUntil, destroyed }, day(today)));
        if (destroyed) assert.equal(code, "voting.secret_key_destroyed");
        else if (state !== "decided" || until === null) assert.equal(code, "voting.not_closed");
        else assert.equal(code, today > until ? "" : "voting.ballots_kept");
      },
    ),
  );
});

test("ballots are destroyed once, when the vote is over, its box was opened and their last day is past", () => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  const vote = fc.record({
    state: states,
    opened: fc.boolean(),
    until: fc.option(fc.nat(60)),
    destroyed: fc.boolean(),
  });
  fc.assert(
    fc.property(vote, fc.nat(60), ({ state, opened, until, destroyed }, today) => {
      const keptUntil = until === null ? null : day(until);
      const kept = { state, opened, keptUntil, destroyed };
      const code = codeOf(decideDestroyBallots(kept, day(today)));
      if (destroyed) assert.equal(code, "voting.destroyed_already");
      else if (secretGoesOn(state)) assert.equal(code, "voting.secret_goes_on");
      else if (!opened || until === null) assert.equal(code, "voting.secret_nothing_kept");
      else assert.equal(code, today > until ? "" : "voting.ballots_kept");
    }),
  );
});

test("whatever is neither decided nor broken off holds the meeting", () => {
  fc.assert(
    fc.property(states, (state) =>
      assert.equal(secretGoesOn(state), !["decided", "cancelled"].includes(state)),
    ),
  );
});
