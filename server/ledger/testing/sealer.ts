import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { systemClock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database.ts";
import { testSigner } from "../../testing/signer.ts";
import { publishCheckpoint } from "../publish-checkpoint.ts";
import { signLog } from "../sign-log.ts";
import type { SignedCheckpoint } from "../store.ts";

/** Signs logs of a test database with a signer of the calling file. */
export function sealer(database: () => Database, environment?: Readonly<Record<string, string>>) {
  const program = testSigner(environment);
  const { config, signer } = program;
  const services = () => ({ database: database(), signer, clock: systemClock, config });
  /** Signs what is committed and publishes it. */
  async function seal(id: Id): Promise<Result<SignedCheckpoint>> {
    const signed = await signLog(services(), id);
    if (signed.ok) await publishCheckpoint(services(), signed.value);
    return signed;
  }
  return { config, signer, program, services, seal };
}
