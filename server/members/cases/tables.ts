import type { CaseKind, CaseState } from "@chiboso/domain/members/cases/case-kinds.ts";
import type { CaseEffect } from "@chiboso/domain/members/cases/effect.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import type { ColumnType, Generated, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string | undefined, string>;

/** A row of the register that an effect wrote, so that a correction finds it again. */
export interface Applied {
  readonly kind: CaseEffect["kind"];
  /** Null when nothing was there to change. */
  readonly rowId: string | null;
  /** The day from which, or on which, it holds. */
  readonly on: string | null;
}

interface LifeCaseTable {
  readonly id: string;
  readonly kind: CaseKind;
  readonly member_id: string;
  readonly organisation_id: string;
  state: Generated<CaseState>;
  readonly opened_on: string;
  readonly opened_at: string;
  readonly opened_by: string | null;
  readonly opened_by_name: string;
  readonly follows: string | null;
  readonly input: Buffer;
  readonly citations: Json<readonly Citation[]>;
  applied: Json<readonly Applied[]>;
  closed_on: ColumnType<string | null, undefined, string>;
  closed_at: ColumnType<string | null, undefined, string>;
  closed_reason: ColumnType<Buffer | null, undefined, Buffer>;
  next_step: string | null;
  next_due_on: string | null;
  next_rule: string | null;
}

interface LifeCaseStepTable {
  readonly id: string;
  readonly case_id: string;
  readonly position: number;
  readonly step: string;
  readonly done_on: string;
  readonly data: Buffer;
  readonly document_number: string | null;
  readonly document_on: string | null;
  readonly document_issuer: string | null;
  readonly due_on: string | null;
  readonly citations: Json<readonly Citation[]>;
  readonly applied: Json<readonly Applied[]>;
  readonly corrects: string | null;
  readonly reason: Buffer | null;
  readonly entered_by: string | null;
  readonly entered_by_name: string;
  readonly entered_at: string;
}

interface ClosedVoteView {
  readonly id: string;
  readonly organisation_id: string;
  readonly decision: Decision;
  readonly question: string;
  readonly closed_at: string;
  readonly base: number;
  readonly yes: number;
}

export interface CaseTables {
  life_case: LifeCaseTable;
  life_case_step: LifeCaseStepTable;
  closed_vote: ClosedVoteView;
}

export type LifeCase = Selectable<LifeCaseTable>;
export type LifeCaseStep = Selectable<LifeCaseStepTable>;
