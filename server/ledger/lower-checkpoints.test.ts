import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { openDatabase, sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficer, placeOrganisation, type PlacedOrganisation } from "../testing/world.ts";
import { checkLogs } from "./fsck/check-logs.ts";
import { keptActs } from "./kept-acts.ts";
import { noteLowerCheckpoints } from "./lower-checkpoints.ts";
import { sealAct } from "./seal-act.ts";
import { findLastCheckpoint, listEntries } from "./store.ts";
import { takeOver } from "./take-over.ts";

const app = testApp();

async function act(organisationId: Id): Promise<void> {
  const { database, config } = app.system.services;
  await database.commit((tx) =>
    sealAct(tx, config, {
      organisationId,
      kind: "meeting.opened",
      at: app.now,
      actor: null,
      ref: newId(),
      memberId: null,
      content: {},
    }),
  );
  await app.signLog(organisationId);
}

const entriesOf = async (id: Id) =>
  (await listEntries(app.system.services.database, id, 1e6, 100)).length;

async function asOwner(text: string, values: readonly unknown[]): Promise<void> {
  const owner = openDatabase(app.held.ownerUrl, 1);
  await owner.pool.query(text, [...values]);
  await owner.close();
}

async function faults(): Promise<readonly string[]> {
  const { database, config, files } = app.system.services;
  const report = await checkLogs({
    reader: database,
    files,
    contents: [keptActs],
    config,
    now: () => app.now,
    anew: true,
  });
  return report?.faults.map(({ code, log, index }) => `${code} ${log} ${index}`) ?? [];
}

describe("checkpoints of lower logs in the log above", () => {
  const world: Record<"top" | "base" | "cell", PlacedOrganisation> = {} as never;

  before(async () => {
    world.top = await placeOrganisation(app, { name: "Đảng bộ tỉnh Mẫu", kind: "baseBody" });
    world.base = await placeOrganisation(app, { name: "Đảng bộ xã Mẫu", under: world.top });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu", under: world.base });
    await act(world.cell.id);
    await act(world.cell.id);
  });

  test("one round leads from the lowest log to the signed topmost one, and a second finds nothing new", async () => {
    await noteLowerCheckpoints(app.system.services);
    const { database } = app.system.services;
    assert.equal(await entriesOf(world.base.id), 1);
    assert.equal(await entriesOf(world.top.id), 1);
    assert.equal((await findLastCheckpoint(database, world.top.id))?.size, 1);
    await noteLowerCheckpoints(app.system.services);
    assert.deepEqual([await entriesOf(world.base.id), await entriesOf(world.top.id)], [1, 1]);
    await act(world.cell.id);
    await act(world.cell.id);
    await noteLowerCheckpoints(app.system.services);
    assert.deepEqual([await entriesOf(world.base.id), await entriesOf(world.top.id)], [2, 2]);
    assert.deepEqual(await faults(), []);
  });

  test("a checkpoint that is taken away below is missed above", async () => {
    await asOwner("delete from ledger_checkpoint where log = $1 and size = 2", [world.cell.id]);
    assert.deepEqual(await faults(), [`lower_checkpoint_differs ${world.base.id} 0`]);
  });
});

describe("an old backup that is put back", () => {
  test("is found by the signer, shown on the board and to whoever runs the system, and is signed no further", async () => {
    const commune = await placeOrganisation(app, { name: "Đảng bộ xã Cũ", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Cũ", under: commune });
    const office = await placeOfficer(app, commune, "committeeOffice");
    const administrator = await placeOfficer(app, commune, "sysAdmin");
    await act(cell.id);
    const kept = await app.system.services.database.query(sql<{ edge: Buffer }>`
      select edge from ledger_log where id = ${cell.id}`);
    for (let times = 0; times < 3; times += 1) await act(cell.id);

    const { id } = cell;
    await asOwner("delete from ledger_entry where log = $1 and idx > 0", [id]);
    await asOwner("delete from sealed_act where organisation_id = $1 and entry_index > 0", [id]);
    await asOwner("delete from ledger_checkpoint where log = $1 and size > 1", [id]);
    await asOwner("update ledger_log set size = 1, edge = $2 where id = $1", [id, kept[0]?.edge]);
    assert.deepEqual(
      (await faults()).filter((fault) => fault.includes(id)),
      [],
      "it is whole in itself",
    );

    await app.restart();
    assert.ok((await takeOver(app.system.services)).ok);
    const board = (await (await app.signedIn(office.accountId)).call(viewCheck)).value;
    assert.deepEqual(
      board.unsigned.map(({ organisation, signed }) => [organisation, signed]),
      [[cell.name, 4]],
    );
    const system = await (await app.signedIn(administrator.accountId)).call(viewSettings);
    assert.deepEqual(system.value.signing, { signerAway: null, unsigned: 1 });

    await act(cell.id);
    assert.equal((await findLastCheckpoint(app.system.services.database, id))?.size, 1);
  });

  test("a signer that does not answer is on the board until it does", async () => {
    const commune = await placeOrganisation(app, { name: "Đảng bộ xã Chờ", kind: "baseBody" });
    const office = await app.signedIn(
      (await placeOfficer(app, commune, "committeeOffice")).accountId,
    );
    await app.signer.stop();
    await act(commune.id);
    assert.equal((await office.call(viewCheck)).value.signerAway, app.now);
    await app.signer.start();
    await app.signLog(commune.id);
    assert.equal((await office.call(viewCheck)).value.signerAway, null);
    assert.equal((await findLastCheckpoint(app.system.services.database, commune.id))?.size, 1);
  });
});
