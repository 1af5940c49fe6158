import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceOf } from "../platform/device-name.ts";
import { initialsOf } from "./initials.ts";
import { safeReturn } from "./return-path.ts";

test("after signing in one returns to a path of this app and to nothing else", () => {
  assert.equal(safeReturn("/meetings/1?tab=roll"), "/meetings/1?tab=roll");
  for (const elsewhere of [
    "https://example.org/",
    "//example.org",
    "/\\example.org",
    "",
    3,
    undefined,
  ]) {
    assert.equal(safeReturn(elsewhere), "/");
  }
});

test("signing in never leads back to signing in", () => {
  assert.equal(safeReturn("/log-in?next=/log-in"), "/");
});

test("a person's letters are the first of the family name and of the given name", () => {
  assert.equal(initialsOf("Nguyễn Văn Hưng"), "NH");
  assert.equal(initialsOf("  Đặng   Ánh "), "ĐÁ");
  assert.equal(initialsOf("Yến"), "Y");
  assert.equal(initialsOf(""), "");
});

test("a device is told by browser and system", () => {
  assert.equal(
    deviceOf(
      "Mozilla/5.0 (Linux; Android 13; SM-A047F) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36",
    ),
    "Chrome · Android",
  );
  assert.equal(
    deviceOf("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1"),
    "Safari · iPhone",
  );
  assert.equal(deviceOf("curl/8.1"), undefined);
});
