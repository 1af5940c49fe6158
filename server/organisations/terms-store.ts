import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { countsAsOfficial, type PersonFacts } from "@chiboso/domain/organisations/official.ts";
import type { HeldPost, Term } from "@chiboso/domain/organisations/terms-contract.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** The organisation's row, so that terms and posts of one are given one after the other. */
export async function lockOrganisation(tx: Transaction, id: Id): Promise<void> {
  await tx.query(sql`select from organisation where id = ${id} for no key update`);
}

interface TermRow extends Omit<Term, "document" | "posts"> {
  readonly number: string;
  readonly date: LocalDate;
  readonly issuer: string;
}

/** Terms of an organisation with their documents, latest first. */
export async function termsOf(
  reader: Reader,
  organisationId: Id,
): Promise<readonly Omit<Term, "posts">[]> {
  const rows = await reader.query(sql<TermRow>`
    select term.id as "termId", term.name, term.since, planned_until as "plannedUntil", term.until,
           document_number as number, document_date as date, document_issuer as issuer
      from organisation_term term
      join organisation_act act on act.id = term.begun_by
     where term.organisation_id = ${organisationId}
     order by term.since desc`);
  return rows.map(({ number, date, issuer, ...term }) => ({
    ...term,
    document: { number, date, issuer },
  }));
}

export interface PostRow extends HeldPost {
  readonly termId: Id | null;
}

/** Posts in an organisation, past and present, the most important and latest first. */
export async function postsOf(reader: Reader, organisationId: Id): Promise<readonly PostRow[]> {
  return reader.query(sql<PostRow>`
    select member_post.id as "postId", member.id as "memberId", member.full_name as name,
           member_post.post, member_post.since, member_post.until, member_post.term_id as "termId"
      from member_post
      join member on member.id = member_post.member_id
     where member_post.organisation_id = ${organisationId}
     order by array_position(array['secretary', 'deputySecretary', 'standingBoardMember',
                'cellCommitteeMember', 'committeeMember'], member_post.post),
              member_post.until desc nulls first, member_post.since desc nulls last, member.name_order`);
}

interface HolderRow extends PersonFacts {
  readonly name: string;
}

/** Somebody who belongs to the organisation or to what lies below it on a day; undefined for anybody else. */
export async function holderIn(
  reader: Reader,
  path: string,
  memberId: Id,
  on: LocalDate,
): Promise<{ readonly name: string; readonly official: boolean } | undefined> {
  const [row] = await reader.query(sql<HolderRow & { kind: string }>`
    select member.full_name as name, membership.kind, member.admitted_on as "admittedOn",
           member.official_on as "officialOn",
           coalesce((select json_agg(json_build_object('standing', standing, 'since', since, 'until', until))
                       from member_standing where member_standing.member_id = member.id), '[]') as rows
      from membership
      join organisation on organisation.id = membership.organisation_id
      join member on member.id = membership.member_id
     where member.id = ${memberId} and organisation.path like ${`${path}%`}
       and (membership.since is null or membership.since <= ${on}::date)
       and (membership.until is null or membership.until > ${on}::date)
     order by (membership.kind = 'party') desc
     limit 1`);
  if (row === undefined) return undefined;
  const { name, kind, ...facts } = row;
  return { name, official: kind !== "party" || countsAsOfficial(facts, on) === "official" };
}

export async function insertTerm(
  tx: Transaction,
  term: {
    readonly id: Id;
    readonly organisationId: Id;
    readonly name: string;
    readonly since: LocalDate;
    readonly plannedUntil: LocalDate | null;
    readonly until: LocalDate | null;
    readonly actId: Id;
  },
): Promise<void> {
  const ended = term.until === null ? null : term.actId;
  await tx.query(sql`
    insert into organisation_term (id, organisation_id, name, since, planned_until, until, begun_by, ended_by)
    values (${term.id}, ${term.organisationId}, ${term.name}, ${term.since}, ${term.plannedUntil},
            ${term.until}, ${term.actId}, ${ended})`);
}

/** Ends a term and the posts that were given in it and are still held. */
export async function closeTerm(tx: Transaction, id: Id, on: LocalDate, actId: Id): Promise<void> {
  await tx.query(sql`
    update organisation_term set until = ${on}::date, ended_by = ${actId} where id = ${id}`);
  await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1), ended_by = ${actId}
     where term_id = ${id} and (until is null or until > ${on}::date)`);
}

export async function insertPost(
  tx: Transaction,
  post: {
    readonly id: Id;
    readonly memberId: Id;
    readonly organisationId: Id;
    readonly post: Post;
    readonly since: LocalDate;
    readonly termId: Id | null;
    readonly actId: Id;
  },
): Promise<void> {
  await tx.query(sql`
    insert into member_post (id, member_id, organisation_id, post, since, term_id, given_by)
    values (${post.id}, ${post.memberId}, ${post.organisationId}, ${post.post}, ${post.since},
            ${post.termId}, ${post.actId})`);
}
