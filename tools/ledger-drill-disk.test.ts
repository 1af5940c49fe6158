import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { newId } from "../server/platform/ids.ts";
import { sealAct } from "../server/ledger/seal-act.ts";
import { findLastSigned } from "../server/ledger/store.ts";
import { copyAt } from "../server/ledger/public.ts";
import { sql } from "../server/platform/database.ts";
import { Administrator } from "./testing/drill-administrator.ts";
import { WORD } from "./testing/drill-offices.ts";
import { drillSite } from "./testing/drill-site.ts";
import { matchesPage } from "./testing/drill-transcript.ts";

/** The drill of docs/ledger-drills.md: real witnesses and commands, each a process of its own, over a real database. */
describe("a disk that is lost, with a backup from before", () => {
  const site = drillSite(["Chi bộ Thử"]);
  const { app, transcript, fsck } = site;
  const log: { id: string; backup: number; size: number; admin: Administrator } = {} as never;
  before(async () => {
    const { cell, view } = site.cells[0] ?? assert.fail("there is a cell");
    await site.adopt(site.cells[0] ?? assert.fail());
    log.id = cell.id;
    log.admin = new Administrator(app, cell.id, view.minutesId);
    log.backup = (await findLastSigned(app.held.database, cell.id))?.size ?? 0;
  });

  async function act(): Promise<void> {
    const { config, database } = app.system.services;
    const about = {
      organisationId: log.id,
      at: app.now,
      actor: null,
      ref: newId(),
      memberId: null,
    };
    await database.commit((tx) =>
      sealAct(tx, config, { ...about, kind: "member.profile", content: {} }),
    );
  }

  /** Until the first office has copied the whole log, as it does a few seconds after it has confirmed it. */
  async function copied(): Promise<void> {
    const copy = copyAt(`http://127.0.0.1:${site.offices[0]!.port}`, WORD);
    const origin = `${app.system.services.config.siteName}/so/${log.id}`;
    for (let tried = 0; tried < 90; tried += 1) {
      const note = Buffer.from((await copy.read(origin, "checkpoint")) ?? "").toString();
      if (Number(note.split("\n")[1]) === log.size) return;
      await new Promise((later) => void setTimeout(later, 500));
    }
    assert.fail("the copy never came");
  }

  /** The database as it was when the backup was made; the signer's memory lies on another disk. */
  async function putBackupBack(): Promise<void> {
    const bodies = await app.held.database.query(sql<{ body: Buffer }>`
      select body from ledger_entry where log = ${log.id} and idx < ${log.backup} order by idx`);
    const { admin } = log;
    for (const table of ["ledger_checkpoint", "ledger_cosignature"])
      await admin.query(`delete from ${table} where log = $1 and size > $2`, [log.id, log.backup]);
    await admin.query("update ledger_witness set size = $2 where log = $1", [log.id, log.backup]);
    await admin.query("delete from sealed_act where organisation_id = $1 and entry_index >= $2", [
      log.id,
      log.backup,
    ]);
    for (const table of ["ledger_entry", "ledger_tile"])
      await admin.query(`delete from ${table} where log = $1`, [log.id]);
    await admin.query("update ledger_log set size = 0, edge = '' where id = $1", [log.id]);
    for (const { body } of bodies)
      await admin.query("select ledger_append($1, 'x', $2)", [log.id, body]);
  }

  test("after the backup work goes on, and the offices copy what they confirm", async () => {
    transcript.tell(
      "A backup is made. Afterwards four more acts are sealed, confirmed and copied.",
    );
    for (let times = 0; times < 4; times += 1) await act();
    await site.round(log.id);
    log.size = log.backup + 4;
    await copied();
    assert.match(await fsck(), /Nothing wrong was found/);
  });

  test("the backup is put back: it is whole in itself, and both the signer and the office know better", async () => {
    transcript.tell(
      "The disk is lost; the backup is put back. In itself it is whole, so the check of all logs finds nothing.",
    );
    await putBackupBack();
    assert.match(await fsck(), /Nothing wrong was found/);
    transcript.tell("The signer, whose memory lies elsewhere, and each office remember more.");
    assert.equal(await site.refusedBySigner(log.id), "ledger.log_shorter_than_signed");
    const last = await findLastSigned(app.held.database, log.id);
    assert.ok(last);
    assert.equal(await site.askOffice(log.id, last, last.size), 409);
  });

  test("what was lost comes back from an office's copy, and the check names the acts whose contents do not", async () => {
    transcript.tell("The operator takes what is missing from an office's copy.");
    const recovered = await site.recover();
    assert.ok(recovered.includes(`${log.backup}`) && recovered.includes(`${log.size}`));
    transcript.tell(
      "The log is whole again. Its contents are not in any copy; the check names each.",
    );
    const said = await fsck();
    for (let index = log.backup; index < log.size; index += 1)
      assert.ok(said.includes(`entry ${index}: the content of this entry is gone`), said);
    assert.match(said, /Faults found: 4\./);
  });

  test("and the log goes on, signed and confirmed, as if nothing had been", async () => {
    await act();
    await site.round(log.id);
    const last = await findLastSigned(app.held.database, log.id);
    assert.equal(last?.size, log.size + 1);
  });

  test("docs/ledger-drills.md shows what was said", () => matchesPage("disk", transcript));
});
