import type { saveText as route } from "@chiboso/domain/minutes/contract.ts";
import { decideSave } from "@chiboso/domain/minutes/rules.ts";
import { decidePenSave, heldPen } from "@chiboso/domain/minutes/together.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMinutes, insertText, lockMinutes } from "./store.ts";
import { findPen } from "./together-store.ts";
import { know, nowOf, viewMinutes } from "./view.ts";

/** Saves edited blocks as a new version; refuses when somebody else has saved meanwhile. */
export async function saveText(
  asked: WriteAsked<typeof route, undefined>,
): Promise<Result<MinutesView>> {
  const { tx, params, body, actor, now } = asked;
  const known = await know(tx, await lockMinutes(tx, params.minutesId));
  const { row, text } = known;
  const free = decidePenSave(heldPen(await findPen(tx, row.id), now), actor.accountId);
  if (!free.ok) return free;
  const decided = decideSave(nowOf(known), row.drafted, text.document, body);
  if (!decided.ok) return decided;
  const version = row.version + 1;
  await insertText(tx, { minutesId: row.id, version, document: decided.value }, actor, now);
  await changeMinutes(tx, row.id, { version });
  tx.afterCommit(() => asked.services.live.publish(`minutes:${row.id}`));
  return ok(await viewMinutes(tx, asked, row.id));
}
