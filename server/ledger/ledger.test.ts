import assert from "node:assert/strict";
import { test } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import {
  appendLeaf,
  EMPTY_TREE,
  leafHash,
  rootOf,
  type Hash,
  type Tree,
} from "@chiboso/domain/crypto/merkle.ts";
import { naiveRoot } from "@chiboso/domain/crypto/naive-tree.ts";
import {
  inclusionRanges,
  consistencyRanges,
  verifyInclusion,
} from "@chiboso/domain/crypto/proofs.ts";
import { parseProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import { parseEntry, sealDigest } from "@chiboso/domain/ledger/entry.ts";
import { sql, sqlState } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { appendEntry } from "./append-entry.ts";
import { hashRanges } from "./hash-ranges.ts";
import { proveEntry } from "./prove-entry.ts";
import { readTile } from "./read-tile.ts";
import { sealer } from "./testing/sealer.ts";
import { append, findLog, findLastCheckpoint } from "./store.ts";

const held = testDatabase();
const { config, seal } = sealer(() => held.database);

const bodyOf = (index: number) => Buffer.from(`entry ${index}`);

/** A log with that many entries, and the same tree kept beside it by the pure code. */
async function logOf(count: number): Promise<{ id: string; tree: Tree; leaves: Hash[] }> {
  const id = newId();
  const leaves = Array.from({ length: count }, (_, index) => leafHash(bodyOf(index)));
  await held.database.commit(async (tx) => {
    for (let index = 0; index < count; index += 1) await append(tx, id, `t/${id}`, bodyOf(index));
  });
  return { id, leaves, tree: leaves.reduce(appendLeaf, EMPTY_TREE) };
}

function act(organisationId: string) {
  return {
    organisationId,
    kind: "minutes.adopted",
    at: "2026-10-05T10:05:00.000Z",
    actor: null,
    ref: newId(),
    content: Buffer.from("the content"),
  } as const;
}

test("an act is sealed, signed once it is committed and proved, and an outsider's code accepts the proof", async () => {
  const organisationId = newId();
  const appended = await held.database.commit(async (tx) => {
    await appendEntry(tx, config, act(organisationId));
    return appendEntry(tx, config, act(organisationId));
  });
  assert.ok((await seal(organisationId)).ok);
  const proven = await proveEntry(held.database, organisationId, appended.index);
  assert.ok(proven.ok);
  const proof = parseProof(Buffer.from(proven.value.proof));
  const key = parseKey(proven.value.vkey);
  assert.ok(proof.ok && key.ok);
  assert.equal(key.value.name, `chibo.example/so/${organisationId}`);
  const head = openCheckpoint(proof.value.checkpoint, key.value);
  assert.ok(head.ok);
  assert.equal(head.value.size, 2);
  const leaf = leafHash(proven.value.entry);
  assert.deepEqual(verifyInclusion(leaf, appended.index, head.value, proof.value.hashes), {
    ok: true,
    value: undefined,
  });
  const entry = parseEntry(proven.value.entry);
  assert.ok(entry.ok);
  assert.equal(entry.value.digest, sealDigest(appended.salt, Buffer.from("the content")));
  assert.deepEqual(Buffer.from(appended.body), Buffer.from(proven.value.entry));
});

test("the database's tree is the one of RFC 6962, with every tile full and in its place", async () => {
  const { id, leaves, tree } = await logOf(600);
  const log = await findLog(held.database, id);
  assert.equal(log?.size, 600);
  assert.deepEqual(
    log?.edge.map((hash) => Buffer.from(hash)),
    tree.edge.map((hash) => Buffer.from(hash)),
  );
  assert.deepEqual(Buffer.from(rootOf(log?.edge ?? [])), Buffer.from(naiveRoot(leaves)));
  const tiles = await held.database.query(
    sql<{ level: number; idx: number; hashes: Buffer; root: Buffer }>`
      select level, idx, hashes, root from ledger_tile where log = ${id} order by level, idx`,
  );
  assert.deepEqual(
    tiles.map((tile) => [tile.level, tile.idx]),
    [
      [0, 0],
      [0, 1],
    ],
  );
  for (const tile of tiles) {
    const part = leaves.slice(tile.idx * 256, tile.idx * 256 + 256);
    assert.deepEqual(tile.hashes, Buffer.concat(part));
    assert.deepEqual(tile.root, Buffer.from(naiveRoot(part)));
  }
});

test("paths read from tiles and leaves are those of the definition, at every border of a tile", async () => {
  const { id, leaves } = await logOf(515);
  const expected = ({ start, end }: { start: number; end: number }) =>
    Buffer.from(naiveRoot(leaves.slice(start, end)));
  for (const [index, size] of [
    [0, 1],
    [0, 256],
    [255, 256],
    [255, 257],
    [256, 257],
    [511, 512],
    [511, 515],
    [512, 515],
    [514, 515],
    [3, 515],
  ] as const) {
    const ranges = inclusionRanges(index, size);
    const read = await hashRanges(held.database, id, ranges);
    assert.deepEqual(
      read.map((hash) => Buffer.from(hash)),
      ranges.map(expected),
      `${index} of ${size}`,
    );
  }
  for (const [old, size] of [
    [1, 515],
    [255, 256],
    [256, 515],
    [257, 515],
    [512, 515],
    [514, 515],
  ] as const) {
    const ranges = consistencyRanges(old, size);
    const read = await hashRanges(held.database, id, ranges);
    assert.deepEqual(
      read.map((hash) => Buffer.from(hash)),
      ranges.map(expected),
      `${old} to ${size}`,
    );
  }
});

test("writers at the same moment get places of their own, without a gap", async () => {
  const id = newId();
  const places = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      held.database.commit(async (tx) => append(tx, id, `t/${id}`, bodyOf(index))),
    ),
  );
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    Array.from({ length: 24 }, (_, index) => index),
  );
});

