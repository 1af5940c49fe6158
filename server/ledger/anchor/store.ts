import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Receipt, WrittenHead } from "./chain.ts";

export interface KeptAnchor extends Receipt {
  readonly id: Id;
  readonly size: number;
  readonly anchoredAt: Instant;
}

/** The logs that nothing stands above: only their heads are put on a chain. */
export async function topLogs(reader: Reader): Promise<readonly Id[]> {
  const rows = await reader.query(sql<{ id: Id }>`
    select l.id from ledger_log l join organisation o on o.id = l.id
     where o.path = '/' || split_part(o.path, '/', 2) || '/' order by l.origin`);
  return rows.map(({ id }) => id);
}

/** What was written down of a log's anchors that the chain is thought to have, the newest first. */
export async function keptAnchors(
  reader: Reader,
  log: Id,
  contract: string,
): Promise<readonly KeptAnchor[]> {
  return reader.query(sql<KeptAnchor>`
    select id, size, chain_id as "chainId", contract, transaction, block, block_hash as "blockHash",
           anchored_at as "anchoredAt"
      from ledger_anchor
     where log = ${log} and contract = ${contract} and lost_at is null
     order by size desc, anchored_at desc`);
}

/** Writes down where a head was put; once, however often it is found. */
export async function keepAnchor(
  tx: Transaction,
  log: Id,
  head: WrittenHead,
  receipt: Receipt,
  now: Instant,
): Promise<void> {
  const { chainId, contract, transaction, block, blockHash } = receipt;
  await tx.query(sql`
    insert into ledger_anchor (id, log, size, root, checkpoint, chain_id, contract, transaction, block,
                               block_hash, anchored_at)
    values (${newId()}, ${log}, ${head.size}, ${Buffer.from(head.root)}, ${Buffer.from(head.checkpoint)},
            ${chainId}, ${contract}, ${transaction}, ${block}, ${blockHash}, ${now})
    on conflict on constraint ledger_anchor_once do nothing`);
}

export async function loseAnchor(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx.query(
    sql`update ledger_anchor set lost_at = ${now} where id = ${id} and lost_at is null`,
  );
}

export interface AnchorLook {
  readonly lookedAt: Instant;
  /** Null when the chain has everything. */
  readonly code: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export async function keepLook(
  tx: Transaction,
  now: Instant,
  refusal: Refusal | null,
): Promise<void> {
  await tx.query(sql`
    insert into ledger_anchor_look (id, looked_at, code, params)
    values (${newId()}, ${now}, ${refusal?.code ?? null}, ${JSON.stringify(refusal?.params ?? {})}::jsonb)`);
}

/** The last look at the chain; undefined when there was none. */
export async function lastLook(reader: Reader): Promise<AnchorLook | undefined> {
  const [row] = await reader.query(sql<AnchorLook>`
    select looked_at as "lookedAt", code, params from ledger_anchor_look
     order by looked_at desc limit 1`);
  return row;
}

/** What was put on a chain last, whatever has become of it. */
export async function lastAnchor(
  reader: Reader,
): Promise<(KeptAnchor & { readonly lost: boolean }) | undefined> {
  const [row] = await reader.query(sql<KeptAnchor & { lost: boolean }>`
    select id, size, chain_id as "chainId", contract, transaction, block, block_hash as "blockHash",
           anchored_at as "anchoredAt", lost_at is not null as lost
      from ledger_anchor order by anchored_at desc limit 1`);
  return row;
}
