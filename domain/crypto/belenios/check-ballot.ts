import { ok, refuse, type Result } from "../../kernel/result.ts";
import { choicesOf, hasShape, namesOf, statementsOf, withCiphertexts } from "./ballot-form.ts";
import { addCiphertexts, checkOneOf, checkOneOfMembers } from "./disjunction.ts";
import type { OpenElection } from "./election.ts";
import type { Group } from "./group.ts";
import { checkKnowledge, type Proof } from "./knowledge.ts";
import { ballotSchema, readRecord, type Answer, type Ballot, type Question } from "./records.ts";
import { shortDigest } from "./scalars.ts";

/** Decimal digits of an element and of a scalar, with what stands around them in a ballot. */
const CIPHERTEXT_BYTES = 2 * 617 + 24;
const PROOF_BYTES = 2 * 78 + 34;
const ANSWER_BYTES = 100;
const BALLOT_BYTES = 1500;

/** The most bytes that a ballot of this form can have: what is longer is not even parsed. */
export function mostBallotBytes(questions: readonly Question[]): number {
  const answers = questions.map((question) => {
    const proofs = 2 * choicesOf(question) + question.max - question.min + 4;
    return ANSWER_BYTES + choicesOf(question) * CIPHERTEXT_BYTES + proofs * PROOF_BYTES;
  });
  return BALLOT_BYTES + answers.reduce((sum, bytes) => sum + bytes, 0);
}

/** The ballot that the bytes hold; its proofs are not looked at. */
export function parseBallot({ record }: OpenElection, bytes: Uint8Array | string): Result<Ballot> {
  return readRecord("ballot", ballotSchema, bytes, mostBallotBytes(record.questions));
}

/**
 * Whether a ballot is one of this election and all of its proofs hold, every element a member of the
 * group. Whether its key may vote is asked elsewhere: `credential` tells which it is.
 */
export function checkBallot(election: OpenElection, bytes: Uint8Array | string): Result<Ballot> {
  const own = ballotOf(election, bytes);
  if (!own.ok) return own;
  const signed = checkSignature(election.group, own.value);
  return signed.ok ? checkAnswers(election, own.value) : signed;
}

/** The same but for the signature, for a ballot whose signature was checked before (`checkSignature`). */
export function checkChoices(election: OpenElection, bytes: Uint8Array | string): Result<Ballot> {
  const own = ballotOf(election, bytes);
  return own.ok ? checkAnswers(election, own.value) : own;
}

function ballotOf(election: OpenElection, bytes: Uint8Array | string): Result<Ballot> {
  const parsed = parseBallot(election, bytes);
  if (!parsed.ok) return parsed;
  const foreign = checkSubject(election, parsed.value);
  return foreign.ok ? parsed : foreign;
}

function checkAnswers(election: OpenElection, ballot: Ballot): Result<Ballot> {
  const scope = `${ballot.election_hash}|${ballot.credential}`;
  for (const [at, question] of election.record.questions.entries()) {
    const checked = checkAnswer(election, question, ballot.answers[at] as Answer, scope);
    if (!checked.ok) return refuse(checked.refusal.code, { question: at + 1 });
  }
  return ok(ballot);
}

function checkSubject({ record, fingerprint }: OpenElection, ballot: Ballot): Result<undefined> {
  if (ballot.election_uuid !== record.uuid || ballot.election_hash !== fingerprint) {
    return refuse("crypto.ballot_of_other_election");
  }
  return ballot.answers.length === record.questions.length
    ? ok(undefined)
    : refuse("crypto.ballot_shape_wrong");
}

/** Whether the ballot was made by whoever holds its key; no other proof is looked at. */
export function checkSignature(group: Group, ballot: Ballot): Result<undefined> {
  const { signature, ...unsigned } = ballot;
  const key = BigInt(ballot.credential);
  if (key <= 1n || key >= group.parameters.p) return refuse("crypto.ballot_signature_wrong");
  const honest =
    shortDigest(JSON.stringify(unsigned)) === signature.hash &&
    checkKnowledge(group, `sig|${signature.hash}|`, key, signature.proof);
  return honest ? ok(undefined) : refuse("crypto.ballot_signature_wrong");
}

function checkAnswer(
  { group, y }: OpenElection,
  question: Question,
  answer: Answer,
  scope: string,
): Result<undefined> {
  if (!hasShape(question, answer, choicesOf(question))) return refuse("crypto.ballot_shape_wrong");
  const choices = answer.choices.map(({ alpha, beta }) => ({
    alpha: BigInt(alpha),
    beta: BigInt(beta),
  }));
  const { p, q } = group.parameters;
  if (!choices.every(({ alpha, beta }) => isBelow(p, alpha) && isBelow(p, beta))) {
    return refuse("crypto.ballot_element_outside");
  }
  const all = [...answer.individual_proofs, answer.overall_proof, answer.blank_proof ?? []];
  if (!all.every((proofs) => areScalars(q, proofs))) return refuse("crypto.ballot_proof_wrong");
  const sum = addCiphertexts(group, namesOf(question, choices));
  const statements = statementsOf(question, scope, answer.choices, {
    alpha: String(sum.alpha),
    beta: String(sum.beta),
  });
  for (const [at, statement] of statements.individual.entries()) {
    const proofs = answer.individual_proofs[at] as readonly Proof[];
    const found = checkOneOfMembers(group, y, withCiphertexts(statement, choices, sum, proofs));
    if (found === "outside") return refuse("crypto.ballot_element_outside");
    if (found === "wrong") return refuse("crypto.ballot_proof_wrong");
  }
  const overall = withCiphertexts(statements.overall, choices, sum, answer.overall_proof);
  const blank =
    statements.blank && withCiphertexts(statements.blank, choices, sum, answer.blank_proof ?? []);
  const holds = [overall, blank].every(
    (part) => part === undefined || checkOneOf(group, y, part) === "holds",
  );
  return holds ? ok(undefined) : refuse("crypto.ballot_proof_wrong");
}

function isBelow(p: bigint, value: bigint): boolean {
  return value > 0n && value < p;
}

function areScalars(q: bigint, proofs: readonly Proof[]): boolean {
  return proofs.every(({ challenge, response }) => BigInt(challenge) < q && BigInt(response) < q);
}
