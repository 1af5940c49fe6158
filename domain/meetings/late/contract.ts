import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { changed, expected, meetingParams } from "../contract.ts";
import { line, preparation } from "../preparation.ts";
import { lateSheet } from "./sheet.ts";
import { lateView } from "./view.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const cell = { param: "organisationId", of: "organisation" } as const;
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const BEGUN = { "meetings.late_not_begun": 409, "meetings.late_entered": 409 } as const;

/** Largest scan in bytes. */
export const SCAN_LIMIT = 20 * 1024 * 1024;
export const SCAN_TYPES = ["application/pdf", "image/png", "image/jpeg"] as const;

export const readLate = route({
  name: "meetings.readLate",
  method: "GET",
  path: "/api/meetings/:meetingId/late",
  summary: "What is entered, or was entered, of a meeting that was held on paper",
  permission: needs("meetings.view", here),
  params: meetingParams,
  reply: z.object({ late: lateView.nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

export const beginLate = route({
  name: "meetings.beginLate",
  method: "POST",
  path: "/api/meetings/:meetingId/late",
  summary: "Begin to enter a meeting, or the rest of one, from its signed paper",
  permission: needs("meetings.run", here),
  params: meetingParams,
  body: commandBody,
  reply: lateView,
  refusals: { ...WRONG_STATE, "meetings.too_early": 409 },
  command: true,
  offline: false,
});

/** For a meeting of which the system knew nothing: it is prepared afterwards, on a day that has come. */
export const prepareLate = route({
  name: "meetings.prepareLate",
  method: "POST",
  path: "/api/organisations/:organisationId/late-meetings",
  summary: "Begin to enter a meeting that was held on paper and never prepared in the system",
  permission: needs("meetings.prepare", cell),
  params: z.object({ organisationId: id }),
  body: commandBody.extend({ meetingId: id, ...preparation.shape }),
  reply: lateView,
  refusals: {
    "meetings.late_in_the_future": 422,
    "meetings.not_a_member": 422,
    "meetings.chair_is_clerk": 422,
    "meetings.secret_refused": 422,
    "meetings.secret_title": 422,
    "meetings.secret_online": 422,
    "meetings.item_twice": 422,
    "meetings.exists": 409,
  },
  command: true,
  offline: false,
});

export const saveLate = route({
  name: "meetings.saveLate",
  method: "PUT",
  path: "/api/meetings/:meetingId/late",
  summary: "Keep what has been typed of the paper so far",
  permission: needs("meetings.run", here),
  params: meetingParams,
  body: expected.extend({ sheet: lateSheet }),
  reply: lateView,
  refusals: {
    ...BEGUN,
    "meetings.stale": 409,
    "meetings.secret_item": 409,
    "meetings.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const attachScan = route({
  name: "meetings.attachScan",
  method: "POST",
  path: "/api/meetings/:meetingId/late/scans",
  summary: "Attach a scan or photograph of the signed paper (PDF, PNG, JPEG)",
  permission: needs("meetings.run", here),
  params: meetingParams,
  query: commandBody.extend({ scanId: id, name: line(200) }),
  upload: { limit: SCAN_LIMIT },
  reply: lateView,
  refusals: {
    ...BEGUN,
    "meetings.paper_type": 415,
    "meetings.paper_empty": 422,
    "meetings.paper_damaged": 422,
    "meetings.paper_too_large": 413,
    "meetings.paper_locked": 422,
    "meetings.paper_active": 422,
    "meetings.paper_busy": 503,
    "meetings.too_many_papers": 409,
    "meetings.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const removeScan = route({
  name: "meetings.removeScan",
  method: "POST",
  path: "/api/meetings/:meetingId/late/scans/:scanId/remove",
  summary: "Take a scan away again, before the meeting is entered",
  permission: needs("meetings.run", here),
  params: meetingParams.extend({ scanId: id }),
  body: commandBody,
  reply: lateView,
  refusals: BEGUN,
  command: true,
  offline: false,
});

export const getScan = route({
  name: "meetings.getScan",
  method: "GET",
  path: "/api/meetings/:meetingId/late/scans/:scanId",
  summary: "One scan of the signed paper",
  permission: needs("meetings.view", here),
  params: meetingParams.extend({ scanId: id }),
  reply: { file: [...SCAN_TYPES] },
  refusals: {},
  command: false,
  offline: false,
});

/** All of the sheet or nothing; a refusal's `field` names the place on it. */
export const enterLate = route({
  name: "meetings.enterLate",
  method: "POST",
  path: "/api/meetings/:meetingId/late/enter",
  summary: "Enter the sheet into the meeting, which is closed by it and marked as entered late",
  permission: needs("meetings.run", here),
  params: meetingParams,
  body: expected,
  reply: changed,
  refusals: {
    ...BEGUN,
    ...WRONG_STATE,
    "meetings.stale": 409,
    "meetings.held": 409,
    "meetings.secret_item": 409,
    "meetings.late_in_the_future": 422,
    "meetings.late_time_missing": 422,
    "meetings.late_close_before_opening": 422,
    "meetings.late_outside": 422,
    "meetings.late_recovered_too_early": 422,
    "meetings.late_roll_incomplete": 422,
    "meetings.late_was_present": 422,
    "meetings.late_left_before_coming": 422,
    "meetings.late_item_ends_before_it_begins": 422,
    "meetings.late_vote_outside_item": 422,
    "meetings.late_too_many_hands": 422,
    "meetings.late_due_before_meeting": 422,
    "meetings.late_scan_missing": 422,
    "meetings.not_on_roll": 422,
    "meetings.not_present": 422,
    "meetings.twice_in_list": 422,
    "meetings.reason_missing": 422,
    "meetings.roll_not_called": 422,
    "meetings.secret_refused": 422,
    "meetings.item_twice": 422,
    "meetings.item_has_begun": 409,
    "kernel.missing_field": 422,
    "kernel.day_missing": 422,
    "voting.kept_on_paper": 422,
    "voting.no_rule": 422,
    "voting.too_few_official": 422,
    "voting.no_quorum": 422,
    "voting.out_of_reach": 422,
  },
  command: true,
  offline: false,
});

export const paperForms = route({
  name: "meetings.paperForms",
  method: "GET",
  path: "/api/meetings/:meetingId/paper-forms",
  summary: "Roll and minutes as forms to fill in by hand, for this meeting",
  permission: needs("meetings.run", here),
  params: meetingParams,
  reply: { file: ["application/pdf"] },
  refusals: { "meetings.form_unprintable": 422 },
  command: false,
  offline: false,
});

export const cellPaperForms = route({
  name: "meetings.cellPaperForms",
  method: "GET",
  path: "/api/organisations/:organisationId/paper-forms",
  summary: "Roll and minutes as forms to fill in by hand, for any meeting of the cell",
  permission: needs("meetings.prepare", cell),
  params: z.object({ organisationId: id }),
  reply: { file: ["application/pdf"] },
  refusals: { "meetings.form_unprintable": 422 },
  command: false,
  offline: false,
});
