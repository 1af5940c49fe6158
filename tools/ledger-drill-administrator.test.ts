import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { publishCheckpoint } from "../server/ledger/publish-checkpoint.ts";
import { findLastCheckpoint } from "../server/ledger/store.ts";
import { unconfirmedWithin } from "../server/ledger/witnesses/witness-store.ts";
import { Administrator } from "./testing/drill-administrator.ts";
import { drillSite } from "./testing/drill-site.ts";
import { matchesPage } from "./testing/drill-transcript.ts";

/** The drill of docs/ledger-drills.md: real witnesses and commands, each a process of its own, over a real database. */
describe("an administrator who has minutes say something else", () => {
  const site = drillSite(["Chi bộ Thử"]);
  const { app, transcript, fsck, verify, refusedBySigner } = site;
  const drill: { cellId: string; admin: Administrator } = {} as never;
  const [theCell, askOffice] = [
    () => site.cells[0] ?? assert.fail("there is a cell"),
    (shown: { size: number; note: string }, old: number) =>
      site.askOffice(drill.cellId, shown, old),
  ];
  before(async () => {
    const { cell, view } = theCell();
    drill.cellId = cell.id;
    drill.admin = new Administrator(app, cell.id, view.minutesId);
    await site.adopt(theCell());
  });

  test("before, all is whole, and a member takes the bundle home", async () => {
    transcript.tell(
      "Minutes are adopted and sealed; two of three offices must confirm. A member keeps the bundle.",
    );
    assert.match(await fsck(), /Nothing wrong was found/);
    await site.takeBundle(theCell(), "minutes.zip");
    assert.equal(await verify("minutes.zip", "--policy", "policy"), 0);
  });

  test("who edits what was sealed is found by the nightly check", async () => {
    transcript.tell(
      "The administrator puts another record of the meeting in the place of the sealed one.",
    );
    const index = await drill.admin.editRecord(
      "Nhất trí với dự thảo",
      "Không nhất trí với dự thảo",
    );
    assert.ok((await fsck()).includes(`entry ${index}: the content that is kept is not the one`));
  });

  test("who rebuilds the tree as well is found by the checkpoint, and the signer signs no further", async () => {
    transcript.tell(
      "… and writes the log anew, so that entries, tiles and edge fit the other record.",
    );
    await drill.admin.rebuildTree();
    assert.match(await fsck(), /the entries up to here are not the ones that were signed/);
    assert.equal(await refusedBySigner(drill.cellId), "ledger.checkpoint_does_not_extend");
  });

  test("who signs with another key is found by the missing confirmations, the office, and the key in somebody's hands", async () => {
    transcript.tell(
      "… and signs the new log with a key of the administrator's own, entered among the site's keys.",
    );
    const forged = await drill.admin.sign(await drill.admin.ownKey());
    assert.match(await fsck(), /lacks the confirmation of office1\.example\/w/);
    assert.equal(await refusedBySigner(drill.cellId), "ledger.checkpoint_does_not_extend");
    assert.equal(await askOffice(forged, 0), 403);
    transcript.tell("Whoever asks for the bundle now gets one that the site's key did not sign.");
    await site.takeBundle(theCell(), "other.zip");
    assert.equal(await verify("other.zip", "--key", "site.vkey"), 1);
  });

  test("who has stolen the site's key is found by the missing confirmations, the signer's memory and every office", async () => {
    transcript.tell("… and signs with the site's own key, stolen from the signer.");
    const forged = await drill.admin.sign(drill.admin.stolenKey());
    assert.match(await fsck(), /lacks the confirmation of office1\.example\/w/);
    assert.equal(await refusedBySigner(drill.cellId), "ledger.checkpoint_does_not_extend");
    transcript.tell(
      "The forged log is shown to an office: as if from nothing, as it is, and grown by one entry.",
    );
    assert.equal(await askOffice(forged, 0), 409);
    assert.equal(await askOffice(forged, forged.size), 409);
    await drill.admin.query(
      "select ledger_append($1, 'x', (select body from ledger_entry where log = $1 and idx = 0))",
      [drill.cellId],
    );
    const grown = await drill.admin.sign(drill.admin.stolenKey());
    assert.equal(await askOffice(grown, forged.size), 422);
  });

  test("the bundle of then still holds, the one of now shows too few confirmations", async () => {
    transcript.tell(
      "The member's bundle against one that is taken now, both with the policy that the member keeps.",
    );
    assert.equal(await verify("minutes.zip", "--policy", "policy"), 0);
    await site.takeBundle(theCell(), "forged.zip");
    assert.equal(await verify("forged.zip", "--policy", "policy"), 1);
  });

  test("and the board says which offices have seen another log", async () => {
    transcript.tell(
      "The site itself asks the offices: each refuses, and the board of the committee above says so.",
    );
    const { database } = app.system.services;
    const logId = drill.cellId;
    const last = await findLastCheckpoint(database, logId);
    assert.ok(last);
    const asked = { logId, origin: "", ...last };
    assert.equal(await publishCheckpoint(app.system.services, asked), false);
    const told = await unconfirmedWithin(database, ["/"], app.now);
    assert.deepEqual(
      told.map(({ trouble }) => trouble),
      ["split", "split", "split"],
    );
    for (const { organisation, witness, trouble } of told)
      transcript.said("board", `${organisation}, ${witness}: ${trouble}`);
    const { name = "", said = "" } = site.offices[0] ?? {};
    transcript.said(name, [...new Set(said.match(/^ALARM .*answered \d+$/gm))].join("\n"));
  });

  test("docs/ledger-drills.md shows what was said", () => matchesPage("administrator", transcript));
});
