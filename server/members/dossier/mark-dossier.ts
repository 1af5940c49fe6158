import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { markDossier } from "@chiboso/domain/members/dossier/contract.ts";
import { decideMarks } from "@chiboso/domain/members/dossier/rules.ts";
import { sealAct } from "../../ledger/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { openFile } from "../file-access.ts";
import { insertMarks, latestMarks, marksOf } from "./store.ts";

/** Saves which papers were found or not, as one act; nobody keeps one's own dossier. */
export async function markAsked(
  asked: WriteAsked<typeof markDossier, undefined>,
): Promise<Result<{ changed: number }>> {
  const { tx, params, body, actor, now, services } = asked;
  const { memberId } = params;
  if (actor.memberId === memberId) return refuse("kernel.not_allowed");
  await tx.query(sql`select from member where id = ${memberId} for update`);
  const file = await openFile(tx, actor, memberId);
  if (file === undefined) return refuse("kernel.not_found");
  if (file.state === "restricted") return refuse("members.file_restricted");
  const known = latestMarks(await marksOf(tx, memberId));
  const decided = decideMarks(body.marks, known, localDateOf(now, VIETNAM));
  if (!decided.ok) return decided;
  const marks = decided.value;
  await insertMarks(tx, marks, {
    id: body.commandId,
    memberId,
    at: now,
    by: actor.accountId,
    byName: actor.name,
  });
  await sealAct(tx, services.config, {
    organisationId: file.organisationId,
    kind: "dossier.changed",
    at: now,
    actor: actor.accountId,
    ref: body.commandId,
    memberId,
    content: {
      member: memberId,
      marks: marks.map(({ number, state, holder, place, since }) => ({
        number,
        state,
        holder,
        place,
        since,
      })),
    },
  });
  return ok({ changed: marks.length });
}
