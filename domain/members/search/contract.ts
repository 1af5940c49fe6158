import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { route } from "../../kernel/route.ts";
import { plain } from "../../kernel/text.ts";
import { sex } from "../contract.ts";
import { post, standing } from "../standing.ts";

/** Kinds of membership: the Party's, and those of the mass organisations on the same tree. */
export const MEMBERSHIP_KINDS = ["party", "tradeUnion", "youthUnion"] as const;

const years = z.int().min(0).max(150);

/** What members are looked for by; everything that is given must hold on the day. */
export const memberFilter = z.object({
  /** Within this organisation; wherever the asker may list members when absent. */
  organisationId: id.optional(),
  /** The day in question; today in Viet Nam when absent. */
  on: localDate.optional(),
  /** Words of the name, each as far as it was typed and without regard to marks, or a whole number. */
  text: z.string().max(200).transform(plain).optional(),
  kind: z.enum(MEMBERSHIP_KINDS).optional(),
  /** Those who count in a cell's strength when absent. */
  standing: standing.optional(),
  sex: sex.optional(),
  ethnicity: z.string().trim().min(1).max(60).optional(),
  education: z.string().trim().min(1).max(60).optional(),
  post: post.optional(),
  ageFrom: years.optional(),
  ageTo: years.optional(),
  partyYearsFrom: years.optional(),
  partyYearsTo: years.optional(),
});

export type MemberFilter = z.infer<typeof memberFilter>;

/**
 * One line of the list of members; it never holds a number of identity. Of somebody whose file is restricted
 * (PDP-03) it says the name and the place alone to whoever may not see such files.
 */
export const memberLine = z.object({
  membershipId: id,
  memberId: id,
  name: z.string(),
  kind: z.enum(MEMBERSHIP_KINDS),
  sex: sex.nullable(),
  /** Null when it is not for the asker. */
  standing: standing.nullable(),
  posts: z.array(post),
  organisationId: id,
  organisationName: z.string(),
  /** Place in the tree, for the right to open the file. */
  path: z.string(),
  admittedOn: localDate.nullable(),
  officialOn: localDate.nullable(),
});

export type MemberLine = z.infer<typeof memberLine>;

const REFUSALS = {
  "members.search_no_such_place": 404,
  "members.filter_not_allowed": 403,
  "members.filter_range_reversed": 422,
  "members.search_too_wide": 422,
} as const;

export const searchMembers = route({
  name: "members.searchMembers",
  method: "POST",
  path: "/api/members/search",
  summary: "Finds members by name, number and filters on a day, in Vietnamese order, page by page.",
  permission: needs("members.list", "anywhere"),
  body: memberFilter.extend({
    /** `next` of the page before. */
    after: z.string().max(600).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  reply: z.object({ on: localDate, members: z.array(memberLine), next: z.string().nullable() }),
  refusals: REFUSALS,
  command: false,
  offline: false,
});

/** As far as people are counted; beyond it a list says "more than". */
export const COUNTED = 10_000;

export const countMembers = route({
  name: "members.countMembers",
  method: "POST",
  path: "/api/members/count",
  summary: "Counts the members that a search finds, exactly up to ten thousand.",
  permission: needs("members.list", "anywhere"),
  body: memberFilter,
  reply: z.object({ total: z.int(), more: z.boolean() }),
  refusals: REFUSALS,
  command: false,
  offline: false,
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Most rows of one export: a large city, and a file that an office's program still opens. */
export const EXPORTED = 100_000;

export const exportMembers = route({
  name: "members.exportMembers",
  method: "POST",
  path: "/api/members/export",
  summary:
    "Writes the members that a search finds into a table, which is noted at each of them and in the log.",
  permission: needs("members.export", "anywhere"),
  body: memberFilter.extend({
    format: z.enum(["xlsx", "csv"]),
    /** What the table is needed for; the persons in it can read this. */
    purpose: z.string().trim().min(3).max(200),
    language: z.enum(["vi", "en", "ar"]).default("vi"),
  }),
  reply: { file: [XLSX, "text/csv; charset=utf-8"] },
  refusals: {
    ...REFUSALS,
    "members.export_too_large": 413,
    "members.export_nobody": 404,
    "members.export_busy": 503,
  },
  command: false,
  offline: false,
});
