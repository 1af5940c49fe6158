import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { line, preparation, prose } from "./preparation.ts";
import { meetingKind, meetingRecord } from "./record.ts";
import { answer, meetingProposal, meetingState, meetingSummary, meetingView } from "./view.ts";

const here = { param: "meetingId", of: "meeting" } as const;
export const meetingParams = z.object({ meetingId: id });

/** What a command answers: the screen asks for the meeting again, as the live channel tells it to. */
export const changed = z.object({
  meetingId: id,
  state: meetingState,
  version: z.int(),
  /** Number of what happened, as the meeting's view shows it. */
  seq: z.int(),
  at: instant,
});

/** Commands that edit what several people share carry the version that their screen showed. */
export const expected = commandBody.extend({ expectedVersion: z.int().min(1) });

const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const STALE = { ...WRONG_STATE, "meetings.stale": 409 } as const;
const PREPARING = {
  "meetings.in_the_past": 422,
  "meetings.not_a_member": 422,
  "meetings.chair_is_clerk": 422,
  "meetings.link_missing": 422,
  "meetings.secret_refused": 422,
  "meetings.item_twice": 422,
  "meetings.not_carried": 422,
  "meetings.secret_title": 422,
  "meetings.secret_online": 422,
} as const;

/** Largest paper in bytes. */
export const PAPER_LIMIT = 20 * 1024 * 1024;
export const PAPER_TYPES = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "image/png",
  "image/jpeg",
] as const;

/** `before` and `until` bound the planned moment; newest first, at most 100, go on with the last `plannedAt`. */
export const listMeetings = route({
  name: "meetings.listMeetings",
  method: "GET",
  path: "/api/meetings",
  summary: "Meetings of the organisations within reach, newest first",
  permission: needs("meetings.view", "anywhere"),
  query: z.object({
    organisationId: id.optional(),
    state: meetingState.optional(),
    from: instant.optional(),
    before: instant.optional(),
  }),
  reply: z.object({ meetings: z.array(meetingSummary) }),
  refusals: {},
  command: false,
  offline: false,
});

