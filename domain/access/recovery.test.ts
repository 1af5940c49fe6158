import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WHOLE_TREE, type Actor } from "./actor.ts";
import { decideCounter } from "./passkey.ts";
import { decideApproveRecovery, decideBeginRecovery, type RecoveryState } from "./recovery.ts";
import { ROLES } from "./roles.ts";
import { decideRenew } from "./rules.ts";

const path = fc.constantFrom("/", "/a/", "/a/b/", "/a/b/c/", "/d/");
const grant = fc.record({
  role: fc.constantFrom(...ROLES),
  organisationId: fc.constant(WHOLE_TREE),
  path,
});
const account = fc.constantFrom("one", "two", "three");

const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: account,
  sessionId: fc.constant("session"),
  memberId: fc.constant(null),
  name: fc.constant("Người duyệt"),
  language: fc.constant("vi" as const),
  grants: fc.array(grant, { maxLength: 3 }),
});

const state: fc.Arbitrary<RecoveryState> = fc.record({
  accountId: account,
  grants: fc.array(grant, { maxLength: 3 }),
  inUse: fc.boolean(),
  open: fc.option(
    fc.record({ openedBy: account, openerGrants: fc.array(grant, { maxLength: 3 }) }),
    { nil: undefined },
  ),
});

test("whoever asks for a recovery or agrees to it is not its owner and reaches every role", () => {
  fc.assert(
    fc.property(actor, state, (who, of) => {
      for (const decided of [decideBeginRecovery(who, of), decideApproveRecovery(who, of)]) {
        if (!decided.ok) continue;
        assert.notEqual(who.accountId, of.accountId);
        assert.equal(decideRenew(who, of.grants).ok, true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("two who recover an account are never the same person, and one waits for the other", () => {
  fc.assert(
    fc.property(actor, state, (who, of) => {
      const begun = decideBeginRecovery(who, of);
      const approved = decideApproveRecovery(who, of);
      assert.equal(begun.ok && approved.ok, false);
      if (approved.ok) {
        assert.notEqual(of.open?.openedBy, who.accountId);
        const opener = { ...who, grants: of.open?.openerGrants ?? [] };
        assert.equal(decideRenew(opener, of.grants).ok, true);
      }
      if (begun.ok) assert.equal(of.inUse && of.open === undefined, true);
    }),
    { numRuns: 1000 },
  );
});

test("a counter that does not grow says that there are two, but for those that never count", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (kept, told) => {
      assert.equal(decideCounter(kept, told).ok, told > kept || (kept === 0 && told === 0));
    }),
  );
});
