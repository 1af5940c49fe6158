import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { changed, expected, meetingParams } from "../contract.ts";
import { tidyProse } from "../preparation.ts";
import { citation } from "../../rules/citation.ts";
import { lastResults } from "../results/result.ts";
import { meetingState } from "../view.ts";
import { DRAFT_LIMIT } from "./committee.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const there = { param: "organisationId", of: "organisation" } as const;
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const STALE = { ...WRONG_STATE, "meetings.stale": 409 } as const;

/** `committeeMeetingId` is the new meeting; it is prepared, and its own summons is still to be sent. */
export const prepareCommittee = route({
  name: "meetings.prepareCommittee",
  method: "POST",
  path: "/api/meetings/:meetingId/committee",
  summary: "Prepare the meeting of the cell's committee that comes before this one",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: commandBody.extend({ committeeMeetingId: id }),
  reply: changed,
  refusals: {
    ...WRONG_STATE,
    "meetings.exists": 409,
    "meetings.committee_exists": 409,
    "meetings.committee_of_committee": 409,
    "meetings.committee_too_small": 409,
  },
  command: true,
  offline: false,
});

export const adoptCommittee = route({
  name: "meetings.adoptCommittee",
  method: "POST",
  path: "/api/meetings/:meetingId/adopt-committee",
  summary: "Take what the cell's committee concluded over as drafts of this meeting's items",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: expected,
  reply: changed,
  refusals: { ...STALE, "meetings.committee_not_held": 409, "meetings.nothing_to_adopt": 409 },
  command: true,
  offline: false,
});

/** An empty text takes the draft away. */
export const writeDraft = route({
  name: "meetings.writeDraft",
  method: "PUT",
  path: "/api/meetings/:meetingId/items/:itemId/draft",
  summary: "Write the draft of an item's conclusion or resolution before the meeting",
  permission: needs("meetings.prepare", here),
  params: meetingParams.extend({ itemId: id }),
  body: expected.extend({ text: tidyProse(DRAFT_LIMIT) }),
  reply: changed,
  refusals: {
    ...STALE,
    "meetings.no_such_item": 404,
    "meetings.secret_refused": 422,
    "meetings.secret_item": 409,
  },
  command: true,
  offline: false,
});

/** What came before the meeting and what it goes on from. */
const beforeView = z.object({
  /** The last moment at which papers are in time (MEET-08). */
  papersDue: z.object({ latest: instant, days: z.int(), citation }).nullable(),
  /** What became of the tasks of last time; null for a kind of meeting that does not deal with them. */
  lastResults: lastResults.nullable(),
  planned: z
    .object({ year: z.int(), topic: z.string(), drafter: z.string().nullable() })
    .nullable(),
  /** The meeting that this one, of the committee, prepares. */
  prepares: z.object({ id, title: z.string(), plannedAt: instant }).nullable(),
  /** The committee's meeting that prepares this one. */
  committee: z.object({ id, plannedAt: instant, state: meetingState }).nullable(),
  /** Meetings at the same time that somebody is called to as well: for officers, and for oneself. */
  clashes: z.array(
    z.object({ id, title: z.string(), plannedAt: instant, names: z.array(z.string()) }),
  ),
});

export type BeforeView = z.infer<typeof beforeView>;

export const viewBefore = route({
  name: "meetings.viewBefore",
  method: "GET",
  path: "/api/meetings/:meetingId/before",
  summary:
    "What came before a meeting: its plan, the committee's meeting, results of last time, deadlines",
  permission: needs("meetings.view", here),
  params: meetingParams,
  reply: beforeView,
  refusals: {},
  command: false,
  offline: false,
});

const candidate = z.object({ memberId: id, name: z.string() });

export const viewFollower = route({
  name: "meetings.viewFollower",
  method: "GET",
  path: "/api/organisations/:organisationId/follower",
  summary: "The member of the committee above who follows the cell, and who else could",
  permission: needs("meetings.prepare", there),
  params: z.object({ organisationId: id }),
  reply: z.object({
    superiorName: z.string().nullable(),
    follower: candidate.nullable(),
    candidates: z.array(candidate),
  }),
  refusals: {},
  command: false,
  offline: false,
});

/** Null when nobody follows the cell. */
export const nameFollower = route({
  name: "meetings.nameFollower",
  method: "PUT",
  path: "/api/organisations/:organisationId/follower",
  summary: "Name the member of the committee above who is told of the cell's meetings",
  permission: needs("meetings.prepare", there),
  params: z.object({ organisationId: id }),
  body: commandBody.extend({ memberId: id.nullable() }),
  reply: z.object({ follower: candidate.nullable() }),
  refusals: { "meetings.not_of_committee_above": 422 },
  command: true,
  offline: false,
});
