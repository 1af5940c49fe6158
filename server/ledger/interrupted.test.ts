import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rootOf } from "@chiboso/domain/crypto/merkle.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { publishCheckpoint } from "./publish-checkpoint.ts";
import { signLog } from "./sign-log.ts";
import {
  append,
  findLastCheckpoint,
  findLastSigned,
  findLog,
  findUnpublished,
  listToSeal,
} from "./store.ts";
import { sealer } from "./testing/sealer.ts";

const held = testDatabase();
const { signer, services, seal, program } = sealer(() => held.database);

async function grow(id: Id, count: number): Promise<void> {
  await held.database.commit(async (tx) => {
    for (let at = 0; at < count; at += 1)
      await append(tx, id, `chibo.example/so/${id}`, Buffer.from(newId()));
  });
}

/** What the signer says to the present state of a log, without anybody who keeps it. */
async function signedButLost(id: Id): Promise<string> {
  const log = await findLog(held.database, id);
  assert.ok(log);
  const { origin, size, edge } = log;
  const said = await signer.sign({ origin, size, root: rootOf(edge), old: 0, proof: [] });
  assert.ok(said.ok);
  return said.value.note;
}

describe("a server that is killed between an act and the publication of its checkpoint", () => {
  test("after the append: the next round finds the log, and then no more", async () => {
    const id = newId();
    await grow(id, 3);
    assert.ok((await listToSeal(held.database)).includes(id));
    assert.ok((await seal(id)).ok);
    assert.ok(!(await listToSeal(held.database)).includes(id));
  });

  test("after the signature, before it was kept: the same signature is kept", async () => {
    const id = newId();
    await grow(id, 3);
    const lost = await signedButLost(id);
    assert.ok((await listToSeal(held.database)).includes(id));
    const sealed = await seal(id);
    assert.equal(sealed.ok && sealed.value.note, lost);
  });

  test("after the signature, and the log grew meanwhile: it goes on from what the signer said", async () => {
    const id = newId();
    await grow(id, 3);
    await signedButLost(id);
    await grow(id, 4);
    const sealed = await seal(id);
    assert.equal(sealed.ok && sealed.value.size, 7);
  });

  test("after it was kept, before it was published: it is not given out until a round publishes it", async () => {
    const id = newId();
    await grow(id, 2);
    const signed = await signLog(services(), id);
    assert.ok(signed.ok);
    assert.equal(await findLastCheckpoint(held.database, id), undefined);
    assert.equal((await findLastSigned(held.database, id))?.size, 2);
    assert.ok((await listToSeal(held.database)).includes(id));
    const waiting = await findUnpublished(held.database, id);
    assert.ok(waiting);
    await publishCheckpoint(services(), waiting);
    await publishCheckpoint(services(), waiting);
    assert.equal((await findLastCheckpoint(held.database, id))?.note, signed.value.note);
  });

  test("a signer that goes away and comes back has lost nothing, and says why nothing was signed", async () => {
    const id = newId();
    await grow(id, 2);
    assert.ok((await seal(id)).ok);
    await program.stop();
    await grow(id, 1);
    const away = await seal(id);
    assert.equal(away.ok ? "" : away.refusal.code, "ledger.signer_away");
    await program.start();
    const sealed = await seal(id);
    assert.equal(sealed.ok && sealed.value.size, 3);
  });
});
