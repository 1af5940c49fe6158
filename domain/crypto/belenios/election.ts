import { isPossible } from "./ballot-form.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { tableFor, type Group } from "./group.ts";
import { policyOf, type Policy } from "./policy.ts";
import type { FixedBase } from "./powers.ts";
import { electionSchema, readRecord, type Election, type Question } from "./records.ts";
import { hexDigestOf, shortDigest } from "./scalars.ts";

/** An election ready to make and check ballots for. */
export interface OpenElection {
  readonly group: Group;
  readonly record: Election;
  /** The fingerprint that every proof is bound to. */
  readonly fingerprint: string;
  readonly y: FixedBase;
  readonly policy: Policy;
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

/** The digest of the questions alone: the same as that of the form approved in the minutes. */
export function formDigest(questions: readonly Question[]): string {
  return hexDigestOf(JSON.stringify(questions));
}
