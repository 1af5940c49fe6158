import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { viewSettings } from "../domain/access/settings-contract.ts";
import { newId } from "../server/platform/ids.ts";
import { sealAct } from "../server/ledger/seal-act.ts";
import { placeOfficer } from "../server/testing/world.ts";
import { siteKeyLine } from "./testing/drill-offices.ts";
import { drillSite } from "./testing/drill-site.ts";
import { matchesPage, runCommand } from "./testing/drill-transcript.ts";

/** The drill of docs/ledger-drills.md: real witnesses and commands, each a process of its own, over a real database. */
describe("the site's key is rotated", () => {
  const site = drillSite(["Chi bộ Một", "Chi bộ Hai"]);
  const { app, transcript, verify } = site;
  const [one, two] = [
    () => site.cells[0] ?? assert.fail("there is a cell"),
    () => site.cells[1] ?? assert.fail("there are two cells"),
  ];
  before(() => site.adopt(one()));

  async function keysShown(): Promise<number> {
    const { accountId } = await placeOfficer(app, one().cell, "sysAdmin");
    const settings = (await (await app.signedIn(accountId)).call(viewSettings)).value;
    return settings.logKeys.filter((key) => key.includes(two().cell.id)).length;
  }

  async function rotate(): Promise<void> {
    const ran = await runCommand(app, "server/signer/main.ts", ["rotate", "--language", "en"]);
    assert.equal(ran.code, 0);
    transcript.ran("npm run signer -- rotate --language en", ran);
  }

  async function act(): Promise<void> {
    const { config, database } = app.system.services;
    const { id: organisationId } = two().cell;
    const about = { organisationId, at: app.now, actor: null, ref: newId(), memberId: null };
    await database.commit((tx) =>
      sealAct(tx, config, { ...about, kind: "member.profile", content: {} }),
    );
  }

  test("before, minutes are adopted under the first key, which is the only one shown", async () => {
    transcript.tell("Minutes are adopted; whoever checks keeps the keys of the site's logs.");
    await site.takeBundle(one(), "first.zip");
    assert.equal(await verify("first.zip", "--key", "site.vkey"), 0);
    assert.equal(await keysShown(), 1);
  });

  test("a new key takes its place, named in the log under the old one, and the offices are told", async () => {
    transcript.tell(
      "A new key is made. Each log names it in an entry that the old key still signs.",
    );
    await rotate();
    await act();
    await site.round(two().cell.id);
    const line = await siteKeyLine(app);
    for (const { dir } of site.offices) appendFileSync(join(dir, "witness.conf"), `log ${line}\n`);
    await act();
    await site.round(two().cell.id);
    assert.equal(await keysShown(), 2, "the system page shows both");
  });

  test("what was adopted before and after is accepted by whoever keeps both keys, and the check of all logs is content", async () => {
    transcript.tell(
      "Other minutes are adopted under the new key. Who keeps only the old one does not know it.",
    );
    await site.adopt(two());
    await site.takeBundle(two(), "second.zip");
    assert.equal(await verify("second.zip", "--key", "site.vkey"), 1);
    transcript.tell("Who keeps both accepts what came before and what came after.");
    await site.keepKeys("both.vkey");
    assert.equal(await verify("first.zip", "--key", "both.vkey"), 0);
    assert.equal(await verify("second.zip", "--key", "both.vkey"), 0);
    assert.match(await site.fsck(), /Nothing wrong was found/);
  });

  test("docs/ledger-drills.md shows what was said", () => matchesPage("key", transcript));
});
