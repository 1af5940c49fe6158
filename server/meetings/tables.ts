import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import type {
  ItemKind,
  MeetingKind,
  MeetingMode,
  Opinion,
  Presence,
} from "@chiboso/domain/meetings/record.ts";
import type { LastResults } from "@chiboso/domain/meetings/results/result.ts";
import type { Answer, Hold, MeetingState, PaperSearch } from "@chiboso/domain/meetings/view.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import type { ColumnType, Generated, Insertable, Selectable, Updateable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface Guest {
  readonly name: string;
  readonly title: string;
}

interface MeetingTable {
  readonly id: string;
  readonly organisation_id: string;
  organisation_name: string;
  superior_name: string | null;
  seat: string;
  kind: MeetingKind;
  mode: MeetingMode;
  title: string;
  place: string;
  online_link: string | null;
  zone: string;
  planned_at: Instant;
  minutes: number;
  state: MeetingState;
  version: Generated<number>;
  last_seq: Generated<number>;
  chair_id: string;
  chair_name: string;
  clerk_id: string;
  clerk_name: string;
  guests: ColumnType<readonly Guest[], string | undefined, string>;
  readonly check_in_key: Buffer;
  opened_at: ColumnType<Instant | null, undefined, Instant>;
  roll_called_at: ColumnType<Instant | null, undefined, Instant>;
  closed_at: ColumnType<Instant | null, undefined, Instant>;
  cancel_reason: ColumnType<string | null, undefined, string>;
  expected: Generated<number>;
  attended: Generated<number>;
  excused: Generated<number>;
  unexcused: Generated<number>;
  opinions: Generated<number>;
  readonly plan_entry_id: ColumnType<string | null, string | null | undefined, never>;
  readonly prepares_id: ColumnType<string | null, string | undefined, never>;
  last_results: ColumnType<LastResults | null, undefined, string>;
  locked_at: ColumnType<Instant | null, undefined, Instant | null>;
  quorum_lost_at: ColumnType<Instant | null, undefined, Instant | null>;
}

interface ItemTable {
  readonly id: string;
  readonly meeting_id: string;
  position: number;
  kind: ItemKind;
  title: string;
  minutes: number | null;
  started_at: ColumnType<Instant | null, undefined, Instant>;
  ended_at: ColumnType<Instant | null, undefined, Instant | null>;
  conclusion: ColumnType<string | null, undefined, string | null>;
  readonly carried_from_id: ColumnType<string | null, string | null | undefined, never>;
  draft: ColumnType<string | null, undefined, string | null>;
  secret: Generated<boolean>;
  speech_minutes: ColumnType<number | null, undefined, number | null>;
  spent: Generated<number>;
  resumed_at: ColumnType<Instant | null, undefined, Instant | null>;
}

interface PaperTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string | null;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string;
  readonly added_at: Instant;
  removed_at: ColumnType<Instant | null, undefined, Instant>;
  readonly searched: PaperSearch | null;
}

interface InvitationTable {
  readonly meeting_id: string;
  readonly member_id: string;
  position: number;
  name: string;
  standing: Standing;
  posts: ColumnType<Post[], Post[], Post[]>;
  summoned: boolean;
  answer: ColumnType<Answer | null, undefined, Answer | null>;
  reason: ColumnType<string | null, undefined, string | null>;
  answered_at: ColumnType<Instant | null, undefined, Instant>;
  answered_by: ColumnType<string | null, undefined, string | null>;
}

interface PresenceTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly member_id: string;
  readonly from_at: Instant;
  to_at: Instant | null;
  readonly place: Presence["place"];
  readonly how: Presence["how"];
  readonly also_elsewhere: Generated<boolean>;
}

interface OpinionTable {
  readonly id: string;
  readonly meeting_id: string;
  /** Null alone in one that was taken back and whose item was dropped since, which nobody reads. */
  readonly item_id: string;
  readonly member_id: string;
  readonly name: string;
  readonly at: Instant;
  text: string;
  readonly how: Opinion["how"];
  entered_by: ColumnType<string | null, string | undefined, null>;
  withdrawn_at: ColumnType<Instant | null, undefined, Instant>;
  readonly key_words: ColumnType<KeyWord[], KeyWord[] | undefined, never>;
  readonly speech_id: ColumnType<string | null, string | null | undefined, never>;
  version: Generated<number>;
}

interface SpeechTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string;
  readonly member_id: string | null;
  readonly name: string;
  readonly kind: Speech["kind"];
  readonly how: Speech["how"];
  readonly asked_at: Instant;
  place: number;
  minutes: ColumnType<number | null, undefined, number | null>;
  started_at: ColumnType<Instant | null, undefined, Instant>;
  ended_at: ColumnType<Instant | null, undefined, Instant>;
  withdrawn_at: ColumnType<Instant | null, undefined, Instant>;
}

interface AssignmentTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string;
  readonly text: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly due_date: LocalDate;
  readonly assigned_at: Instant;
  withdrawn_at: ColumnType<Instant | null, undefined, Instant>;
}

interface HoldTable {
  readonly meeting_id: string;
  readonly kind: Hold["kind"];
  readonly id: string;
  readonly name: string;
}

interface EventTable {
  readonly meeting_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly actor_id: string | null;
  readonly actor: string;
  readonly data: Json<Readonly<Record<string, EventValue>>>;
  readonly ledger_index: number | null;
  readonly ledger_salt: Buffer | null;
  /** Of an official act: what only the server can say of its content, under a key that is not in the database. */
  readonly mark: Buffer | null;
}

/** What an event may tell: JSON with whole numbers, so that its record has one canonical form. */
export type EventValue =
  | string
  | number
  | boolean
  | null
  | readonly EventValue[]
  | { readonly [key: string]: EventValue };

export interface MeetingsTables {
  meeting: MeetingTable;
  agenda_item: ItemTable;
  meeting_paper: PaperTable;
  invitation: InvitationTable;
  presence: PresenceTable;
  opinion: OpinionTable;
  speech: SpeechTable;
  assignment: AssignmentTable;
  meeting_hold: HoldTable;
  meeting_event: EventTable;
}

export type Meeting = Selectable<MeetingTable>;
export type NewMeeting = Insertable<MeetingTable>;
export type MeetingPatch = Updateable<MeetingTable>;
export type Item = Selectable<ItemTable>;
export type Paper = Selectable<PaperTable>;
export type OpinionRow = Selectable<OpinionTable>;
export type NewOpinion = Insertable<OpinionTable>;
export type SpeechRow = Selectable<SpeechTable>;
export type AssignmentRow = Selectable<AssignmentTable>;
export type EventRow = Selectable<EventTable>;
