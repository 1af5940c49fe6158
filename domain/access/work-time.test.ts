import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import {
  decideWork,
  kindOfWork,
  minutesOfMonth,
  WORK_KINDS,
  workKeptFrom,
  type WorkSpan,
} from "./work-time.ts";

const TODAY = "2026-11-22";

describe("the time that the system costs", () => {
  it("knows the work by the screen", () => {
    for (const [address, kind] of [
      ["/meetings/new/0193", "preparing"],
      ["/meetings/0193/prepare", "preparing"],
      ["/organisations/0193/plan", "preparing"],
      ["/meetings/0193/run", "running"],
      ["/meetings/0193/screen", "running"],
      ["/minutes", "after"],
      ["/minutes/0193/read", "after"],
      ["/resolutions/0193", "after"],
      ["/meetings/0193/quality", "after"],
      ["/meetings/0193/late", "after"],
      ["/meetings/late/0193", "after"],
      ["/organisations/0193/quality", "after"],
      ["/tasks", "after"],
      ["/", "other"],
      ["/meetings", "other"],
      ["/meetings/0193", "other"],
      ["/minutesX", "other"],
    ] as const)
      assert.equal(kindOfWork(address), kind, address);
  });

  it("takes the days of a week and refuses others", () => {
    const on = (day: string) => decideWork([{ day, kind: "other", seconds: 1 }], new Map(), TODAY);
    for (const days of [1, 0, -1, -7]) assert.ok(on(addDays(TODAY, days)).ok, `${days} days`);
    for (const days of [2, -8]) assert.ok(!on(addDays(TODAY, days)).ok, `${days} days`);
  });

  it("never keeps more seconds of a day than the day has", () => {
    const spans = fc.array(
      fc.record({
        day: fc.constantFrom(TODAY, addDays(TODAY, -1)),
        kind: fc.constantFrom(...WORK_KINDS),
        seconds: fc.integer({ min: 1, max: 86_400 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 86_400 }), (given, before) => {
        const kept = new Map([[TODAY, before]]);
        const most = Math.max(
          ...[TODAY, addDays(TODAY, -1)].map((day) =>
            given
              .filter((span) => span.day === day)
              .reduce((sum, span) => sum + span.seconds, kept.get(day) ?? 0),
          ),
        );
        assert.equal(decideWork(given, kept, TODAY).ok, most <= 86_400);
      }),
    );
  });

  it("says whole minutes of the month alone", () => {
    const spans: WorkSpan[] = [
      { day: "2026-11-01", kind: "preparing", seconds: 89 },
      { day: "2026-11-30", kind: "preparing", seconds: 1 },
      { day: "2026-11-30", kind: "running", seconds: 29 },
      { day: "2026-10-31", kind: "after", seconds: 600 },
    ];
    assert.deepEqual(minutesOfMonth(spans, TODAY), {
      preparing: 2,
      running: 0,
      after: 0,
      other: 0,
    });
    assert.equal(minutesOfMonth(spans, "2026-10-05").after, 10);
  });

  it("is kept for thirteen months", () => {
    assert.equal(workKeptFrom(TODAY), "2025-10-22");
  });
});
