import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import type { WorkKind } from "@chiboso/domain/access/work-time.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";

/** An account with the name that people know (view `known_account`). */
export interface KnownAccount {
  readonly id: string;
  readonly member_id: string | null;
  readonly name: string;
  readonly username: string;
  readonly password_hash: string | null;
  readonly language: Language;
  readonly elder_mode: boolean;
  readonly created_at: Instant;
}

/** A role of an account, given or derived (view `held_grant`). */
export interface HeldGrant {
  readonly account_id: string;
  readonly grant_id: string | null;
  readonly role: Role;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly path: string;
  readonly since: Instant | null;
  readonly until: Instant | null;
}

export interface AccessTables {
  account: {
    id: string;
    member_id: string | null;
    name: string;
    username: string;
    password_hash: string | null;
    language: Language;
    elder_mode: boolean;
    created_at: Instant;
  };
  session: {
    id: string;
    account_id: string;
    token_digest: Buffer;
    device: string;
    address: string;
    created_at: Instant;
    last_seen_at: Instant;
    ended_at: Instant | null;
    roles_asleep: boolean;
  };
  role_grant: {
    id: string;
    account_id: string;
    role: Role;
    organisation_id: string | null;
    since: Instant;
    until: Instant | null;
    granted_by: string | null;
    ended_by: string | null;
  };
  one_time_link: {
    id: string;
    account_id: string;
    token_digest: Buffer;
    purpose: "firstAdministrator" | "setPassword" | "recover";
    issued_at: Instant;
    issued_by: string | null;
    expires_at: Instant;
    used_at: Instant | null;
    replaced_at: Instant | null;
    recovery_id: string | null;
  };
  password_attempt: { id: string; username_fold: string; address: string; at: Instant };
  work_time: { member_id: string; day: LocalDate; kind: WorkKind; seconds: number };
  known_account: { [Column in keyof KnownAccount]: KnownAccount[Column] };
  held_grant: { [Column in keyof HeldGrant]: HeldGrant[Column] };
  account_candidate: {
    organisation_id: string;
    member_id: string;
    name: string;
    name_order: string;
    since: string | null;
    until: string | null;
  };
}
