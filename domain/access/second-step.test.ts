import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ROLES, type Role } from "./roles.ts";
import {
  codeStep,
  decideCode,
  decideCodeAttempt,
  normalRecoveryCode,
  recoveryCode,
  SECOND_STEP_ROLES,
  secondStepNeed,
} from "./second-step.ts";

const roles = fc.subarray([...ROLES]);

test("nobody with a second step is asked for one, and nobody without roles that reach far is", () => {
  fc.assert(
    fc.property(roles, roles, (held, required) => {
      assert.equal(secondStepNeed(held, true, required), "on");
      const far = held.some((role) => SECOND_STEP_ROLES.includes(role) || required.includes(role));
      assert.equal(secondStepNeed(held, false, required) === "off", !far);
    }),
  );
});

test("what a site requires is required of every holder, and recommended never blocks", () => {
  fc.assert(
    fc.property(roles, fc.constantFrom<Role>(...ROLES), (held, role) => {
      assert.equal(secondStepNeed([...held, role], false, [role]), "required");
      assert.notEqual(secondStepNeed(held, false, []), "required");
    }),
  );
});

test("a code is taken only for a later step of time than the one before it", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (matched, last) => {
      assert.equal(decideCode(matched, last).ok, matched > last);
      assert.equal(decideCode(undefined, last).ok, false);
    }),
  );
  const now = codeStep("2026-11-03T01:00:29.999Z");
  assert.equal(codeStep("2026-11-03T01:00:30.000Z"), now + 1);
});

test("five wrong codes are the most, and once too many stays so", () => {
  const allowed = Array.from({ length: 10 }, (_, wrong) => decideCodeAttempt(wrong).ok);
  assert.equal(allowed.filter(Boolean).length, 5);
  assert.deepEqual(
    allowed,
    allowed.toSorted((a, b) => Number(b) - Number(a)),
  );
});

test("a recovery code has all of its bits, and is read however people type it", () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const [one, other] = [recoveryCode(first), recoveryCode(second)];
      assert.equal(one === other, Buffer.from(first).equals(second));
      assert.match(one, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const typed = ` ${one.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "i")}`;
      assert.equal(normalRecoveryCode(typed), normalRecoveryCode(one));
    }),
  );
  assert.throws(() => recoveryCode(new Uint8Array(9)), TypeError);
});
