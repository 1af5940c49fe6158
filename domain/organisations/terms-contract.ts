import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { line } from "../meetings/preparation.ts";
import { post } from "../members/standing.ts";
import { citation } from "../rules/citation.ts";
import { decidingDocument } from "./acts.ts";

const here = { param: "organisationId", of: "organisation" } as const;
const params = z.object({ organisationId: id });

const heldPost = z.object({
  postId: id,
  memberId: id,
  name: z.string(),
  post,
  since: localDate.nullable(),
  until: localDate.nullable(),
});

export const term = z.object({
  termId: id,
  name: z.string(),
  since: localDate,
  /** The last day that was foreseen, and the day on which it really ended. */
  plannedUntil: localDate.nullable(),
  until: localDate.nullable(),
  document: decidingDocument,
  posts: z.array(heldPost),
});

export type Term = z.infer<typeof term>;
export type HeldPost = z.infer<typeof heldPost>;

export const listTerms = route({
  name: "organisations.listTerms",
  method: "GET",
  path: "/api/organisations/:organisationId/terms",
  summary: "Lists the terms of office of an organisation with who held which post, latest first.",
  permission: needs("organisations.viewPosts", here),
  params,
  reply: z.object({
    terms: z.array(term),
    /** Held without a term, as imports bring them. */
    otherPosts: z.array(heldPost),
    /** How many months a term has (MEET-16), where the rules say so for this kind. */
    usual: z.object({ months: z.int(), citation }).nullable(),
    /** Who may be given a post: official members of the organisation or of what lies below it. */
    postsOfKind: z.array(post),
  }),
  refusals: {},
  command: false,
  offline: false,
});

const DAYS = {
  "organisations.day_future": 422,
  "organisations.document_after_day": 422,
  "organisations.before_founding": 422,
  "organisations.already_dissolved": 409,
} as const;

export const beginTerm = route({
  name: "organisations.beginTerm",
  method: "POST",
  path: "/api/organisations/:organisationId/terms",
  summary: "Enters a term of office; the one that runs ends on its first day when this is said.",
  permission: needs("organisations.change", here),
  params,
  body: commandBody.extend({
    termId: id,
    name: line(100),
    since: localDate,
    plannedUntil: localDate.nullable(),
    /** For a term of the past that is entered later. */
    until: localDate.nullable(),
    closesRunning: z.boolean(),
    document: decidingDocument,
  }),
  reply: z.object({ termId: id, entryIndex: z.int() }),
  refusals: {
    ...DAYS,
    "organisations.term_overlap": 409,
    "organisations.term_running": 409,
    "organisations.term_ends_before": 422,
    "organisations.no_terms": 422,
  },
  command: true,
  offline: false,
});

export const endTerm = route({
  name: "organisations.endTerm",
  method: "POST",
  path: "/api/organisations/:organisationId/terms/end",
  summary: "Ends the term that runs, and the posts that were given in it.",
  permission: needs("organisations.change", here),
  params,
  body: commandBody.extend({ termId: id, on: localDate, document: decidingDocument }),
  reply: z.object({ termId: id, entryIndex: z.int() }),
  refusals: { ...DAYS, "organisations.term_unknown": 404, "organisations.term_ends_before": 422 },
  command: true,
  offline: false,
});

export const givePost = route({
  name: "organisations.givePost",
  method: "POST",
  path: "/api/organisations/:organisationId/posts",
  summary: "Gives a member a post in the organisation from a day on.",
  permission: needs("organisations.change", here),
  params,
  body: commandBody.extend({
    postId: id,
    memberId: id,
    post,
    /** The term in which it is held; null outside of any. */
    termId: id.nullable(),
    since: localDate,
    document: decidingDocument,
  }),
  reply: z.object({ postId: id, entryIndex: z.int() }),
  refusals: {
    ...DAYS,
    "organisations.post_not_here": 422,
    "organisations.holder_not_here": 409,
    "organisations.holder_not_official": 409,
    "organisations.post_held": 409,
    "organisations.secretary_held": 409,
    "organisations.term_unknown": 404,
    "organisations.outside_term": 422,
  },
  command: true,
  offline: false,
});

export const endPost = route({
  name: "organisations.endPost",
  method: "POST",
  path: "/api/organisations/:organisationId/posts/end",
  summary: "Ends a post on a day.",
  permission: needs("organisations.change", here),
  params,
  body: commandBody.extend({ postId: id, on: localDate, document: decidingDocument }),
  reply: z.object({ postId: id, entryIndex: z.int() }),
  refusals: {
    ...DAYS,
    "organisations.post_unknown": 404,
    "organisations.post_ends_before": 422,
  },
  command: true,
  offline: false,
});
