import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import type {
  Exclusion,
  PollOutcome,
  Threshold,
  VoteChoice,
} from "@chiboso/domain/voting/outcome.ts";
import type { HandTeller } from "@chiboso/domain/voting/hands.ts";
import type { Hands, PollMethod, PollState } from "@chiboso/domain/voting/view.ts";
import type { ColumnType, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string, never>;

/** Hands as they were last entered, with who did. */
export interface CountedHands extends Hands {
  readonly by: string;
  readonly at: Instant;
}

export interface Recusal {
  readonly memberId: string;
  readonly reason: string;
}

interface PollTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string;
  readonly round: number;
  readonly repeat_of: string | null;
  readonly repeat_reason: string | null;
  readonly decision: Decision;
  readonly question: string;
  readonly method: ColumnType<PollMethod, PollMethod | undefined, never>;
  readonly tellers: ColumnType<readonly HandTeller[], string | undefined, never>;
  hands: ColumnType<CountedHands | null, undefined, string>;
  readonly recusals: ColumnType<readonly Recusal[], string | undefined, never>;
  state: PollState;
  readonly opened_at: Instant;
  closed_at: ColumnType<Instant | null, undefined, Instant>;
  cancel_reason: ColumnType<string | null, undefined, string>;
  readonly excluded: Json<readonly Exclusion[]>;
  readonly quorum: Json<PollOutcome["quorum"]>;
  readonly threshold: Json<Threshold>;
  readonly citation: Json<Citation>;
  readonly needed: number;
  outcome: ColumnType<PollOutcome | null, undefined, string>;
  adopted: ColumnType<boolean | null, undefined, boolean>;
}

interface PollMemberTable {
  readonly poll_id: string;
  readonly member_id: string;
  readonly position: number;
  readonly name: string;
  readonly present: boolean;
  present_at_close: ColumnType<boolean | null, undefined, never>;
}

interface BallotTable {
  readonly poll_id: string;
  readonly member_id: string;
  readonly choice: VoteChoice;
  readonly at: Instant;
  readonly entered_by: string | null;
}

export interface VotingTables {
  poll: PollTable;
  poll_member: PollMemberTable;
  ballot: BallotTable;
}

export type Poll = Selectable<PollTable>;