test("an act that is rolled back leaves nothing in the log", async () => {
  const { id } = await logOf(3);
  await held.database.transact(async (tx) => {
    await append(tx, id, `t/${id}`, bodyOf(3));
    return { commit: false, value: undefined };
  });
  assert.equal((await findLog(held.database, id))?.size, 3);
});

test("an entry of no bytes or of more than 4 KiB is refused by the database itself", async () => {
  for (const size of [0, 4097]) {
    const tried = held.database.commit((tx) => append(tx, newId(), "t/size", Buffer.alloc(size)));
    await assert.rejects(tried, (error) => sqlState(error) === "23514");
  }
});

const FORBIDDEN = [
  "insert into %t select * from %t",
  "update %t set log = log",
  "delete from %t",
  "truncate %t",
];

for (const table of ["ledger_log", "ledger_entry", "ledger_tile", "ledger_checkpoint"]) {
  for (const statement of FORBIDDEN) {
    const text = statement
      .replaceAll("%t", table)
      .replace("set log = log", table === "ledger_log" ? "set size = size" : "set log = log");
    test(`the application may not ${text}`, async () => {
      const tried = held.database.commit((tx) => tx.query(sql.raw(text)));
      await assert.rejects(tried, (error) => sqlState(error) === "42501");
    });
  }
}

test("the application may not close tiles by itself", async () => {
  const tried = held.database.commit((tx) =>
    tx.query(sql`select ledger_close_tiles(${newId()}, 256)`),
  );
  await assert.rejects(tried, (error) => sqlState(error) === "42501");
});

test("a second seal of an unchanged log is the first one again", async () => {
  const { id } = await logOf(5);
  const first = await seal(id);
  assert.ok(first.ok);
  assert.deepEqual(await seal(id), first);
});

test("a proof stays the same when the log grows and is sealed again", async () => {
  const organisationId = newId();
  const actAndSeal = async () => {
    await held.database.commit((tx) => appendEntry(tx, config, act(organisationId)));
    assert.ok((await seal(organisationId)).ok);
  };
  await actAndSeal();
  const early = await proveEntry(held.database, organisationId, 0);
  await actAndSeal();
  await actAndSeal();
  assert.deepEqual(await proveEntry(held.database, organisationId, 0), early);
  assert.equal((await findLastCheckpoint(held.database, organisationId))?.size, 3);
});

test("an entry that no checkpoint covers yet has no proof", async () => {
  const { id } = await logOf(2);
  const proven = await proveEntry(held.database, id, 1);
  assert.deepEqual(proven, { ok: false, refusal: { code: "ledger.no_checkpoint" } });
});

test("tiles and entry bundles are given out as far as a checkpoint covers them, and no further", async () => {
  const { id, leaves } = await logOf(300);
  assert.ok((await seal(id)).ok);
  await held.database.commit((tx) => append(tx, id, "", bodyOf(300)));
  const tile = async (path: string) => {
    const read = await readTile(held.database, id, path);
    return read.ok ? read.value : read.refusal.code;
  };
  assert.deepEqual(await tile("0/000"), Buffer.concat(leaves.slice(0, 256)));
  assert.deepEqual(await tile("0/001.p/44"), Buffer.concat(leaves.slice(256)));
  assert.deepEqual(await tile("1/000.p/1"), Buffer.from(naiveRoot(leaves.slice(0, 256))));
  const bundle = await tile("entries/001.p/2");
  assert.equal(String(bundle), "\u0000\u0009entry 256\u0000\u0009entry 257");
  for (const path of ["0/001.p/45", "0/001", "1/000.p/2", "2/000.p/1", "0/2", "entries/x", ""]) {
    assert.equal(await tile(path), "kernel.not_found", path);
  }
});
