import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_CALENDAR } from "../rules/calendar.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import type { RuleOf } from "../rules/pack.ts";
import { FACTS, MEASURES } from "../rules/quality-sheet.ts";
import { rulesInForce } from "../rules/rules.ts";
import { findEvidence, type Found } from "./evidence.ts";
import type { HeldFacts } from "./facts.ts";
import {
  decideAgreement,
  decideConfirmation,
  decideNaming,
  joinPoints,
  reportDue,
  type ScoreNow,
  type Voice,
} from "./rules.ts";
import { levelOf, proposeScore, totalOf } from "./score.ts";

const [sheet] = rulesInForce(CENTRAL_PACK, "qualitySheet", "2026-11-21") as [
  RuleOf<"qualitySheet">,
];
const ID = "0190a000-0000-7000-8000-000000000001";
const NOW = "2026-11-10T00:00:00.000Z";

const HELD: HeldFacts = {
  meetingId: ID,
  kind: "regular",
  zone: "Asia/Ho_Chi_Minh",
  plannedAt: "2026-11-03T01:30:00.000Z",
  openedAt: "2026-11-03T01:30:00.000Z",
  closedAt: "2026-11-03T03:00:00.000Z",
  enteredLate: false,
  publishedAt: "2026-11-01T01:00:00.000Z",
  rollCalled: true,
  expected: 10,
  attended: 10,
  unexcused: 0,
  official: 9,
  officialPresent: 9,
  speakers: 6,
  speeches: 8,
  excusedNow: 0,
  excusedInRow: 0,
  earlierKnown: 3,
  committee: { meetingId: ID, closedAt: "2026-11-01T03:00:00.000Z" },
  papers: [{ addedAt: "2026-11-01T01:00:00.000Z" }],
  items: (
    [
      "opening",
      "lastResolution",
      "information",
      "discussion",
      "criticism",
      "resolution",
      "closing",
    ] as const
  ).map((kind, index) => ({
    kind,
    position: index + 1,
    startedAt: `2026-11-03T02:0${index}:00.000Z`,
    concluded: true,
    guided: true,
  })),
  votes: 1,
  tasks: 2,
  results: { met: 9, all: 10 },
  thematic: "none",
  minutes: { minutesId: ID, read: true, approvedAt: "2026-11-04T00:00:00.000Z" },
  minutesDueAt: "2026-11-05T17:00:00.000Z",
};

const proposed = (change: Partial<HeldFacts> = {}) =>
  proposeScore(sheet, findEvidence({ ...HELD, ...change }, CENTRAL_PACK, NOW));
const line = (change: Partial<HeldFacts>, id: string) => {
  const found = proposed(change).lines.find((each) => each.criterionId === id);
  assert.ok(found, id);
  return found;
};

test("a meeting of which everything is known and in order loses no point that a fact can give", () => {
  const { lines, points, decided } = proposed();
  assert.deepEqual(
    lines.filter((each) => each.way === "unknown").map((each) => each.criterionId),
    [],
  );
  assert.equal(points, decided);
});

const anyFound: fc.Arbitrary<Found> = fc
  .record({
    standings: fc.tuple(
      ...FACTS.map(() => fc.constantFrom("holds" as const, "fails" as const, "unknown" as const)),
    ),
    shares: fc.tuple(
      ...MEASURES.map(() =>
        fc.option(
          fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).map(([part, whole]) => ({
            part: Math.min(part, whole),
            whole,
            count: part,
            members: whole,
          })),
        ),
      ),
    ),
    thematicMonth: fc.boolean(),
  })
  .map(({ standings, shares, thematicMonth }) => {
    const behind = {
      code: "steps",
      numbers: {},
      at: null,
      to: { place: "meeting" as const, id: ID },
    };
    const facts = FACTS.map((fact, index) => [
      fact,
      { standing: standings[index] ?? "unknown", evidence: behind },
    ]);
    const measures = MEASURES.map((measure, index) => [
      measure,
      { share: shares[index] ?? null, evidence: behind },
    ]);
    return {
      facts: Object.fromEntries(facts) as Found["facts"],
      measures: Object.fromEntries(measures) as Found["measures"],
      thematicMonth,
    };
  });

test("points lie within their bounds, and the sums are the sums of the lines, whatever is found", () => {
  fc.assert(
    fc.property(anyFound, (found) => {
      const { lines, points, decided, most } = proposeScore(sheet, found);
      for (const each of lines) {
        assert.equal(each.proposed !== null, each.way === "proposed");
        assert.ok(each.proposed === null || (each.proposed >= 0 && each.proposed <= each.most));
      }
      assert.equal(
        points,
        lines.reduce((sum, each) => sum + (each.proposed ?? 0), 0),
      );
      assert.ok(points <= decided && decided <= most);
      assert.equal(most, found.thematicMonth ? 100 : 95);
    }),
  );
});

