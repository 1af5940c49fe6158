import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import { isWithin } from "@chiboso/domain/access/rights.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  getPrivacyRequest,
  listPrivacyRequests,
  OfficeRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import { ar } from "@chiboso/domain/members/privacy/words/ar.ts";
import { en } from "@chiboso/domain/members/privacy/words/en.ts";
import { vi } from "@chiboso/domain/members/privacy/words/vi.ts";
import type { StatedPurpose } from "@chiboso/domain/members/readings/purposes.ts";
import { DECIDED_BY } from "@chiboso/domain/members/privacy/requests.ts";
import {
  erasurePlan,
  type PartFate,
  type PersonToErase,
} from "@chiboso/domain/members/privacy/retention.ts";
import { decideLift } from "@chiboso/domain/members/privacy/rules.ts";
import type { Law } from "@chiboso/domain/members/cases/law.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { sayer } from "../../platform/language.ts";
import { readLaw } from "../cases/law.ts";
import { noteRead } from "../file-access.ts";
import { noteReading } from "../readings/note-reading.ts";
import { rulesByPath, workingCalendar } from "../../rules/public.ts";
import { findRequest, requestsWithin, viewOf, type RequestRow } from "./store.ts";

const say = sayer({ vi, en, ar });

/** A request says itself what the person's data are read for. */
const FOR_PRIVACY: StatedPurpose = {
  purpose: "other",
  reason: say("vi", "members.privacy_reading"),
};

/** The register of requests of an office. */
export async function showRequests(
  asked: LoggedReadAsked<typeof listPrivacyRequests>,
): Promise<Result<Reply<typeof listPrivacyRequests>>> {
  const { tx, places, query, actor, now } = asked;
  const rows = await requestsWithin(tx, places, query.open === "yes");
  const calendar = await workingCalendar(tx);
  const packAt = await rulesByPath(tx);
  const memberIds = rows.map((row) => row.member_id);
  const read = { actor, now, memberIds, purpose: FOR_PRIVACY, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listPrivacyRequests" });
  return ok({
    today: localDateOf(now, VIETNAM),
    requests: rows.map((row) => officeView(row, { pack: packAt(row.path), calendar }, actor)),
  });
}

/** One request, and what a deletion would take. */
export async function showRequest(
  asked: LoggedReadAsked<typeof getPrivacyRequest>,
): Promise<Result<Reply<typeof getPrivacyRequest>>> {
  const { tx, params, actor, now } = asked;
  const row = await findRequest(tx, params.requestId);
  if (row === undefined) return refuse("kernel.not_found");
  const noted = await noteRead(tx, {
    actor,
    memberId: row.member_id,
    route: "members.getPrivacyRequest",
    purpose: FOR_PRIVACY,
    now,
  });
  if (!noted.ok) return noted;
  const today = localDateOf(now, VIETNAM);
  const law = await readLaw(tx, row.organisation_id, now);
  const plan = row.kind === "deletion" ? await planFor(tx, law.pack, row.member_id, today) : [];
  return ok({ ...officeView(row, law, actor), today, plan });
}

/** A request as the office sees it, and whether this actor may decide it. */
export function officeView(row: RequestRow, law: Law, actor: Actor): OfficeRequest {
  return {
    ...viewOf(row, law.pack, law.calendar),
    memberId: row.member_id,
    memberName: row.member_name,
    organisationName: row.organisation_name,
    mayDecide:
      actor.memberId !== row.member_id &&
      may(actor, "members.decidePrivacy", row.path) &&
      actor.grants.some(
        ({ role, path }) => DECIDED_BY[row.kind].includes(role) && isWithin(row.path, path),
      ),
    restrictedOn: row.restricted_on,
    mayLift: decideLift(actor, {
      memberId: row.member_id,
      path: row.path,
      restricted: row.restricted_on !== null,
    }).ok,
  };
}

/** What deleting a person's data would take and what must stay. */
export async function planFor(
  reader: Reader,
  pack: RulePack,
  memberId: Id,
  today: string,
): Promise<PartFate[]> {
  const [person] = await reader.query(sql<PersonToErase>`
    select member.admitted_on is not null
             or exists (select from member_standing where member_id = member.id
                         and standing in ('probationary', 'official', 'exempt', 'suspended', 'expelled',
                                          'struckOff')) as "everAdmitted",
           exists (select from membership where member_id = member.id and kind = 'party'
                    and (until is null or until > ${today}::date)) as current
      from member where id = ${memberId}`);
  if (person === undefined) throw new Error("a request without its person");
  return erasurePlan(pack, person, today);
}
