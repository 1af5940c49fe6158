import { ok, refuse, type Result } from "../../kernel/result.ts";
import { isPossible } from "./ballot-form.ts";
import type { OpenElection } from "./election.ts";
import { tableFor, type Group } from "./group.ts";
import { policyOf } from "./policy.ts";
import type { Election, Question } from "./records.ts";
import { shortDigest } from "./scalars.ts";

/**
 * An election from its record for the page that seals ballots, which takes nobody else's code: what
 * `openElection` accepts is accepted here with the same fingerprint, and a record that a ballot could
 * not be made for is refused. Who counts looks at every sign of it.
 */
export function openPlainElection(group: Group, json: string): Result<OpenElection> {
  const record = parsed(json);
  if (record === undefined) return refuse("crypto.record_malformed", { kind: "election" });
  const policy = policyOf(record.description);
  if (policy === undefined) return refuse("crypto.election_without_policy");
  if (!record.questions.every(isPossible)) return refuse("crypto.election_question_impossible");
  const key = BigInt(record.public_key);
  if (key <= 1n || key >= group.parameters.p) return refuse("crypto.trustees_key_differs");
  return ok({
    group,
    record,
    fingerprint: shortDigest(json),
    y: tableFor(group, key),
    policy,
  });
}

function parsed(json: string): Election | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isObject(value) || JSON.stringify(value) !== json) return undefined;
  const { description, name, public_key: key, questions, uuid } = value;
  const sound =
    value["version"] === 1 &&
    value["group"] === "BELENIOS-2048" &&
    [description, name, uuid].every(isText) &&
    /^[1-9][0-9]{0,616}$/.test(String(key)) &&
    /^[1-9A-HJ-NP-Za-km-z]{14,32}$/.test(String(uuid)) &&
    Array.isArray(questions) &&
    questions.length > 0 &&
    questions.every(isQuestion);
  return sound ? (value as unknown as Election) : undefined;
}

function isQuestion(value: unknown): value is Question {
  if (!isObject(value)) return false;
  const { answers, blank, min, max, question } = value;
  return (
    isText(question) &&
    Array.isArray(answers) &&
    answers.length > 0 &&
    answers.every(isText) &&
    (blank === undefined || blank === true) &&
    [min, max].every((each) => Number.isSafeInteger(each) && Number(each) >= 0)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
