import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Ballot } from "@chiboso/domain/voting/paper/ballot.ts";
import type { BallotsLeft } from "@chiboso/domain/voting/paper/broken-off.ts";
import type {
  PaperOutcome,
  Preparation,
  TellersJoined,
} from "@chiboso/domain/voting/paper/outcome.ts";
import type { Hands } from "@chiboso/domain/voting/paper/prepare.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { Issue, PaperState } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import type { ColumnType, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>;
type LateJson<T> = ColumnType<T | null, undefined, string>;
type Sealing = NonNullable<PaperView["sealing"]>;

/** Who was added to the prepared list, and the hands by which the meeting adopted it. */
interface Listed {
  readonly added: Preparation["added"];
  readonly hands: Hands | null;
}

interface PaperVoteTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string;
  readonly round: number;
  readonly repeat_of: string | null;
  readonly repeat_reason: string | null;
  readonly ballot: Json<Ballot>;
  readonly withdrawn: Json<PaperView["withdrawn"]>;
  readonly recusals: Json<readonly { readonly memberId: string; readonly reason: string }[]>;
  readonly listed: Json<Listed>;
  state: PaperState;
  readonly prepared_at: Instant;
  tellers: ColumnType<PaperView["tellers"], undefined, string>;
  tellers_hands: LateJson<Hands>;
  tellers_joined: ColumnType<TellersJoined, undefined, string>;
  printed: ColumnType<number, undefined, number>;
  issued: ColumnType<number, undefined, number>;
  issued_at: ColumnType<Instant | null, undefined, Instant>;
  frozen: LateJson<Issue>;
  attempt: ColumnType<number, undefined, number>;
  recounts: ColumnType<readonly string[], undefined, string>;
  closed_at: ColumnType<Instant | null, undefined, Instant>;
  cancel_reason: ColumnType<string | null, undefined, string>;
  ballots_left: ColumnType<BallotsLeft | null, undefined, BallotsLeft | null>;
  outcome: LateJson<PaperOutcome>;
  sealing: LateJson<Omit<Sealing, "destroyed">>;
  kept_until: ColumnType<LocalDate | null, undefined, LocalDate>;
  destroyed: LateJson<NonNullable<Sealing["destroyed"]>>;
}

interface PaperCountTable {
  readonly paper_id: string;
  readonly attempt: number;
  readonly account_id: string;
  readonly by_name: string;
  readonly at: Instant;
  readonly sheet: Json<CountSheet>;
}

export interface PaperTables {
  paper_vote: PaperVoteTable;
  paper_count: PaperCountTable;
}

export type PaperRow = Selectable<PaperVoteTable>;
