import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { isPhoneNumber } from "../../kernel/phone.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { plain } from "../../kernel/text.ts";
import { decision } from "../../rules/decisions.ts";
import { caseKind, caseState } from "./case-kinds.ts";
import { CASE_REFUSALS } from "./catalogue.ts";
import { caseInput } from "./field.ts";
import { badgeLine, caseLine, caseView } from "./view.ts";

const atCase = { param: "caseId", of: "lifeCase" } as const;
const atOrganisation = { param: "organisationId", of: "organisation" } as const;
const caseParams = z.object({ caseId: id });
const organisationParams = z.object({ organisationId: id });

const line = (longest: number) =>
  z.string().max(longest).transform(plain).pipe(z.string().min(1).max(longest));

/** Somebody who is not in the register yet; numbers of identity are stored sealed. */
export const newPerson = z.object({
  name: line(100),
  sex: z.enum(["male", "female"]),
  birthDate: localDate,
  citizenId: z
    .string()
    .regex(/^[0-9]{12}$/)
    .nullable(),
  ethnicity: line(50).nullable(),
  phone: line(30).refine(isPhoneNumber, "members.fact_phone").nullable(),
  email: z.email().max(254).nullable(),
});

export type NewPerson = z.infer<typeof newPerson>;

export const caseDocument = z.object({ number: line(60), on: localDate, issuer: line(200) });

const stepBody = commandBody.extend({
  step: z.string().max(60),
  doneOn: localDate,
  document: caseDocument.nullable(),
  input: caseInput,
});

export const openCase = route({
  name: "members.openCase",
  method: "POST",
  path: "/api/organisations/:organisationId/cases",
  summary: "Opens a case about a member of the organisation, or about somebody whom it takes up.",
  permission: needs("members.openCase", atOrganisation),
  params: organisationParams,
  body: commandBody.extend({
    caseId: id,
    kind: caseKind,
    memberId: id.nullable(),
    person: newPerson.nullable(),
    openedOn: localDate,
    input: caseInput,
  }),
  reply: caseView,
  refusals: CASE_REFUSALS,
  command: true,
  offline: false,
});

export const carryOutStep = route({
  name: "members.carryOutStep",
  method: "POST",
  path: "/api/cases/:caseId/steps",
  summary: "Enters that the next step of a case was carried out, with its paper and its answers.",
  permission: needs("members.openCase", atCase),
  params: caseParams,
  body: stepBody,
  reply: caseView,
  refusals: CASE_REFUSALS,
  command: true,
  offline: false,
});

export const correctStep = route({
  name: "members.correctStep",
  method: "POST",
  path: "/api/cases/:caseId/corrections",
  summary: "States a step anew, with the reason; what was entered before stays to be seen.",
  permission: needs("members.openCase", atCase),
  params: caseParams,
  body: stepBody.extend({ reason: line(500) }),
  reply: caseView,
  refusals: CASE_REFUSALS,
  command: true,
  offline: false,
});

export const abandonCase = route({
  name: "members.abandonCase",
  method: "POST",
  path: "/api/cases/:caseId/abandon",
  summary: "Closes a case before its end, with the reason.",
  permission: needs("members.openCase", atCase),
  params: caseParams,
  body: commandBody.extend({ on: localDate, reason: line(500) }),
  reply: caseView,
  refusals: CASE_REFUSALS,
  command: true,
  offline: false,
});

export const getCase = route({
  name: "members.getCase",
  method: "GET",
  path: "/api/cases/:caseId",
  summary: "Shows where a case stands, what is next and by when; the reading is written down.",
  permission: needs("members.viewCases", atCase),
  params: caseParams,
  reply: caseView,
  refusals: { "members.file_restricted": 403 },
  command: false,
  offline: false,
});

export const listCases = route({
  name: "members.listCases",
  method: "GET",
  path: "/api/organisations/:organisationId/cases",
  summary: "Lists the cases of an organisation and everything below it, the most urgent first.",
  permission: needs("members.viewCases", atOrganisation),
  params: organisationParams,
  query: z.object({
    state: caseState.default("open"),
    kind: caseKind.optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ today: localDate, total: z.int(), cases: z.array(caseLine) }),
  refusals: {},
  command: false,
  offline: false,
});

export const listMemberCases = route({
  name: "members.listMemberCases",
  method: "GET",
  path: "/api/members/:memberId/cases",
  summary: "Lists the cases of one member, whatever their state, latest first.",
  permission: needs("members.viewCases", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: z.object({
    today: localDate,
    organisationId: id.nullable(),
    cases: z.array(caseLine),
    /** Kinds that whoever asks could open there, and why one cannot be opened now; none without the right. */
    openings: z.array(
      z.object({
        kind: caseKind,
        refusal: z
          .object({
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
          })
          .nullable(),
      }),
    ),
  }),
  refusals: { "members.purpose_needed": 422, "members.file_restricted": 403 },
  command: false,
  offline: false,
});

export const listOwnCases = route({
  name: "members.listOwnCases",
  method: "GET",
  path: "/api/me/cases",
  summary: "Lists the cases of the member who asks.",
  permission: { kind: "signedIn" },
  reply: z.object({ today: localDate, cases: z.array(caseLine) }),
  refusals: {},
  command: false,
  offline: false,
});

export const listClosedVotes = route({
  name: "members.listClosedVotes",
  method: "GET",
  path: "/api/organisations/:organisationId/closed-votes",
  summary:
    "Lists the closed votes of a cell on a decision, latest first, so that a step can link to one.",
  permission: needs("members.openCase", atOrganisation),
  params: organisationParams,
  query: z.object({ decision }),
  reply: z.object({
    votes: z.array(
      z.object({
        pollId: id,
        question: z.string(),
        closedOn: localDate,
        closedAt: instant,
        base: z.int(),
        yes: z.int(),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listBadgesDue = route({
  name: "members.listBadgesDue",
  method: "GET",
  path: "/api/organisations/:organisationId/badges-due",
  summary: "Lists who of an organisation and below reaches a badge by the award on or after a day.",
  permission: needs("members.viewCases", atOrganisation),
  params: organisationParams,
  query: z.object({
    /** Today when absent; a day around which there are years of awards and of joining. */
    from: localDate.refine((day) => day > "1900" && day < "9000").optional(),
  }),
  reply: z.object({
    /** The award before, and this one (BDG-03). */
    after: localDate,
    on: localDate,
    today: localDate,
    members: z.array(badgeLine),
  }),
  refusals: {},
  command: false,
  offline: false,
});
