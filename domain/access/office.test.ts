import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "./actor.ts";
import { ROLES } from "./roles.ts";
import { decideGrant, decideRenew, mayIssueAt } from "./rules.ts";

const administrator: Actor = {
  accountId: "00000000-0000-7000-8000-000000000001",
  sessionId: "00000000-0000-7000-8000-000000000002",
  memberId: null,
  name: "Quản trị",
  language: "vi",
  grants: [{ role: "sysAdmin", path: "/", organisationId: "x" }],
};
const state = {
  path: "/1/",
  account: { id: "00000000-0000-7000-8000-000000000009", memberId: null },
  belongsHere: true,
  holdsAlready: false,
  officeThere: true,
};

test("where an office is at work, the administrator makes administrators and nobody else", () => {
  for (const role of ROLES) {
    const decided = decideGrant(
      administrator,
      state,
      { role, until: null },
      "2026-11-03T01:00:00.000Z",
    );
    assert.equal(decided.ok, role === "sysAdmin", role);
  }
});

test("the administrator issues addresses only before there is an office", () => {
  const grants = [{ role: "member", path: "/1/" }] as const;
  assert.equal(decideRenew(administrator, grants).ok, true);
  assert.equal(decideRenew(administrator, grants, () => true).ok, false);
  assert.equal(mayIssueAt(administrator, "/1/", false), true);
  assert.equal(mayIssueAt(administrator, "/1/", true), false);
});
