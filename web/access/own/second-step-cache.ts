import { whoAmI } from "@chiboso/domain/access/contract.ts";
import { viewSecondStep, type OwnSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Cache } from "../../platform/cache.ts";

/** Puts the new state in; roles may have woken or gone to sleep with it. */
export async function keepSecondStep(cache: Cache, state: OwnSecondStep): Promise<void> {
  cache.put(viewSecondStep, {}, state);
  await cache.refresh(whoAmI);
}
