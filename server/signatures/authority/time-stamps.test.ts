import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openTimeStamps } from "./time-stamps.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chiboso-time-stamps-"));
const site = { dataDir, siteName: "chibo.example.vn" };
after(() => rmSync(dataDir, { recursive: true, force: true }));

test("the site's own authority for time stamps is followed by another years before it ends, and both stay trusted", async () => {
  const now = "2026-11-03T01:00:00.000Z";
  const [first, same] = await Promise.all([openTimeStamps(site, now), openTimeStamps(site, now)]);
  assert.deepEqual(first.anchors, same.anchors);
  const later = await openTimeStamps(site, "2040-10-01T00:00:00.000Z");
  assert.deepEqual(later.authority.certificate, first.authority.certificate);
  const second = await openTimeStamps(site, "2040-12-01T00:00:00.000Z");
  assert.notDeepEqual(second.authority.certificate, first.authority.certificate);
  assert.deepEqual(second.anchors.slice(0, 1), first.anchors);
  assert.equal(second.anchors.length, 2);
  const again = await openTimeStamps(site, "2040-12-02T00:00:00.000Z");
  assert.deepEqual(again.anchors, second.anchors);
});
