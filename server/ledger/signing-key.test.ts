import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { verifyEd25519 } from "@chiboso/domain/crypto/ed25519.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import { loadSigningKey } from "./signing-key.ts";

const folder = mkdtempSync(join(tmpdir(), "chiboso-keys-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function dataDir(name: string): string {
  return join(folder, name);
}

test("the key is made once, for its owner's eyes only, and read again afterwards", async () => {
  const config = { dataDir: dataDir("first") };
  const first = await loadSigningKey(config);
  const again = await loadSigningKey(config);
  assert.equal(formatKey(first.verifierFor("a")), formatKey(again.verifierFor("a")));
  const keys = join(config.dataDir, "keys");
  assert.deepEqual(readdirSync(keys), ["notes-ed25519.pem"]);
  assert.equal(statSync(join(keys, "notes-ed25519.pem")).mode & 0o777, 0o600);
  assert.equal(statSync(keys).mode & 0o777, 0o700);
});

test("what it signs holds for code that shares nothing with it", async () => {
  const key = await loadSigningKey({ dataDir: dataDir("sign") });
  const message = Buffer.from("message");
  assert.ok(verifyEd25519(key.sign(message), message, key.verifierFor("a").publicKey));
});

test("processes that start at the same moment agree on one key", async () => {
  const config = { dataDir: dataDir("race") };
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadSigningKey(config)));
  assert.equal(new Set(keys.map((key) => formatKey(key.verifierFor("a")))).size, 1);
});

test("a key that others may read, or of another kind, is not used", async () => {
  const config = { dataDir: dataDir("open") };
  await loadSigningKey(config);
  const place = join(config.dataDir, "keys", "notes-ed25519.pem");
  chmodSync(place, 0o640);
  await assert.rejects(loadSigningKey(config), /0600/);
  chmodSync(place, 0o600);
  writeFileSync(place, "no key");
  await assert.rejects(loadSigningKey(config));
});
