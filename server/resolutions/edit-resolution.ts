import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { returnResolution, saveResolution } from "@chiboso/domain/resolutions/contract.ts";
import { decideReturnResolution, decideSaveResolution } from "@chiboso/domain/resolutions/rules.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeResolution, getText, insertText, lockResolution } from "./store.ts";
import { tellSigner } from "./tell-signer.ts";
import { nowOf, viewResolution } from "./view.ts";

/** Saves edited blocks as a new version; refuses when somebody else has saved meanwhile. */
export async function saveText(
  asked: WriteAsked<typeof saveResolution, undefined>,
): Promise<Result<ResolutionView>> {
  const { tx, params, body, actor, now, services } = asked;
  const row = await lockResolution(tx, params.resolutionId);
  const text = await getText(tx, row.id, row.version);
  const decided = decideSaveResolution(nowOf(row, text), row.drafted, text.document, body);
  if (!decided.ok) return decided;
  const version = row.version + 1;
  await insertText(tx, { id: row.id, version, document: decided.value }, actor, now);
  await changeResolution(tx, row.id, { version });
  tx.afterCommit(() => services.live.publish(`resolution:${row.id}`));
  return ok(await viewResolution(tx, row.id, now));
}

/** Opens a frozen text for editing again, with the reason. */
export async function sendBack(
  asked: WriteAsked<typeof returnResolution, undefined>,
): Promise<Result<ResolutionView>> {
  const { tx, params, body, now, services } = asked;
  const row = await lockResolution(tx, params.resolutionId);
  const text = await getText(tx, row.id, row.version);
  const decided = decideReturnResolution(nowOf(row, text));
  if (!decided.ok) return decided;
  await changeResolution(tx, row.id, { state: "draft", return_reason: body.reason });
  await tellSigner(asked, row, "resolutionReturned");
  tx.afterCommit(() => services.live.publish(`resolution:${row.id}`));
  return ok(await viewResolution(tx, row.id, now));
}
