import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Actor, Grant } from "./actor.ts";
import { isWithin, roleMay } from "./rights.ts";
import type { Role } from "./roles.ts";

/**
 * Roles that nobody gives: `member` follows from membership of a cell, `secretary`, `deputySecretary`
 * from a post with dates, so that they begin and end with what they stand for.
 */
export const DERIVED_ROLES: readonly Role[] = ["member", "chair", "secretary", "deputySecretary"];

/** Which role may give which other, within its own subtree. A role that is not named gives none. */
export const GRANTABLE: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  secretary: ["clerk"],
  committeeOffice: [
    "clerk",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  sysAdmin: [
    "clerk",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
    "sysAdmin",
  ],
};

/**
 * The roles that the actor may give at the organisation whose place in the tree is `path`. Where an office is
 * at work, whoever runs the system gives no role that reads what belongs to persons: nobody lets himself in.
 */
export function grantableBy(actor: Actor, path: string, officeThere: boolean): Role[] {
  const roles = actor.grants
    .filter((grant) => isWithin(path, grant.path))
    .flatMap((grant) =>
      grant.role === "sysAdmin" && officeThere
        ? ["sysAdmin" as const]
        : (GRANTABLE[grant.role] ?? []),
    );
  return [...new Set(roles)];
}

/** Whether the actor may hand out addresses for accounts at a place: the office, or who runs the system before it. */
export function mayIssueAt(actor: Actor, path: string, officeThere: boolean): boolean {
  return actor.grants.some(
    (grant) =>
      isWithin(path, grant.path) &&
      roleMay(grant.role, "access.issueAccounts") &&
      (grant.role !== "sysAdmin" || !officeThere),
  );
}

export interface GrantState {
  /** Place of the organisation in the tree. */
  readonly path: string;
  /** Account that is to get the role, and the member behind it; undefined when there is none. */
  readonly account: { readonly id: Id; readonly memberId: Id | null } | undefined;
  /** Whether that member belongs to this very organisation today. */
  readonly belongsHere: boolean;
  /** Whether the account holds this role here already. */
  readonly holdsAlready: boolean;
  /** Whether an office is at work at this place or above it. */
  readonly officeThere: boolean;
}

export interface GrantCommand {
  readonly role: Role;
  readonly until: Instant | null;
}

/** Whether the actor may give this role; nobody gives one to himself, and a clerk is of the cell. */
export function decideGrant(
  actor: Actor,
  state: GrantState,
  command: GrantCommand,
  now: Instant,
): Result<undefined> {
  if (DERIVED_ROLES.includes(command.role))
    return refuse("access.role_is_derived", undefined, "role");
  if (!grantableBy(actor, state.path, state.officeThere).includes(command.role)) {
    return refuse("access.role_not_yours_to_grant", undefined, "role");
  }
  if (state.account === undefined) return refuse("access.account_unknown", undefined, "accountId");
  if (state.account.id === actor.accountId)
    return refuse("access.not_to_oneself", undefined, "accountId");
  if (command.role === "clerk" && !state.belongsHere) {
    return refuse("access.clerk_not_of_cell", undefined, "accountId");
  }
  if (command.until !== null && command.until <= now) {
    return refuse("access.ends_in_the_past", undefined, "until");
  }
  return state.holdsAlready ? refuse("access.already_granted") : ok(undefined);
}

/**
 * Whether the actor may hand out a new one-time link for an account: it opens everything that the
 * account may do, so each of its roles must lie within the actor's reach and be his to give.
 * `officeThere` says of a path whether an office is at work there; for two persons together it does not matter.
 */
export function decideRenew(
  actor: Actor,
  grants: readonly Pick<Grant, "role" | "path">[],
  officeThere: (path: string) => boolean = () => false,
): Result<undefined> {
  const inReach = grants.every((grant) =>
    DERIVED_ROLES.includes(grant.role)
      ? mayIssueAt(actor, grant.path, officeThere(grant.path))
      : grantableBy(actor, grant.path, officeThere(grant.path)).includes(grant.role),
  );
  return inReach ? ok(undefined) : refuse("access.account_out_of_reach");
}

export interface RevokeState {
  readonly path: string;
  readonly grant: { readonly role: Role; readonly until: Instant | null } | undefined;
  /** How many grants of `sysAdmin` over the whole site would remain; 0 is refused. */
  readonly administratorsLeft: number;
  /** Whether an office is at work at this place or above it. */
  readonly officeThere: boolean;
}

/** Who may give a role may end it; the last administrator of the site stays. */
export function decideRevoke(actor: Actor, state: RevokeState, now: Instant): Result<undefined> {
  if (state.grant === undefined) return refuse("access.grant_unknown");
  if (!grantableBy(actor, state.path, state.officeThere).includes(state.grant.role)) {
    return refuse("access.role_not_yours_to_grant");
  }
  if (state.grant.until !== null && state.grant.until <= now) return refuse("access.grant_ended");
  if (state.grant.role === "sysAdmin" && state.administratorsLeft === 0) {
    return refuse("access.last_administrator");
  }
  return ok(undefined);
}
