import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Actor, Grant } from "./actor.ts";
import { decideRenew } from "./rules.ts";

/** How long a recovery waits for its second person. */
export const RECOVERY_HOURS = 72;

/** When a recovery that begins now is over without a second person. */
export function recoveryEnd(now: Instant): Instant {
  return new Date(Date.parse(now) + RECOVERY_HOURS * 3_600_000).toISOString();
}

/** The account that is to be recovered. */
export interface RecoveryState {
  readonly accountId: Id;
  readonly grants: readonly Pick<Grant, "role" | "path">[];
  /** Whether its owner has ever set a password. */
  readonly inUse: boolean;
  /** A recovery that waits for its second person. */
  readonly open:
    | {
        readonly openedBy: Id;
        /** Today's roles of whoever asked. */
        readonly openerGrants: readonly Grant[];
      }
    | undefined;
}

/**
 * The first of two: reaches every role of the account, is not its owner, and the account is in use;
 * for one that nobody has entered yet a new link by one person is enough.
 */
export function decideBeginRecovery(actor: Actor, state: RecoveryState): Result<undefined> {
  const entitled = decideEntitled(actor, state);
  if (!entitled.ok) return entitled;
  if (!state.inUse) return refuse("access.recovery_not_needed");
  return state.open === undefined ? ok(undefined) : refuse("access.recovery_open");
}

/** The second of two: as entitled as the first, who still has to be, and somebody else. */
export function decideApproveRecovery(actor: Actor, state: RecoveryState): Result<undefined> {
  const entitled = decideEntitled(actor, state);
  if (!entitled.ok) return entitled;
  if (state.open === undefined) return refuse("access.recovery_unknown");
  const { openedBy, openerGrants } = state.open;
  if (openedBy === actor.accountId) return refuse("access.recovery_needs_another");
  const opener = { ...actor, accountId: openedBy, memberId: null, grants: openerGrants };
  return decideEntitled(opener, state).ok ? ok(undefined) : refuse("access.recovery_opener_left");
}

function decideEntitled(actor: Actor, state: RecoveryState): Result<undefined> {
  if (state.accountId === actor.accountId) return refuse("access.recovery_of_oneself");
  return decideRenew(actor, state.grants);
}
