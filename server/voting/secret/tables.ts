import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { SingleKey } from "@chiboso/domain/crypto/belenios/records.ts";
import type { Permit, SecretBallot, SecretTerms } from "@chiboso/domain/voting/secret/ballot.ts";
import type { Envelopes } from "@chiboso/domain/voting/secret/envelopes.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import type { FrozenSecret, NamedSeat } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretState, SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Withdrawn } from "@chiboso/domain/voting/paper/prepare.ts";
import type { ColumnType, Selectable } from "kysely";

/** Stored as JSON: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>;
type LateJson<T> = ColumnType<T | null, undefined, string>;
type Late<T> = ColumnType<T | null, undefined, T | null>;

interface SecretVoteTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly item_id: string;
  readonly round: number;
  readonly repeat_of: string | null;
  readonly repeat_reason: string | null;
  readonly election_id: string;
  readonly ballot: Json<SecretBallot>;
  readonly terms: Json<SecretTerms>;
  readonly permit: Json<Permit> | null;
  readonly withdrawn: Json<readonly Withdrawn[]>;
  readonly recusals: Json<readonly { readonly memberId: string; readonly reason: string }[]>;
  state: SecretState;
  readonly prepared_at: Instant;
  readonly server_key: Json<SingleKey>;
  server_secret: ColumnType<Buffer | null, Buffer, null>;
  server_destroyed_at: Late<Instant>;
  board: LateJson<readonly NamedSeat[]>;
  keeper_id: Late<string>;
  keeper_key: Late<string>;
  past_keeper_keys: ColumnType<readonly string[], undefined, string>;
  registration_ended_at: Late<Instant>;
  attempt: ColumnType<number, undefined, number>;
  restarts: ColumnType<readonly string[], undefined, string>;
  slips: LateJson<{ readonly printed: number; readonly undrawn: number }>;
  frozen: LateJson<FrozenSecret>;
  booth: Late<string>;
  opened_at: Late<Instant>;
  closed_at: Late<Instant>;
  decided_at: Late<Instant>;
  cancel_reason: Late<string>;
  outer_envelopes: Late<number>;
  untyped_envelopes: LateJson<Pick<Envelopes, "untyped" | "said">>;
  kept_until: Late<LocalDate>;
  destroyed: LateJson<NonNullable<SecretView["destroyed"]>>;
  files_left: ColumnType<readonly string[], undefined, string>;
  outcome: LateJson<SecretOutcome>;
}

export interface SecretTables {
  secret_vote: SecretVoteTable;
}

export type SecretRow = Selectable<SecretVoteTable>;

export const RECORD_KINDS = ["election", "trustees", "credentials"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export type MessageStep = "join" | "deal" | "share" | "opening" | "destroyed";

export interface StoredMessage {
  readonly attempt: number;
  readonly step: MessageStep;
  readonly index: number;
  readonly content: unknown;
}

export interface TakingRow {
  readonly memberId: string;
  readonly how: "device" | "slip";
  readonly sealed: string | null;
  /** `takingMarker` of it until the list is fixed. */
  readonly mark: Buffer | null;
}

export interface ArchiveRow {
  readonly stage: "closed" | "decided";
  readonly head: string;
  readonly digest: string;
  readonly counted: number;
  /** Of the closed one alone. */
  readonly seal: Buffer | null;
}
