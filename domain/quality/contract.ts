import * as z from "zod";
import { needs } from "../access/rights.ts";
import { month } from "../analytics/board.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { tidyProse } from "../meetings/preparation.ts";
import { cellLine, discussion, monthScore, sheetView, waitingSheet } from "./view.ts";

const at = { param: "meetingId", of: "meeting" } as const;
const params = z.object({ meetingId: id });
const there = { param: "organisationId", of: "organisation" } as const;
const revision = z.int().positive();

const reason = tidyProse(2_000).refine((text) => text.length >= 3);
const points = z.object({
  criterionId: z.string().min(1).max(40),
  points: z.int().min(0).max(100),
  reason: tidyProse(1_000).nullable(),
});
const HELD = {
  "quality.kind_not_scored": 409,
  "quality.not_held": 409,
  "meetings.locked": 403,
} as const;
const POINTS = {
  "quality.points_missing": 422,
  "quality.points_out_of_bounds": 422,
  "quality.reason_missing": 422,
  "meetings.secret_refused": 422,
} as const;
const STALE = {
  "quality.nobody_named": 409,
  "quality.confirmed_already": 409,
  "quality.wrong_state": 409,
  "quality.stale": 409,
} as const;

export const showSheet = route({
  name: "quality.showSheet",
  method: "GET",
  path: "/api/meetings/:meetingId/quality",
  summary:
    "Shows the sheet of a held meeting, filled from its record, and the score as far as it is.",
  permission: needs("quality.view", at),
  params,
  reply: sheetView,
  refusals: HELD,
  command: false,
  offline: false,
});

export const nameScorer = route({
  name: "quality.nameScorer",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/scorer",
  summary: "Names the member who scores the meeting; a score that is not confirmed begins again.",
  permission: needs("quality.name", at),
  params,
  body: commandBody.extend({ scorerId: id, agreerId: id.nullable() }),
  reply: sheetView,
  refusals: {
    ...HELD,
    "quality.confirmed_already": 409,
    "quality.not_of_cell": 422,
    "quality.secretary_scores": 422,
    "quality.agreer_not_other": 422,
  },
  command: true,
  offline: false,
});

export const scoreMeeting = route({
  name: "quality.scoreMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/points",
  summary: "Gives the points of every criterion, with reasons where they differ from the proposal.",
  permission: needs("quality.score", at),
  params,
  body: commandBody.extend({ lines: z.array(points).max(900) }),
  reply: sheetView,
  refusals: {
    ...HELD,
    ...POINTS,
    "quality.nobody_named": 409,
    "quality.confirmed_already": 409,
    "quality.agreed_already": 409,
    "quality.not_scorer": 403,
  },
  command: true,
  offline: false,
});

export const agreeScore = route({
  name: "quality.agreeScore",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/agreement",
  summary: "Another member of the committee than the scorer agrees to the score that was seen.",
  permission: needs("quality.score", at),
  params,
  body: commandBody.extend({ revision }),
  reply: sheetView,
  refusals: { ...HELD, ...STALE, "quality.not_agreer": 403 },
  command: true,
  offline: false,
});

export const confirmScore = route({
  name: "quality.confirmScore",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/confirmation",
  summary: "Enters what the cell said of the score, confirms it and seals it in the log.",
  permission: needs("quality.confirm", at),
  params,
  body: commandBody.extend({
    revision,
    outcome: discussion.shape.outcome,
    note: tidyProse(2_000),
    votes: z
      .object({
        for: z.int().min(0).max(10_000),
        against: z.int().min(0).max(10_000),
        abstained: z.int().min(0).max(10_000),
      })
      .nullable(),
    changes: z.array(points).max(900),
  }),
  reply: sheetView,
  refusals: {
    ...HELD,
    ...STALE,
    ...POINTS,
    "quality.change_missing": 422,
    "quality.note_missing": 422,
    "quality.votes_too_many": 422,
    "quality.not_carried": 422,
  },
  command: true,
  offline: false,
});

export const returnScore = route({
  name: "quality.returnScore",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/return",
  summary:
    "The office above sends a confirmed score back with its reason; the score stays as it is.",
  permission: needs("quality.sendBack", at),
  params,
  body: commandBody.extend({ reason }),
  reply: sheetView,
  refusals: { ...HELD, "quality.not_confirmed": 409, "meetings.secret_refused": 422 },
  command: true,
  offline: false,
});

export const correctScore = route({
  name: "quality.correctScore",
  method: "POST",
  path: "/api/meetings/:meetingId/quality/correction",
  summary: "Begins a new version of a confirmed score, with the reason; the earlier one stays.",
  permission: needs("quality.name", at),
  params,
  body: commandBody.extend({ reason }),
  reply: sheetView,
  refusals: { ...HELD, "quality.not_confirmed": 409, "meetings.secret_refused": 422 },
  command: true,
  offline: false,
});

export const showYear = route({
  name: "quality.showYear",
  method: "GET",
  path: "/api/organisations/:organisationId/quality",
  summary: "The scores of a cell in the twelve months up to this one, oldest first.",
  permission: needs("quality.view", there),
  params: z.object({ organisationId: id }),
  reply: z.object({
    organisation: z.object({ id, name: z.string() }),
    months: z.array(monthScore),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listCells = route({
  name: "quality.listCells",
  method: "GET",
  path: "/api/quality",
  summary: "The cells within reach in one month: scored, not scored, sent back, reported too late.",
  permission: needs("quality.listCells", "anywhere"),
  query: z.object({ month: month.optional() }),
  reply: z.object({ month, thisMonth: month, cells: z.array(cellLine) }),
  refusals: {},
  command: false,
  offline: false,
});

export const listWaiting = route({
  name: "quality.listWaiting",
  method: "GET",
  path: "/api/quality/waiting",
  summary: "The sheets that wait for this member: to give the points, or to agree to them.",
  permission: needs("quality.score", "anywhere"),
  reply: z.object({ sheets: z.array(waitingSheet) }),
  refusals: {},
  command: false,
  offline: false,
});
