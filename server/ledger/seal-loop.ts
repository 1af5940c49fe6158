import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../platform/capability.ts";
import { publishCheckpoint } from "./publish-checkpoint.ts";
import { signLog } from "./sign-log.ts";
import { findUnpublished, listToSeal } from "./store.ts";
import { takeOver } from "./take-over.ts";
import { concernsAll } from "./trouble.ts";

/** How long an entry for which nobody asked a signature waits for one. */
const ROUND_MS = 60_000;

/** Serves what acts ask for, as soon as they are committed. */
export function openSealing(services: Services): void {
  services.toSeal.serve((logId) => seal(services, logId));
}

/** Every minute also what has grown without asking, and what could not be signed or published before. */
export function startSealing(services: Services): void {
  services.toSeal.lookEvery(ROUND_MS, async () => {
    const taken = await takeOver(services);
    if (!taken.ok) {
      services.log.error({ code: taken.refusal.code }, "the signer of the logs cannot be used");
      return [];
    }
    return listToSeal(services.database);
  });
}

/** Signs a log as it is committed, and gives out what is signed. */
export async function seal(services: Services, logId: Id): Promise<"done" | "later"> {
  const signed = await signLog(services, logId);
  if (!signed.ok && signed.refusal.code !== "ledger.no_checkpoint")
    services.log.error({ code: signed.refusal.code, log: logId }, "a log was not signed");
  const waiting = await findUnpublished(services.database, logId);
  if (waiting !== undefined) await publishCheckpoint(services, waiting);
  return signed.ok || !concernsAll(signed.refusal) ? "done" : "later";
}
