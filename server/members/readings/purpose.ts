import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import type { StatedPurpose } from "@chiboso/domain/members/readings/purposes.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";

/** Keeps for what somebody reads a file; what was stated later counts for later readings. */
export async function keepPurpose(
  asked: WriteAsked<typeof statePurpose, undefined>,
): Promise<Result<Reply<typeof statePurpose>>> {
  const { tx, actor, params, body, now } = asked;
  const { purpose, reason } = body.stated;
  await tx.query(sql`
    insert into reading_purpose (session_id, member_id, purpose, reason, at)
    values (${actor.sessionId}, ${params.memberId}, ${purpose}, ${reason}, ${now})
    on conflict (session_id, member_id) do update
      set purpose = excluded.purpose, reason = excluded.reason, at = excluded.at`);
  return ok({ purpose, reason });
}

/**
 * For what the actor reads this file, as stated in this session. One's own file needs no purpose (null);
 * another's is not shown before one has been stated: `members.purpose_needed`.
 */
export async function purposeOf(
  reader: Reader,
  actor: Actor,
  memberId: Id,
): Promise<Result<StatedPurpose | null>> {
  if (actor.memberId === memberId) return ok(null);
  const [stated] = await reader.query(sql<StatedPurpose>`
    select purpose, reason from reading_purpose
     where session_id = ${actor.sessionId} and member_id = ${memberId}`);
  return stated === undefined ? refuse("members.purpose_needed") : ok(stated);
}
