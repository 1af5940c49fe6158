import assert from "node:assert/strict";
import { createPrivateKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { formatNote, parseNote } from "@chiboso/domain/crypto/note.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import { verifyInclusion } from "@chiboso/domain/crypto/proofs.ts";
import { parseProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { systemClock } from "../platform/clock.ts";
import { newId } from "../platform/ids.ts";
import { openSignerStore, rotateKey } from "../signer/public.ts";
import { AT, testLogs, told } from "./fsck/testing/logs.ts";
import { proveEntry } from "./prove-entry.ts";
import { sealAct } from "./seal-act.ts";
import { keysFor, siteKeys } from "./site-keys.ts";
import { findEntry, findLastCheckpoint, findLog } from "./store.ts";

const { held, config, seal, asOwner, sealedLog, forget, check } = testLogs();

/** As `npm run signer -- rotate` does it, beside the signer that runs. */
function rotate(lost = false): void {
  const store = openSignerStore(config.signer);
  rotateKey(config.signer, store, systemClock, { lost });
  store.close();
}

async function act(organisationId: Id): Promise<number> {
  return held.database.commit((tx) =>
    sealAct(tx, config, {
      organisationId,
      kind: "member.profile",
      at: AT,
      actor: null,
      ref: newId(),
      memberId: null,
      content: {},
    }),
  );
}

/** Which of the site's keys, from 1, signed the last checkpoint, and how many entries that covers. */
async function lastSigned(id: Id) {
  const last = await findLastCheckpoint(held.database, id);
  const log = await findLog(held.database, id);
  assert.ok(last && log);
  const keys = keysFor(await siteKeys(held.database), log.origin);
  const by = keys.findIndex((key) => openCheckpoint(Buffer.from(last.note), key).ok);
  return { size: last.size, by: by + 1 };
}

async function kindAt(id: Id, index: number): Promise<string> {
  const body = await findEntry(held.database, id, index);
  const entry = body && parseEntry(body);
  return entry?.ok ? entry.value.kind : "none";
}

async function isProven(id: Id, index: number): Promise<boolean> {
  const proven = await proveEntry(held.database, id, index);
  assert.ok(proven.ok);
  const key = parseKey(proven.value.vkey);
  assert.ok(key.ok);
  const proof = parseProof(Buffer.from(proven.value.proof));
  assert.ok(proof.ok);
  const head = openCheckpoint(proof.value.checkpoint, key.value);
  assert.ok(head.ok);
  const leaf = leafHash(proven.value.entry);
  return verifyInclusion(leaf, index, head.value, proof.value.hashes).ok;
}

const faults = async () => (await check({ anew: true }))?.faults.map(told);

describe("a key is rotated", () => {
  test("the old key signs the entry that names the new one, the new key all that follows, and every proof holds", async () => {
    await forget();
    const [used, unused] = [await sealedLog(4), await sealedLog(2)];
    rotate();
    await act(used);
    assert.ok((await seal(used)).ok);
    assert.equal(await kindAt(used, 5), "key.change");
    assert.deepEqual(await lastSigned(used), { size: 6, by: 1 });
    await act(used);
    assert.ok((await seal(used)).ok);
    assert.deepEqual(await lastSigned(used), { size: 7, by: 2 });
    assert.deepEqual(await lastSigned(unused), { size: 2, by: 1 }, "a log that rests says nothing");
    for (const index of [0, 4, 5, 6]) assert.equal(await isProven(used, index), true);
    assert.deepEqual(await faults(), []);
  });

  test("the old key in the hands of others signs nothing that counts any more", async () => {
    await forget();
    const id = await sealedLog(2);
    rotate();
    for (let times = 0; times < 2; times += 1) {
      await act(id);
      assert.ok((await seal(id)).ok);
    }
    const last = await findLastCheckpoint(held.database, id);
    const parsed = parseNote(Buffer.from(last?.note ?? ""));
    assert.ok(last?.size === 5 && parsed.ok);
    const { text, signatures } = parsed.value;
    const { name } = signatures[0] ?? assert.fail("a note has a signature");
    const keys = keysFor(await siteKeys(held.database), name);
    const { id: keyId } = keys.at(-2) ?? assert.fail("there is an older key");
    const place = join(config.signer.folder, `key-${keys.length - 1}.ed25519.pem`);
    const signature = sign(null, Buffer.from(text), createPrivateKey(readFileSync(place)));
    const forged = formatNote({ text, signatures: [{ name, keyId, signature }] });
    await asOwner("update ledger_checkpoint set note = $2 where log = $1 and size = 5", [
      id,
      forged,
    ]);
    assert.deepEqual(await faults(), ["checkpoint checkpoint_signature 4"]);
    await asOwner("delete from ledger_key where until is null");
    assert.deepEqual(await faults(), ["checkpoint key_unknown 3"]);
  });

  test("a key that somebody else may have signs not even that", async () => {
    await forget();
    await asOwner("delete from ledger_key");
    const id = await sealedLog(2);
    rotate(true);
    await act(id);
    assert.ok((await seal(id)).ok);
    const { by } = await lastSigned(id);
    assert.equal(by, (await siteKeys(held.database)).length);
    assert.deepEqual(await faults(), []);
  });
});
