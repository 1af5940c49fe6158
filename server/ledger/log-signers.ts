import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Config } from "../platform/config.ts";
import type { Reader } from "../platform/database.ts";
import { presentKeyFor } from "./site-keys.ts";
import { findLog } from "./store.ts";
import { sitePolicy } from "./witnesses/policy.ts";

/** Who signs the log of an organisation now, and who is asked to confirm it; undefined before it was ever signed. */
export async function logSigners(
  reader: Reader,
  config: Pick<Config, "witnessPolicy">,
  organisationId: Id,
): Promise<{ readonly vkey: string; readonly witnesses: string[] } | undefined> {
  const log = await findLog(reader, organisationId);
  const key = log && (await presentKeyFor(reader, log.origin));
  if (key === undefined) return undefined;
  const witnesses = sitePolicy(config).witnesses.map((each) => formatWitnessKey(each.key));
  return { vkey: formatKey(key), witnesses };
}
