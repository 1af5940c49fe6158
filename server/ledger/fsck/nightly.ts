import { isCheckDue } from "@chiboso/domain/ledger/fsck/due.ts";
import type { Services } from "../../platform/capability.ts";
import type { KeptContents } from "../../platform/kept-content.ts";
import { checkLogs } from "./check-logs.ts";
import { firstAct, keepCheck, lastCheck } from "./check-store.ts";

export const CHECK_QUEUE = "ledger.check";

/** Looks once an hour whether this is the time to look through all logs. */
export async function startNightlyCheck(
  services: Services,
  contents: readonly KeptContents[],
): Promise<void> {
  await services.jobs.every(CHECK_QUEUE, 1, () => checkWhenDue(services, contents));
}

/**
 * Looks through all logs when the last look is long enough ago, and keeps what it found. A server that stops in the
 * middle goes on from there when it is up again.
 */
export async function checkWhenDue(
  { database, clock, files, config, log }: Services,
  contents: readonly KeptContents[],
): Promise<void> {
  const last = (await lastCheck(database))?.endedAt ?? (await firstAct(database));
  if (!isCheckDue(clock.now(), last)) return;
  const now = () => clock.now();
  const report = await checkLogs({ reader: database, files, contents, config, now });
  if (report === undefined) return;
  await keepCheck(database, report);
  const { faults } = report.totals;
  if (faults > 0) log.error({ faults }, "logs are not as they were written: see npm run fsck");
}
