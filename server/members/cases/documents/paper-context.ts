import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import {
  countIn,
  entryOf,
  textIn,
  type CaseRecord,
  type StepEntry,
} from "@chiboso/domain/members/cases/definition.ts";
import type { CaseDocumentCode } from "@chiboso/domain/members/cases/documents.ts";
import type { Issue } from "@chiboso/domain/members/cases/documents/issuer.ts";
import type {
  MeetingFigures,
  PaperPerson,
} from "@chiboso/domain/members/cases/documents/person.ts";
import type { Law } from "@chiboso/domain/members/cases/law.ts";
import type { Reader } from "../../../platform/database.ts";
import { openFile } from "../../file-access.ts";
import type { Secrets } from "../../secrets.ts";
import {
  readFigures,
  readIssuer,
  readPaperPerson,
  readSecretary,
  type IssuerRow,
} from "./paper-facts.ts";

/** Everything that a paper of a case is laid out from. */
export interface PaperContext {
  readonly reader: Reader;
  readonly secrets: Secrets;
  readonly actor: Actor;
  readonly law: Law;
  readonly record: CaseRecord;
  readonly today: LocalDate;
  readonly person: PaperPerson;
  readonly cell: IssuerRow;
  readonly committee: IssuerRow | null;
  /** The step that prints the paper, as it was carried out; undefined while it was not. */
  readonly entry: StepEntry | undefined;
  /** Figures of the meeting in the step of this code. */
  readonly figuresOf: (step: string) => Promise<MeetingFigures>;
  /** Number, day and who signs, by the cell or by the committee over it. */
  readonly issueBy: (level: "cell" | "committee") => Promise<Issue>;
  /** An answer of the opening or of any step, the latest first. */
  readonly answer: (field: string) => string | null;
}

/** Reads what a paper needs; undefined when the person or the organisation is not within reach. */
export async function paperContext(given: {
  readonly reader: Reader;
  readonly secrets: Secrets;
  readonly actor: Actor;
  readonly law: Law;
  readonly record: CaseRecord;
  readonly code: CaseDocumentCode;
  readonly now: Instant;
}): Promise<PaperContext | undefined> {
  const { reader, secrets, actor, law, record, code } = given;
  const today = localDateOf(given.now, VIETNAM);
  const file = await openFile(reader, actor, record.memberId);
  const classes = file?.classes ?? new Set();
  const person = await readPaperPerson(reader, secrets, record.memberId, classes, today);
  const cell = await readIssuer(reader, record.organisationId);
  if (person === undefined || cell === undefined) return undefined;
  const committee =
    cell.superiorId === null ? undefined : await readIssuer(reader, cell.superiorId);
  const step = definitionOf(record.kind).steps.find(({ prints }) => prints.includes(code));
  const entry = step && entryOf(record, step.code);
  const answers = [record.input, ...record.entries.map(({ input }) => input)].toReversed();
  return {
    reader,
    secrets,
    actor,
    law,
    record,
    today,
    person,
    cell,
    committee: committee ?? null,
    entry,
    figuresOf: (at) => figuresIn(reader, record, at),
    issueBy: (level) =>
      issue(reader, level === "committee" ? (committee ?? cell) : cell, entry, today),
    answer: (field) =>
      answers.map((input) => textIn(input, field)).find((value) => value !== undefined) ?? null,
  };
}

function figuresIn(reader: Reader, record: CaseRecord, step: string): Promise<MeetingFigures> {
  const done = entryOf(record, step);
  return readFigures(reader, record.organisationId, done?.doneOn ?? null, {
    base: (done && countIn(done.input, "voteBase")) ?? null,
    inFavour: (done && countIn(done.input, "voteFor")) ?? null,
  });
}

async function issue(
  reader: Reader,
  issuer: IssuerRow,
  entry: StepEntry | undefined,
  today: LocalDate,
): Promise<Issue> {
  const on = entry?.document?.on ?? entry?.doneOn ?? null;
  return {
    issuer,
    number: entry?.document?.number ?? null,
    on,
    signer: { post: "secretary", name: await readSecretary(reader, issuer.id, on ?? today) },
  };
}

/** Another member whom an answer names, as papers show people of the cell: by what every reader of a list sees. */
export async function namedMember(
  context: PaperContext,
  field: string,
): Promise<PaperPerson | undefined> {
  const memberId: Id | null = context.answer(field);
  if (memberId === null) return undefined;
  const { reader, secrets, actor, today } = context;
  const file = await openFile(reader, actor, memberId);
  return file && readPaperPerson(reader, secrets, memberId, file.classes, today);
}
