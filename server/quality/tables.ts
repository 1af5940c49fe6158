import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { QualityScore } from "@chiboso/domain/meetings/record.ts";
import type { Discussion, ScoredLine, ScoreState } from "@chiboso/domain/quality/rules.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { QualitySheet } from "@chiboso/domain/rules/quality-sheet.ts";
import type { ColumnType, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text; absent until the step that gives it. */
type Json<T> = ColumnType<T | null, string | undefined, string | null>;
type Later<T> = ColumnType<T | null, undefined, T | null>;

interface ScoreTable {
  readonly meeting_id: string;
  readonly version: number;
  readonly organisation_id: string;
  state: ScoreState;
  revision: number;
  scorer_id: string;
  scorer_name: string;
  agreer_id: string | null;
  agreer_name: string | null;
  named_by: string;
  named_at: Instant;
  readonly reason: string | null;
  sheet: Json<QualitySheet>;
  citation: Json<Citation>;
  lines: Json<readonly ScoredLine[]>;
  points: Later<number>;
  most: Later<number>;
  level: Later<QualityScore["level"]>;
  scored_at: Later<Instant>;
  agreed_by: Later<string>;
  agreed_at: Later<Instant>;
  discussion: Json<Discussion>;
  confirmed_by: Later<string>;
  confirmed_at: Later<Instant>;
  entry_index: Later<number>;
}

interface ReturnTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly version: number;
  readonly reason: string;
  readonly returned_by: string;
  readonly at: Instant;
}

export interface QualityTables {
  quality_score: ScoreTable;
  quality_return: ReturnTable;
}

export type ScoreRow = Selectable<ScoreTable>;
export type ReturnRow = Selectable<ReturnTable>;
