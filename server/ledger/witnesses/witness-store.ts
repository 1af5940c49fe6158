import {
  formatWitnessKey,
  parseWitnessKey,
  type WitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type { Trouble } from "./ask-witness.ts";

/** What each witness confirmed last of a log, by its key. */
export async function confirmedSizes(
  reader: Reader,
  logId: Id,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.query<{ vkey: string; size: number }>(
    sql`select vkey, size from ledger_witness where log = ${logId}`,
    "confirmed sizes",
  );
  return new Map(rows.map(({ vkey, size }) => [vkey, size]));
}

export interface Noted {
  readonly logId: Id;
  readonly key: WitnessKey;
  readonly at: Instant;
}

/** Writes down what a witness has confirmed; whatever stood in the way before is over. */
export async function noteConfirmed(
  tx: Transaction,
  { logId, key, at }: Noted,
  size: number,
): Promise<void> {
  await tx.query(sql`
    insert into ledger_witness (log, vkey, size, confirmed_at)
    values (${logId}, ${formatWitnessKey(key)}, ${size}, ${at})
    on conflict (log, vkey) do update
       set size = greatest(ledger_witness.size, excluded.size), confirmed_at = excluded.confirmed_at,
           trouble = null, trouble_since = null, trouble_size = null`);
}

/** Writes down that a witness did not confirm, and since when it has not for this reason. */
export async function noteTrouble(
  tx: Transaction,
  { logId, key, at }: Noted,
  trouble: Trouble,
  size: number | null,
): Promise<void> {
  await tx.query(sql`
    insert into ledger_witness (log, vkey, trouble, trouble_since, trouble_size)
    values (${logId}, ${formatWitnessKey(key)}, ${trouble}, ${at}, ${size})
    on conflict (log, vkey) do update
       set trouble = excluded.trouble, trouble_size = excluded.trouble_size,
           trouble_since = case when ledger_witness.trouble is distinct from excluded.trouble
                                then excluded.trouble_since else ledger_witness.trouble_since end`);
}

/** Keys of all witnesses that ever confirmed: proofs of then are checked with them when others are asked by now. */
export async function witnessKeys(reader: Reader): Promise<readonly WitnessKey[]> {
  const rows = await reader.query<{ vkey: string }>(
    sql`select distinct vkey from ledger_witness where size > 0 order by vkey`,
    "witness keys",
  );
  return rows.map(({ vkey }) => {
    const key = parseWitnessKey(vkey);
    if (!key.ok) throw new Error(`the key of a witness cannot be read: ${key.refusal.code}`);
    return key.value;
  });
}

export interface Unconfirmed {
  readonly organisationId: Id;
  readonly organisation: string;
  /** The witness's name, as its key has it. */
  readonly witness: string;
  readonly trouble: Trouble;
  readonly seen: number | null;
  readonly since: Instant;
}

/** Whoever is away for less is not worth a word. */
const AWAY_FOR_MS = 3_600_000;

/**
 * Which witnesses did not confirm logs within some places of the tree. One that does not answer is told after an hour
 * and once, not for each log.
 */
export async function unconfirmedWithin(
  reader: Reader,
  places: readonly string[],
  now: Instant,
): Promise<Unconfirmed[]> {
  const before = new Date(Date.parse(now) - AWAY_FOR_MS).toISOString();
  const rows = await reader.query(sql<Unconfirmed>`
    select distinct on (case when w.trouble = 'away' then '' else o.path end, w.vkey)
           o.id as "organisationId", o.name as organisation, split_part(w.vkey, '+', 1) as witness,
           w.trouble, w.trouble_size as seen, w.trouble_since as since
      from ledger_witness as w join organisation as o on o.id = w.log
     where w.trouble is not null and (w.trouble <> 'away' or w.trouble_since < ${before})
       and exists (select from unnest(${[...places]}::text[]) place where starts_with(o.path, place))
     order by case when w.trouble = 'away' then '' else o.path end, w.vkey, o.path limit 100`);
  return [...rows];
}
