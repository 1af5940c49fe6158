import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { findAuthority, openAuthority } from "./authority.ts";

const NOW = "2026-11-03T01:00:00.000Z";
const dataDir = mkdtempSync(join(tmpdir(), "chiboso-authority-"));
const site = { dataDir, siteName: "chibo.example.vn" };
after(() => rmSync(dataDir, { recursive: true, force: true }));

it("the site's own authority is there from its first use on, the same for whoever opens it, and readable by nobody else", async () => {
  assert.equal(await findAuthority(site), undefined);
  const [one, other] = await Promise.all([openAuthority(site, NOW), openAuthority(site, NOW)]);
  assert.deepEqual(one.certificate, other.certificate);
  assert.deepEqual((await findAuthority(site))?.certificate, one.certificate);
  const file = join(dataDir, "authority", "authority.pem");
  assert.equal(statSync(file).mode & 0o777, 0o600);
  chmodSync(file, 0o644);
  await assert.rejects(openAuthority(site, NOW), /0600/);
  chmodSync(file, 0o600);
});
