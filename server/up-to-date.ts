import { capabilities } from "./capabilities.ts";
import { installJobs } from "./platform/jobs.ts";
import { COMMANDS_QUEUE } from "./platform/late-commands.ts";
import { migrate } from "./platform/migrate.ts";
import { keepCentral } from "./rules/public.ts";

const QUEUES = [COMMANDS_QUEUE, ...capabilities.flatMap((capability) => capability.queues ?? [])];

/** Brings the database of the owner's address up to date: tables, job queue, the rules of the release. */
export async function bringUpToDate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await installJobs(ownerUrl, QUEUES);
  await keepCentral(ownerUrl);
}
