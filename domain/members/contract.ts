import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { post, standing } from "./standing.ts";

export const sex = z.enum(["male", "female"]);

/** One line of the list of members; it never holds a number of identity. */
export const memberLine = z.object({
  memberId: id,
  name: z.string(),
  sex: sex.nullable(),
  standing,
  posts: z.array(post),
  organisationId: id,
  organisationName: z.string(),
  admittedOn: localDate.nullable(),
  officialOn: localDate.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

export type MemberLine = z.infer<typeof memberLine>;

export const listMembers = route({
  name: "members.listMembers",
  method: "GET",
  path: "/api/organisations/:organisationId/members",
  summary: "Lists the members of an organisation and everything below it on a day.",
  permission: needs("members.list", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  query: z.object({
    /** The day in question; today in Viet Nam when absent. */
    on: localDate.optional(),
    /** Words of the name, without regard to marks and case. */
    search: z.string().max(200).optional(),
    standing: standing.optional(),
    post: post.optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ on: localDate, total: z.int(), members: z.array(memberLine) }),
  refusals: {},
  command: false,
  offline: false,
});

const place = z.object({
  organisationId: id,
  organisationName: z.string(),
  kind: z.enum(["party", "tradeUnion", "youthUnion"]),
  since: localDate.nullable(),
  until: localDate.nullable(),
});

export const memberFile = z.object({
  memberId: id,
  name: z.string(),
  sex: sex.nullable(),
  /** `YYYY` where only the year is known. */
  birthDate: z.string().nullable(),
  ethnicity: z.string().nullable(),
  education: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  cardNumber: z.string().nullable(),
  oldCardNumber: z.string().nullable(),
  admittedOn: localDate.nullable(),
  officialOn: localDate.nullable(),
  /** Today; null for somebody who is not in the Party. */
  standing: standing.nullable(),
  /** Absent unless the reader may see numbers of identity (`members.viewCitizenId`, or one's own file). */
  identity: z
    .object({ citizenId: z.string().nullable(), oldIdentityNumber: z.string().nullable() })
    .nullable(),
  memberships: z.array(place),
  posts: z.array(
    z.object({
      organisationId: id,
      organisationName: z.string(),
      post,
      since: localDate.nullable(),
      until: localDate.nullable(),
    }),
  ),
  standings: z.array(
    z.object({ standing, since: localDate, until: localDate.nullable(), document: z.string() }),
  ),
});

export type MemberFile = z.infer<typeof memberFile>;

export const getMemberFile = route({
  name: "members.getMemberFile",
  method: "GET",
  path: "/api/members/:memberId/file",
  summary: "Shows a member's file; the reading is written down and shown to the member.",
  permission: needs("members.viewFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: memberFile,
  refusals: { "members.purpose_needed": 422 },
  command: false,
  offline: false,
});

export const getOwnFile = route({
  name: "members.getOwnFile",
  method: "GET",
  path: "/api/me/file",
  summary: "Shows the file of the member who asks.",
  permission: { kind: "signedIn" },
  reply: memberFile,
  refusals: { "members.no_own_file": 404 },
  command: false,
  offline: false,
});
