import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type {
  askPrivacy,
  getOwnPrivacy,
  PrivacyRequest,
  withdrawPrivacyRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { deadlinesOf, stateOf } from "@chiboso/domain/members/privacy/requests.ts";
import { decideAsk, decideWithdrawal } from "@chiboso/domain/members/privacy/rules.ts";
import type { ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { rulesAt, rulesByPath, workingCalendar } from "../../rules/public.ts";
import { datesOf, findRequest, requestsOf, viewOf } from "./store.ts";
import { tellDeciders } from "./tell.ts";

/** One's own requests, and since when the use of one's own file is restricted. */
export async function showOwnPrivacy(
  asked: ReadAsked<typeof getOwnPrivacy>,
): Promise<Result<Reply<typeof getOwnPrivacy>>> {
  const { reader, actor } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  const [rows, calendar, packAt, member] = await Promise.all([
    requestsOf(reader, actor.memberId),
    workingCalendar(reader),
    rulesByPath(reader),
    personOf(reader, actor.memberId),
  ]);
  return ok({
    restrictedOn: member?.restricted_on ?? null,
    requests: rows.map((row) => viewOf(row, packAt(row.path), calendar)),
  });
}

/** Enters a request with the days by which it is due. */
export async function ask(
  asked: WriteAsked<typeof askPrivacy, undefined>,
): Promise<Result<PrivacyRequest>> {
  const { tx, actor, body, now } = asked;
  const { memberId } = actor;
  if (memberId === null) return refuse("members.no_own_file");
  await tx.query(sql`select from member where id = ${memberId} for update`);
  const member = await personOf(tx, memberId);
  const home = member?.home_id ?? null;
  if (member === undefined || home === null) return refuse("members.privacy_no_office");
  const open = (await requestsOf(tx, memberId))
    .filter((row) => ["received", "answered"].includes(stateOf(datesOf(row))))
    .map((row) => ({ kind: row.kind, readingId: row.reading_id }));
  const state = {
    open,
    restricted: member.restricted_on !== null,
    readingIsOwn: body.readingId === null ? null : await isOwn(tx, memberId, body.readingId),
  };
  const decided = decideAsk(state, body);
  if (!decided.ok) return decided;
  const calendar = await workingCalendar(tx);
  const today = localDateOf(now, VIETNAM);
  const due = deadlinesOf(await rulesAt(tx, home, today), body.kind, today, calendar);
  await tx.query(sql`
    insert into privacy_request (id, member_id, organisation_id, kind, reading_id, wish, asked_at,
                                 answer_due, decision_due)
    values (${body.requestId}, ${memberId}, ${home}, ${body.kind}, ${body.readingId}, ${body.wish},
            ${now}, ${due.answer.due}, ${due.decision.due})`);
  const { kind, requestId } = body;
  await tellDeciders(asked, { requestId, memberId, organisationId: home, kind });
  return viewAgain(tx, body.requestId);
}

/** Takes one's own request back. */
export async function withdraw(
  asked: WriteAsked<typeof withdrawPrivacyRequest, undefined>,
): Promise<Result<PrivacyRequest>> {
  const { tx, actor, params, now } = asked;
  const row = await findRequest(tx, params.requestId, true);
  if (row === undefined) return refuse("kernel.not_found");
  const decided = decideWithdrawal(actor, { ...datesOf(row), memberId: row.member_id });
  if (!decided.ok) return decided;
  await tx.query(
    sql`update privacy_request set withdrawn_at = ${now} where id = ${params.requestId}`,
  );
  return viewAgain(tx, params.requestId);
}

async function viewAgain(tx: Transaction, requestId: Id): Promise<Result<PrivacyRequest>> {
  const row = await findRequest(tx, requestId);
  if (row === undefined) throw new Error("a request that was just written is not there");
  const pack = await rulesAt(tx, row.organisation_id, localDateOf(row.asked_at, VIETNAM));
  return ok(viewOf(row, pack, await workingCalendar(tx)));
}

interface Person {
  readonly home_id: Id | null;
  readonly restricted_on: string | null;
}

async function personOf(reader: Reader, memberId: Id): Promise<Person | undefined> {
  const [person] = await reader.query(sql<Person>`
    select home_id, restricted_on from member where id = ${memberId}`);
  return person;
}

async function isOwn(reader: Reader, memberId: Id, readingId: Id): Promise<boolean> {
  const found = await reader.query(
    sql`select from file_read where id = ${readingId} and member_id = ${memberId}`,
  );
  return found.length > 0;
}
