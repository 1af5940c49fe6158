import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** In place of a log: it is the signer itself that cannot be reached. */
export const ALL_LOGS: Id = "00000000-0000-0000-0000-000000000000";

/** What concerns the signer and not a single log. */
const OF_ALL: ReadonlySet<string> = new Set(["ledger.signer_away", "ledger.signer_failed"]);

export const concernsAll = ({ code }: Refusal): boolean => OF_ALL.has(code);

/** Writes down why a log cannot be signed; the first moment stays while the reason is the same. */
export async function noteTrouble(
  tx: Transaction,
  logId: Id,
  refusal: Refusal,
  now: Instant,
): Promise<void> {
  const log = concernsAll(refusal) ? ALL_LOGS : logId;
  const signed = refusal.params?.["signed"] ?? null;
  await tx.query(sql`
    insert into ledger_trouble as t (log, code, signed, since)
    values (${log}, ${refusal.code}, ${signed}, ${now})
    on conflict (log) do update set code = excluded.code, signed = excluded.signed,
      since = case when t.code = excluded.code then t.since else excluded.since end`);
}

/** The log was signed: nothing stands in its way, and the signer is there. */
export async function forgetTrouble(tx: Transaction, logId: Id): Promise<void> {
  await tx.query(
    sql`delete from ledger_trouble where log in (${logId}, ${ALL_LOGS})`,
    "forget trouble",
  );
}

export interface Troubles {
  /** Since when the signer does not answer. */
  readonly signerAway: Instant | null;
  readonly unsigned: {
    readonly organisationId: Id;
    readonly organisation: string;
    readonly signed: number | null;
    readonly since: Instant;
  }[];
}

/** What stands in the way of signatures within some places of the tree: the first hundred logs. */
export async function troublesWithin(reader: Reader, places: readonly string[]): Promise<Troubles> {
  const [away] = await reader.query(
    sql<{ since: Instant }>`select since from ledger_trouble where log = ${ALL_LOGS}`,
  );
  const unsigned = await reader.query(sql<Troubles["unsigned"][number]>`
    select o.id as "organisationId", o.name as organisation, t.signed, t.since
      from ledger_trouble as t join organisation as o on o.id = t.log
     where exists (select from unnest(${[...places]}::text[]) place where starts_with(o.path, place))
     order by o.path limit 100`);
  return { signerAway: away?.since ?? null, unsigned: [...unsigned] };
}

/** The sum for whoever runs the system. */
export async function countTroubles(
  reader: Reader,
): Promise<{ readonly signerAway: Instant | null; readonly unsigned: number }> {
  const [row] = await reader.query(sql<{ signerAway: Instant | null; unsigned: number }>`
    select min(since) filter (where log = ${ALL_LOGS}) as "signerAway",
           count(*) filter (where log <> ${ALL_LOGS}) as unsigned from ledger_trouble`);
  return row ?? { signerAway: null, unsigned: 0 };
}
