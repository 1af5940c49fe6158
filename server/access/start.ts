import { role } from "@chiboso/domain/access/roles.ts";
import type { Services } from "../platform/capability.ts";
import { openOnDisk, siteList } from "./breach-list.ts";
import { startSweeping } from "./sweep.ts";

/**
 * Begins the daily sweep. Throws with what to do when a setting of log-in or the list of stolen passwords
 * is wrong: better at the start than when somebody sets a password.
 */
export async function startAccess(services: Services): Promise<void> {
  const { secondStepRequired, dataDir } = services.config;
  const unknown = secondStepRequired.filter((each) => !role.safeParse(each).success);
  if (unknown.length > 0) {
    const known = role.options.join(", ");
    throw new Error(`SECOND_STEP_REQUIRED names "${unknown.join(", ")}"; the roles are ${known}`);
  }
  const path = siteList(dataDir);
  await openOnDisk(path).catch((cause: unknown) => {
    throw new Error(`${path} cannot be used: make it again or take it away`, { cause });
  });
  await startSweeping(services);
}
