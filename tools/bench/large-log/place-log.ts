import { generateKeyPairSync, sign } from "node:crypto";
import { formatCheckpoint } from "../../../domain/crypto/checkpoint.ts";
import { rootOf } from "../../../domain/crypto/merkle.ts";
import { formatNote } from "../../../domain/crypto/note.ts";
import { makeKey } from "../../../domain/crypto/vkey.ts";
import type { Id } from "../../../domain/kernel/ids.ts";
import { formatEntry, sealDigest } from "../../../domain/ledger/entry.ts";
import {
  addLeaf,
  beginReplay,
  bytesOf,
  leafOf,
  textOf,
  type FullTile,
} from "../../../server/ledger/fsck/replay.ts";
import { sql, type Database } from "../../../server/platform/database.ts";
import { newId } from "../../../server/platform/ids.ts";

const BATCH = 10_000;
const AT = "2026-11-22T02:00:00.000Z";

/** A signed log of that many entries, put straight into the tables by their owner. */
export async function placeLog(owner: Database, size: number): Promise<Id> {
  const id = newId();
  const origin = `bench/so/${id}`;
  const replay = beginReplay();
  await owner.commit((tx) =>
    tx.query(sql`insert into ledger_log (id, origin) values (${id}, ${origin})`),
  );
  for (let from = 0; from < size; from += BATCH) {
    const entries = { indexes: [] as number[], leaves: [] as Buffer[], bodies: [] as Buffer[] };
    const tiles: FullTile[] = [];
    for (let index = from; index < Math.min(size, from + BATCH); index += 1) {
      const body = entryBody(id);
      const leaf = leafOf(textOf(body));
      entries.indexes.push(index);
      entries.leaves.push(bytesOf(leaf));
      entries.bodies.push(body);
      tiles.push(...addLeaf(replay, leaf));
    }
    await owner.commit(async (tx) => {
      await tx.query(sql`
        insert into ledger_entry (log, idx, leaf, body)
        select ${id}, idx, leaf, body
          from unnest(${entries.indexes}::bigint[], ${entries.leaves}::bytea[], ${entries.bodies}::bytea[])
            as made (idx, leaf, body)`);
      for (const { level, index, hashes, root } of tiles)
        await tx.query(sql`
          insert into ledger_tile (log, level, idx, hashes, root)
          values (${id}, ${level}, ${index}, ${bytesOf(hashes)}, ${bytesOf(root)})`);
    });
  }
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = makeKey(origin, publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  const text = formatCheckpoint({ origin, size, root: rootOf(replay.edge.map(bytesOf)) });
  const signature = sign(null, Buffer.from(text), privateKey);
  const note = formatNote({ text, signatures: [{ name: origin, keyId: key.id, signature }] });
  await owner.commit(async (tx) => {
    const edge = bytesOf(replay.edge.join(""));
    await tx.query(sql`update ledger_log set size = ${size}, edge = ${edge} where id = ${id}`);
    await tx.query(sql`
      insert into ledger_key (id, public_key, since)
      values (${newId()}, ${Buffer.from(key.publicKey)}, ${AT})`);
    await tx.query(
      sql`insert into ledger_checkpoint (log, size, note) values (${id}, ${size}, ${note})`,
    );
  });
  return id;
}

function entryBody(org: string): Buffer {
  const ref = newId();
  const digest = sealDigest(Buffer.alloc(32), Buffer.from(ref));
  const entry = { v: 1, kind: "meeting.opened", org, at: AT, actor: null, ref, digest } as const;
  return Buffer.from(formatEntry(entry));
}
