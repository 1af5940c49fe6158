import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { REVOCATION_REASONS, type RevocationReason } from "@chiboso/domain/signing/rules.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { openAuthority } from "../signatures/public.ts";
import type { SigningTables } from "./tables.ts";

/** Made anew each night; whoever has fetched one can use it over a long weekend without a network. */
const LIST_DAYS = 7;

interface Row {
  readonly serial: string;
  readonly at: Instant;
  readonly reason: RevocationReason;
}

/**
 * Makes the list of everything that was revoked and keeps it, in the transaction of the act that asks for it: no
 * certificate is revoked without the list saying so. Others that make one wait until the transaction ends.
 */
export async function publishList(
  tx: Transaction,
  config: Pick<Config, "dataDir" | "siteName">,
  now: Instant,
): Promise<Uint8Array> {
  const authority = await openAuthority(config, now);
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('signing_revocation_list'))`);
  const rows = await tx.beyondScope(() =>
    tx.query<Row>(sql`
      select serial, revoked_at as at, reason from signing_certificate
       where state = 'revoked' order by revoked_at, serial`),
  );
  const [last] = await tx.query<{ number: number }>(
    sql`select coalesce(max(number), 0) as number from signing_revocation_list`,
  );
  const number = (last?.number ?? 0) + 1;
  const until = new Date(Date.parse(now) + LIST_DAYS * 86_400_000).toISOString();
  const list = authority.list({
    number,
    at: now,
    until,
    revoked: rows.map(({ serial, at, reason }) => ({
      serial: Buffer.from(serial, "hex"),
      at,
      reason: REVOCATION_REASONS[reason],
    })),
  });
  await tx
    .write<SigningTables>()
    .insertInto("signing_revocation_list")
    .values({ number, made_at: now, next_at: until, list: Buffer.from(list) })
    .execute();
  return list;
}

/** The latest list, if one was ever made. */
export async function latestList(reader: Reader): Promise<Buffer | undefined> {
  const row = await reader
    .read<SigningTables>()
    .selectFrom("signing_revocation_list")
    .select("list")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.list;
}
