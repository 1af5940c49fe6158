import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { returnMinutes as route } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { decideReturn } from "@chiboso/domain/minutes/rules.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMinutes, lockMinutes, markReturned } from "./store.ts";
import { tellSigners } from "./tell-signers.ts";
import { know, nowOf, viewMinutes } from "./view.ts";

/** Opens frozen minutes for editing again; the revision, its approvals and the reason are kept. */
export async function returnMinutes(
  asked: WriteAsked<typeof route, undefined>,
): Promise<Result<MinutesView>> {
  const { tx, params, body, actor, now } = asked;
  const known = await know(tx, await lockMinutes(tx, params.minutesId));
  const current = nowOf(known);
  const decided = decideReturn(current);
  if (!decided.ok) return decided;
  const revision = current.revision?.number ?? 0;
  await markReturned(tx, { minutesId: known.row.id, revision, reason: body.reason }, actor, now);
  await changeMinutes(tx, known.row.id, { state: "draft" });
  await tellSigners(asked, known.row, "minutesReturned");
  tx.afterCommit(() => asked.services.live.publish(`minutes:${known.row.id}`));
  return ok(await viewMinutes(tx, asked, known.row.id));
}