test("a fact that is not known neither gives nor takes: what hangs on it proposes nothing", () => {
  fc.assert(
    fc.property(anyFound, fc.constantFrom(...FACTS), (found, fact) => {
      const unknown = {
        ...found,
        facts: { ...found.facts, [fact]: { ...found.facts[fact], standing: "unknown" as const } },
      };
      const before = proposeScore(sheet, found).lines;
      proposeScore(sheet, unknown).lines.forEach((each, index) => {
        if (each.proposed !== null) assert.equal(each.proposed, before[index]?.proposed);
      });
    }),
  );
});

test("more attendance never gives fewer points, nor do more speakers or more done tasks", () => {
  const counts = fc
    .tuple(fc.nat(120), fc.nat(120), fc.integer({ min: 1, max: 120 }))
    .map(([a, b, whole]) => ({
      less: Math.min(a, b, whole),
      more: Math.min(Math.max(a, b), whole),
      whole,
    }));
  const give = (change: Partial<HeldFacts>, id: string) => line(change, id).proposed ?? 0;
  fc.assert(
    fc.property(counts, ({ less, more, whole }) => {
      const attended = (n: number) => give({ attended: n, expected: whole }, "attendanceShare");
      assert.ok(attended(less) <= attended(more));
      const spoke = (n: number) => give({ speakers: n, attended: whole }, "speaking");
      assert.ok(spoke(less) <= spoke(more));
      const met = (n: number) => give({ results: { met: n, all: whole } }, "targetsMet");
      assert.ok(met(less) <= met(more));
    }),
  );
});

test("somebody absent without an excuse leaves one point for attendance, and says so", () => {
  const found = line({ unexcused: 1 }, "attendanceShare");
  assert.equal(found.proposed, 1);
  assert.equal(found.cap, "nobodyUnexcused");
});

test("bands turn exactly at their numbers", () => {
  assert.equal(line({ attended: 90, expected: 100 }, "attendanceShare").proposed, 4);
  assert.equal(line({ attended: 89, expected: 100 }, "attendanceShare").proposed, 3);
  assert.equal(line({ speakers: 5, attended: 10 }, "speaking").proposed, 4);
  assert.equal(line({ speakers: 6, attended: 10 }, "speaking").proposed, 5);
  const until = (closedAt: string) => line({ closedAt }, "lengthHeld").proposed;
  assert.equal(until("2026-11-03T03:00:00.000Z"), 5);
  assert.equal(until("2026-11-03T02:59:59.999Z"), 4);
  assert.equal(until("2026-11-03T02:45:00.000Z"), 4);
  assert.equal(until("2026-11-03T02:44:00.000Z"), 3);
  assert.equal(until("2026-11-03T02:15:00.000Z"), 2);
  assert.equal(until("2026-11-03T02:14:00.000Z"), 1);
});

test("levels turn exactly at their numbers, also out of fewer points", () => {
  const level = (points: number, most: number) => levelOf(sheet.classes, points, most);
  assert.deepEqual(
    [100, 90, 89, 70, 69, 50, 49, 0].map((points) => level(points, 100)),
    ["good", "good", "fair", "fair", "average", "average", "poor", "poor"],
  );
  // 90 % of 95 is 85.5: 85 are not enough.
  assert.equal(level(85, 95), "fair");
  assert.equal(level(86, 95), "good");
  fc.assert(
    fc.property(fc.nat(100), (points) => {
      const next = sheet.classes.findIndex(({ id }) => id === level(points + 1, 101));
      assert.ok(next <= sheet.classes.findIndex(({ id }) => id === level(points, 101)));
    }),
  );
});

test("thematic points are had in a month with a thematic meeting only, and missed when it was planned", () => {
  assert.equal(line({ thematic: "none" }, "thematicHeld").way, "leftOut");
  assert.equal(line({ thematic: "held" }, "thematicHeld").proposed, 5);
  assert.equal(line({ thematic: "planned" }, "thematicHeld").way, "unknown");
  const later = findEvidence(
    { ...HELD, thematic: "planned" },
    CENTRAL_PACK,
    "2026-11-30T17:00:00.000Z",
  );
  assert.equal(later.facts.thematicHeld.standing, "fails");
  assert.equal(proposeScore(sheet, later).most, 100);
});

test("while the meeting runs, what is not over is not judged", () => {
  const found = proposed({ closedAt: null, minutes: null, minutesDueAt: null, items: [] });
  const way = (id: string) => found.lines.find((each) => each.criterionId === id)?.way;
  for (const id of ["lengthHeld", "agendaInOrder", "minutesKept", "finalPapers", "conclusionDrawn"])
    assert.equal(way(id), "unknown", id);
});

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
  assert.equal(due, "2026-11-06");
});
