import { ok, refuse, type Result } from "../../kernel/result.ts";
import { tableFor, type Group } from "./group.ts";
import type { FixedBase } from "./powers.ts";
import { electionSchema, readRecord, type Election, type Question } from "./records.ts";
import { hexDigest, shortDigest } from "./scalars.ts";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** What the description of an election promises beside its text. */
export interface Policy {
  /** Whether a key has one ballot, or the last one of a key counts. */
  readonly ballots: "one-per-key" | "last-counts";
  /** Fewer counted ballots are never opened. */
  readonly minimum: number;
}

/** An election ready to make and check ballots for. */
export interface OpenElection {
  readonly group: Group;
  readonly record: Election;
  /** The fingerprint that every proof is bound to. */
  readonly fingerprint: string;
  readonly y: FixedBase;
  readonly policy: Policy;
}

const POLICY = /(?:^|\n)ballots: (one-per-key|last-counts); minimum: ([1-9][0-9]{0,5})$/;

/** The description with its last line, which programs read. */
export function describeElection(text: string, { ballots, minimum }: Policy): string {
  const line = `ballots: ${ballots}; minimum: ${minimum}`;
  return text === "" ? line : `${text}\n${line}`;
}

export function policyOf(description: string): Policy | undefined {
  const found = POLICY.exec(description);
  if (found === null) return undefined;
  return { ballots: found[1] as Policy["ballots"], minimum: Number(found[2]) };
}

/** An election from its record, whose bytes the fingerprint is of. */
export function openElection(group: Group, json: string): Result<OpenElection> {
  const read = readRecord("election", electionSchema, json);
  if (!read.ok) return read;
  const record = read.value;
  const policy = policyOf(record.description);
  if (policy === undefined) return refuse("crypto.election_without_policy");
  if (!record.questions.every(isPossible)) return refuse("crypto.election_question_impossible");
  const key = BigInt(record.public_key);
  if (key <= 1n || key >= group.parameters.p) return refuse("crypto.trustees_key_differs");
  const y = tableFor(group, key);
  return ok({ group, record, fingerprint: shortDigest(json), y, policy });
}

function isPossible({ answers, min, max }: Question): boolean {
  return min <= max && max <= answers.length;
}

/** How many ciphertexts an answer has: the blank stands before the names. */
export function choicesOf({ answers, blank }: Question): number {
  return answers.length + (blank === true ? 1 : 0);
}

/** The digest of the questions alone: the same as that of the form approved in the minutes. */
export function formDigest(questions: readonly Question[]): string {
  return hexDigest(utf8ToBytes(JSON.stringify(questions)));
}
