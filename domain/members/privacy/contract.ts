import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { plain } from "../../kernel/text.ts";
import { citation } from "../../rules/citation.ts";
import { requestDecision, requestKind, requestState } from "./requests.ts";
import { PERSON_PARTS } from "./retention.ts";

const atRequest = { param: "requestId", of: "privacyRequest" } as const;
const requestParams = z.object({ requestId: id });
const said = (least: number) => z.string().max(2000).transform(plain).pipe(z.string().min(least));

const deadline = z.object({ due: localDate, holidaysKnown: z.boolean(), citation });

/** A request as the person and the office see it. */
export const privacyRequest = z.object({
  requestId: id,
  kind: requestKind,
  state: requestState,
  wish: z.string(),
  askedAt: instant,
  answer: deadline,
  decision: deadline,
  /** When and why the decision was put off; its new day stands in `decision`. */
  extension: z.object({ at: instant, reason: z.string() }).nullable(),
  answered: z.object({ at: instant, by: z.string(), procedure: z.string() }).nullable(),
  decided: z
    .object({ at: instant, by: z.string(), decision: requestDecision, reason: z.string() })
    .nullable(),
  /** What a reading was about, for a question about it. */
  reading: z
    .object({ readingId: id, at: instant, readerName: z.string(), purpose: z.string().nullable() })
    .nullable(),
});

export type PrivacyRequest = z.infer<typeof privacyRequest>;

export const getOwnPrivacy = route({
  name: "members.getOwnPrivacy",
  method: "GET",
  path: "/api/me/privacy",
  summary:
    "What was asked about the data of the member who asks, and whether their use is restricted.",
  permission: { kind: "signedIn" },
  reply: z.object({ restrictedOn: localDate.nullable(), requests: z.array(privacyRequest) }),
  refusals: { "members.no_own_file": 404 },
  command: false,
  offline: false,
});

export const askPrivacy = route({
  name: "members.askPrivacy",
  method: "POST",
  path: "/api/me/privacy/requests",
  summary:
    "Asks for access, restriction, objection or deletion, or about a reading of the own file.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({
    requestId: id,
    kind: requestKind,
    wish: said(5),
    readingId: id.nullable(),
  }),
  reply: privacyRequest,
  refusals: {
    "members.no_own_file": 404,
    "members.privacy_no_office": 409,
    "members.privacy_reading_missing": 422,
    "members.privacy_reading_unknown": 422,
    "members.privacy_already_asked": 409,
    "members.privacy_already_restricted": 409,
  },
  command: true,
  offline: false,
});

export const withdrawPrivacyRequest = route({
  name: "members.withdrawPrivacyRequest",
  method: "POST",
  path: "/api/me/privacy/requests/:requestId/withdraw",
  summary: "Takes back one's own request while it has not been decided.",
  permission: { kind: "signedIn" },
  params: requestParams,
  body: commandBody,
  reply: privacyRequest,
  refusals: { "members.privacy_closed": 409 },
  command: true,
  offline: false,
});

export const downloadOwnData = route({
  name: "members.downloadOwnData",
  method: "GET",
  path: "/api/me/data.zip",
  summary: "Everything that is kept about the member who asks: as JSON and as a page to read.",
  permission: { kind: "signedIn" },
  reply: { file: ["application/zip"] },
  refusals: { "members.no_own_file": 404 },
  command: false,
  offline: false,
});

const officeRequest = privacyRequest.extend({
  memberId: id,
  memberName: z.string(),
  organisationName: z.string(),
  mayDecide: z.boolean(),
  /** Since when the use of this person's file is restricted, by whatever request. */
  restrictedOn: localDate.nullable(),
  mayLift: z.boolean(),
});

export type OfficeRequest = z.infer<typeof officeRequest>;

export const listPrivacyRequests = route({
  name: "members.listPrivacyRequests",
  method: "GET",
  path: "/api/privacy",
  summary: "The register of requests at the places of whoever asks, the next due first.",
  permission: needs("members.viewPrivacy", "anywhere"),
  query: z.object({ open: z.enum(["yes", "no"]).default("yes") }),
  reply: z.object({ today: localDate, requests: z.array(officeRequest) }),
  refusals: {},
  command: false,
  offline: false,
});

export const getPrivacyRequest = route({
  name: "members.getPrivacyRequest",
  method: "GET",
  path: "/api/privacy/:requestId",
  summary: "One request, and for a deletion what would go and what must stay.",
  permission: needs("members.viewPrivacy", atRequest),
  params: requestParams,
  reply: officeRequest.extend({
    today: localDate,
    plan: z.array(
      z.object({ part: z.enum(PERSON_PARTS), erased: z.boolean(), citation: citation.nullable() }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

const DECIDING = {
  "members.privacy_own_request": 409,
  "members.privacy_not_yours": 409,
  "members.privacy_closed": 409,
} as const;

export const answerPrivacyRequest = route({
  name: "members.answerPrivacyRequest",
  method: "POST",
  path: "/api/privacy/:requestId/answer",
  summary: "Tells the person that the request has come and how it goes on (PDP-02).",
  permission: needs("members.decidePrivacy", atRequest),
  params: requestParams,
  body: commandBody.extend({ procedure: said(5) }),
  reply: officeRequest,
  refusals: { ...DECIDING, "members.privacy_answered": 409 },
  command: true,
  offline: false,
});

export const extendPrivacyRequest = route({
  name: "members.extendPrivacyRequest",
  method: "POST",
  path: "/api/privacy/:requestId/extend",
  summary: "Puts a decision off, once and with a reason (PDP-03).",
  permission: needs("members.decidePrivacy", atRequest),
  params: requestParams,
  body: commandBody.extend({ reason: said(5) }),
  reply: officeRequest,
  refusals: { ...DECIDING, "members.privacy_extended": 409, "members.privacy_not_extended": 409 },
  command: true,
  offline: false,
});

export const decidePrivacyRequest = route({
  name: "members.decidePrivacyRequest",
  method: "POST",
  path: "/api/privacy/:requestId/decide",
  summary: "Decides a request with its reason, and carries the decision out.",
  permission: needs("members.decidePrivacy", atRequest),
  params: requestParams,
  body: commandBody.extend({ decision: requestDecision, reason: said(5) }),
  reply: officeRequest,
  refusals: {
    ...DECIDING,
    "members.privacy_all_or_nothing": 422,
    "members.privacy_must_stay": 409,
    "members.privacy_goes_whole": 409,
  },
  command: true,
  offline: false,
});

export const liftRestriction = route({
  name: "members.liftRestriction",
  method: "POST",
  path: "/api/members/:memberId/restriction/lift",
  summary: "Ends the restriction of a file, with the reason.",
  permission: needs("members.decidePrivacy", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({ reason: said(5) }),
  reply: z.object({ restrictedOn: z.null() }),
  refusals: {
    "members.privacy_not_restricted": 409,
    "members.privacy_own_request": 409,
    "members.privacy_not_yours": 409,
  },
  command: true,
  offline: false,
});
