import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { appendLeaf, EMPTY_TREE, leafHash } from "@chiboso/domain/crypto/merkle.ts";
import { FAULT_CODES, type Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import fc from "fast-check";
import pg from "pg";
import { openFiles } from "../../platform/files.ts";
import { newId } from "../../platform/ids.ts";
import { testDatabase } from "../../testing/database.ts";
import { keptActs } from "../kept-acts.ts";
import { sealAct } from "../seal-act.ts";
import { sealCheckpoint } from "../seal-checkpoint.ts";
import { checkLogs, interruptedCheck, type Check } from "./check-logs.ts";
import { addLeaf, beginReplay, leafOf } from "./replay.ts";

const held = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), "chiboso-fsck-"));
after(() => rmSync(dataDir, { recursive: true, force: true }));
const config = { dataDir, siteName: "chibo.example" };
const AT = "2026-11-22T02:00:00.000Z";

/** Two full tiles and an open one. */
const COUNT = 600;

async function asOwner(text: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
  try {
    await owner.query(text, [...values]);
  } finally {
    await owner.end();
  }
}

/** A log whose acts are kept beside it, signed in its middle and at its end. */
async function sealedLog(count = COUNT): Promise<string> {
  const id = newId();
  await asOwner(
    `insert into organisation (id, path, kind, name, seat) values ($1::uuid, '/s' || replace($1::text, '-', '') || '/', 'subCell', 'Chi bộ Sổ', 'Hà Nội')`,
    [id],
  );
  for (const part of [Math.ceil(count / 2), Math.floor(count / 2)])
    await held.database.commit(async (tx) => {
      for (let at = 0; at < part; at += 1) {
        const act = { organisationId: id, kind: "member.profile" as const, at: AT, actor: null };
        await sealAct(tx, config, { ...act, ref: newId(), memberId: null, content: { at } });
      }
      assert.ok((await sealCheckpoint(tx, config, id)).ok);
    });
  return id;
}

const forget = () =>
  asOwner("truncate ledger_checkpoint, ledger_tile, ledger_entry, ledger_log, sealed_act");

const check = (more: Partial<Check> = {}) =>
  checkLogs({
    reader: held.database,
    files: openFiles(join(dataDir, "files")),
    contents: [keptActs],
    config,
    now: () => AT,
    ...more,
  });

async function faultsFound(): Promise<Set<string>> {
  const report = await check();
  assert.ok(report);
  return new Set(report.faults.map(told));
}

const told = ({ stage, code, index }: Fault) => `${stage} ${code} ${index ?? "log"}`;

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

  test("begins anew when what was noted of an interrupted one cannot be read, or when it is told to", async () => {
    await forget();
    await sealedLog(4);
    writeFileSync(join(dataDir, "fsck.json"), '{"v":1,"done":');
    assert.equal((await check())?.totals.entries, 4);
    await check({ progress: () => false });
    assert.equal((await check({ anew: true }))?.totals.entries, 4);
  });
});

/** What somebody with all rights over the database could do, and where it is found. */
const TAMPERED: readonly {
  readonly what: string;
  readonly does: string;
  readonly found: readonly string[];
}[] = [
  {
    what: "a content that was changed",
    does: "update sealed_act set content = 'other' where entry_index = 41 and organisation_id = $1",
    found: ["content content_differs 41"],
  },
  {
    what: "a content of no person that was emptied as if it had been erased",
    does: "update sealed_act set salt = null, content = null, erased_at = now() where entry_index = 41 and organisation_id = $1",
    found: ["content content_missing 41"],
  },
  {
    what: "a content that was put under another act",
    does: "update sealed_act set ref = organisation_id where entry_index = 41 and organisation_id = $1",
    found: ["content content_of_other_act 41"],
  },
  {
    what: "a log that was taken away, with entries and acts left over",
    does: "with c as (delete from ledger_checkpoint where log = $1), t as (delete from ledger_tile where log = $1) delete from ledger_log where id = $1",
    found: ["edge log_missing log"],
  },
  {
    what: "a content that was taken away",
    does: "delete from sealed_act where entry_index = 41 and organisation_id = $1",
    found: ["content content_missing 41"],
  },
  {
    what: "an act that is in no log",
    does: "update sealed_act set entry_index = 9000 where entry_index = 41 and organisation_id = $1",
    found: ["content content_missing 41", "content act_without_entry 9000"],
  },
  {
    what: "an entry that was changed",
    does: `update ledger_entry set body = convert_to(replace(convert_from(body, 'UTF8'), '2026-11-22', '2026-11-23'), 'UTF8')
            where idx = 41 and log = $1`,
    found: ["leaf leaf_differs 41"],
  },
  {
    what: "an entry that was changed together with its hash",
    does: `update ledger_entry set body = other, leaf = sha256('\\x00'::bytea || other)
             from (select convert_to(replace(convert_from(body, 'UTF8'), '2026-11-22', '2026-11-23'), 'UTF8') as other
                     from ledger_entry where idx = 41 and log = $1) as made
            where idx = 41 and log = $1`,
    found: [
      "tile tile_differs 0",
      "checkpoint checkpoint_root_differs 299",
      "checkpoint checkpoint_root_differs 599",
      "edge edge_differs log",
    ],
  },
  {
    what: "an entry that is none",
    does: `update ledger_entry set body = '{}', leaf = sha256('\\x00'::bytea || '{}') where idx = 599 and log = $1`,
    found: [
      "leaf entry_malformed 599",
      "checkpoint checkpoint_root_differs 599",
      "edge edge_differs log",
    ],
  },
  {
    what: "an entry of another log",
    does: `update ledger_entry set body = other, leaf = sha256('\\x00'::bytea || other)
             from (select convert_to(replace(convert_from(body, 'UTF8'), $1::text, gen_random_uuid()::text), 'UTF8') as other
                     from ledger_entry where idx = 599 and log = $1::uuid) as made
            where idx = 599 and log = $1::uuid`,
    found: [
      "leaf entry_of_other_log 599",
      "checkpoint checkpoint_root_differs 599",
      "edge edge_differs log",
    ],
  },
  {
    what: "an entry that was taken away",
    does: "delete from ledger_entry where idx = 599 and log = $1",
    found: [
      "leaf entry_missing 599",
      "checkpoint checkpoint_root_differs 599",
      "edge edge_differs log",
    ],
  },
  {
    what: "an entry put behind the end",
    does: "insert into ledger_entry select log, 600, leaf, body from ledger_entry where idx = 599 and log = $1",
    found: ["leaf entry_beyond_log 600"],
  },
  {
    what: "a tile that was changed",
    does: "update ledger_tile set root = sha256('x') where idx = 1 and log = $1",
    found: ["tile tile_differs 256"],
  },
  {
    what: "a tile that was taken away, and one put behind the end",
    does: "update ledger_tile set idx = 2 where idx = 1 and log = $1",
    found: ["tile tile_missing 256", "tile tile_beyond_log log"],
  },
  {
    what: "an edge that was changed",
    does: "update ledger_log set edge = sha256('x') || substring(edge from 33) where id = $1",
    found: ["edge edge_differs log"],
  },
  {
    what: "a checkpoint that somebody else signed",
    does: "update ledger_checkpoint set note = (select note from ledger_checkpoint where size = 3 and log <> $1 limit 1) where size = 300 and log = $1",
    found: ["checkpoint checkpoint_signature 299"],
  },
  {
    what: "a log that lost its end, as after an old backup",
    does: "update ledger_log set size = 512, edge = (select sha256('\\x01'::bytea || string_agg(root, '' order by idx)) from ledger_tile where log = $1 and level = 0) where id = $1",
    found: [
      "leaf entry_beyond_log 512",
      "checkpoint checkpoint_beyond_log 512",
      ...Array.from({ length: 88 }, (_, at) => `content act_without_entry ${512 + at}`),
    ],
  },
];

