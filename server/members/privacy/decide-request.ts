import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  answerPrivacyRequest,
  decidePrivacyRequest,
  extendPrivacyRequest,
  liftRestriction,
  OfficeRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import { extendedFrom, type RequestDecision } from "@chiboso/domain/members/privacy/requests.ts";
import type { PartFate } from "@chiboso/domain/members/privacy/retention.ts";
import {
  decideAnswer,
  decideExtension,
  decideLift,
  decideRequest,
} from "@chiboso/domain/members/privacy/rules.ts";
import { sealAct } from "../../ledger/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";
import { readLaw } from "../cases/law.ts";
import { erasePerson } from "./erase-person.ts";
import { officeView, planFor } from "./office-requests.ts";
import { datesOf, findRequest, type RequestRow } from "./store.ts";
import { tellAsker, tellLifted } from "./tell.ts";

type Deciding = Pick<
  WriteAsked<typeof answerPrivacyRequest, undefined>,
  "tx" | "actor" | "now" | "params" | "services"
>;

/** Tells the person that the request has come and how it goes on. */
export async function answer(
  asked: WriteAsked<typeof answerPrivacyRequest, undefined>,
): Promise<Result<OfficeRequest>> {
  const { tx, actor, body, params, now } = asked;
  const row = await findRequest(tx, params.requestId, true);
  if (row === undefined) return refuse("kernel.not_found");
  const decided = decideAnswer(actor, stateFor(row));
  if (!decided.ok) return decided;
  await tx.query(sql`
    update privacy_request set answered_at = ${now}, answered_by = ${actor.name}, procedure = ${body.procedure}
     where id = ${params.requestId}`);
  await tellAsker(asked, row, "privacyAnswered");
  return viewAgain(asked);
}

/** Puts the decision off. */
export async function extend(
  asked: WriteAsked<typeof extendPrivacyRequest, undefined>,
): Promise<Result<OfficeRequest>> {
  const { tx, actor, body, params, now } = asked;
  const row = await findRequest(tx, params.requestId, true);
  if (row === undefined) return refuse("kernel.not_found");
  const decided = decideExtension(actor, stateFor(row));
  if (!decided.ok) return decided;
  const askedOn = localDateOf(row.asked_at, VIETNAM);
  const calendar = await workingCalendar(tx);
  const pack = await rulesAt(tx, row.organisation_id, askedOn);
  const { due } = extendedFrom(pack, row.decision_due, askedOn, calendar);
  await tx.query(sql`
    update privacy_request set extended_at = ${now}, extension_reason = ${body.reason}, decision_due = ${due}
     where id = ${params.requestId}`);
  await tellAsker(asked, row, "privacyExtended");
  return viewAgain(asked);
}

/** Decides, carries the decision out, and seals that it was decided. */
export async function decide(
  asked: WriteAsked<typeof decidePrivacyRequest, undefined>,
): Promise<Result<OfficeRequest>> {
  const { tx, actor, body, params, now } = asked;
  const row = await findRequest(tx, params.requestId, true);
  if (row === undefined) return refuse("kernel.not_found");
  const today = localDateOf(now, VIETNAM);
  const pack = await rulesAt(tx, row.organisation_id, today);
  const plan = row.kind === "deletion" ? await planFor(tx, pack, row.member_id, today) : [];
  const decided = decideRequest(actor, stateFor(row), body.decision, plan);
  if (!decided.ok) return decided;
  await tx.query(sql`
    update privacy_request set decided_at = ${now}, decided_by = ${actor.name}, decision = ${body.decision},
           reason = ${body.reason}
     where id = ${params.requestId}`);
  await carryOut(asked, row, body.decision, plan);
  // Only now: this answer is kept, and must not name whom the deletion has made nameless.
  return viewAgain(asked);
}

/** The effects of a decision; the act is sealed last. */
async function carryOut(
  asked: Deciding,
  row: RequestRow,
  decision: RequestDecision,
  plan: readonly PartFate[],
): Promise<void> {
  const { tx, actor, now, services } = asked;
  const today = localDateOf(now, VIETNAM);
  const restricts = row.kind === "restriction" || row.kind === "objection";
  if (restricts && decision === "granted")
    await tx.query(sql`
      update member set restricted_on = coalesce(restricted_on, ${today}) where id = ${row.member_id}`);
  const erases = row.kind === "deletion" && decision !== "refused";
  const erased = plan.filter((each) => each.erased).map(({ part }) => part);
  const pack = await rulesAt(tx, row.organisation_id, today);
  if (erases) await erasePerson(asked, { memberId: row.member_id, erased, now, pack });
  // After the erasing, which takes what the person was told before.
  await tellAsker(asked, row, "privacyDecided");
  await sealAct(tx, services.config, {
    organisationId: row.organisation_id,
    kind: erases ? "privacy.erased" : "privacy.decided",
    at: now,
    actor: actor.accountId,
    ref: row.id,
    memberId: row.member_id,
    content: { requestKind: row.kind, decision, ...(erases && { erased }) },
  });
}

/** Ends the restriction of a file. */
export async function lift(
  asked: WriteAsked<typeof liftRestriction, undefined>,
): Promise<Result<Reply<typeof liftRestriction>>> {
  const { tx, actor, params, body, now, services } = asked;
  const [person] = await tx.query(sql<Restricted>`
    select home_id, path, restricted_on from member join organisation on organisation.id = home_id
     where member.id = ${params.memberId} for update of member`);
  if (person === undefined) return refuse("kernel.not_found");
  const { home_id: organisationId, path, restricted_on: since } = person;
  const state = { memberId: params.memberId, path, restricted: since !== null };
  const decided = decideLift(actor, state);
  if (!decided.ok) return decided;
  await tx.query(sql`update member set restricted_on = null where id = ${params.memberId}`);
  await tellLifted(asked, params.memberId);
  await sealAct(tx, services.config, {
    organisationId,
    kind: "privacy.decided",
    at: now,
    actor: actor.accountId,
    ref: params.memberId,
    memberId: params.memberId,
    content: { requestKind: "restriction", decision: "lifted", reason: body.reason },
  });
  return ok({ restrictedOn: null });
}

interface Restricted {
  readonly home_id: string;
  readonly path: string;
  readonly restricted_on: string | null;
}

function stateFor(row: RequestRow) {
  return {
    ...datesOf(row),
    kind: row.kind,
    memberId: row.member_id,
    path: row.path,
    extendedAt: row.extended_at,
  };
}

async function viewAgain(asked: {
  readonly tx: Transaction;
  readonly actor: Deciding["actor"];
  readonly params: { readonly requestId: string };
  readonly now: Instant;
}): Promise<Result<OfficeRequest>> {
  const { tx, actor, params, now } = asked;
  const row = await findRequest(tx, params.requestId);
  if (row === undefined) throw new Error("a request that was just written is not there");
  return ok(officeView(row, await readLaw(tx, row.organisation_id, now), actor));
}
