import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { commonPath, pathAbove, type ActState } from "./act-plan.ts";
import type { EnteredAct, TreeAct } from "./acts.ts";
import { liesUnder, organisationCode, readCode, usedParts } from "./code.ts";
import { decideAct } from "./decide-act.ts";
import { mayStandUnder, membershipKindOf, ORGANISATION_KINDS } from "./kinds.ts";
import { isOpenOn } from "./open-on.ts";
import { DAY, sampleState as state, standing } from "./testing/state.ts";

const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays(DAY, days));
const label = fc.stringMatching(/^[0-9a-z]{1,3}$/);
const path = fc
  .array(label, { minLength: 1, maxLength: 6 })
  .map((labels) => `/${labels.join("/")}/`);
const kind = fc.constantFrom(...ORGANISATION_KINDS);

const entered = (act: TreeAct, on = DAY, date = on): EnteredAct => ({
  on,
  document: { number: "1", date, issuer: "Đảng ủy" },
  act,
});

const rename: TreeAct = { kind: "alter", as: { name: "Tên mới" } };
const move: TreeAct = { kind: "move", superiorId: "00000000-0000-7000-8000-000000000002" };

test("an act is entered only between the last change and today, by a document not younger than it", () => {
  fc.assert(
    fc.property(day, day, day, (on, date, lastChange) => {
      const subject = standing({ lastChange });
      const decided = decideAct(state({ subject }), entered(rename, on, date));
      assert.equal(decided.ok, on <= DAY && date <= on && lastChange <= on);
    }),
  );
});

test("an organisation is acted on only on days on which it exists, today included", () => {
  fc.assert(
    fc.property(day, day, day, (on, foundedOn, dissolvedOn) => {
      fc.pre(foundedOn < dissolvedOn && on <= DAY);
      const subject = standing({ foundedOn, dissolvedOn });
      const decided = decideAct(state({ subject }), entered(rename, on));
      assert.equal(decided.ok, isOpenOn(subject, on) && isOpenOn(subject, DAY));
    }),
  );
});

test("nothing ever goes under itself or under what lies within it", () => {
  fc.assert(
    fc.property(path, path, kind, kind, (at, below, one, other) => {
      const subject = standing({ path: at, kind: one });
      const target = standing({
        id: "00000000-0000-7000-8000-000000000002",
        path: `${at}${below.slice(1)}`,
        kind: other,
      });
      for (const within of [target, { ...target, path: at }]) {
        for (const act of [
          move,
          { kind: "merge", targetId: target.id } as const,
        ] satisfies TreeAct[]) {
          const decided = decideAct(state({ subject, target: within }), entered(act));
          assert.equal(decided.ok, false);
        }
      }
    }),
  );
});

test("a move is for whoever reaches the place that both superiors lie in", () => {
  fc.assert(
    fc.property(path, path, (at, to) => {
      const subject = standing({ path: at, parentId: "x" });
      const target = standing({ id: "y", path: to, kind: "partyBody" });
      fc.pre(!to.startsWith(at));
      const asked: string[] = [];
      const reaches = (place: string) => {
        asked.push(place);
        return true;
      };
      const decided = decideAct(state({ subject, target, reaches }), entered(move));
      assert.ok(decided.ok);
      for (const place of asked) {
        assert.ok(at.startsWith(place) && to.startsWith(place) && place !== at);
      }
      const refused = decideAct(state({ subject, target, reaches: () => false }), entered(move));
      assert.equal(refused.ok, false);
    }),
  );
});

test("the common place of two is above both, and the deepest that is", () => {
  fc.assert(
    fc.property(path, path, path, (shared, one, other) => {
      const [a, b] = [`${shared}${one.slice(1)}`, `${shared}${other.slice(1)}`];
      const common = commonPath(a, b);
      assert.ok(a.startsWith(common) && b.startsWith(common) && common.startsWith(shared));
      assert.equal(commonPath(b, a), common);
      assert.equal(commonPath(a, a), a);
      assert.equal(commonPath(a, pathAbove(a)), pathAbove(a));
    }),
  );
});

test("whatever stands in the tree can be founded where it may stand and nowhere else", () => {
  fc.assert(
    fc.property(kind, fc.option(kind), (fresh, superior) => {
      const subject = superior === null ? undefined : standing({ kind: superior });
      const act: TreeAct = {
        kind: "found",
        newId: "00000000-0000-7000-8000-000000000003",
        as: { name: "Mới", kind: fresh, code: null, seat: "" },
      };
      const decided = decideAct(state({ subject }), entered(act));
      assert.equal(decided.ok, mayStandUnder(fresh, superior));
    }),
  );
});

test("no kind stands under one that serves a committee, and a union never has the Party below it", () => {
  for (const below of ORGANISATION_KINDS) {
    assert.equal(mayStandUnder(below, "inspectionCommission"), false);
    assert.equal(mayStandUnder(below, "committeeOffice"), false);
    for (const union of ["tradeUnion", "youthUnion"] as const) {
      if (membershipKindOf(below) !== union) assert.equal(mayStandUnder(below, union), false);
    }
  }
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const code = fc
  .tuple(digits(2), digits(3), digits(3), digits(3), digits(3))
  .map((parts) => parts.join("."));

test("a code is read however its digits are divided, and nothing else is a code", () => {
  fc.assert(
    fc.property(code, fc.constantFrom("", " ", ".", "-"), (given, sign) => {
      assert.equal(readCode(given.replaceAll(".", sign)), given);
      assert.ok(organisationCode.safeParse(given).success);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const read = readCode(text);
      assert.ok(read === undefined || organisationCode.safeParse(read).success);
    }),
  );
});

test("a code lies under another when it begins with its used parts and goes on", () => {
  assert.deepEqual(usedParts("38.168.053.000.001"), ["38", "168", "053", "000", "001"]);
  assert.ok(liesUnder("38.168.053.000.001", "38.168.053.000.000"));
  assert.ok(!liesUnder("38.168.053.000.001", "38.169.000.000.000"));
  fc.assert(
    fc.property(code, code, (one, other) => {
      assert.ok(!(liesUnder(one, other) && liesUnder(other, one)));
      assert.ok(!liesUnder(one, one));
    }),
  );
});

test("an organisation that has called a meeting or still has people does not end in silence", () => {
  const end: TreeAct = { kind: "dissolve", membersTo: null, childrenTo: null };
  const refusal = (changes: Partial<ActState>) => {
    const decided = decideAct(state(changes), entered(end));
    return decided.ok ? undefined : decided.refusal.code;
  };
  assert.equal(refusal({}), undefined);
  assert.equal(refusal({ meetingsAhead: 1 }), "organisations.meetings_ahead");
  assert.equal(refusal({ members: [{ memberId: "m", since: null }] }), "organisations.has_members");
  assert.equal(refusal({ children: [standing({ id: "c" })] }), "organisations.has_children");
});
