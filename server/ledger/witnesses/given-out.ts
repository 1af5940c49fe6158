import { formatWitnessKey, type WitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

/** What a witness has confirmed: its key as text, and its line with the newline. */
export interface KeptLine {
  readonly size: number;
  readonly vkey: string;
  readonly line: string;
}

/** The checkpoint that a line stands under. */
export interface Place {
  readonly logId: Id;
  readonly size: number;
}

/** Keeps that a witness has confirmed a checkpoint; the first line of a witness stays. */
export async function keepLine(
  tx: Transaction,
  { logId, size }: Place,
  key: WitnessKey,
  line: string,
): Promise<void> {
  await tx.query(sql`
    insert into ledger_cosignature (log, size, vkey, line)
    values (${logId}, ${size}, ${formatWitnessKey(key)}, ${line}) on conflict do nothing`);
}

/** The confirmations of the checkpoints of more than `from` and at most `to` entries. */
export async function keptLines(
  reader: Reader,
  logId: Id,
  from: number,
  to: number,
): Promise<readonly KeptLine[]> {
  return reader.query(
    sql<KeptLine>`
      select size, vkey, line from ledger_cosignature
       where log = ${logId} and size > ${from} and size <= ${to} order by size, vkey`,
    "kept cosignatures",
  );
}

/** Whom the site asked from a moment on. */
export interface KeptPolicy {
  readonly since: Instant;
  /** The text of the file; empty when nobody was asked. */
  readonly text: string;
}

/** Keeps under which policy something is given out now, where it is another one than before. */
export async function keepPolicy(tx: Transaction, text: string): Promise<void> {
  await tx.query(
    sql`
      insert into ledger_policy (text)
      select ${text} where ${text} is distinct from
        coalesce((select p.text from ledger_policy as p order by p.since desc limit 1), '')
      on conflict do nothing`,
    "keep policy",
  );
}

/** Every policy of the site, oldest first. */
export async function keptPolicies(reader: Reader): Promise<readonly KeptPolicy[]> {
  return reader.query(sql<KeptPolicy>`select since, text from ledger_policy order by since`);
}
