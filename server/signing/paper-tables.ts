import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { PaperKind, SigningPlace } from "@chiboso/domain/signing/order.ts";
import type { ColumnType, JSONColumnType } from "kysely";

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>;

/** What a revision has added: a signature, what a check in thirty years needs, or a time stamp over all of it. */
export type RevisionKind = "signature" | "longTermData" | "documentTimeStamp";

/** How a person showed to be there when signing. */
export type Evidence =
  | { readonly kind: "password" }
  | {
      readonly kind: "passkey";
      /** In base64url: what the challenge was made from beside the digest of the prepared file. */
      readonly nonce: string;
      readonly credentialId: string;
      readonly publicKey: string;
      readonly clientDataJSON: string;
      readonly authenticatorData: string;
      readonly signature: string;
    };

export interface PaperTables {
  signing_paper: {
    id: Fixed<Id>;
    kind: Fixed<PaperKind>;
    meeting_id: Fixed<Id>;
    organisation_id: Fixed<Id>;
    original: Fixed<string>;
    begun_at: Fixed<Instant>;
  };
  signing_revision: {
    paper_id: Fixed<Id>;
    number: Fixed<number>;
    kind: Fixed<RevisionKind>;
    /** Where, who and how: of a signature only. */
    place: Fixed<SigningPlace | null>;
    member_id: Fixed<Id | null>;
    account_id: Fixed<Id | null>;
    certificate_id: Fixed<Id | null>;
    signed_for: Fixed<string | null>;
    signed_by: Fixed<string | null>;
    base: Fixed<string>;
    digest: Fixed<string>;
    report: Fixed<Buffer>;
    evidence: JSONColumnType<Evidence | null, string | null, never>;
    signed_at: Fixed<Instant>;
    entry_index: Fixed<number>;
    stamped_at: Fixed<Instant | null>;
    stamped_by: Fixed<string | null>;
    renew_from: Fixed<Instant | null>;
  };
  signing_attempt: {
    id: Fixed<Id>;
    paper_id: Fixed<Id>;
    place: Fixed<SigningPlace>;
    /** The person, or of an office the account, for whom it was prepared. */
    member_id: Fixed<Id | null>;
    account_id: Fixed<Id | null>;
    certificate_id: Fixed<Id>;
    base: Fixed<string>;
    prepared: Fixed<string>;
    byte_range: Fixed<number[]>;
    nonce: Fixed<Buffer>;
    made_at: Fixed<Instant>;
    expires_at: Fixed<Instant>;
    used_at: ColumnType<Instant | null, never, Instant>;
  };
}
