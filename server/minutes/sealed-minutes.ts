import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import { findSealedAct } from "../ledger/public.ts";
import type { Reader } from "../platform/database.ts";
import { getSeal } from "./seal.ts";
import { findMinutes } from "./store.ts";
import { correctionsOf } from "./together-store.ts";

/** Where adopted minutes and their correcting minutes stand in the log, and what lies beside the first. */
export interface SealedMinutes {
  readonly organisationId: Id;
  readonly number: string;
  readonly index: number;
  /** What was sealed beside paper and record, which are kept as files. */
  readonly approvals: Uint8Array;
  /** Entries of the approved ones, the first first. */
  readonly corrections: readonly number[];
}

/** Undefined until the minutes are adopted, and for what are no minutes. */
export async function findSealedMinutes(
  reader: Reader,
  minutesId: Id,
): Promise<SealedMinutes | undefined> {
  const row = await findMinutes(reader, minutesId);
  if (row?.state !== "approved" || row.number === null) return undefined;
  const seal = await getSeal(reader, minutesId);
  return {
    organisationId: row.organisation_id,
    number: minutesNumber(row.number, row.kind),
    index: seal.log_index,
    approvals: seal.approvals,
    corrections: await sealedCorrections(reader, row.organisation_id, minutesId),
  };
}

async function sealedCorrections(
  reader: Reader,
  organisationId: Id,
  minutesId: Id,
): Promise<SealedMinutes["corrections"]> {
  const found: number[] = [];
  for (const each of await correctionsOf(reader, minutesId)) {
    if (each.state !== "approved") continue;
    const ref = { organisationId, kind: "minutes.corrected", ref: each.id } as const;
    const act = await findSealedAct(reader, ref);
    if (act === undefined) throw new Error(`the seal of correcting minute ${each.id} is missing`);
    found.push(act.index);
  }
  return found;
}
