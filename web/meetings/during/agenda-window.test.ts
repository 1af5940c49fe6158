import assert from "node:assert/strict";
import { test } from "node:test";
import { agendaWindow } from "./agenda-window.ts";

const agenda = (count: number, running: number) =>
  Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    running: index === running,
    startedAt: index <= running ? "2026-11-03T01:00:00.000Z" : null,
  }));

test("of an agenda of 200 items the hall always sees the one that runs and what follows it", () => {
  for (let running = 0; running < 200; running += 1) {
    const shown = agendaWindow(agenda(200, running));
    assert.equal(shown.length, 10);
    assert.ok(shown.some((item) => item.running));
    if (running < 199) assert.ok(shown.some((item) => item.position === running + 2));
  }
});

test("a short agenda is shown whole, a long one before its opening from the start", () => {
  assert.equal(agendaWindow(agenda(7, 3)).length, 7);
  assert.equal(agendaWindow(agenda(10, 0)).length, 10);
  assert.equal(agendaWindow(agenda(200, -1))[0]?.position, 1);
});
