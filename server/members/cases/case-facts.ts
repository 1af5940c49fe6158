import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type {
  CaseFacts,
  OrganisationFacts,
  OtherCase,
  PersonFacts,
  PollFacts,
} from "@chiboso/domain/members/cases/facts.ts";
import type { CaseDefinition, CaseRecord } from "@chiboso/domain/members/cases/definition.ts";
import { idsIn, type CaseField, type CaseInput } from "@chiboso/domain/members/cases/field.ts";
import { isOfficial } from "@chiboso/domain/members/cases/persons.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { factsOf } from "../facts.ts";
import type { Secrets } from "../secrets.ts";
import { membersOf } from "../store.ts";
import { findCase } from "./case-store.ts";
import type { CaseTables } from "./tables.ts";

/** What the decision about a case needs of the register; `given` are the answers that are to be decided on. */
export async function readCaseFacts(
  reader: Reader,
  secrets: Secrets,
  asked: {
    readonly record: CaseRecord;
    readonly definition: CaseDefinition;
    /** Of somebody who is not in the register yet. */
    readonly person?: PersonFacts;
    readonly given: { readonly fields: readonly CaseField[]; readonly input: CaseInput } | null;
    readonly now: Instant;
  },
): Promise<CaseFacts | undefined> {
  const { record, definition, given, now } = asked;
  const today = localDateOf(now, VIETNAM);
  const named = [
    ...(given ? [given] : []),
    { fields: definition.fields, input: record.input },
    ...record.entries.map(({ step, input }) => ({
      fields: definition.steps.find(({ code }) => code === step)?.fields ?? [],
      input,
    })),
  ];
  const ids = (kind: "member" | "organisation" | "poll") => [
    ...new Set(named.flatMap(({ fields, input }) => idsIn(fields, input, kind))),
  ];
  const persons = await readPersons(reader, [record.memberId, ...ids("member")]);
  const person = asked.person ?? persons.get(record.memberId);
  const organisations = await readOrganisations(
    reader,
    [record.organisationId, ...ids("organisation")],
    today,
  );
  const organisation = organisations.get(record.organisationId);
  if (person === undefined || organisation === undefined) return undefined;
  return {
    today,
    person,
    organisation,
    named: persons,
    organisations,
    polls: await readPolls(reader, ids("poll")),
    otherCases: await readOtherCases(reader, secrets, record),
    badges: await badgesOf(reader, secrets, record.memberId),
  };
}

interface PersonRow extends Omit<PersonFacts, "standings" | "memberships" | "posts"> {
  readonly standings: PersonFacts["standings"];
  readonly memberships: PersonFacts["memberships"];
  readonly posts: PersonFacts["posts"];
}

/** What rules look at of each person, by id; who is unknown or out of scope is absent. */
export async function readPersons(
  reader: Reader,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, PersonFacts>> {
  const rows = await reader.query(sql<PersonRow>`
    select member.id as "memberId", member.birth_date as "birthDate", member.admitted_on as "admittedOn",
           member.official_on as "officialOn", member.card_number as "cardNumber",
           coalesce((select json_agg(json_build_object('standing', standing, 'since', since, 'until', until)
                                     order by since)
              from member_standing where member_id = member.id), '[]') as standings,
           coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'kind', kind,
                                                       'since', since, 'until', until))
              from membership where member_id = member.id), '[]') as memberships,
           coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'post', post,
                                                       'since', since, 'until', until))
              from member_post where member_id = member.id), '[]') as posts
      from member where member.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.memberId, row]));
}

async function readOrganisations(
  reader: Reader,
  ids: readonly Id[],
  today: LocalDate,
): Promise<ReadonlyMap<Id, OrganisationFacts>> {
  const rows = await reader.query(sql<Omit<OrganisationFacts, "officialMembers">>`
    select id as "organisationId", parent_id as "superiorId", kind, founded_on as "foundedOn", dissolved_on as "dissolvedOn"
      from organisation where id = any(${[...ids]}::uuid[])`);
  const known = new Map<Id, OrganisationFacts>();
  for (const row of rows) {
    const members = await membersOf(reader, row.organisationId, today);
    const persons = await readPersons(
      reader,
      members.map(({ memberId }) => memberId),
    );
    const official = [...persons.values()].filter((each) => isOfficial(each, today));
    known.set(row.organisationId, { ...row, officialMembers: official.length });
  }
  return known;
}

async function readPolls(reader: Reader, ids: readonly Id[]): Promise<ReadonlyMap<Id, PollFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query(sql<CaseTables["closed_vote"]>`
    select * from closed_vote where id = any(${[...ids]}::uuid[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        pollId: row.id,
        organisationId: row.organisation_id,
        decision: row.decision,
        closedOn: localDateOf(row.closed_at, VIETNAM),
        base: row.base,
        yes: row.yes,
      },
    ]),
  );
}

async function readOtherCases(
  reader: Reader,
  secrets: Secrets,
  record: CaseRecord,
): Promise<readonly OtherCase[]> {
  const rows = await reader.query(sql<{ id: Id }>`
    select id from life_case where member_id = ${record.memberId} and id <> ${record.caseId}
     order by opened_on, id`);
  const found: OtherCase[] = [];
  for (const { id } of rows) {
    const other = await findCase(reader, secrets, id);
    if (other === undefined) continue;
    const { kind, state, openedOn, input } = other.record;
    found.push({ caseId: id, kind, state, openedOn, input });
  }
  return found;
}

/** Years of the badges on the member sheet that still stand. */
export async function badgesOf(reader: Reader, secrets: Secrets, memberId: Id): Promise<number[]> {
  const facts = await factsOf(reader, secrets, memberId, new Set(["basic"]));
  return facts
    .filter(({ kind, withdrawn }) => kind === "partyBadge" && withdrawn === null)
    .flatMap(({ value }) => (value?.["years"] === undefined ? [] : [Number(value["years"])]));
}
