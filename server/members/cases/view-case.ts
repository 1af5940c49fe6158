import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { decideAbandon } from "@chiboso/domain/members/cases/decide.ts";
import type { CaseDefinition, Known } from "@chiboso/domain/members/cases/definition.ts";
import { idsIn } from "@chiboso/domain/members/cases/field.ts";
import { citationsOf } from "@chiboso/domain/members/cases/law.ts";
import { progressOf, type StepProgress } from "@chiboso/domain/members/cases/progress.ts";
import type { CaseView, StepView } from "@chiboso/domain/members/cases/view.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { openSecrets } from "../secrets.ts";
import { mayAct } from "./act-on-case.ts";
import { readCaseFacts } from "./case-facts.ts";
import { findCase, locateCase, type StoredCase, type StoredEntry } from "./case-store.ts";
import { readLaw } from "./law.ts";

interface Viewing {
  readonly reader: Reader;
  readonly services: Services;
  readonly actor: Actor;
  readonly now: Instant;
}

/** The case as the guided flow shows it to whoever asks, or undefined when there is none within reach. */
export async function viewCase(viewing: Viewing, caseId: Id): Promise<CaseView | undefined> {
  const { reader, services, now } = viewing;
  const secrets = await openSecrets(services.config.dataDir);
  const stored = await findCase(reader, secrets, caseId);
  const path = await locateCase(reader, caseId);
  if (stored === undefined || path === undefined) return undefined;
  const { record } = stored;
  const definition = definitionOf(record.kind);
  const facts = await readCaseFacts(reader, secrets, { record, definition, given: null, now });
  if (facts === undefined) return undefined;
  const known: Known = { law: await readLaw(reader, record.organisationId, now), facts, record };
  const seen = { viewing, stored, definition, known, path };
  return {
    ...(await headOf(seen)),
    steps: progressOf(definition, known).map((progress) => stepOf(seen, progress)),
    replaced: stored.replaced.map((entry) => ({
      ...shown(entry),
      reason: reasonOver(stored, entry),
    })),
    mayAbandon: mayAbandon(seen),
  };
}

interface Seen {
  readonly viewing: Viewing;
  readonly stored: StoredCase;
  readonly definition: CaseDefinition;
  readonly known: Known;
  readonly path: string;
}

async function headOf(seen: Seen) {
  const { viewing, stored, known } = seen;
  const { row, record } = stored;
  const { reader } = viewing;
  const [person] = await reader.query(sql<{ name: string }>`
    select full_name as name from member where id = ${record.memberId}`);
  const [organisation] = await reader.query(sql<{ name: string }>`
    select name from organisation where id = ${record.organisationId}`);
  const related = await reader.query(sql<CaseView["followedBy"][number] & { before: boolean }>`
    select id as "caseId", kind, state, id = ${row.follows} as before from life_case
     where follows = ${record.caseId} or id = ${row.follows} order by opened_at, id`);
  const plain = related.map(({ caseId, kind, state }) => ({ caseId, kind, state }));
  return {
    caseId: record.caseId,
    kind: record.kind,
    state: record.state,
    today: known.facts.today,
    memberId: record.memberId,
    memberName: person?.name ?? "",
    birthDate: known.facts.person.birthDate,
    organisationId: record.organisationId,
    organisationName: organisation?.name ?? "",
    openedOn: record.openedOn,
    openedByName: row.opened_by_name,
    closedOn: row.closed_on,
    closedReason: stored.closedReason,
    input: { ...record.input },
    citations: [...row.citations],
    follows: plain.find(({ caseId }) => caseId === row.follows) ?? null,
    followedBy: plain.filter(({ caseId }) => caseId !== row.follows),
    names: await namesIn(seen),
  };
}

function stepOf(seen: Seen, progress: StepProgress): StepView {
  const { known, stored, viewing, path } = seen;
  const { step, state, deadline, opensOn } = progress;
  const entry = stored.record.entries.find((each) => each.step === step.code) ?? null;
  const allowed = mayAct(viewing.actor, step.by, path);
  const { today } = known.facts;
  return {
    code: step.code,
    state,
    deadline: deadline && { ...deadline },
    opens: opensOn && {
      on: opensOn.on,
      citation: one(citationsOf(known.law, [opensOn.ruleId], today)),
    },
    citations: entry ? [...entry.citations] : citationsOf(known.law, step.ruleIds, today),
    entry: entry && shown(entry),
    mayCarryOut: state === "next" && allowed,
    mayCorrect: state === "done" && known.record.state !== "abandoned" && allowed,
  };
}

function one<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("a rule has no citation");
  return first;
}

function shown(entry: StoredEntry): NonNullable<StepView["entry"]> {
  const { entryId, step, doneOn, document, input, dueOn, enteredByName, enteredAt } = entry;
  return {
    entryId,
    step,
    doneOn,
    document: document && { ...document },
    input: { ...input },
    dueOn,
    enteredByName,
    enteredAt,
  };
}

/** Why an entry was replaced is said by the one that took its place. */
function reasonOver(stored: StoredCase, entry: StoredEntry): string {
  const all = [...stored.record.entries, ...stored.replaced];
  return all.find(({ corrects }) => corrects === entry.entryId)?.reason ?? "";
}

function mayAbandon({ definition, known, viewing, path }: Seen): boolean {
  const decided = decideAbandon(definition, known, known.facts.today);
  return decided.ok && mayAct(viewing.actor, decided.value.level, path);
}

/** Names of the persons and organisations that answers name. */
async function namesIn({ viewing, stored, definition }: Seen): Promise<Record<string, string>> {
  const { record, replaced } = stored;
  const answers = [
    { fields: definition.fields, input: record.input },
    ...[...record.entries, ...replaced].map(({ step, input }) => ({
      fields: definition.steps.find(({ code }) => code === step)?.fields ?? [],
      input,
    })),
  ];
  const ids = answers.flatMap(({ fields, input }) => [
    ...idsIn(fields, input, "member"),
    ...idsIn(fields, input, "organisation"),
  ]);
  if (ids.length === 0) return {};
  const rows = await viewing.reader.query(sql<{ id: Id; name: string }>`
    select id, full_name as name from member where id = any(${ids}::uuid[])
    union all select id, name from organisation where id = any(${ids}::uuid[])`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