export const getMeeting = route({
  name: "meetings.getMeeting",
  method: "GET",
  path: "/api/meetings/:meetingId",
  summary: "One meeting with its roll, agenda, papers and what the caller may do",
  permission: needs("meetings.view", here),
  params: meetingParams,
  reply: meetingView,
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const getRecord = route({
  name: "meetings.getRecord",
  method: "GET",
  path: "/api/meetings/:meetingId/record",
  summary: "The complete record of a closed meeting",
  permission: needs("meetings.view", here),
  params: meetingParams,
  reply: meetingRecord,
  refusals: { "meetings.not_closed": 409 },
  command: false,
  offline: false,
});

export const proposeMeeting = route({
  name: "meetings.proposeMeeting",
  method: "GET",
  path: "/api/organisations/:organisationId/meeting-proposal",
  summary: "The standard agenda, day, length, chair and clerk to start a preparation from",
  permission: needs("meetings.prepare", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  query: z.object({ kind: meetingKind.default("regular"), planEntryId: id.optional() }),
  reply: meetingProposal,
  refusals: { "meetings.no_such_plan_entry": 422 },
  command: false,
  offline: false,
});

export const prepareMeeting = route({
  name: "meetings.prepareMeeting",
  method: "POST",
  path: "/api/organisations/:organisationId/meetings",
  summary: "Prepare a meeting; nobody is invited yet",
  permission: needs("meetings.prepare", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  body: commandBody.extend({
    meetingId: id,
    planEntryId: id.nullable().default(null),
    ...preparation.shape,
  }),
  reply: changed,
  refusals: {
    ...PREPARING,
    "meetings.exists": 409,
    "meetings.no_such_plan_entry": 422,
    "meetings.plan_entry_used": 409,
  },
  command: true,
  offline: false,
});

/** After publication the summoned are told about the change of date, place or agenda. */
export const revisePreparation = route({
  name: "meetings.revisePreparation",
  method: "PUT",
  path: "/api/meetings/:meetingId",
  summary: "Change what was prepared, until the meeting is opened",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: expected.extend(preparation.shape),
  reply: changed,
  refusals: {
    ...STALE,
    ...PREPARING,
    "meetings.item_has_begun": 409,
    "meetings.secret_mark_stays": 409,
  },
  command: true,
  offline: false,
});

export const attachPaper = route({
  name: "meetings.attachPaper",
  method: "POST",
  path: "/api/meetings/:meetingId/papers",
  summary: "Attach a paper (PDF, DOCX, XLSX, PNG, JPEG) to the meeting or to one item",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  query: commandBody.extend({ paperId: id, name: line(200), itemId: id.optional() }),
  upload: { limit: PAPER_LIMIT },
  reply: changed.extend({ paperId: id }),
  refusals: {
    ...WRONG_STATE,
    "meetings.no_such_item": 422,
    "meetings.paper_type": 415,
    "meetings.paper_empty": 422,
    "meetings.paper_damaged": 422,
    "meetings.paper_too_large": 413,
    "meetings.paper_locked": 422,
    "meetings.paper_active": 422,
    "meetings.paper_busy": 503,
    "meetings.too_many_papers": 409,
    "meetings.secret_item": 409,
    "meetings.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const removePaper = route({
  name: "meetings.removePaper",
  method: "POST",
  path: "/api/meetings/:meetingId/papers/:paperId/remove",
  summary: "Take a paper away again; once the meeting is open only one that came since",
  permission: needs("meetings.prepare", here),
  params: meetingParams.extend({ paperId: id }),
  body: commandBody,
  reply: changed,
  refusals: WRONG_STATE,
  command: true,
  offline: false,
});

export const getPaper = route({
  name: "meetings.getPaper",
  method: "GET",
  path: "/api/meetings/:meetingId/papers/:paperId",
  summary: "One paper of the meeting",
  permission: needs("meetings.view", here),
  params: meetingParams.extend({ paperId: id }),
  reply: { file: PAPER_TYPES },
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const publishMeeting = route({
  name: "meetings.publishMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/publish",
  summary: "Summon the members: in the app and by mail with a calendar file",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: expected,
  reply: changed,
  refusals: { ...STALE, "meetings.in_the_past": 422, "meetings.nobody_to_summon": 409 },
  command: true,
  offline: false,
});

export const cancelMeeting = route({
  name: "meetings.cancelMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/cancel",
  summary: "Call the meeting off, with the reason that everybody is told",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: expected.extend({ reason: prose(500) }),
  reply: changed,
  refusals: STALE,
  command: true,
  offline: false,
});

export const respond = route({
  name: "meetings.respond",
  method: "POST",
  path: "/api/meetings/:meetingId/response",
  summary: "Confirm attendance or excuse oneself with a reason; may be changed until the opening",
  permission: needs("meetings.attend", here),
  params: meetingParams,
  body: commandBody.extend({ answer, reason: prose(500).nullable() }),
  reply: changed,
  refusals: { ...WRONG_STATE, "meetings.not_on_roll": 403, "meetings.reason_missing": 422 },
  command: true,
  offline: true,
});

export const sendOpinionAhead = route({
  name: "meetings.sendOpinionAhead",
  method: "POST",
  path: "/api/meetings/:meetingId/opinions-ahead",
  summary: "Send a written opinion on an item before the meeting",
  permission: needs("meetings.attend", here),
  params: meetingParams,
  body: commandBody.extend({ opinionId: id, itemId: id, text: prose(5000) }),
  reply: changed,
  refusals: {
    ...WRONG_STATE,
    "meetings.not_on_roll": 403,
    "meetings.no_such_item": 422,
    "meetings.secret_refused": 422,
    "meetings.secret_item": 409,
  },
  command: true,
  offline: true,
});
