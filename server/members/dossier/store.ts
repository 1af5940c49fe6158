import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CaseSteps } from "@chiboso/domain/members/dossier/case-papers.ts";
import type { CheckedMark } from "@chiboso/domain/members/dossier/contract.ts";
import type { DossierCase, DossierMark } from "@chiboso/domain/members/dossier/rules.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";

/** Every mark of a member's dossier, latest first. */
export async function marksOf(reader: Reader, memberId: Id): Promise<readonly CheckedMark[]> {
  return reader.query(sql<CheckedMark>`
    select number, state, holder, place, since, checked_at as "checkedAt", checked_by_name as "checkedBy"
      from dossier_mark where member_id = ${memberId} order by checked_at desc, id desc`);
}

/** The mark that counts for each paper: the latest. */
export function latestMarks(marks: readonly CheckedMark[]): Map<number, CheckedMark> {
  const latest = new Map<number, CheckedMark>();
  for (const mark of marks) if (!latest.has(mark.number)) latest.set(mark.number, mark);
  return latest;
}

/** Adds the marks of one saved change; earlier ones stay. */
export async function insertMarks(
  tx: Transaction,
  marks: readonly DossierMark[],
  change: {
    readonly id: Id;
    readonly memberId: Id;
    readonly at: Instant;
    readonly by: Id;
    readonly byName: string;
  },
): Promise<void> {
  const rows = marks.map((mark) => ({ ...mark, id: newId() }));
  await tx.query(sql`
    insert into dossier_mark (id, member_id, number, state, holder, place, since, checked_at, checked_by,
                              checked_by_name, change_id)
    select id, ${change.memberId}, number, state, holder, place, since, ${change.at}, ${change.by},
           ${change.byName}, ${change.id}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as rows (id uuid, number smallint, state text, holder text, place text, since date)`);
}

export interface DossierLife extends DossierCase {
  readonly memberId: Id;
  readonly name: string;
  readonly organisationName: string;
  /** Numbers of the papers that are there, and of those that are known to be missing. */
  readonly present: readonly number[];
  readonly absent: readonly number[];
}

interface LifeRow extends Omit<DossierLife, "has"> {
  readonly kinds: readonly string[];
  readonly has_card: boolean;
}

/** What decides which papers a dossier needs, and which are there: one member. */
export async function lifeOf(reader: Reader, memberId: Id): Promise<DossierLife | undefined> {
  const [row] = await lives(reader, sql`member.id = ${memberId}`);
  return row;
}

/** How many belong to a place now, counted no further than `most` and one. */
export async function countWithin(reader: Reader, path: string, most: number): Promise<number> {
  const [row] = await reader.query(sql<{ count: number }>`
    select count(*)::int as count from (
      select from membership join organisation on organisation.id = membership.organisation_id
       where organisation.path ^@ ${path} and membership.kind = 'party'
         and (membership.until is null or membership.until > current_date)
       limit ${most + 1}) counted`);
  return row?.count ?? 0;
}

/** As `lifeOf`, for everybody who belongs to a place now, by name. */
export async function livesWithin(reader: Reader, path: string): Promise<DossierLife[]> {
  return lives(
    reader,
    sql`organisation.path ^@ ${path} and membership.kind = 'party'
        and (membership.until is null or membership.until > current_date)`,
  );
}

/** Kinds of facts stand in the open; what they say stays sealed. */
async function lives(reader: Reader, where: ReturnType<typeof sql>): Promise<DossierLife[]> {
  const rows = await reader.query(sql<LifeRow>`
    select distinct on (member.name_order, member.id)
           member.id as "memberId", member.full_name as name, organisation.name as "organisationName",
           member.admitted_on as "admittedOn", member.official_on as "officialOn",
           member.card_number is not null as has_card,
           coalesce((select array_agg(distinct standing) from member_standing
                      where member_id = member.id), '{}') as standings,
           coalesce((select array_agg(distinct kind) from member_fact
                      where member_id = member.id and withdrawn_at is null), '{}') as kinds,
           coalesce((select array_agg(distinct kind) from life_case
                      where member_id = member.id and state = 'done'), '{}') as cases,
           coalesce(marks.present, '{}') as present, coalesce(marks.absent, '{}') as absent
      from membership
      join organisation on organisation.id = membership.organisation_id
      join member on member.id = membership.member_id
      left join lateral (
        select array_agg(number) filter (where state = 'present') as present,
               array_agg(number) filter (where state = 'absent') as absent
          from (select distinct on (number) number, state from dossier_mark
                 where member_id = member.id
                 order by number, checked_at desc, id desc) latest) marks on true
     where ${where}
     order by member.name_order, member.id, (membership.until is null) desc,
              (membership.kind = 'party') desc, membership.until desc nulls first`);
  return rows.map(({ kinds, has_card: hasCard, ...row }) => ({
    ...row,
    standings: row.standings,
    has: new Set([...kinds, ...(hasCard ? ["cardNumber"] : [])]),
  }));
}

/** The cases of a member that were not given up, with the steps that were carried out and still stand. */
export async function caseStepsOf(reader: Reader, memberId: Id): Promise<readonly CaseSteps[]> {
  return reader.query(sql<CaseSteps>`
    select life_case.id as "caseId", life_case.kind, array_agg(distinct life_case_step.step) as done
      from life_case join life_case_step on life_case_step.case_id = life_case.id
     where life_case.member_id = ${memberId} and life_case.state <> 'abandoned'
     group by life_case.id, life_case.kind, life_case.opened_on
     order by life_case.opened_on`);
}