describe("a check finds", () => {
  for (const { what, does, found } of TAMPERED)
    test(what, async () => {
      await forget();
      await sealedLog(3);
      const id = await sealedLog();
      await asOwner(does, [id]);
      assert.deepEqual(await faultsFound(), new Set(found));
    });

  test("an entry that was replaced with all that stands above it, by what was signed before", async () => {
    await forget();
    const id = await sealedLog(6);
    await asOwner("create table kept_entry as select idx, body from ledger_entry where log = $1", [
      id,
    ]);
    await asOwner("delete from ledger_entry where log = $1", [id]);
    await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
    await asOwner(
      "select ledger_append($1, 'x', case idx when 2 then convert_to(replace(convert_from(body, 'UTF8'), '2026-11-22', '2026-11-23'), 'UTF8') else body end) from (select * from kept_entry order by idx) as e",
      [id],
    );
    await asOwner("drop table kept_entry");
    assert.deepEqual(
      await faultsFound(),
      new Set(["checkpoint checkpoint_root_differs 2", "checkpoint checkpoint_root_differs 5"]),
    );
  });

  test("each kind of fault in one of these", () => {
    const known = TAMPERED.flatMap(({ found }) => found.map((each) => each.split(" ")[1]));
    const elsewhere = ["content_unreadable", "checkpoint_missing"];
    assert.deepEqual(new Set([...known, ...elsewhere]), new Set(FAULT_CODES));
  });

  test("an act that is signed when it is written, in a log without its checkpoint", async () => {
    await forget();
    const id = await sealedLog(3);
    const act = { organisationId: id, at: AT, actor: null, ref: newId(), memberId: null };
    await held.database.commit((tx) =>
      sealAct(tx, config, { ...act, kind: "minutes.corrected", content: {} }),
    );
    assert.deepEqual(await faultsFound(), new Set(["checkpoint checkpoint_missing 3"]));
    assert.ok((await held.database.commit((tx) => sealCheckpoint(tx, config, id))).ok);
    assert.deepEqual(await faultsFound(), new Set());
    await asOwner("delete from ledger_checkpoint where log = $1 and size = 4", [id]);
    assert.deepEqual(await faultsFound(), new Set(["checkpoint checkpoint_missing 3"]));
  });

  test("a content whose file is gone", async () => {
    await forget();
    await sealedLog(3);
    const gone = async () => [{ index: 1, salt: Buffer.alloc(32), content: null }];
    const report = await check({ contents: [keptActs, gone] });
    assert.deepEqual(report?.faults.map(told), ["content content_unreadable 1"]);
  });
});

test("the tree that is built again is that of the domain, at each size", () => {
  const bodies = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 700 });
  fc.assert(
    fc.property(bodies, (all) => {
      const replay = beginReplay();
      let tree = EMPTY_TREE;
      for (const body of all) {
        const leaf = leafOf(Buffer.from(body));
        assert.deepEqual(new Uint8Array(leaf), leafHash(body));
        addLeaf(replay, leaf);
        tree = appendLeaf(tree, leafHash(body));
      }
      assert.deepEqual(
        replay.edge.map((each) => new Uint8Array(each)),
        tree.edge,
      );
    }),
    { numRuns: 20 },
  );
});
