import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { changed, expected, meetingParams } from "../contract.ts";
import { line } from "../preparation.ts";
import { speechKind } from "./speech.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const running = {
  permission: needs("meetings.run", here),
  reply: changed,
  command: true,
  offline: false,
} as const;
const speechParams = meetingParams.extend({ speechId: id });
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const FLOOR = {
  ...WRONG_STATE,
  "meetings.no_such_item": 404,
  "meetings.item_not_running": 409,
  "meetings.secret_item": 409,
  "meetings.not_present": 409,
  "meetings.waits_already": 409,
} as const;
const NO_SPEECH = { "meetings.no_such_speech": 409 } as const;

export const askForFloor = route({
  name: "meetings.askForFloor",
  method: "POST",
  path: "/api/meetings/:meetingId/floor",
  summary: "Ask for the floor on one's own device: to speak, or on a point of order",
  permission: needs("meetings.attend", here),
  params: meetingParams,
  body: commandBody.extend({ speechId: id, itemId: id, kind: speechKind }),
  reply: changed,
  refusals: { ...FLOOR, "meetings.not_on_roll": 403 },
  command: true,
  offline: false,
});

/** By `memberId` or, for a guest, by `guest` as written in the list of guests. */
export const enterSpeaker = route({
  name: "meetings.enterSpeaker",
  method: "POST",
  path: "/api/meetings/:meetingId/speakers",
  summary: "Enter somebody in the room, or a guest, into the queue",
  ...running,
  params: meetingParams,
  body: commandBody.extend({
    speechId: id,
    itemId: id,
    kind: speechKind,
    memberId: id.nullable().default(null),
    guest: line(120).nullable().default(null),
  }),
  refusals: { ...FLOOR, "meetings.not_on_roll": 422, "meetings.no_such_guest": 422 },
});

export const stepBack = route({
  name: "meetings.stepBack",
  method: "POST",
  path: "/api/meetings/:meetingId/floor/:speechId/withdraw",
  summary: "Take back one's own request for the floor",
  permission: needs("meetings.attend", here),
  params: speechParams,
  body: commandBody,
  reply: changed,
  refusals: { ...WRONG_STATE, ...NO_SPEECH },
  command: true,
  offline: false,
});

export const stepSpeech = route({
  name: "meetings.stepSpeech",
  method: "POST",
  path: "/api/meetings/:meetingId/speakers/:speechId/step",
  summary: "Give the floor, end a speech, pass somebody over or strike them from the queue",
  ...running,
  params: speechParams,
  body: commandBody.extend({ step: z.enum(["begin", "end", "passOver", "withdraw"]) }),
  refusals: { ...FLOOR, ...NO_SPEECH, "meetings.other_speaking": 409 },
});

export const limitSpeeches = route({
  name: "meetings.limitSpeeches",
  method: "PUT",
  path: "/api/meetings/:meetingId/items/:itemId/speech-minutes",
  summary: "Agree how many minutes one speech under an item may take",
  ...running,
  params: meetingParams.extend({ itemId: id }),
  body: expected.extend({ minutes: z.int().min(1).max(120).nullable() }),
  refusals: {
    ...WRONG_STATE,
    "meetings.stale": 409,
    "meetings.no_such_item": 404,
    "meetings.secret_item": 409,
  },
});
