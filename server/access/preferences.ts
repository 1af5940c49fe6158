import type { changePreferences } from "@chiboso/domain/access/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { setPreferences } from "./store.ts";

/** Language and elder mode follow the person to every device. */
export async function savePreferences(
  asked: WriteAsked<typeof changePreferences, undefined>,
): Promise<Result<Reply<typeof changePreferences>>> {
  const { language, elderMode } = asked.body;
  await setPreferences(asked.tx, asked.actor.accountId, { language, elderMode });
  return ok({ language, elderMode });
}
