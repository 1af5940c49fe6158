import { keepPush } from "@chiboso/domain/notifications/push/contract.ts";
import { v7 as uuidv7 } from "uuid";
import { call } from "../../platform/call.ts";
import { endpointHere, unsubscribeHere } from "./push-browser.ts";

/**
 * Tells the server that this browser is still told by push, for whoever is signed in now. When it was told for
 * somebody else it gives its subscription back.
 */
export async function keepDevice(): Promise<void> {
  const endpoint = await endpointHere();
  if (endpoint === null) return;
  const answer = await call(keepPush, { body: { commandId: uuidv7(), endpoint } });
  if (answer.ok && !answer.value.kept) await unsubscribeHere();
}
