import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { changed, expected, meetingParams } from "./contract.ts";
import { KEY_WORDS, keyWord } from "./during/key-words.ts";
import { agendaInput, line, prose, tidyProse } from "./preparation.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const run = needs("meetings.run", here);
/** What the commands of those who run the meeting have in common. */
const running = { permission: run, reply: changed, command: true, offline: false } as const;
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const STALE = { ...WRONG_STATE, "meetings.stale": 409 } as const;
const SECRET = { "meetings.secret_refused": 422, "meetings.secret_item": 409 } as const;
const ITEM = { "meetings.no_such_item": 404 } as const;
const place = z.enum(["room", "online"]);

export const openMeeting = route({
  name: "meetings.openMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/open",
  summary: "Open the meeting: the chair's act",
  ...running,
  params: meetingParams,
  body: commandBody,
  refusals: { ...WRONG_STATE, "meetings.only_chair": 403, "meetings.too_early": 409 },
});

/** One call of the roll. `present` opens a presence; `excused` needs a reason; `absent` ends a presence. */
export const callRoll = route({
  name: "meetings.callRoll",
  method: "POST",
  path: "/api/meetings/:meetingId/roll",
  summary: "Call the roll: who is here, who is excused and why, who is missing",
  ...running,
  params: meetingParams,
  body: commandBody.extend({
    entries: z
      .array(
        z.object({
          memberId: id,
          mark: z.enum(["present", "excused", "absent"]),
          place: place.default("room"),
          reason: prose(500).nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  refusals: {
    ...WRONG_STATE,
    "meetings.not_on_roll": 422,
    "meetings.reason_missing": 422,
    "meetings.wrong_place": 422,
    "meetings.present_elsewhere": 409,
    "meetings.twice_in_list": 422,
  },
});

/** `url` is what the QR code shows; ask again at `renewAt`. The code is still taken until `validUntil`. */
export const getCheckInCode = route({
  name: "meetings.getCheckInCode",
  method: "GET",
  path: "/api/meetings/:meetingId/check-in-code",
  summary: "The check-in code of this half minute, for the screen in the room",
  permission: run,
  params: meetingParams,
  reply: z.object({
    url: z.url(),
    code: z.string(),
    renewAt: instant,
    validUntil: instant,
    serverNow: instant,
  }),
  refusals: WRONG_STATE,
  command: false,
  offline: false,
});

export const checkIn = route({
  name: "meetings.checkIn",
  method: "POST",
  path: "/api/meetings/:meetingId/check-in",
  summary: "Check oneself in with the code that the screen in the room shows",
  permission: needs("meetings.attend", here),
  params: meetingParams,
  body: commandBody.extend({ code: z.string().min(1).max(40), place: place.default("room") }),
  reply: changed.extend({ from: instant }),
  refusals: {
    ...WRONG_STATE,
    "meetings.not_on_roll": 403,
    "meetings.code_expired": 409,
    "meetings.wrong_place": 422,
    "meetings.present_elsewhere": 409,
    "meetings.too_early": 409,
  },
  command: true,
  offline: false,
});

/** The helper's entry for a member without a device, and leaving and coming back during the meeting. */
export const recordPresence = route({
  name: "meetings.recordPresence",
  method: "POST",
  path: "/api/meetings/:meetingId/presence",
  summary: "Enter that a member arrived, left or came back",
  ...running,
  params: meetingParams,
  body: commandBody.extend({
    memberId: id,
    move: z.enum(["arrive", "leave"]),
    place: place.default("room"),
  }),
  refusals: {
    ...WRONG_STATE,
    "meetings.not_on_roll": 422,
    "meetings.already_present": 409,
    "meetings.not_present": 409,
    "meetings.wrong_place": 422,
    "meetings.present_elsewhere": 409,
    "meetings.too_early": 409,
  },
});

export const leave = route({
  name: "meetings.leave",
  method: "POST",
  path: "/api/meetings/:meetingId/leave",
  summary: "Say oneself that one leaves the meeting",
  permission: needs("meetings.attend", here),
  params: meetingParams,
  body: commandBody,
  reply: changed,
  refusals: { ...WRONG_STATE, "meetings.not_on_roll": 403, "meetings.not_present": 409 },
  command: true,
  offline: false,
});

/** The whole list in its new order; an item that has begun must stay in it. */
export const changeAgenda = route({
  name: "meetings.changeAgenda",
  method: "PUT",
  path: "/api/meetings/:meetingId/agenda",
  summary: "Change the agenda while the meeting is open",
  ...running,
  params: meetingParams,
  body: expected.extend({ agenda: agendaInput }),
  refusals: {
    ...STALE,
    "meetings.secret_refused": 422,
    "meetings.secret_title": 422,
    "meetings.secret_online": 422,
    "meetings.secret_mark_stays": 409,
    "meetings.item_has_begun": 409,
    "meetings.item_twice": 422,
  },
});

export const stepItem = route({
  name: "meetings.stepItem",
  method: "POST",
  path: "/api/meetings/:meetingId/items/:itemId/step",
  summary: "Begin or end an item; only one runs at a time",
  ...running,
  params: meetingParams.extend({ itemId: id }),
  body: expected.extend({ step: z.enum(["begin", "end"]) }),
  refusals: {
    ...STALE,
    ...ITEM,
    "meetings.other_item_running": 409,
    "meetings.item_not_running": 409,
    "meetings.already_running": 409,
    "meetings.held": 409,
  },
});

export const noteOpinion = route({
  name: "meetings.noteOpinion",
  method: "POST",
  path: "/api/meetings/:meetingId/opinions",
  summary: "Note what a member said under an item: by key words, in writing, or both",
  ...running,
  params: meetingParams,
  body: commandBody.extend({
    opinionId: id,
    itemId: id,
    memberId: id,
    text: tidyProse(5000),
    keyWords: z.array(keyWord).max(KEY_WORDS.length).default([]),
    speechId: id.nullable().default(null),
    /** The member chose it on a shared device with a helper: who entered it is kept beside it. */
    byHelper: z.boolean().default(false),
  }),
  refusals: {
    ...WRONG_STATE,
    ...ITEM,
    ...SECRET,
    "meetings.not_on_roll": 422,
    "meetings.not_present": 409,
    "meetings.item_not_begun": 409,
    "meetings.opinion_empty": 422,
    "meetings.no_such_speech": 409,
  },
});

/** `expectedVersion` is the opinion's own. */
export const reviseOpinion = route({
  name: "meetings.reviseOpinion",
  method: "PUT",
  path: "/api/meetings/:meetingId/opinions/:opinionId",
  summary: "Correct the text of an opinion noted in this meeting",
  ...running,
  params: meetingParams.extend({ opinionId: id }),
  body: expected.extend({ text: prose(5000) }),
  refusals: { ...STALE, ...SECRET, "meetings.no_such_opinion": 404, "meetings.sent_ahead": 409 },
});

export const concludeItem = route({
  name: "meetings.concludeItem",
  method: "PUT",
  path: "/api/meetings/:meetingId/items/:itemId/conclusion",
  summary: "Write the chair's conclusion on an item",
  ...running,
  params: meetingParams.extend({ itemId: id }),
  body: expected.extend({ text: prose(5000).nullable() }),
  refusals: { ...STALE, ...ITEM, ...SECRET, "meetings.item_not_begun": 409 },
});

export const assignTask = route({
  name: "meetings.assignTask",
  method: "POST",
  path: "/api/meetings/:meetingId/assignments",
  summary: "Assign a task to a member with a due date",
  ...running,
  params: meetingParams,
  body: commandBody.extend({
    assignmentId: id,
    itemId: id,
    ownerId: id,
    text: line(1000),
    dueDate: localDate,
  }),
  refusals: {
    ...WRONG_STATE,
    ...ITEM,
    ...SECRET,
    "meetings.not_on_roll": 422,
    "meetings.due_in_the_past": 422,
  },
});

export const withdrawAssignment = route({
  name: "meetings.withdrawAssignment",
  method: "POST",
  path: "/api/meetings/:meetingId/assignments/:assignmentId/withdraw",
  summary: "Withdraw a task assigned by mistake in this meeting",
  ...running,
  params: meetingParams.extend({ assignmentId: id }),
  body: commandBody,
  refusals: { ...WRONG_STATE, "meetings.no_such_assignment": 404 },
});

export const closeMeeting = route({
  name: "meetings.closeMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/close",
  summary: "Close the meeting: the chair's act, after which nothing in it changes",
  ...running,
  params: meetingParams,
  /** Why items were not begun, for the minutes. */
  body: commandBody.extend({ leftOutReason: line(500).nullable().default(null) }),
  refusals: {
    ...WRONG_STATE,
    "meetings.secret_refused": 422,
    "meetings.only_chair": 403,
    "meetings.held": 409,
    "meetings.item_running": 409,
    "meetings.roll_not_called": 409,
  },
});
