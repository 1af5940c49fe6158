import assert from "node:assert/strict";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { sql } from "../../platform/database.ts";
import { publishCheckpoint } from "../publish-checkpoint.ts";
import { findLastCheckpoint, findUnpublished } from "../store.ts";
import { keepCheck } from "./check-store.ts";
import { startYes, type Yes } from "./testing/confirmed.ts";
import { testLogs } from "./testing/logs.ts";

const { held, config, services, asOwner, sealedLog, forget, check, faultsFound } = testLogs();

/** Three offices, of whom two are enough; a fourth that nobody asks. */
describe("a check of what other offices have confirmed", () => {
  const offices: Yes[] = [];
  let stranger: Yes;
  before(async () => {
    for (const at of [1, 2, 3]) offices.push(await startYes(`office${at}.example`, at));
    stranger = await startYes("stranger.example", 4);
  });
  after(() => {
    for (const { server } of [...offices, stranger]) server.close();
  });

  const writePolicy = (least = 2) => {
    const names = offices.map(({ name }) => name).join(" ");
    const lines = offices.map(({ line }) => line).join("\n");
    writeFileSync(config.witnessPolicy, `${lines}\ngroup g ${least} ${names}\nquorum g\n`);
  };
  const log = { id: "", last: "" };
  /** A log of six entries, given out in its middle and at its end with the lines of all three. */
  beforeEach(async () => {
    await forget();
    writePolicy();
    log.id = await sealedLog(6);
    log.last = (await findLastCheckpoint(held.database, log.id))?.note ?? "";
  });

  const lineOf = (name: string) => log.last.split("\n").find((line) => line.includes(` ${name} `));
  const given = (note: string) =>
    asOwner("update ledger_checkpoint set published_note = $2 where log = $1 and size = 6", [
      log.id,
      note,
    ]);
  const without = (name: string) => log.last.replace(`${lineOf(name)}\n`, "");
  const text = () => `${log.last.split("\n\n")[0]}\n`;

  test("finds nothing wrong where all is as they confirmed it, and counts the lines", async () => {
    const report = await check();
    assert.deepEqual(report?.faults, []);
    assert.equal(report.totals.cosignatures, 6);
  });

  test("names the office whose line was taken away, also where enough are left", async () => {
    await given(without("office2.example"));
    assert.deepEqual(
      await faultsFound(),
      new Set(["cosignature cosignature_missing 5 office2.example"]),
    );
  });

  test("names who is missing where too few are left, also when nothing says any more who had confirmed", async () => {
    await asOwner("delete from ledger_cosignature");
    await given(without("office2.example"));
    assert.deepEqual(await faultsFound(), new Set(), "two of three were asked for");
    await given(without("office2.example").replace(`${lineOf("office3.example")}\n`, ""));
    assert.deepEqual(
      await faultsFound(),
      new Set([
        "cosignature cosignature_missing 5 office2.example",
        "cosignature cosignature_missing 5 office3.example",
      ]),
    );
  });

  test("finds lines that were all taken away with whatever the database had of them, by the policy file", async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(config.witnessPolicy, hourAgo, hourAgo);
    await asOwner("truncate ledger_cosignature, ledger_policy, ledger_witness");
    await asOwner("update ledger_checkpoint set published_note = null");
    const found = await faultsFound();
    assert.equal(found.size, 6);
    assert.ok(found.has("cosignature cosignature_missing 2 office1.example"));
  });

  test("names the office whose line was changed, or is that of another checkpoint", async () => {
    const line = lineOf("office1.example") ?? "";
    const changed = `${line.slice(0, -8)}${line.at(-8) === "A" ? "B" : "A"}${line.slice(-7)}`;
    const other = offices[0]!.confirm(text().replace("\n6\n", "\n7\n")).trimEnd();
    for (const wrong of [changed, other]) {
      await given(log.last.replace(line, wrong));
      assert.deepEqual(
        await faultsFound(),
        new Set(["cosignature cosignature_wrong 5 office1.example"]),
      );
    }
  });

  test("names an office that nobody asked, and one whose line is of a later hour", async () => {
    await given(log.last + stranger.confirm(text()));
    assert.deepEqual(
      await faultsFound(),
      new Set(["cosignature cosignature_unknown 5 stranger.example"]),
    );
    const line = lineOf("office3.example") ?? "";
    const later = offices[2]!.confirm(text(), Math.floor(Date.now() / 1000) + 7200).trimEnd();
    await given(log.last.replace(line, later));
    assert.deepEqual(
      await faultsFound(),
      new Set(["cosignature cosignature_later 5 office3.example"]),
    );
  });

  test("finds that what was given out is not what was signed", async () => {
    await given(log.last.replace("\n6\n", "\n7\n"));
    assert.deepEqual(await faultsFound(), new Set(["cosignature given_out_differs 5"]));
  });

  test("says when nobody can read any more whom the site had to ask", async () => {
    await asOwner("update ledger_policy set text = 'quorum nobody'");
    assert.deepEqual(
      await faultsFound(),
      new Set(["cosignature policy_unreadable 2", "cosignature policy_unreadable 5"]),
    );
  });

  test("holds each checkpoint against whom the site asked when it was given out", async () => {
    rmSync(config.witnessPolicy);
    await sealedLog(4);
    writePolicy(3);
    await sealedLog(2);
    assert.deepEqual(await faultsFound(), new Set());
    const kept = await held.database.query(sql<{ text: string }>`
      select text from ledger_policy order by since`);
    assert.deepEqual(
      kept.map(({ text: said }) => /^group g (\d)/m.exec(said)?.[1] ?? "nobody"),
      ["2", "nobody", "3"],
    );
  });

  test("keeps the first of several faults with the office, for the board", async () => {
    await given(without("office2.example"));
    const report = await check();
    assert.ok(report);
    await keepCheck(held.database, report);
    const kept = await held.database.query(sql`select code, entry, who from ledger_check_log`);
    const fault = { code: "cosignature_missing", entry: 5, who: "office2.example" };
    assert.deepEqual(kept, [fault]);
  });

  test("an office that confirmed and is away when another comes is counted all the same", async () => {
    await forget();
    const [one, two, three] = [offices[0]!, offices[1]!, offices[2]!];
    [two.answers, three.answers] = [false, false];
    log.id = await sealedLog(1);
    assert.equal(await findLastCheckpoint(held.database, log.id), undefined);
    [one.answers, two.answers] = [false, true];
    const waiting = await findUnpublished(held.database, log.id);
    const clock = { now: () => new Date(Date.now() + 60_000).toISOString() };
    assert.ok(waiting && (await publishCheckpoint({ ...services(), clock }, waiting)));
    const note = (await findLastCheckpoint(held.database, log.id))?.note ?? "";
    assert.match(note, /— office1\.example .*\n— office2\.example .*\n$/);
    [one.answers, three.answers] = [true, true];
    assert.deepEqual(await faultsFound(), new Set());
  });
});
