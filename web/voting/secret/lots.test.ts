import assert from "node:assert/strict";
import { test } from "node:test";
import { drawsReading, ONE_OF } from "./lots.ts";

test("of all that can be drawn exactly one in four is read again", () => {
  const drawn = Array.from({ length: 256 }, (_, byte) => drawsReading(() => Uint8Array.of(byte)));
  assert.equal(drawn.filter(Boolean).length * ONE_OF, drawn.length);
});
