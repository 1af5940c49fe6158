import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Approval } from "@chiboso/domain/ledger/approvals.ts";
import type { approveMinutes as route } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { decideApprove, type SignerRole } from "@chiboso/domain/minutes/rules.ts";
import { confirmPassword } from "../access/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { sealMinutes, type SealedBytes } from "./seal.ts";
import { changeMinutes, getMinutes, insertApproval, lockMinutes } from "./store.ts";
import { tellOfApproval } from "./tell-signers.ts";
import { know, nowOf, viewMinutes, type Known } from "./view.ts";

/**
 * Decides once before the password is asked, so that nobody gives it away for nothing, then confirms
 * it and reads what may have to be sealed.
 */
export async function proveApprover(
  asked: PrepareAsked<typeof route>,
): Promise<Result<SealedBytes>> {
  const { reader, params, body, services, actor } = asked;
  const row = await getMinutes(reader, params.minutesId);
  const decided = decideApprove(nowOf(await know(reader, row)), {
    memberId: actor.memberId,
    digest: body.digest,
  });
  if (!decided.ok) return decided;
  const confirmed = await confirmPassword(services, actor.accountId, body.password);
  if (!confirmed.ok) return confirmed;
  const pdf = await services.files.get(body.digest);
  return ok({ pdf, record: await services.files.get(row.record_digest) });
}

/** Writes the approval down; the second one approves the minutes and seals them, all or nothing. */
export async function approveMinutes(
  asked: WriteAsked<typeof route, SealedBytes>,
): Promise<Result<MinutesView>> {
  const { tx, params, body, actor, now, services } = asked;
  const known = await know(tx, await lockMinutes(tx, params.minutesId));
  const current = nowOf(known);
  const decided = decideApprove(current, { memberId: actor.memberId, digest: body.digest });
  if (!decided.ok) return decided;
  const { role, repeated, complete } = decided.value;
  if (!repeated) {
    await insertApproval(tx, {
      minutes_id: known.row.id,
      revision: current.revision?.number ?? 0,
      role,
      member_id: role === "clerk" ? known.row.clerk_id : known.row.chair_id,
      account_id: actor.accountId,
      name: nameOf(known, role),
      at: now,
    });
  }
  if (complete) {
    await adopt(asked, known, role);
    await tellOfApproval(asked, known.row);
  }
  tx.afterCommit(() => services.live.publish(`minutes:${known.row.id}`));
  return ok(await viewMinutes(tx, asked, known.row.id));
}

async function adopt(
  { tx, services, actor, now, body, prepared }: WriteAsked<typeof route, SealedBytes>,
  known: Known,
  role: SignerRole,
): Promise<void> {
  const { row } = known;
  await changeMinutes(tx, row.id, { state: "approved", approved_at: now });
  const before = known.approvals
    .filter((each) => each.revision === known.revisions[0]?.revision)
    .map(({ role: of, member_id, name, at }): Approval => ({
      memberId: member_id,
      name,
      role: of,
      at,
      digest: body.digest,
    }));
  const last: Approval = {
    memberId: role === "clerk" ? row.clerk_id : row.chair_id,
    name: nameOf(known, role),
    role,
    at: now,
    digest: body.digest,
  };
  const approvals = [...before, last];
  await sealMinutes(tx, services, { row, approvals, bytes: prepared, actor, at: now });
}

/** The name as the record has it: what is sealed agrees with itself. */
function nameOf({ row }: Known, role: SignerRole): string {
  return role === "clerk" ? row.clerk_name : row.chair_name;
}
