import { isCheckDue } from "@chiboso/domain/ledger/fsck/due.ts";
import type { Services } from "../../platform/capability.ts";
import type { KeptContents } from "../../platform/kept-content.ts";
import { checkLogs, interruptedCheck } from "./check-logs.ts";
import { firstAct, keepCheck, lastCheck } from "./check-store.ts";
import { oneCheck } from "./one-check.ts";

export const CHECK_QUEUE = "ledger.check";

/** Looks once an hour whether this is the time to look through all logs. */
export async function startNightlyCheck(
  services: Services,
  contents: readonly KeptContents[],
): Promise<void> {
  await services.jobs.every(CHECK_QUEUE, 1, () => checkWhenDue(services, contents));
}

/** The queue takes a job that lasts longer for a lost one. */
const LONGEST_MS = 600_000;

/**
 * Looks through all logs when the last look is long enough ago, and keeps what it found. What takes longer than
 * ten minutes, and what a server that stopped has left, is gone on with at the next time.
 */
export async function checkWhenDue(
  { database, clock, files, config, log }: Services,
  contents: readonly KeptContents[],
): Promise<void> {
  const last = (await lastCheck(database))?.endedAt ?? (await firstAct(database));
  const now = () => clock.now();
  const begun = await interruptedCheck(config, now());
  if (begun === undefined && !isCheckDue(now(), last)) return;
  const end = Date.parse(now()) + LONGEST_MS;
  const progress = () => Date.parse(now()) < end;
  const report = await oneCheck(config, () =>
    checkLogs({ reader: database, files, contents, config, now, progress }),
  );
  if (report === undefined || report === "busy") return;
  await keepCheck(database, report);
  const { faults } = report.totals;
  if (faults > 0) log.error({ faults }, "logs are not as they were written: see npm run fsck");
}
