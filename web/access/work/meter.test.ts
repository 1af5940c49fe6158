import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addSpans, look, type Meter } from "./meter.ts";

const AT = { visible: true, touched: 0, day: "2026-11-22", kind: "running" } as const;
const EMPTY: Meter = { since: 0, spans: [] };

describe("the meter of work", () => {
  it("counts whole seconds and keeps the rest for the next look", () => {
    const first = look(EMPTY, { ...AT, now: 1_900 });
    assert.deepEqual(first.spans, [{ day: AT.day, kind: "running", seconds: 1 }]);
    assert.equal(look(first, { ...AT, now: 3_100 }).spans[0]?.seconds, 3);
  });

  it("counts nothing of a page out of sight, of one that nobody touches, or of a device that slept", () => {
    for (const [since, looked] of [
      [0, { ...AT, now: 2_000, visible: false }],
      [0, { ...AT, now: 2_000, touched: null }],
      [59_000, { ...AT, now: 60_000 }],
      [0, { ...AT, now: 3_600_000, touched: 3_599_000 }],
      [5_000, { ...AT, now: 1_000 }],
    ] as const) {
      const after = look({ since, spans: [] }, looked);
      assert.deepEqual(after, { since: looked.now, spans: [] });
    }
  });

  it("never counts more than has passed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 50 }), (steps) => {
        let now = 0;
        let meter = EMPTY;
        for (const step of steps) {
          now += step;
          meter = look(meter, { ...AT, now, touched: now });
        }
        const seconds = meter.spans.reduce((sum, span) => sum + span.seconds, 0);
        assert.ok(seconds * 1000 <= now);
      }),
    );
  });

  it("keeps days and kinds apart", () => {
    const span = { day: "2026-11-22", kind: "after", seconds: 5 } as const;
    assert.deepEqual(addSpans([span], [span, { ...span, day: "2026-11-23" }]), [
      { ...span, seconds: 10 },
      { ...span, day: "2026-11-23" },
    ]);
  });
});
