import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../rules/central.ts";
import { FACTS, MEASURES } from "../rules/quality-sheet.ts";
import { findEvidence } from "./evidence.ts";
import type { Found } from "./found.ts";
import type { HeldFacts } from "./facts.ts";
import { HELD, ID, NOW, proposed, sheet } from "./testing/held.ts";
import { levelOf, proposeScore } from "./score.ts";

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

test("steps out of their order, and those that were left out, are named", () => {
  const begun = (...kinds: readonly HeldFacts["items"][number]["kind"][]) => ({
    ...HELD,
    items: kinds.map((kind, index) => ({
      kind,
      position: index + 1,
      startedAt: `2026-11-03T02:0${index}:00.000Z`,
      concluded: true,
      guided: true,
    })),
  });
  const told = (held: HeldFacts) => findEvidence(held, CENTRAL_PACK, NOW).facts.agendaInOrder;
  const rest = ["criticism", "resolution", "closing"] as const;
  const late = told(begun("opening", "discussion", "lastResolution", "information", ...rest));
  assert.equal(late.standing, "fails");
  assert.deepEqual(
    [late.evidence.code, late.evidence.steps],
    ["stepsTooLate", ["lastResolution", "information"]],
  );
  const short = told(begun("opening", "lastResolution", "discussion", ...rest));
  assert.deepEqual([short.evidence.code, short.evidence.steps], ["stepsMissing", ["information"]]);
  assert.equal(told(HELD).evidence.steps, undefined);
});
