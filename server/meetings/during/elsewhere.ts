import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideElsewhere, type Elsewhere } from "@chiboso/domain/meetings/during/elsewhere.ts";
import type { Presence } from "@chiboso/domain/meetings/record.ts";
import { sql, type Transaction } from "../../platform/database.ts";

/** Whoever arrives, with the place. */
export interface Arriving {
  readonly memberId: Id;
  readonly name: string;
  readonly place: Presence["place"];
}

/** Where each of these members is present in another open meeting. */
export async function presenceElsewhere(
  tx: Transaction,
  meetingId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, Elsewhere>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx.query<Elsewhere & { memberId: Id }>(sql`
    select member_id as "memberId", organisation, place
      from presence_elsewhere(${[...memberIds]}::uuid[], ${meetingId})
     order by place = 'room'`);
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** Whether somebody may arrive who may be in another meeting; the value says whether the two overlap. */
export async function checkElsewhere(
  tx: Transaction,
  meetingId: Id,
  arriving: Arriving,
): Promise<Result<{ overlaps: boolean }>> {
  const found = (await presenceElsewhere(tx, meetingId, [arriving.memberId])).get(
    arriving.memberId,
  );
  if (found === undefined) return ok({ overlaps: false });
  const decided = decideElsewhere(arriving, found);
  return decided.ok ? ok({ overlaps: true }) : refuse(decided.refusal.code, decided.refusal.params);
}
