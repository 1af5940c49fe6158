import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FAULT_CODES } from "@chiboso/domain/ledger/fsck/fault.ts";
import { newId } from "../../platform/ids.ts";
import { keptActs } from "../kept-acts.ts";
import { sealAct } from "../seal-act.ts";
import { FAULTS_OF_WITNESSES } from "./testing/confirmed.ts";
import { AT, testLogs, told } from "./testing/logs.ts";

const { held, config, seal, asOwner, sealedLog, forget, check, faultsFound } = testLogs();

const LATER = "2026-11-22T03:00:00.001Z";

async function faultsLater(): Promise<readonly string[]> {
  return (await check({ now: () => LATER }))?.faults.map(told) ?? [];
}

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
    what: "a checkpoint on the chain that is none of the log",
    does: `insert into ledger_anchor (id, log, size, root, checkpoint, chain_id, contract, transaction, block, block_hash, anchored_at)
           values (gen_random_uuid(), $1, 300, sha256('x'), sha256('y'), 1, '0x1', '0x2', 3, '0x4', now())`,
    found: ["anchor anchor_differs 299"],
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
    const elsewhere = [
      "content_unreadable",
      "checkpoint_missing",
      "key_unknown",
      "lower_checkpoint_differs",
      ...FAULTS_OF_WITNESSES,
    ];
    assert.deepEqual(new Set([...known, ...elsewhere]), new Set(FAULT_CODES));
  });

  test("an act that is signed right after it was written, in a log without its checkpoint an hour later", async () => {
    await forget();
    const id = await sealedLog(3);
    const act = { organisationId: id, at: AT, actor: null, ref: newId(), memberId: null };
    await held.database.commit((tx) =>
      sealAct(tx, config, { ...act, kind: "minutes.corrected", content: {} }),
    );
    assert.deepEqual(await faultsFound(), new Set(), "the signer may be away for a moment");
    assert.deepEqual(await faultsLater(), ["checkpoint checkpoint_missing 3"]);
    assert.ok((await seal(id)).ok);
    assert.deepEqual(await faultsLater(), []);
    await asOwner("delete from ledger_checkpoint where log = $1 and size = 4", [id]);
    assert.deepEqual(await faultsLater(), ["checkpoint checkpoint_missing 3"]);
  });

  test("a content whose file is gone", async () => {
    await forget();
    await sealedLog(3);
    const gone = async () => [{ index: 1, salt: Buffer.alloc(32), content: null }];
    const report = await check({ contents: [keptActs, gone] });
    assert.deepEqual(report?.faults.map(told), ["content content_unreadable 1"]);
  });
});
