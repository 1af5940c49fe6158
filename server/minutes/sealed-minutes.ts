import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import { findSealedAct } from "../ledger/public.ts";
import type { Reader } from "../platform/database.ts";
import { findMinutes, revisionsOf } from "./store.ts";
import type { MinutesTables } from "./tables.ts";
import { correctionsOf } from "./together-store.ts";

/** Where adopted minutes and their correcting minutes stand in the log, and what lies beside the entries. */
export interface SealedMinutes {
  readonly organisationId: Id;
  readonly number: string;
  readonly index: number;
  /** Digests of the files as they are kept. */
  readonly pdf: string;
  readonly record: string;
  readonly approvals: Uint8Array;
  /** The approved ones, the first first. */
  readonly corrections: readonly { readonly index: number; readonly pdf: string }[];
}

/** Undefined until the minutes are adopted, and for what are no minutes. */
export async function findSealedMinutes(
  reader: Reader,
  minutesId: Id,
): Promise<SealedMinutes | undefined> {
  const row = await findMinutes(reader, minutesId);
  if (row?.state !== "approved" || row.number === null) return undefined;
  const [latest] = await revisionsOf(reader, row.id);
  if (latest === undefined) return undefined;
  const seal = await reader
    .read<MinutesTables>()
    .selectFrom("minutes_seal")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .executeTakeFirstOrThrow();
  return {
    organisationId: row.organisation_id,
    number: minutesNumber(row.number, row.kind),
    index: seal.log_index,
    pdf: latest.pdf_digest,
    record: row.record_digest,
    approvals: seal.approvals,
    corrections: await sealedCorrections(reader, row.organisation_id, minutesId),
  };
}

async function sealedCorrections(
  reader: Reader,
  organisationId: Id,
  minutesId: Id,
): Promise<SealedMinutes["corrections"]> {
  const found = [];
  for (const each of await correctionsOf(reader, minutesId)) {
    if (each.state !== "approved" || each.digest === null) continue;
    const ref = { organisationId, kind: "minutes.corrected", ref: each.id } as const;
    const act = await findSealedAct(reader, ref);
    if (act === undefined) throw new Error(`the seal of correcting minute ${each.id} is missing`);
    found.push({ index: act.index, pdf: each.digest });
  }
  return found;
}
