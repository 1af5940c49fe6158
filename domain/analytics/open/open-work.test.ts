import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { CENTRAL_CALENDAR } from "../../rules/calendar.ts";
import { openWork, type OpenFact } from "./open-work.ts";

const id = (digit: number) => `01990000-0000-7000-8000-00000000000${digit}`;
const NOW = "2026-11-06T03:00:00.000Z";
const minutes: OpenFact = {
  kind: "minutes",
  state: "notBegun",
  organisationId: id(1),
  meetingId: id(2),
  subjectId: null,
  text: "Sinh hoạt thường kỳ tháng 11",
  zone: "Asia/Ho_Chi_Minh",
  since: "2026-11-03T14:10:00.000Z",
  dueAt: null,
  dueOn: null,
};
const task: OpenFact = { ...minutes, kind: "task", state: "unreported", dueOn: "2026-11-04" };
const papers: OpenFact = {
  ...minutes,
  kind: "papers",
  state: "notPosted",
  since: "2026-11-08T12:30:00.000Z",
};
const sheet: OpenFact = {
  ...minutes,
  kind: "quality",
  state: "notNamed",
  since: "2026-11-03T12:30:00.000Z",
};
const RULES = { rulesOf: () => CENTRAL_PACK, calendar: CENTRAL_CALENDAR };
const list = (facts: readonly OpenFact[], now = NOW) => openWork(facts, RULES, now);

test("minutes that are not begun are late from the third day on, by MEET-09", () => {
  const [item] = list([minutes]);
  assert.deepEqual(
    [item?.lastDay, item?.late, item?.citation?.ruleId],
    ["2026-11-05", true, "MEET-09"],
  );
  assert.equal(list([minutes], "2026-11-05T16:59:59.999Z")[0]?.late, false);
});

test("a task is open work only when its day has passed without an answer", () => {
  assert.equal(list([task])[0]?.late, true);
  assert.deepEqual(list([{ ...task, dueOn: "2026-11-06" }]), []);
});

test("papers are asked for while the meeting is to come, by MEET-08", () => {
  const [item] = list([papers]);
  assert.deepEqual(
    [item?.lastDay, item?.late, item?.citation?.ruleId],
    ["2026-11-07", false, "MEET-08"],
  );
  assert.equal(list([papers], "2026-11-07T12:30:00.001Z")[0]?.late, true);
  assert.deepEqual(list([papers], "2026-11-08T12:30:00.000Z"), []);
});

test("a quality sheet is due three working days after its meeting, by QUAL-07", () => {
  const [item] = list([sheet]);
  assert.deepEqual(
    [item?.lastDay, item?.late, item?.citation?.ruleId],
    ["2026-11-06", false, "QUAL-07"],
  );
  assert.equal(list([sheet], "2026-11-06T17:00:00.000Z")[0]?.late, true);
});

test("a sheet that nobody began is left out when a month has passed, one under way never is", () => {
  const much = "2026-12-07T17:00:00.000Z";
  assert.deepEqual(list([sheet], much), []);
  for (const state of ["named", "scored", "agreed", "sentBack"] as const)
    assert.equal(list([{ ...sheet, state }], much)[0]?.late, true, state);
});

test("what is due first stands on top", () => {
  const kinds = list([papers, minutes, task]).map((each) => each.kind);
  assert.deepEqual(kinds, ["task", "minutes", "papers"]);
});

test("ballots are sealed on the day of the count, and come back when the term is over that they are kept", () => {
  const toSeal: OpenFact = { ...minutes, kind: "ballots", state: "toSeal" };
  const toDestroy: OpenFact = { ...toSeal, state: "toDestroy", dueOn: "2027-05-03" };
  const [first] = list([toSeal]);
  assert.deepEqual(
    [first?.lastDay, first?.late, first?.citation?.ruleId],
    ["2026-11-03", true, "RET-02"],
  );
  assert.equal(list([toSeal], "2026-11-03T16:59:59.999Z")[0]?.late, false);
  assert.deepEqual(list([toDestroy], "2027-05-03T16:59:59.999Z"), []);
  const [second] = list([toDestroy], "2027-05-03T17:00:00.000Z");
  assert.deepEqual([second?.lastDay, second?.late], ["2027-05-03", false]);
});
