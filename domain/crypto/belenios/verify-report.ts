import type { Refusal } from "../../kernel/result.ts";
import type { Heads } from "./event-chain.ts";
import type { Question } from "./records.ts";
import type { Tallied } from "./verify-opening.ts";

/** The checks in their order; what comes after one that failed is not made. */
export const CHECKS = [
  "archive",
  "chain",
  "election",
  "trustees",
  "credentials",
  "ballots",
  "counted",
  "opening",
  "expected",
] as const;

export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly name: CheckName;
  readonly state: "ok" | "failed" | "skipped";
  readonly refusal: Refusal | null;
}

/** What the one who checks knows from elsewhere; nothing of it can be seen in the archive alone. */
export interface Expected {
  /** How many may vote, by the roll. */
  readonly voters?: number;
  /** Digest of the questions as they were approved. */
  readonly form?: string;
  readonly serverKey?: string;
  /** SHA-256 in hex of the record of all trustees as the board's devices found themselves in it. */
  readonly trustees?: string;
  /** SHA-256 in hex of the list of keys as it was fixed. */
  readonly list?: string;
  /** SHA-256 in base64 of the election's record as the box was opened with it. */
  readonly fingerprint?: string;
  /** Heads that witnesses have signed. */
  readonly closedHead?: string;
  readonly openedHead?: string;
  /** Receipts of ballots that have to be among the counted ones: the first 12 signs of their trackers or more. */
  readonly receipts?: readonly string[];
}

/** What the archive says; to be believed only when the report is ok. */
export interface ArchiveFacts {
  readonly name: string;
  readonly description: string;
  readonly uuid: string;
  readonly questions: readonly Question[];
  readonly voters: number;
  readonly ballots: number;
  readonly counted: number;
  readonly result: readonly (readonly number[])[] | null;
  readonly heads: Heads;
  readonly form: string;
}

export interface ArchiveReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly facts: ArchiveFacts | null;
  /** What a trustee needs to open; null unless the archive is in order. */
  readonly sealed: Tallied | null;
}
