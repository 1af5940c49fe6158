import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { decidingDocument } from "../../organisations/acts.ts";
import { DUPLICATE_REASONS } from "./find.ts";

/** More than this are not held against one another at once. */
export const MOST_COMPARED = 50_000;

const likelyPerson = z.object({
  memberId: id,
  name: z.string(),
  birthDate: z.string().nullable(),
  organisationName: z.string(),
  admittedOn: localDate.nullable(),
  hasAccount: z.boolean(),
});

export const likelyPair = z.object({
  one: likelyPerson,
  other: likelyPerson,
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  /** Whoever entered the later one did not see the earlier: only an office above both can settle it. */
  handedUp: z.boolean(),
});

export type LikelyPairShown = z.infer<typeof likelyPair>;

export const listDuplicates = route({
  name: "members.listDuplicates",
  method: "GET",
  path: "/api/organisations/:organisationId/duplicates",
  summary:
    "Finds records at and below an organisation that may be of one person, with the reasons.",
  permission: needs("members.merge", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  reply: z.object({
    /** Null where more live than are held against one another: then only doubled numbers handed up are shown. */
    compared: z.int().nullable(),
    pairs: z.array(likelyPair),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const keepApart = route({
  name: "members.keepApart",
  method: "POST",
  path: "/api/members/:memberId/not-same",
  summary: "Remembers that two records are of two people, so that they are not proposed again.",
  permission: needs("members.merge", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({ otherId: id }),
  reply: z.object({ memberId: id, otherId: id }),
  refusals: { "members.merge_same": 422 },
  command: true,
  offline: false,
});

/** What of the record that goes may take the place of what the other one says. */
export const MERGED_FIELDS = [
  "name",
  "sex",
  "birthDate",
  "ethnicity",
  "education",
  "phone",
  "email",
  "citizenId",
  "oldIdentityNumber",
  "cardNumber",
  "oldCardNumber",
  "admittedOn",
  "officialOn",
] as const;

export const mergedField = z.enum(MERGED_FIELDS);

export const ACCOUNT_OUTCOMES = ["none", "kept", "moved", "closed"] as const;

export const previewMerge = route({
  name: "members.previewMerge",
  method: "GET",
  path: "/api/members/:memberId/merge/:goneId",
  summary: "Sets two records side by side and says what their merge would do, or what forbids it.",
  permission: needs("members.merge", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id, goneId: id }),
  reply: z.object({
    fields: z.array(
      z.object({ field: mergedField, kept: z.string().nullable(), gone: z.string().nullable() }),
    ),
    kept: z.object({ name: z.string(), organisationName: z.string() }),
    gone: z.object({ name: z.string(), organisationName: z.string() }),
    /** What the record that goes brings along to be read under the other. */
    brings: z.object({
      memberships: z.int(),
      posts: z.int(),
      facts: z.int(),
      meetings: z.int(),
      votes: z.int(),
    }),
    account: z.enum(ACCOUNT_OUTCOMES),
    /** Why it cannot be done; null when it can. */
    obstacle: z
      .object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const mergeMembers = route({
  name: "members.mergeMembers",
  method: "POST",
  path: "/api/members/:memberId/merge",
  summary:
    "Makes two records of one person into one; both histories are kept, and it cannot be taken back.",
  permission: needs("members.merge", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({
    goneId: id,
    /** Fields in which the record that goes is right; what the other one lacks is taken anyway. */
    take: z.array(mergedField).max(MERGED_FIELDS.length),
    document: decidingDocument,
  }),
  reply: z.object({ memberId: id, account: z.enum(ACCOUNT_OUTCOMES) }),
  refusals: {
    "members.merge_same": 422,
    "members.merge_is_gone": 409,
    "members.merge_both_voted": 409,
    "members.merge_both_present": 409,
    "members.merge_meeting_ahead": 409,
    "members.merge_both_open_case": 409,
    "members.merge_gone_open_case": 409,
    "members.merge_third_holds": 409,
    "members.merge_document_ahead": 422,
  },
  command: true,
  offline: false,
});

const place = z.object({
  organisationName: z.string(),
  what: z.string(),
  since: localDate.nullable(),
  until: localDate.nullable(),
});

export const mergedRecord = z.object({
  memberId: id,
  name: z.string(),
  at: instant,
  by: z.string(),
  document: z.string(),
  documentOn: localDate,
  memberships: z.array(place),
  posts: z.array(place),
  standings: z.array(
    z.object({ standing: z.string(), since: localDate, until: localDate.nullable() }),
  ),
  meetings: z.array(z.object({ meetingId: id, title: z.string(), at: instant })),
  votes: z.array(z.object({ question: z.string(), at: instant })),
});

export type MergedRecord = z.infer<typeof mergedRecord>;

export const listMergedRecords = route({
  name: "members.listMergedRecords",
  method: "GET",
  path: "/api/members/:memberId/merged",
  summary: "Shows the records that were merged into this one, each with its own history.",
  permission: needs("members.viewFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: z.object({
    /** Under which record this one is kept, when it is the one that went. */
    mergedInto: id.nullable(),
    records: z.array(mergedRecord),
  }),
  refusals: { "members.purpose_needed": 422 },
  command: false,
  offline: false,
});
