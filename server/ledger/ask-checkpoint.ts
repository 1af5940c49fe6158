import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";

/**
 * Has the log of an organisation signed as soon as this transaction is committed, and not only with the next round.
 * The act never waits for the signature: when the signer is away, a later round signs what was written meanwhile.
 * `told` is called when it has been signed.
 */
export function askCheckpoint(
  tx: Transaction,
  { toSeal }: Pick<Services, "toSeal">,
  organisationId: Id,
  told?: () => void,
): void {
  tx.afterCommit(() => toSeal.ask(organisationId, told));
}
