import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as passkeys from "@chiboso/domain/access/passkey-contract.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { PASSWORD } from "../testing/minutes-desk.ts";
import { adopted, signature } from "../testing/signing-desk.ts";
import { authenticator } from "./testing/authenticator.ts";

describe("a signature with a passkey as evidence", () => {
  const SITE = { origin: "https://chibo.example.vn", rpId: "chibo.example.vn" };
  const app = testApp("2026-11-03T01:00:00.000Z", { environment: { PUBLIC_URL: SITE.origin } });

  async function withPasskey() {
    const world = await adopted(app);
    const key = authenticator(SITE);
    const { as } = world.clerk;
    const begun = await as.call(passkeys.beginPasskey, { body: { password: PASSWORD } });
    const { challengeId, options } = begun.value;
    const made = key.make(options);
    const added = await as.call(passkeys.addPasskey, {
      body: { challengeId, name: "Điện thoại", made },
    });
    assert.equal(added.status, 200);
    return { world, key };
  }

  it("is bound to the prepared file and to one use of it", async () => {
    const { world, key } = await withPasskey();
    const first = await signature(world, world.clerk);
    const second = await signature(world, world.clerk);
    assert.ok(first.passkey && second.passkey);
    assert.notEqual(first.passkey.challenge, second.passkey.challenge);
    const asked = first.passkey;
    const send = (answer: ReturnType<typeof key.answer>) =>
      world.clerk.as.call(contract.signPaper, {
        params: world.params,
        body: { ...first.body, proof: { kind: "passkey", answer } },
      });
    const refused = async (answer: ReturnType<typeof key.answer>) =>
      (await send(answer)).refusal?.code;
    const unproven = "access.passkey_not_proven";
    assert.equal(await refused(key.answer(second.passkey)), unproven, "another file");
    assert.equal(await refused(key.answer(asked, { origin: "https://evil.example" })), unproven);
    assert.equal(await refused(key.answer(asked, { rpId: "evil.example" })), unproven);
    assert.equal(await refused(key.answer(asked, { unverified: true })), unproven);
    const stranger = authenticator(SITE);
    assert.equal(await refused(stranger.answer(asked)), unproven);
    const done = await send(key.answer(asked));
    assert.equal(done.value.places[0]?.signature?.proof, "passkey");
    const rows = await app.held.database.query<{ evidence: Record<string, string> }>(sql`
      select evidence from signing_revision where paper_id = ${world.params.paperId}`);
    const { kind, clientDataJSON = "" } = rows[0]?.evidence ?? {};
    assert.equal(kind, "passkey");
    const client = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString());
    assert.equal(client.challenge, asked.challenge);
  });

  it("is refused when the passkey has been copied", async () => {
    const { world, key } = await withPasskey();
    const { body, passkey } = await signature(world, world.clerk);
    assert.ok(passkey);
    const answer = key.answer(passkey, { counter: 0 });
    const cloned = await world.clerk.as.call(contract.signPaper, {
      params: world.params,
      body: { ...body, proof: { kind: "passkey", answer } },
    });
    assert.equal(cloned.refusal?.code, "access.passkey_cloned");
  });
});
