import assert from "node:assert/strict";
import { test } from "node:test";
import {
  appendLeaf,
  EMPTY_TREE,
  leafHash,
  rootOf,
  type Hash,
} from "@chiboso/domain/crypto/merkle.ts";
import { inclusionRanges, verifyInclusion } from "@chiboso/domain/crypto/proofs.ts";
import pg from "pg";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { hashRanges } from "./hash-ranges.ts";
import { append, findLog } from "./store.ts";

const held = testDatabase();
const TILES = 256;
const FULL = TILES * TILES;

const bodyOf = (index: number) => Buffer.from(`entry ${index}`);
const treeOf = (leaves: readonly Hash[]) => leaves.reduce(appendLeaf, EMPTY_TREE);

/** A log one entry short of a full tile of the second level, put there by its owner. */
async function almostFullLog(): Promise<{ id: string; leaves: Hash[] }> {
  const id = newId();
  const leaves = Array.from({ length: FULL - 1 }, (_, index) => leafHash(bodyOf(index)));
  const tiles = Array.from({ length: TILES - 1 }, (_, at) =>
    leaves.slice(at * TILES, (at + 1) * TILES),
  );
  const roots = tiles.map((tile) => Buffer.from(rootOf(treeOf(tile).edge)));
  const owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
  try {
    const edge = Buffer.concat(treeOf(leaves).edge);
    await owner.query("insert into ledger_log values ($1, $2, $3, $4)", [
      id,
      "t/large",
      FULL - 1,
      edge,
    ]);
    await owner.query(
      `insert into ledger_entry (log, idx, leaf, body)
       select $1, i, sha256('\\x00'::bytea || convert_to('entry ' || i, 'UTF8')), convert_to('entry ' || i, 'UTF8')
         from generate_series(0, $2::bigint) as i`,
      [id, FULL - 2],
    );
    await owner.query(
      `insert into ledger_tile (log, level, idx, hashes, root)
       select $1, 0, at - 1, hashes, root from unnest($2::bytea[], $3::bytea[]) with ordinality as t(hashes, root, at)`,
      [id, tiles.map((tile) => Buffer.concat(tile)), roots],
    );
  } finally {
    await owner.end();
  }
  return { id, leaves };
}

test("entry 65,536 closes a tile of the first and one of the second level, and is proved through both", async () => {
  const { id, leaves } = await almostFullLog();
  await held.database.commit(async (tx) => {
    await append(tx, id, "", bodyOf(FULL - 1));
    await append(tx, id, "", bodyOf(FULL));
  });
  const whole = treeOf([...leaves, leafHash(bodyOf(FULL - 1)), leafHash(bodyOf(FULL))]);
  const log = await findLog(held.database, id);
  assert.equal(log?.size, FULL + 1);
  const head = { size: whole.size, root: rootOf(whole.edge) };
  assert.deepEqual(Buffer.from(rootOf(log.edge)), Buffer.from(head.root));
  const levels = await held.database
    .read<{ ledger_tile: { log: string; level: number; idx: number } }>()
    .selectFrom("ledger_tile")
    .select(["level", "idx"])
    .where("log", "=", id)
    .where((where) => where.or([where("level", "=", 1), where("idx", "=", TILES - 1)]))
    .orderBy("level")
    .execute();
  assert.deepEqual(levels, [
    { level: 0, idx: TILES - 1 },
    { level: 1, idx: 0 },
  ]);
  for (const index of [0, 255, 40_000, FULL - 1, FULL]) {
    const proof = await hashRanges(held.database, id, inclusionRanges(index, whole.size));
    assert.ok(verifyInclusion(leafHash(bodyOf(index)), index, head, proof).ok, `index ${index}`);
  }
});
