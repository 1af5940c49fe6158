import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { changed, expected, meetingParams } from "../contract.ts";
import { line } from "../preparation.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const running = {
  permission: needs("meetings.run", here),
  reply: changed,
  command: true,
  offline: false,
} as const;
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;
const STALE = { ...WRONG_STATE, "meetings.stale": 409 } as const;

export const listGuests = route({
  name: "meetings.listGuests",
  method: "PUT",
  path: "/api/meetings/:meetingId/guests",
  summary: "Write down the guests of the meeting",
  ...running,
  params: meetingParams,
  body: expected.extend({
    guests: z.array(z.object({ name: line(120), title: line(200) })).max(50),
  }),
  refusals: STALE,
});

export const appointOfficers = route({
  name: "meetings.appointOfficers",
  method: "PUT",
  path: "/api/meetings/:meetingId/officers",
  summary: "Appoint another chair or clerk, until the meeting is closed",
  permission: needs("meetings.prepare", here),
  params: meetingParams,
  body: expected.extend({ chairId: id, clerkId: id }),
  reply: changed,
  refusals: {
    ...STALE,
    "meetings.not_a_member": 422,
    "meetings.chair_is_clerk": 422,
    "meetings.chair_is_here": 403,
    "meetings.not_on_roll": 422,
    "meetings.not_present": 409,
    "meetings.chair_has_no_vote": 422,
    "meetings.is_chair_already": 409,
  },
  command: true,
  offline: false,
});

/** `expectedVersion`, because two devices of the desk may hand over at once. */
export const handOverChair = route({
  name: "meetings.handOverChair",
  method: "POST",
  path: "/api/meetings/:meetingId/chair",
  summary: "Hand the chair over to somebody who is present, while the meeting is open",
  ...running,
  params: meetingParams,
  body: expected.extend({
    toId: id,
    why: z.enum(["handedOver", "chairLeft", "ownMatter"]).default("handedOver"),
  }),
  refusals: {
    ...STALE,
    "meetings.chair_is_here": 403,
    "meetings.chair_is_clerk": 422,
    "meetings.chair_has_no_vote": 422,
    "meetings.is_chair_already": 409,
    "meetings.not_on_roll": 422,
    "meetings.not_present": 409,
  },
});

/** A lock ends with the meeting. */
export const setLock = route({
  name: "meetings.setLock",
  method: "POST",
  path: "/api/meetings/:meetingId/lock",
  summary: "Lock the meeting, or open it again: while locked, only its own people read it",
  ...running,
  params: meetingParams,
  body: commandBody.extend({ locked: z.boolean() }),
  refusals: { ...WRONG_STATE, "meetings.only_chair_locks": 403 },
});

/** Coming and going of whoever follows the cell for a committee above. */
export const observe = route({
  name: "meetings.observe",
  method: "POST",
  path: "/api/meetings/:meetingId/observers",
  summary: "Look on from above by name, or leave again",
  permission: needs("meetings.view", here),
  params: meetingParams,
  body: commandBody.extend({ here: z.boolean() }),
  reply: changed,
  refusals: { ...WRONG_STATE, "meetings.locked": 403, "meetings.takes_part": 409 },
  command: true,
  offline: false,
});
