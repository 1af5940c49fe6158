import assert from "node:assert/strict";
import { test } from "node:test";
import { firstKeys, firstSources } from "./first-keys.ts";
import { vi } from "./words.vi.ts";

const keys = firstKeys(Object.keys(vi));

test("the files of the door, the shell and the first screens are found, with what follows behind them", () => {
  const found = firstSources().map((file) => file.replaceAll("\\", "/"));
  for (const file of [
    "web/access/log-in-screen.tsx",
    "web/platform/shell.tsx",
    "web/meetings/during/floor-desk.tsx",
    "domain/meetings/running.ts",
  ])
    assert.ok(
      found.some((each) => each.endsWith(file)),
      file,
    );
});

test("texts that are named come first, and those that are put together", () => {
  for (const key of [
    "platform.skip",
    "access.log_in.title",
    "meetings.run.tab_agenda",
    "meetings.attendance.present",
    "voting.choice.against",
    "notifications.meetingInvited.title",
  ])
    assert.ok(keys.has(key), key);
});

test("what no first screen says does not come first", () => {
  for (const start of ["members.cases.", "rules.text.", "quality.year.", "resolutions."])
    assert.deepEqual(
      [...keys].filter((key) => key.startsWith(start)),
      [],
    );
  assert.ok(keys.size < Object.keys(vi).length / 4);
});
