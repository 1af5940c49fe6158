import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_CALENDAR } from "../rules/calendar.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import {
  decideAgreement,
  decideConfirmation,
  decideNaming,
  decideScorable,
  joinPoints,
  reportDue,
  type ScoreNow,
  type Voice,
} from "./rules.ts";
import { totalOf } from "./score.ts";
import { HELD, proposed, sheet } from "./testing/held.ts";

const [SECRETARY, DEPUTY, MEMBER, OTHER] = ["a", "b", "c", "d"] as const;
const voice = (memberId: string, ...posts: Voice["posts"]): Voice => ({
  memberId,
  posts,
  summoned: true,
});
const SMALL = [
  voice(SECRETARY, "secretary"),
  voice(DEPUTY, "deputySecretary"),
  voice(MEMBER),
  voice(OTHER),
];
const scored = (change: Partial<ScoreNow> = {}): ScoreNow => ({
  state: "scored",
  revision: 2,
  scorerId: MEMBER,
  agreerId: null,
  ...change,
});
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

test("the sheet is that of a regular meeting which is held or was: a thematic one counts on it (MEET-05)", () => {
  for (const kind of ["thematic", "extraordinary", "committee", "congress"] as const)
    assert.equal(codeOf(decideScorable(kind, "closed", false)), "quality.kind_not_scored");
  assert.equal(codeOf(decideScorable("thematic", "closed", true)), "ok", "what was begun is kept");
  assert.equal(codeOf(decideScorable("regular", "invited", false)), "quality.not_held");
  for (const state of ["open", "closed"] as const)
    assert.equal(codeOf(decideScorable("regular", state, false)), "ok");
});

test("the secretary neither scores nor agrees alone, and nobody agrees to an own score", () => {
  const name = (scorerId: string) =>
    codeOf(decideNaming(undefined, SMALL, { scorerId, agreerId: null }));
  assert.equal(name(SECRETARY), "quality.secretary_scores");
  assert.equal(name("x"), "quality.not_of_cell");
  assert.equal(name(MEMBER), "ok");
  const agree = (memberId: string, now = scored(), roll: Voice[] = SMALL) =>
    codeOf(decideAgreement(now, roll, { memberId, revision: 2 }));
  assert.equal(agree(SECRETARY), "quality.not_agreer");
  assert.equal(agree(MEMBER), "quality.not_agreer");
  assert.equal(agree(OTHER), "quality.not_agreer");
  assert.equal(agree(OTHER, scored({ agreerId: OTHER })), "ok");
  assert.equal(agree(DEPUTY), "ok");
  assert.equal(agree(DEPUTY, scored({ revision: 3 })), "quality.stale");
  const large = [...SMALL, voice("e", "cellCommitteeMember")];
  assert.equal(agree("e", scored(), large), "ok");
  assert.equal(agree(OTHER, scored({ agreerId: OTHER }), large), "quality.not_agreer");
});

test("points that differ from the proposal need a reason, and each criterion is given once", () => {
  const { lines } = proposed();
  const given = lines
    .filter((each) => each.way !== "leftOut")
    .map(({ criterionId, proposed: own, most }) => ({
      criterionId,
      points: own ?? most,
      reason: null,
    }));
  const whole = joinPoints(lines, given);
  assert.ok(whole.ok);
  assert.deepEqual(totalOf(sheet.classes, whole.value), { points: 95, most: 95, level: "good" });
  const [first, ...rest] = given;
  assert.ok(first);
  assert.equal(codeOf(joinPoints(lines, rest)), "quality.points_missing");
  assert.equal(codeOf(joinPoints(lines, [first, ...given])), "quality.points_missing");
  assert.equal(
    codeOf(joinPoints(lines, [{ ...first, points: 4 }, ...rest])),
    "quality.reason_missing",
  );
  assert.equal(
    codeOf(joinPoints(lines, [{ ...first, points: 6 }, ...rest])),
    "quality.points_out_of_bounds",
  );
  assert.equal(
    codeOf(joinPoints(lines, [{ ...first, points: 4, reason: "Vào muộn" }, ...rest])),
    "ok",
  );
});

test("the cell confirms what was agreed, with more than half of those present where it voted", () => {
  const agreed = scored({ state: "agreed" });
  const said = { outcome: "agreed" as const, note: "", votes: null, revision: 2, changes: 0 };
  const of = (change: Partial<Parameters<typeof decideConfirmation>[1]>) =>
    codeOf(decideConfirmation(agreed, { ...said, ...change }, 10));
  assert.equal(of({}), "ok");
  assert.equal(codeOf(decideConfirmation(scored(), said, 10)), "quality.wrong_state");
  assert.equal(of({ votes: { for: 5, against: 3, abstained: 2 } }), "quality.not_carried");
  assert.equal(of({ votes: { for: 6, against: 3, abstained: 2 } }), "quality.votes_too_many");
  assert.equal(of({ votes: { for: 6, against: 3, abstained: 1 } }), "ok");
  assert.equal(of({ outcome: "changed" }), "quality.change_missing");
  assert.equal(of({ outcome: "changed", changes: 1 }), "quality.note_missing");
});

test("the score is reported within three working days of the meeting", () => {
  const due = reportDue(CENTRAL_PACK, HELD, CENTRAL_CALENDAR);
  assert.deepEqual([due?.lastDay, due?.citation.ruleId], ["2026-11-06", "QUAL-07"]);
});
