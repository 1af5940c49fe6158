import assert from "node:assert/strict";
import { test } from "node:test";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import { capabilities } from "../../capabilities.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { placeOfficer, placeOrganisation } from "../../testing/world.ts";
import { keepLook } from "../anchor/store.ts";
import { checkWhenDue } from "./nightly.ts";

const MEETING = "2026-11-03T01:00:00.000Z";
const SIGNED = { signerAway: null, unsigned: [], unconfirmed: [], anchor: null };
const app = testApp(MEETING);
const CONTENTS = capabilities.flatMap(({ keptContents }) => keptContents ?? []);
const look = () => checkWhenDue(app.system.services, CONTENTS);

test("what the nightly look finds is on the board of whoever is above, and nobody else's", async () => {
  const body = await placeOrganisation(app, { name: "Đảng ủy", kind: "baseBody" });
  const [running, other] = [await runMeeting(app, [{}], body), await runMeeting(app, [{}], body)];
  const office = await placeOfficer(app, body, "committeeOffice");
  const administrator = await placeOfficer(app, body, "sysAdmin");
  // Days go by: everybody signs in anew.
  const board = async ({ accountId } = office) =>
    (await (await app.signedIn(accountId)).call(viewCheck)).value;
  const system = async () =>
    (await (await app.signedIn(administrator.accountId)).call(viewSettings)).value.logCheck;

  await look();
  assert.deepEqual(await board(), { endedAt: null, overdue: false, faulty: [], ...SIGNED });

  app.now = "2026-11-03T19:00:00.000Z";
  await look();
  assert.deepEqual(await board(), { endedAt: app.now, overdue: false, faulty: [], ...SIGNED });
  const sound = await system();
  assert.deepEqual([sound?.logs, sound?.faults], [2, 0]);

  const owner = openDatabase(app.held.ownerUrl, 1);
  await owner.commit((tx) =>
    tx.query(sql`update meeting_event set data = data || '{"changed": true}'
      where meeting_id = ${running.meetingId} and ledger_index is not null`),
  );
  await owner.close();
  app.now = "2026-11-04T19:00:00.000Z";
  await look();
  const [found, ...more] = (await board()).faulty;
  assert.deepEqual(more, []);
  assert.deepEqual(
    { ...found, entry: null },
    {
      organisationId: running.cell.id,
      organisation: running.cell.name,
      faults: 1,
      code: "content_differs",
      entry: null,
      who: null,
    },
  );
  assert.equal((await board(running.secretary)).faulty.length, 1);
  assert.deepEqual((await board(other.secretary)).faulty, []);
  assert.equal((await system())?.faults, 1);

  await app.held.database.commit((tx) =>
    keepLook(tx, app.now, { code: "ledger.anchor_log_shorter", params: { chain: 9, log: 3 } }),
  );
  assert.deepEqual((await board()).anchor, {
    lookedAt: app.now,
    code: "ledger.anchor_log_shorter",
    params: { chain: 9, log: 3 },
  });
  assert.equal((await board(other.secretary)).anchor, null, "the top log is not of a cell");

  app.now = "2026-11-06T19:30:00.000Z";
  assert.equal((await board()).overdue, true);
});
