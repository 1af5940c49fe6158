import assert from "node:assert/strict";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { openSecrets, secretsFrom } from "./secrets.ts";

const secrets = secretsFrom(Buffer.alloc(32, 7));

test("what was sealed opens again under its own context and never shows the number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9,12}$/), fc.uuid(), (number, context) => {
      const sealed = secrets.seal(Buffer.from(number), context);
      assert.equal(secrets.open(sealed, context).toString(), number);
      assert.equal(sealed.includes(number), false);
    }),
  );
});

test("one changed bit, another context or another key: the value does not open", () => {
  const sealed = secrets.seal(Buffer.from("001099000001"), "a");
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.throws(() => secrets.open(changed, "a"));
    }),
  );
  assert.throws(() => secrets.open(sealed, "b"));
  assert.throws(() => secretsFrom(Buffer.alloc(32, 8)).open(sealed, "a"));
});

test("the same number is sealed differently each time and has one index for each kind and key", () => {
  const once = secrets.seal(Buffer.from("001099000001"), "a");
  assert.notDeepEqual(secrets.seal(Buffer.from("001099000001"), "a"), once);
  const index = secrets.indexOf("001099000001", "citizen");
  assert.deepEqual(secrets.indexOf("001099000001", "citizen"), index);
  assert.notDeepEqual(secrets.indexOf("001099000001", "old"), index);
  assert.notDeepEqual(secretsFrom(Buffer.alloc(32, 8)).indexOf("001099000001", "citizen"), index);
});

test("the key file is made once, for its owner's eyes only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chiboso-secrets-"));
  try {
    const sealed = (await openSecrets(folder)).seal(Buffer.from("x"), "a");
    assert.equal((await openSecrets(`${folder}/.`)).open(sealed, "a").toString(), "x");
    assert.equal((await stat(join(folder, "keys", "member-secrets.key"))).mode & 0o777, 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
