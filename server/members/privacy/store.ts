import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { PrivacyRequest } from "@chiboso/domain/members/privacy/contract.ts";
import {
  deadlinesOf,
  extendedFrom,
  stateOf,
  type RequestDecision,
  type RequestKind,
} from "@chiboso/domain/members/privacy/requests.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { WorkingCalendar } from "@chiboso/domain/kernel/working-days.ts";
import { sql, type Reader } from "../../platform/database.ts";

/** A request as it is stored, with the reading it is about and the names that are shown. */
export interface RequestRow {
  readonly id: Id;
  readonly member_id: Id;
  readonly member_name: string;
  readonly restricted_on: LocalDate | null;
  readonly organisation_id: Id;
  readonly organisation_name: string;
  readonly path: string;
  readonly kind: RequestKind;
  readonly reading_id: Id | null;
  readonly wish: string;
  readonly asked_at: Instant;
  readonly answer_due: LocalDate;
  readonly decision_due: LocalDate;
  readonly answered_at: Instant | null;
  readonly answered_by: string | null;
  readonly procedure: string | null;
  readonly extended_at: Instant | null;
  readonly extension_reason: string | null;
  readonly decided_at: Instant | null;
  readonly decided_by: string | null;
  readonly decision: RequestDecision | null;
  readonly reason: string | null;
  readonly withdrawn_at: Instant | null;
  readonly read_at: Instant | null;
  readonly reader_name: string | null;
  readonly read_purpose: string | null;
}

const SELECT = sql`
  select privacy_request.*, member.full_name as member_name, member.restricted_on, organisation.name as organisation_name,
         organisation.path, file_read.at as read_at, file_read.reader_name, file_read.purpose as read_purpose
    from privacy_request
    join member on member.id = privacy_request.member_id
    join organisation on organisation.id = privacy_request.organisation_id
    left join file_read on file_read.id = privacy_request.reading_id`;

/** One request; `lock` keeps others from deciding it at the same time. */
export async function findRequest(
  reader: Reader,
  requestId: Id,
  lock = false,
): Promise<RequestRow | undefined> {
  const [row] = await reader.query(sql<RequestRow>`
    ${SELECT} where privacy_request.id = ${requestId}
    ${lock ? sql`for update of privacy_request` : sql``}`);
  return row;
}

/** A person's own requests, latest first. */
export async function requestsOf(reader: Reader, memberId: Id): Promise<readonly RequestRow[]> {
  return reader.query(sql<RequestRow>`
    ${SELECT} where privacy_request.member_id = ${memberId} order by asked_at desc`);
}

/** The register of some places and everything below them: what is open by its day, or what is closed. */
export async function requestsWithin(
  reader: Reader,
  places: readonly string[],
  open: boolean,
): Promise<readonly RequestRow[]> {
  const closed = sql`(decided_at is not null or withdrawn_at is not null)`;
  return reader.query(sql<RequestRow>`
    ${SELECT} where organisation.path ^@ any (${[...places]}::text[]) and ${open ? sql`not ${closed}` : closed}
     order by ${open ? sql`coalesce(answered_at, '-infinity'), decision_due` : sql`asked_at desc`}
     limit 500`);
}

/** Locator `privacyRequest`: the organisation in which the person was when asking. */
export async function locateRequest(reader: Reader, requestId: Id): Promise<string | undefined> {
  const [row] = await reader.query(sql<{ path: string }>`
    select path from privacy_request
      join organisation on organisation.id = privacy_request.organisation_id
     where privacy_request.id = ${requestId}`);
  return row?.path;
}

/** The request as everybody sees it; its days with the rules that set them. */
export function viewOf(row: RequestRow, pack: RulePack, calendar: WorkingCalendar): PrivacyRequest {
  const askedOn = localDateOf(row.asked_at, VIETNAM);
  const { answer, decision } = deadlinesOf(pack, row.kind, askedOn, calendar);
  const last =
    row.extended_at === null ? decision : extendedFrom(pack, decision.due, askedOn, calendar);
  const shown = (due: LocalDate, from: typeof answer) => ({
    due,
    holidaysKnown: from.holidaysKnown,
    citation: from.citation,
  });
  return {
    requestId: row.id,
    kind: row.kind,
    state: stateOf(datesOf(row)),
    wish: row.wish,
    askedAt: row.asked_at,
    answer: shown(row.answer_due, answer),
    decision: shown(row.decision_due, last),
    extension:
      row.extended_at === null || row.extension_reason === null
        ? null
        : { at: row.extended_at, reason: row.extension_reason },
    answered:
      row.answered_at === null || row.answered_by === null || row.procedure === null
        ? null
        : { at: row.answered_at, by: row.answered_by, procedure: row.procedure },
    decided:
      row.decided_at === null ||
      row.decided_by === null ||
      row.decision === null ||
      row.reason === null
        ? null
        : {
            at: row.decided_at,
            by: row.decided_by,
            decision: row.decision,
            reason: row.reason,
          },
    reading:
      row.reading_id === null || row.read_at === null || row.reader_name === null
        ? null
        : {
            readingId: row.reading_id,
            at: row.read_at,
            readerName: row.reader_name,
            purpose: row.read_purpose,
          },
  };
}

export function datesOf(row: RequestRow) {
  return {
    answeredAt: row.answered_at,
    decidedAt: row.decided_at,
    withdrawnAt: row.withdrawn_at,
  };
}
