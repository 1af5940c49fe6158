import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instantOf, wallClock } from "../../kernel/dates.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import { CENTRAL_CALENDAR } from "../../rules/calendar.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { ITEM_KINDS } from "../record.ts";
import { TASK_STANDINGS, REPORT_STATES } from "../results/result.ts";
import { countResults, decideReport, isOverdue, standingOf } from "../results/tasks.ts";
import { countAhead } from "./ahead.ts";
import { goOn, topicsLeft, withTopicsLeft } from "./carry.ts";
import { overlaps, papersDue } from "./clock.ts";
import { committeeTime, draftsFrom, isCalledTo } from "./committee.ts";
import {
  adviceOnPlan,
  decidePlan,
  proposePlan,
  PLANNED_KINDS,
  regularDay,
  type ProposedEntry,
} from "./plan.ts";
import { matchPlan, progressOf } from "./progress.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const idOf = (number: number) => `0190f5a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(
    ([month, date]) => `2027-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
  );
const planned = fc.array(fc.record({ kind: fc.constantFrom(...PLANNED_KINDS), date: day }), {
  maxLength: 20,
});

test("whatever a plan has, with what is proposed no month and no quarter is missing", () => {
  fc.assert(
    fc.property(planned, (entries) => {
      const proposed = proposePlan(CENTRAL_PACK, CENTRAL_CALENDAR, 2027, "2026-11-01", entries);
      const whole: ProposedEntry[] = [...entries, ...proposed];
      const missing = adviceOnPlan(CENTRAL_PACK, 2027, whole).filter((each) =>
        each.code.endsWith("_missing"),
      );
      assert.deepEqual(missing, []);
      assert.deepEqual(proposePlan(CENTRAL_PACK, CENTRAL_CALENDAR, 2027, "2026-11-01", whole), []);
    }),
  );
});

test("a regular meeting is proposed for the 3rd, or for a working day of the first week", () => {
  // 3 October 2026 is a Saturday, 3 November a Tuesday.
  assert.equal(regularDay(CENTRAL_PACK, CENTRAL_CALENDAR, 2026, 11), "2026-11-03");
  assert.equal(regularDay(CENTRAL_PACK, CENTRAL_CALENDAR, 2026, 10), "2026-10-05");
  for (let month = 1; month <= 12; month += 1) {
    const date = regularDay(CENTRAL_PACK, CENTRAL_CALENDAR, 2027, month);
    assert.ok(Number(date.slice(8)) <= 7, date);
    assert.ok(isWorkingDay(date, CENTRAL_CALENDAR), date);
  }
});

test("a plan keeps what a meeting was prepared from, and every entry in its own year", () => {
  const entry = { id: idOf(1), kind: "regular" as const, date: "2027-03-03" };
  const wanted = { ...entry, topic: "", drafterId: null };
  const stored = [{ ...entry, inUse: true }];
  const decide = (entries: (typeof wanted)[]) => decidePlan(2027, stored, entries, new Set());
  assert.equal(decide([wanted]).ok, true);
  assert.equal(decide([]).ok, false);
  assert.equal(decide([{ ...wanted, date: "2026-12-31" }]).ok, false);
  assert.equal(decide([{ ...wanted, topic: "Nội dung (Mật)" }]).ok, false);
});

test("no meeting carries out two entries, and one that was called off carries out none", () => {
  const states = ["prepared", "invited", "open", "closed", "cancelled"] as const;
  const meetings = fc.array(
    fc.record({
      kind: fc.constantFrom("regular", "thematic", "committee"),
      date: day,
      state: fc.constantFrom(...states),
      planEntryId: fc.option(fc.integer({ min: 0, max: 19 }).map(idOf), { nil: null }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(planned, meetings, (entries, held) => {
      const listed = entries.map((entry, index) => ({ ...entry, id: idOf(index) }));
      const found = matchPlan(
        listed,
        held.map((meeting, index) => ({ ...meeting, id: idOf(100 + index) })),
      );
      const used = [...found.values()].map((meeting) => meeting.id);
      assert.equal(new Set(used).size, used.length);
      assert.ok([...found.values()].every((meeting) => meeting.state !== "cancelled"));
      for (const entry of listed) {
        const progress = progressOf(entry, found.get(entry.id), "2027-06-15");
        if (progress === "missed") assert.ok(entry.date < "2027-06-15" && !found.has(entry.id));
      }
    }),
  );
});

test("the committee meets before the cell, and only its members are called", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -3, max: 30 }), (date, early) => {
      const plannedAt = instantOf(date, "19:30", ZONE);
      const now = new Date(Date.parse(plannedAt) - early * 86_400_000).toISOString();
      const at = committeeTime({ plannedAt, zone: ZONE }, now);
      if (early >= 0) assert.ok(instantOf(at.date, at.time, ZONE) < plannedAt);
    }),
  );
  assert.ok(isCalledTo("regular", []));
  assert.ok(isCalledTo("committee", ["cellCommitteeMember"]));
  assert.ok(!isCalledTo("committee", ["committeeMember"]));
});

test("a draft never takes the place of what somebody wrote", () => {
  const kind = fc.constantFrom(...ITEM_KINDS);
  const text = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind, conclusion: text })),
      fc.array(fc.record({ kind, draft: text })),
      (concluded, items) => {
        const stored = items.map((item, index) => ({ ...item, id: idOf(index) }));
        for (const { itemId, draft } of draftsFrom(concluded, stored)) {
          assert.equal(stored.find((item) => item.id === itemId)?.draft, null);
          assert.notEqual(draft.trim(), "");
        }
      },
    ),
  );
});

test("only topics that were not finished and not taken up flow over, before what is discussed", () => {
  const past = { id: idOf(1), title: "Thu chi", minutes: 5, startedAt: null, endedAt: null };
  const item = (part: object) => ({
    ...past,
    kind: "discussion" as const,
    takenUp: false,
    ...part,
  });
  assert.equal(topicsLeft([item({})]).length, 1);
  assert.equal(topicsLeft([item({ takenUp: true })]).length, 0);
  assert.equal(topicsLeft([item({ kind: "closing" })]).length, 0);
  assert.equal(topicsLeft([item({ startedAt: "x", endedAt: "y" })]).length, 0);
  const again = [item({}), item({ startedAt: "x" }), item({ kind: "closing" })];
  assert.deepEqual(
    goOn("regular", again).map(({ id }) => id),
    [again[0]?.id],
  );
  assert.deepEqual(goOn("congress", again), []);
  const agenda = [{ kind: "opening" as const }, { kind: "discussion" as const }];
  assert.deepEqual(
    withTopicsLeft<{ kind: "opening" | "discussion" | "information" }>(agenda, [
      { kind: "information" },
    ]).map((each) => each.kind),
    ["opening", "information", "discussion"],
  );
});

test("papers are due at the same hour of the day before, also over midnight and a change of clocks", () => {
  const due = (date: string, time: string, zone: string) => {
    const found = papersDue(CENTRAL_PACK, { plannedAt: instantOf(date, time, zone), zone });
    return found && wallClock(found.latest, zone);
  };
  assert.deepEqual(due("2026-12-03", "00:15", ZONE), { date: "2026-12-02", time: "00:15" });
  // Clocks in Berlin go back on 25 October 2026 and forward on 28 March 2027.
  assert.deepEqual(due("2026-10-25", "19:30", "Europe/Berlin"), {
    date: "2026-10-24",
    time: "19:30",
  });
  assert.deepEqual(due("2027-03-28", "19:30", "Europe/Berlin"), {
    date: "2027-03-27",
    time: "19:30",
  });
  assert.equal(
    papersDue(CENTRAL_PACK, { plannedAt: instantOf("2020-01-03", "08:00", ZONE), zone: ZONE }),
    null,
  );
});

test("meetings that follow one another do not clash; one over midnight does with the next morning's", () => {
  const span = (date: string, time: string, minutes: number) => ({
    plannedAt: instantOf(date, time, ZONE),
    minutes,
  });
  const evening = span("2026-12-03", "23:00", 120);
  assert.ok(overlaps(evening, span("2026-12-04", "00:30", 60)));
  assert.ok(!overlaps(evening, span("2026-12-04", "01:00", 60)));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 10, max: 1440 }), (a, b, minutes) => {
      const [one, two] = [span(a, "08:00", minutes), span(b, "09:00", minutes)];
      assert.equal(overlaps(one, two), overlaps(two, one));
    }),
  );
});

test("the standings of tasks add up to all, and what is said to be done is not late", () => {
  const standing = fc.constantFrom(...TASK_STANDINGS);
  fc.assert(
    fc.property(fc.array(fc.record({ standing, overdue: fc.boolean() })), (rows) => {
      const counts = countResults(rows);
      const sum = counts.met + counts.waiting + counts.progress + counts.notDone;
      assert.equal(sum + counts.unreported, counts.all);
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...REPORT_STATES),
      fc.boolean(),
      day,
      day,
      (state, accepted, a, b) => {
        const now = standingOf({ state, accepted });
        assert.equal(now === "met", state === "done" && accepted);
        if (state === "done") assert.equal(isOverdue(now, a, b), false);
      },
    ),
  );
});

test("a report lies between the assignment and today, and what was accepted is not reported on again", () => {
  const facts = { assignedOn: "2026-11-03", last: undefined };
  const owner = { isOwner: true, mayAccept: false };
  const report = { state: "done" as const, text: "", day: "2026-11-10" };
  const decide = (part: object, task = facts, who = owner) =>
    decideReport(task, who, { ...report, ...part }, "2026-11-10");
  assert.deepEqual(decide({}), { ok: true, value: { accepted: false } });
  assert.deepEqual(decide({}, facts, { isOwner: false, mayAccept: true }), {
    ok: true,
    value: { accepted: true },
  });
  assert.equal(decide({ day: "2026-11-11" }).ok, false);
  assert.equal(decide({ day: "2026-11-02" }).ok, false);
  const met = { ...facts, last: { state: "done" as const, accepted: true } };
  assert.equal(decideReport(met, owner, report, "2026-11-10").ok, false);
});

test("what members who are away send ahead is counted apart", () => {
  const opinion = (memberId: string, how: "spoken" | "sentAhead") => ({
    id: idOf(9),
    memberId,
    name: "",
    at: "2026-11-03T01:00:00.000Z",
    text: "Nhất trí",
    how,
  });
  const roll = [
    { memberId: idOf(1), standing: "official" as const },
    { memberId: idOf(2), standing: "temporarilyElsewhere" as const },
  ];
  const opinions = [
    opinion(idOf(1), "sentAhead"),
    opinion(idOf(2), "sentAhead"),
    opinion(idOf(1), "spoken"),
  ];
  assert.deepEqual(countAhead({ items: [{ opinions }], roll }), {
    opinions: 2,
    members: 2,
    awayOpinions: 1,
    awayMembers: 1,
  });
});
