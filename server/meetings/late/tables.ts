import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { ColumnType, Generated, Selectable } from "kysely";

interface LateEntryTable {
  readonly meeting_id: string;
  version: Generated<number>;
  sheet: ColumnType<LateSheet, string, string>;
  readonly begun_at: Instant;
  readonly begun_by: string;
  paper_from: ColumnType<Instant | null, undefined, Instant | null>;
  recovered_at: ColumnType<Instant | null, undefined, Instant>;
  due_at: ColumnType<Instant | null, undefined, Instant>;
  reason: ColumnType<string | null, undefined, string>;
  entered_at: ColumnType<Instant | null, undefined, Instant>;
  entered_by: ColumnType<string | null, undefined, string>;
}

interface LateScanTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string;
  readonly added_at: Instant;
  removed_at: ColumnType<Instant | null, undefined, Instant>;
}

export interface LateTables {
  late_entry: LateEntryTable;
  late_scan: LateScanTable;
}

export type LateRow = Selectable<LateEntryTable>;
export type ScanRow = Selectable<LateScanTable>;
