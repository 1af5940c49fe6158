import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { proveEntry } from "../../ledger/public.ts";
import type { Config } from "../../platform/config.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { openFile } from "../file-access.ts";
import { factsOf } from "../facts.ts";
import { openSecrets } from "../secrets.ts";

/** A line of a section: what it says, under the keys of its columns. */
export type Line = Readonly<Record<string, unknown>>;

/** Everything that is kept about a person, section by section. */
export interface OwnData {
  readonly madeAt: Instant;
  readonly person: { readonly memberId: Id; readonly name: string };
  readonly facts: readonly Fact[];
  readonly sections: Readonly<Record<OwnSection, readonly Line[]>>;
}

/** The sections beside the sheet, in the order of the page. */
export const OWN_SECTIONS = [
  "standings",
  "memberships",
  "posts",
  "meetings",
  "opinions",
  "votes",
  "tasks",
  "cases",
  "readings",
  "requests",
  "acts",
  "workTime",
] as const;

export type OwnSection = (typeof OWN_SECTIONS)[number];

/** Reads it all within the person's own scope; undefined for somebody without a file. */
export async function collectOwnData(
  reader: Reader,
  config: Pick<Config, "dataDir">,
  actor: Actor,
  now: Instant,
): Promise<OwnData | undefined> {
  const { memberId } = actor;
  if (memberId === null) return undefined;
  const file = await openFile(reader, actor, memberId);
  if (file === undefined) return undefined;
  const secrets = await openSecrets(config.dataDir);
  const facts = await factsOf(reader, secrets, memberId, file.classes);
  const read = await Promise.all(
    Object.entries(QUESTIONS).map(
      async ([section, question]) =>
        [section, await reader.query<Line>(question(memberId))] as const,
    ),
  );
  const sections = Object.fromEntries(read) as Record<OwnSection, readonly Line[]>;
  return {
    madeAt: now,
    person: { memberId, name: actor.name },
    facts,
    sections: { ...sections, acts: await withProofs(reader, config, sections.acts) },
  };
}

const QUESTIONS: Readonly<Record<OwnSection, (memberId: Id) => ReturnType<typeof sql<Line>>>> = {
  standings: (id) => sql`
    select standing, since, until, document from member_standing where member_id = ${id} order by since`,
  memberships: (id) => sql`
    select organisation.name as organisation, membership.kind, since, until from membership
      join organisation on organisation.id = organisation_id where member_id = ${id} order by since`,
  posts: (id) => sql`
    select post, organisation.name as organisation, since, until from member_post
      join organisation on organisation.id = organisation_id where member_id = ${id} order by since`,
  meetings: (id) => sql`
    select meeting.title, meeting.organisation_name as organisation, meeting.planned_at as at, invitation.answer,
           invitation.reason, exists (select from presence where presence.meeting_id = meeting.id
                                         and presence.member_id = invitation.member_id) as attended
      from invitation join meeting on meeting.id = invitation.meeting_id
     where invitation.member_id = ${id} order by meeting.planned_at`,
  opinions: (id) => sql`
    select meeting.title as meeting, opinion.at, opinion.text from opinion
      left join meeting on meeting.id = opinion.meeting_id where opinion.member_id = ${id} order by opinion.at`,
  votes: (id) => sql`
    select poll.question, ballot.choice, ballot.at from ballot
      join poll on poll.id = ballot.poll_id where ballot.member_id = ${id} order by ballot.at`,
  tasks: (id) => sql`
    select text, due_date as due, assigned_at as at from assignment
     where owner_id = ${id} and withdrawn_at is null order by assigned_at`,
  cases: (id) => sql`
    select life_case.kind, organisation.name as organisation, opened_on as "openedOn", state, closed_on as "closedOn"
      from life_case join organisation on organisation.id = organisation_id
     where member_id = ${id} order by opened_on`,
  readings: (id) => sql`
    select at, reader_name as reader, reader_role as role, reader_organisation as organisation, what, purpose, reason
      from file_read where member_id = ${id} order by at`,
  requests: (id) => sql`
    select kind, wish, asked_at as at, decision, reason, decided_at as "decidedAt" from privacy_request
     where member_id = ${id} order by asked_at`,
  workTime: (id) => sql`
    select day, kind, seconds from work_time where member_id = ${id} order by day, kind`,
  acts: (id) => sql`
    select kind, at, organisation_id as "organisationId", entry_index as "entryIndex",
           encode(salt, 'hex') as salt, convert_from(content, 'UTF8') as content
      from sealed_act where member_id = ${id} order by at`,
};

/** To each act the entry of the log and its path to a signed checkpoint, when one covers it already. */
async function withProofs(
  reader: Reader,
  config: Pick<Config, "dataDir">,
  acts: readonly Line[],
): Promise<readonly Line[]> {
  return Promise.all(
    acts.map(async (act) => {
      const { organisationId, entryIndex } = act as { organisationId: Id; entryIndex: number };
      const proven = await proveEntry(reader, config, organisationId, entryIndex);
      if (!proven.ok) return { ...act, proof: null };
      const { entry, proof, vkey } = proven.value;
      return { ...act, entry: Buffer.from(entry).toString("base64"), proof, vkey };
    }),
  );
}
