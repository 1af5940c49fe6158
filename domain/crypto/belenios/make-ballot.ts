import { ok, refuse, type Result } from "../../kernel/result.ts";
import { choicesOf, namesOf, statementsOf, withOpenings, type Statement } from "./ballot-form.ts";
import type { Credential } from "./credential.ts";
import {
  addCiphertexts,
  addOpenings,
  encrypt,
  proveOneOf,
  type Ciphertext,
} from "./disjunction.ts";
import type { OpenElection } from "./election.ts";
import { proveKnowledge, type Proof } from "./knowledge.ts";
import type { Answer, Ballot, CiphertextRecord, Question } from "./records.ts";
import { randomScalar, shortDigest, type Random } from "./scalars.ts";

/** 0 or 1 for each choice of a question; the first is the blank where the form has one. */
export type Marks = readonly number[];

/** A sealed ballot: what is sent, and what its owner finds it again by. */
export interface SealedBallot {
  readonly json: string;
  /** SHA-256 of the ballot in base64, 43 signs. */
  readonly tracker: string;
}

/** Seals what was marked. Refuses what the form does not allow, before anything is drawn. */
export function makeBallot(
  election: OpenElection,
  credential: Credential,
  marks: readonly Marks[],
  random: Random,
): Result<SealedBallot> {
  const steps = sealing(election, credential, marks, random);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in short steps, between which a page can answer to the person before it. */
export function* sealing(
  election: OpenElection,
  credential: Credential,
  marks: readonly Marks[],
  random: Random,
): Generator<undefined, Result<SealedBallot>, undefined> {
  const { questions, uuid } = election.record;
  if (marks.length !== questions.length) return refuse("crypto.marks_missing");
  const wrong = questions.findIndex((question, at) => !mayMark(question, marks[at] as Marks));
  if (wrong >= 0) return refuse("crypto.marks_against_form", { question: wrong + 1 });
  const scope = `${election.fingerprint}|${credential.element}`;
  const answers: Answer[] = [];
  for (const [at, question] of questions.entries()) {
    answers.push(yield* answer(election, question, { scope, marks: marks[at] as Marks }, random));
  }
  const unsigned = {
    election_uuid: uuid,
    election_hash: election.fingerprint,
    credential: String(credential.element),
    answers,
  };
  const hash = shortDigest(JSON.stringify(unsigned));
  const proof = proveKnowledge(election.group, `sig|${hash}|`, credential.secret, random);
  const ballot: Ballot = { ...unsigned, signature: { hash, proof } };
  const json = JSON.stringify(ballot);
  return ok({ json, tracker: shortDigest(json) });
}

/** Whether a person may mark so: all or nothing where there is a blank, else from min to max. */
export function mayMark(question: Question, marks: Marks): boolean {
  if (marks.length !== choicesOf(question)) return false;
  if (marks.some((mark) => mark !== 0 && mark !== 1)) return false;
  const chosen = namesOf(question, marks).reduce((sum, mark) => sum + mark, 0);
  if (question.blank === true && marks[0] === 1) return chosen === 0;
  return chosen >= question.min && chosen <= question.max;
}

function* answer(
  { group, y }: OpenElection,
  question: Question,
  { scope, marks }: { readonly scope: string; readonly marks: Marks },
  random: Random,
): Generator<undefined, Answer, undefined> {
  const openings = marks.map((value) => ({ value, r: randomScalar(group, random) }));
  const choices: Ciphertext[] = [];
  for (const opening of openings) {
    choices.push(encrypt(group, y, opening));
    yield;
  }
  const sum = addOpenings(group, namesOf(question, openings));
  const summed = addCiphertexts(group, namesOf(question, choices));
  const texts = choices.map(inDecimals);
  const statements = statementsOf(question, scope, texts, inDecimals(summed));
  const prove = (statement: Statement): Proof[] =>
    proveOneOf(group, y, statement.prefix, withOpenings(statement, openings, sum), random);
  const individual: Proof[][] = [];
  for (const statement of statements.individual) {
    individual.push(prove(statement));
    yield;
  }
  return {
    choices: texts,
    individual_proofs: individual,
    overall_proof: prove(statements.overall),
    ...(statements.blank && { blank_proof: prove(statements.blank) }),
  };
}

function inDecimals({ alpha, beta }: Ciphertext): CiphertextRecord {
  return { alpha: String(alpha), beta: String(beta) };
}
