import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { appendLeaf, EMPTY_TREE, leafHash } from "@chiboso/domain/crypto/merkle.ts";
import fc from "fast-check";
import { interruptedCheck } from "./check-logs.ts";
import { oneCheck } from "./one-check.ts";
import { addLeaf, beginReplay, bytesOf, leafOf, textOf } from "./replay.ts";
import { AT, COUNT, testLogs } from "./testing/logs.ts";

const { config, asOwner, sealedLog, forget, check } = testLogs();

const ERASED_OF_A_PERSON = `
  with somebody as (
    insert into member (id, full_name) values (gen_random_uuid(), 'Đảng viên Đã Rời') returning id)
  update sealed_act set salt = null, content = null, erased_at = now(), member_id = (select id from somebody)
   where organisation_id = $1 and entry_index = 7`;

describe("a check of all logs", () => {
  test("finds nothing wrong in logs as they were written, and says how much it looked at", async () => {
    await forget();
    const [one] = [await sealedLog(), await sealedLog(3)];
    await asOwner(ERASED_OF_A_PERSON, [one]);
    const report = await check();
    assert.deepEqual(report?.faults, []);
    assert.deepEqual(report?.totals, {
      logs: 2,
      entries: COUNT + 3,
      contents: COUNT + 2,
      erased: 1,
      tiles: 2,
      checkpoints: 4,
      cosignatures: 0,
      unsigned: 0,
      faults: 0,
    });
  });

  test("goes on where it was interrupted and comes to the same end", async () => {
    await forget();
    await Promise.all([sealedLog(5), sealedLog(5), sealedLog(5)]);
    const whole = await check({ now: () => "2026-11-22T01:00:00.000Z" });
    let parts = 0;
    const stopped = await check({ progress: () => (parts += 1) < 2 });
    assert.equal(stopped, undefined);
    assert.equal(await interruptedCheck(config, AT), AT);
    const resumed = await check();
    assert.equal(resumed?.beganAt, AT);
    assert.deepEqual(resumed?.totals, whole?.totals);
    assert.equal(await interruptedCheck(config, AT), undefined);
  });

  test("is not gone on with after more than a day, nor in a log that is shorter than it was", async () => {
    await forget();
    const id = await sealedLog(5);
    await check({ progress: () => false });
    assert.equal(await interruptedCheck(config, "2026-11-23T03:00:00.000Z"), undefined);
    await asOwner("delete from ledger_checkpoint where log = $1", [id]);
    await asOwner("delete from ledger_entry where log = $1 and idx > 0", [id]);
    await asOwner("delete from sealed_act where organisation_id = $1 and entry_index > 0", [id]);
    await asOwner(
      "update ledger_log set size = 1, edge = (select leaf from ledger_entry where log = $1) where id = $1",
      [id],
    );
    const report = await check();
    assert.deepEqual([report?.totals.entries, report?.totals.unsigned, report?.faults], [1, 1, []]);
  });

  test("names every log that is not whole, however many faults another has", async () => {
    await forget();
    const logs = [await sealedLog(1010), await sealedLog(3)].toSorted();
    await asOwner("update sealed_act set content = 'other' where entry_index <> 1");
    const report = await check();
    assert.equal(report?.faults.length, 1000);
    assert.deepEqual(
      report.broken.map(({ first, faults }) => [first.log, faults]),
      logs.map((log) => [log, log === logs[0] ? 1009 : 2]),
    );
  });

  test("runs once at a time on a data folder", async () => {
    const beside = await oneCheck(config, () => oneCheck(config, async () => "checked"));
    assert.equal(beside, "busy");
    assert.equal(await oneCheck(config, async () => "checked"), "checked");
  });

  test("begins anew when what was noted of an interrupted one cannot be read, or when it is told to", async () => {
    await forget();
    await sealedLog(4);
    writeFileSync(join(config.dataDir, "fsck.json"), '{"v":2,"done":');
    assert.equal((await check())?.totals.entries, 4);
    await check({ progress: () => false });
    assert.equal((await check({ anew: true }))?.totals.entries, 4);
  });
});

test("the tree that is built again is that of the domain, at each size", () => {
  const bodies = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 700 });
  fc.assert(
    fc.property(bodies, (all) => {
      const replay = beginReplay();
      let tree = EMPTY_TREE;
      for (const body of all) {
        const leaf = leafOf(textOf(Buffer.from(body)));
        assert.deepEqual(new Uint8Array(bytesOf(leaf)), leafHash(body));
        addLeaf(replay, leaf);
        tree = appendLeaf(tree, leafHash(body));
      }
      assert.deepEqual(
        replay.edge.map((each) => new Uint8Array(bytesOf(each))),
        tree.edge,
      );
    }),
    { numRuns: 20 },
  );
});
