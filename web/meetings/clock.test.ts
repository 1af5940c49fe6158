import assert from "node:assert/strict";
import { test } from "node:test";
import { hearClock, minutesAndSeconds } from "./clock.ts";

const NOW = "2026-11-03T01:00:00.000Z";

test("a device whose clock is wrong by years shows the server's time", () => {
  for (const wrong of [-5, 0, 3]) {
    const device = Date.parse(NOW) + wrong * 365 * 86_400_000;
    const { ahead } = hearClock(undefined, NOW, device);
    assert.equal(device + 60_000 + ahead, Date.parse(NOW) + 60_000);
  }
});

test("what the server said before does not turn the clock back when a screen is shown again", () => {
  const device = Date.parse(NOW);
  const heard = hearClock(undefined, NOW, device);
  assert.deepEqual(hearClock(heard, NOW, device + 90_000), heard);
  assert.deepEqual(hearClock(heard, "2026-11-03T00:59:00.000Z", device + 90_000), heard);
});

test("a clock that is set while the meeting runs is set right by the next word of the server", () => {
  const heard = hearClock(undefined, NOW, Date.parse(NOW));
  const later = "2026-11-03T01:01:00.000Z";
  const device = Date.parse(later) + 3_600_000;
  assert.equal(device + hearClock(heard, later, device).ahead, Date.parse(later));
});

test("the time of a speech is told in minutes and seconds", () => {
  assert.deepEqual([0, 61_900, 3_600_000, -5].map(minutesAndSeconds), [
    "0:00",
    "1:01",
    "60:00",
    "0:00",
  ]);
});
