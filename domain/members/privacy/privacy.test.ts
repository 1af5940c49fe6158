import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Actor } from "../../access/actor.ts";
import { FIELD_CLASSES, FIELD_RIGHTS } from "../../access/fields.ts";
import { ROLES, type Role } from "../../access/roles.ts";
import { CENTRAL_CALENDAR } from "../../rules/calendar.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { breachClock } from "./breach.ts";
import { DATA_CLASSES, PROCESSING } from "./register.ts";
import {
  deadlinesOf,
  DECIDED_BY,
  DECISIONS,
  extendedFrom,
  REQUEST_KINDS,
  stateOf,
} from "./requests.ts";
import { erasurePlan, isWhole } from "./retention.ts";
import {
  decideAsk,
  decideExtension,
  decideRequest,
  decideWithdrawal,
  type DecideState,
} from "./rules.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const TODAY = "2026-11-03";
const NOW = "2026-11-03T01:00:00.000Z";
const anybody = (role: Role, memberId: string | null = null): Actor => ({
  accountId: "a",
  sessionId: "s",
  memberId,
  name: "Người Giải Quyết",
  language: "vi",
  grants: [{ role, path: "/1/", organisationId: "x" }],
});
const open = (kind: (typeof REQUEST_KINDS)[number]): DecideState => ({
  kind,
  memberId: "m",
  path: "/1/2/",
  answeredAt: null,
  decidedAt: null,
  withdrawnAt: null,
  extendedAt: null,
});
const kinds = fc.constantFrom(...REQUEST_KINDS);
const person = fc.record({ everAdmitted: fc.boolean(), current: fc.boolean() });

describe("deadlines of requests about personal data", () => {
  it("are two working days for the answer, and days by kind for the decision, each with its rule", () => {
    const days = REQUEST_KINDS.map((kind) => {
      const { answer, decision } = deadlinesOf(CENTRAL_PACK, kind, TODAY, CENTRAL_CALENDAR);
      return [kind, answer.due, answer.citation.ruleId, decision.due, decision.citation.ruleId];
    });
    assert.deepEqual(days, [
      ["access", "2026-11-05", "PDP-02", "2026-11-13", "PDP-04"],
      ["restriction", "2026-11-05", "PDP-02", "2026-11-18", "PDP-03"],
      ["objection", "2026-11-05", "PDP-02", "2026-11-18", "PDP-03"],
      ["deletion", "2026-11-05", "PDP-02", "2026-11-23", "PDP-04"],
      ["reading", "2026-11-05", "PDP-02", "2026-11-13", "PDP-04"],
    ]);
    const later = extendedFrom(CENTRAL_PACK, "2026-11-18", TODAY, CENTRAL_CALENDAR);
    assert.deepEqual([later.due, later.citation.ruleId], ["2026-12-03", "PDP-03"]);
  });

  it("of a breach are counted in hours, over weekends and nights", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * 60 }), (minutes) => {
        const noticed = "2026-11-06T20:00:00.000Z";
        const now = new Date(Date.parse(noticed) + minutes * 60_000).toISOString();
        const clock = breachClock(CENTRAL_PACK, noticed, "2026-11-07", now);
        assert.equal(clock.dueAt, "2026-11-09T20:00:00.000Z");
        assert.equal(clock.over, minutes > 72 * 60);
        assert.equal(clock.hoursLeft, Math.max(0, Math.floor((72 * 60 - minutes) / 60)));
        assert.equal(clock.limit.rule.id, "PDP-06");
      }),
    );
  });
});

describe("deciding requests about personal data", () => {
  it("is for the roles that are named for the kind, and never for the person concerned", () => {
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom(...ROLES),
        fc.boolean(),
        fc.constantFrom(...DECISIONS),
        (kind, role, own, decision) => {
          const plan = erasurePlan(CENTRAL_PACK, { everAdmitted: true, current: true }, TODAY);
          const decided = decideRequest(
            anybody(role, own ? "m" : null),
            open(kind),
            decision,
            plan,
          );
          if (decided.ok) assert.ok(!own && DECIDED_BY[kind].includes(role));
        },
      ),
    );
  });

  it("never lets go what the law keeps: a member's file stays whoever decides", () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...DECISIONS), (life, decision) => {
        const plan = erasurePlan(CENTRAL_PACK, life, TODAY);
        const board = anybody("organisationBoard");
        const decided = decideRequest(board, open("deletion"), decision, plan);
        if (decision === "granted") assert.equal(decided.ok, isWhole(plan));
        if (decision === "partly") assert.equal(decided.ok, !isWhole(plan));
        if (decision === "refused") assert.ok(decided.ok);
        const file = plan.find(({ part }) => part === "memberFile");
        assert.equal(file?.erased, !life.everAdmitted);
        for (const { part, erased, citation } of plan)
          assert.equal(erased && part !== "oldReadings", citation === null, part);
      }),
    );
  });

  it("comes once: what is decided or taken back is neither decided nor put off nor taken back again", () => {
    const board = anybody("organisationBoard");
    const closed = [
      { ...open("restriction"), decidedAt: NOW },
      { ...open("restriction"), withdrawnAt: NOW },
    ];
    for (const state of closed) {
      assert.equal(decideRequest(board, state, "granted", []).ok, false);
      assert.equal(decideExtension(board, state).ok, false);
      assert.equal(decideWithdrawal(anybody("member", "m"), state).ok, false);
      assert.notEqual(stateOf(state), "received");
    }
    assert.equal(decideExtension(board, open("restriction")).ok, true);
    assert.equal(decideExtension(board, { ...open("restriction"), extendedAt: NOW }).ok, false);
    assert.equal(decideExtension(board, open("deletion")).ok, false);
  });

  it("is asked for once at a time for each kind, and about readings of the own file only", () => {
    fc.assert(
      fc.property(kinds, fc.array(kinds), (kind, waiting) => {
        const readingId = kind === "reading" ? "r" : null;
        const state = {
          open: waiting.map((each) => ({
            kind: each,
            readingId: each === "reading" ? "r" : null,
          })),
          restricted: false,
          readingIsOwn: kind === "reading" ? true : null,
        };
        assert.equal(decideAsk(state, { kind, readingId }).ok, !waiting.includes(kind));
      }),
    );
    const strange = { open: [], restricted: false, readingIsOwn: false };
    assert.equal(decideAsk(strange, { kind: "reading", readingId: "r" }).ok, false);
    assert.equal(decideAsk(strange, { kind: "reading", readingId: null }).ok, false);
  });
});

describe("the record of processing", () => {
  it("has every class of data once, with a ground, rules that the pack knows, and its readers", () => {
    assert.deepEqual(
      PROCESSING.map(({ dataClass }) => dataClass),
      [...DATA_CLASSES],
    );
    for (const { rules } of PROCESSING)
      for (const id of rules)
        assert.ok(
          CENTRAL_PACK.rules.some((rule) => rule.id === id),
          id,
        );
    for (const each of FIELD_CLASSES) {
      const line = PROCESSING.find(({ dataClass }) => dataClass === each);
      assert.deepEqual(line?.seenBy, FIELD_RIGHTS[each].current);
    }
  });

  it("is said in every language, none of it empty or left in another", () => {
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) {
      for (const list of [vi, en, ar]) assert.ok(list[key].trim().length > 1, key);
      assert.match(ar[key], /\p{Script=Arabic}/u, key);
    }
  });
});
