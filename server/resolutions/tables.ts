import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { ResolutionDocument, Sign, SignerPost } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionState } from "@chiboso/domain/resolutions/rules.ts";
import type { ColumnType, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string, never>;

interface ResolutionTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly meeting_id: string;
  readonly sign: Sign;
  readonly zone: string;
  readonly subject: string;
  readonly held_at: Instant;
  readonly due_at: Instant;
  state: ResolutionState;
  version: number;
  readonly drafted: Json<ResolutionDocument>;
  readonly term: string;
  number: ColumnType<number | null, undefined, number>;
  return_reason: ColumnType<string | null, undefined, string | null>;
  readonly signer_id: string;
  readonly signer_name: string;
  readonly signer_post: SignerPost;
  pdf_digest: ColumnType<string | null, undefined, string>;
  pages: ColumnType<number | null, undefined, number>;
  frozen_at: ColumnType<Instant | null, undefined, Instant>;
  issued_at: ColumnType<Instant | null, undefined, Instant>;
  entry_index: ColumnType<number | null, undefined, number>;
}

interface ResolutionTextTable {
  readonly resolution_id: string;
  readonly version: number;
  readonly document: Json<ResolutionDocument>;
  readonly saved_by: string;
  readonly saved_by_name: string;
  readonly saved_at: Instant;
}

export interface ResolutionTables {
  resolution: ResolutionTable;
  resolution_text: ResolutionTextTable;
}

export type ResolutionRow = Selectable<ResolutionTable>;
export type TextRow = Selectable<ResolutionTextTable>;
