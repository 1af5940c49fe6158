import { listPasskeys, type PasskeyRow } from "@chiboso/domain/access/passkey-contract.ts";
import { viewSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Cache } from "../../platform/cache.ts";

/** Puts the passkeys in; what is asked after the password may have changed with them. */
export function keepPasskeys(cache: Cache, passkeys: readonly PasskeyRow[]): Promise<void> {
  cache.change(listPasskeys, {}, (old) => ({ ...old, passkeys: [...passkeys] }));
  return cache.refresh(viewSecondStep);
}
