import { canonicalBytes, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newEntry } from "./append-entry.ts";

/** An official act whose content is small and named by ids: no names of people, no numbers of identity. */
export interface SealedAct {
  readonly organisationId: Id;
  readonly kind: EntryKind;
  readonly at: Instant;
  readonly actor: Id | null;
  readonly ref: Id;
  /** Whom it concerns, so that it is found when that person's data are shown or erased. */
  readonly memberId: Id | null;
  readonly content: Readonly<Record<string, Canonical>>;
}

/**
 * Appends the act to its organisation's log and keeps content and salt beside it. The log stays locked
 * until the transaction ends, so call it last. Returns the number of the entry.
 */
export async function sealAct(
  tx: Transaction,
  config: Pick<Config, "siteName">,
  act: SealedAct,
): Promise<number> {
  const { organisationId, kind, at, actor, ref, memberId } = act;
  const content = canonicalBytes({ v: 1, kind, ...act.content });
  const { salt, index } = newEntry(config, { organisationId, kind, at, actor, ref, content });
  const [row] = await tx.query<{ index: number }>(
    sql`
      with entry as materialized (select ${index} as index),
      kept as (
        insert into sealed_act (organisation_id, entry_index, kind, ref, member_id, at, salt, content)
        select ${organisationId}, index, ${kind}, ${ref}, ${memberId}, ${at}, ${salt}, ${Buffer.from(content)}
          from entry)
      select index from entry`,
    "seal act",
  );
  if (row === undefined) throw new Error("an act was sealed without an entry");
  return row.index;
}

/** What was sealed of an act, and where: undefined when there is none or its content was erased. */
export async function findSealedAct(
  reader: Reader,
  act: Pick<SealedAct, "organisationId" | "kind" | "ref">,
): Promise<
  { readonly index: number; readonly salt: Buffer; readonly content: Buffer } | undefined
> {
  const [row] = await reader.query<{ index: number; salt: Buffer; content: Buffer }>(sql`
    select entry_index::int as index, salt, content from sealed_act
    where organisation_id = ${act.organisationId} and kind = ${act.kind} and ref = ${act.ref}
      and content is not null`);
  return row;
}
