import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import type { MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import type { MinutesState, SignerRole } from "@chiboso/domain/minutes/rules.ts";
import type { ColumnType, JSONColumnType } from "kysely";

/** Written once, never changed; the migration grants no update. */
type Fixed<T> = ColumnType<T, T, never>;
type Document = JSONColumnType<MinutesDocument, string, never>;

export interface MinutesTable {
  id: Fixed<string>;
  meeting_id: Fixed<string>;
  organisation_id: Fixed<string>;
  kind: Fixed<MeetingKind>;
  zone: Fixed<string>;
  subject: Fixed<string>;
  closed_at: Fixed<Instant>;
  due_at: Fixed<Instant>;
  clerk_id: Fixed<string>;
  clerk_name: Fixed<string>;
  chair_id: Fixed<string>;
  chair_name: Fixed<string>;
  record_digest: Fixed<string>;
  drafted: Document;
  state: MinutesState;
  version: number;
  term: Fixed<string>;
  number: number | null;
  approved_at: Instant | null;
}

export interface MinutesTextTable {
  minutes_id: Fixed<string>;
  version: Fixed<number>;
  document: Document;
  saved_by: Fixed<string>;
  saved_by_name: Fixed<string>;
  saved_at: Fixed<Instant>;
  restored_from: Fixed<number | null>;
}

export interface MinutesRevisionTable {
  minutes_id: Fixed<string>;
  revision: Fixed<number>;
  version: Fixed<number>;
  pdf_digest: Fixed<string>;
  pages: Fixed<number>;
  frozen_by: Fixed<string>;
  frozen_by_name: Fixed<string>;
  frozen_at: Fixed<Instant>;
  returned_by: string | null;
  returned_by_name: string | null;
  returned_at: Instant | null;
  return_reason: string | null;
}

export interface MinutesApprovalTable {
  minutes_id: Fixed<string>;
  revision: Fixed<number>;
  role: Fixed<SignerRole>;
  member_id: Fixed<string>;
  account_id: Fixed<string>;
  name: Fixed<string>;
  at: Fixed<Instant>;
}

export interface MinutesTables {
  minutes: MinutesTable;
  minutes_text: MinutesTextTable;
  minutes_revision: MinutesRevisionTable;
  minutes_approval: MinutesApprovalTable;
  minutes_seal: {
    minutes_id: Fixed<string>;
    log_index: Fixed<number>;
    salt: Fixed<Buffer>;
    approvals: Fixed<Buffer>;
    sealed_at: Fixed<Instant>;
  };
}
