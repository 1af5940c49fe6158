import * as z from "zod";
import { FIELD_CLASSES } from "../access/fields.ts";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { post, standing } from "./standing.ts";

export const sex = z.enum(["male", "female"]);

const place = z.object({
  organisationId: id,
  organisationName: z.string(),
  kind: z.enum(["party", "tradeUnion", "youthUnion"]),
  since: localDate.nullable(),
  until: localDate.nullable(),
});

export const memberFile = z.object({
  memberId: id,
  /** Classes of what a file holds that the reader may see; everything of the others is null. */
  classes: z.array(z.enum(FIELD_CLASSES)),
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
  /** Null unless the reader may see the class `identity`. */
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
