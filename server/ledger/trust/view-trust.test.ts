import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import { generateKeyPairSync } from "node:crypto";
import {
  formatWitnessKey,
  makeWitnessKey,
  parseWitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import { systemClock } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { openSignerStore, rotateKey } from "../../signer/public.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";
import { sealAct } from "../seal-act.ts";
import { noteConfirmed, noteTrouble } from "../witnesses/witness-store.ts";

const key = (name: string) => {
  const { publicKey } = generateKeyPairSync("ed25519");
  const der = publicKey.export({ format: "der", type: "spki" });
  return makeWitnessKey(name, der.subarray(-32));
};

describe("who signs and who confirms the logs", () => {
  const app = testApp();

  test("is shown to an inspector and to a member: keys with their marks, who confirmed and who refuses since when", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu" });
    const inspector = await placeOfficer(app, cell, "inspectionCommission");
    const member = await placeMember(app, cell, { name: "Nguyễn Văn Mẫu" });
    const { config, database } = app.system.services;
    const look = async (accountId = inspector.accountId) =>
      (await (await app.signedIn(accountId)).call(viewTrust)).value;

    const empty = await look();
    assert.deepEqual(
      [empty.keys, empty.needed, empty.offices, empty.signing.signedAt, empty.check],
      [[], 0, [], null, null],
    );

    const act = {
      organisationId: cell.id,
      kind: "member.profile",
      at: app.now,
      actor: null,
    } as const;
    const write = async () => {
      await database.commit((tx) =>
        sealAct(tx, config, { ...act, ref: newId(), memberId: null, content: {} }),
      );
      await app.signLog(cell.id);
    };
    await write();
    const store = openSignerStore(config.signer);
    rotateKey(config.signer, store, systemClock, { lost: false });
    store.close();
    await write();
    await write();

    const [sound, silent, refusing, former] = ["a", "b", "c", "d"].map((name) =>
      key(`${name}.example`),
    );
    assert.ok(sound && silent && refusing && former);
    const asked = [sound, silent, refusing].map(
      (each) => `witness ${each.name} ${formatWitnessKey(each)} http://127.0.0.1:1`,
    );
    writeFileSync(
      config.witnessPolicy,
      `${asked.join("\n")}\ngroup g 2 a.example b.example c.example\nquorum g\n`,
    );
    const logId = cell.id;
    await database.commit(async (tx) => {
      for (const each of [sound, refusing, former])
        await noteConfirmed(tx, { logId, key: each, at: app.now }, 1);
      await noteTrouble(tx, { logId, key: refusing, at: app.now }, "split", 1);
    });

    const shown = await look();
    assert.equal(shown.needed, 2);
    assert.deepEqual(
      shown.offices.map((each) => [each.name, each.asked, each.logs, each.trouble, each.since]),
      [
        ["a.example", true, 1, null, null],
        ["b.example", true, 0, null, null],
        ["c.example", true, 1, "split", app.now],
        ["d.example", false, 1, null, null],
      ],
    );
    assert.ok(shown.offices.every(({ vkey }) => parseWitnessKey(vkey).ok));
    const [present, old] = shown.keys;
    assert.ok(present && old && present.until === null && old.until !== null);
    for (const each of [present, old]) {
      const parsed = parseKey(each.vkey);
      assert.ok(parsed.ok && parsed.value.name === `${config.siteName}/so/*`);
      assert.match(each.fingerprint, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    }
    assert.deepEqual(await look(member.accountId), shown);
    assert.equal(JSON.stringify(shown).includes("Nguyễn"), false);
  });
});
