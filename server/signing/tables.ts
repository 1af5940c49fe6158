import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CertificateState, RevocationReason } from "@chiboso/domain/signing/rules.ts";
import type { ColumnType } from "kysely";

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>;
/** Not there when the row is made. */
type Later<T> = ColumnType<T | null, never, T>;

export interface SigningTables {
  signing_certificate: {
    id: Fixed<Id>;
    /** Null of a certificate of an organisation. */
    member_id: Fixed<Id | null>;
    account_id: Fixed<Id>;
    organisation_id: Fixed<Id>;
    name: Fixed<string>;
    organisation_name: Fixed<string>;
    state: ColumnType<CertificateState, never, CertificateState>;
    device: Fixed<string>;
    public_key: Fixed<Buffer>;
    request: Fixed<Buffer>;
    requested_at: Fixed<Instant>;
    decided_at: Later<Instant>;
    decided_by: Later<Id>;
    decided_by_name: Later<string>;
    serial: Later<string>;
    certificate: Later<Buffer>;
    not_before: Later<Instant>;
    not_after: Later<Instant>;
    revoked_at: Later<Instant>;
    reason: Later<RevocationReason>;
    note: Later<string>;
    /** The document by which an office holds the certificate of its organisation. */
    assignment: Later<string>;
    reminded_at: Later<Instant>;
  };
  signing_revocation_list: {
    number: Fixed<number>;
    made_at: Fixed<Instant>;
    next_at: Fixed<Instant>;
    list: Fixed<Buffer>;
  };
}
