import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { changed, meetingParams } from "../contract.ts";
import { prose } from "../preparation.ts";
import { answer } from "../view.ts";

const here = { param: "meetingId", of: "meeting" } as const;
const prepare = needs("meetings.prepare", here);
const WRONG_STATE = { "meetings.wrong_state": 409 } as const;

/** Most people on one print. */
export const MOST_PACKETS = 200;

/** How a letter stands; `none`: there is no address, or no mail server. */
export const LETTER_STATES = ["none", "waiting", "sent", "failed"] as const;

/**
 * How each person was told: in the app and read or not, by letter, on paper. `why` says why somebody is told
 * who is not summoned: away, or following the cell from above. `slip` is the number on the printed invitation.
 */
export const toldList = z.object({
  mailSetUp: z.boolean(),
  people: z.array(
    z.object({
      memberId: id,
      name: z.string(),
      slip: z.int().nullable(),
      why: z.enum(["summoned", "away", "follower"]),
      /** Whether the notice in the app reaches the person. */
      signsIn: z.boolean(),
      app: z.object({ at: instant, readAt: instant.nullable() }).nullable(),
      mail: z.enum(LETTER_STATES),
      paper: z.object({ at: instant, by: z.string() }).nullable(),
      answer: answer.nullable(),
      answeredBy: z.string().nullable(),
    }),
  ),
});

export type ToldList = z.infer<typeof toldList>;

export const listTold = route({
  name: "meetings.listTold",
  method: "GET",
  path: "/api/meetings/:meetingId/told",
  summary: "Who has been told of the meeting, and how",
  permission: prepare,
  params: meetingParams,
  reply: toldList,
  refusals: {},
  command: false,
  offline: false,
});

const memberList = z
  .string()
  .transform((text) => text.split(",").filter((each) => each !== ""))
  .pipe(z.array(id).min(1).max(MOST_PACKETS));

/** One PDF for all: for each person letter, agenda, list of papers and a slip to tear off. */
export const printPacket = route({
  name: "meetings.printPacket",
  method: "GET",
  path: "/api/meetings/:meetingId/packet",
  summary: "Printed invitations for members without a phone, as a PDF",
  permission: prepare,
  params: meetingParams,
  query: z.object({ members: memberList }),
  reply: { file: ["application/pdf"] },
  refusals: {
    "meetings.not_published": 409,
    "meetings.not_on_roll": 422,
    "meetings.unprintable": 422,
  },
  command: false,
  offline: false,
});

export const handOver = route({
  name: "meetings.handOver",
  method: "POST",
  path: "/api/meetings/:meetingId/handed-over",
  summary: "Enter that the printed invitation was handed over",
  permission: prepare,
  params: meetingParams,
  body: commandBody.extend({ memberIds: z.array(id).min(1).max(MOST_PACKETS) }),
  reply: changed,
  refusals: { ...WRONG_STATE, "meetings.not_on_roll": 422 },
  command: true,
  offline: false,
});

/** What came back on the slip: an answer, opinions, or both; whoever entered it is kept. */
export const enterSlip = route({
  name: "meetings.enterSlip",
  method: "POST",
  path: "/api/meetings/:meetingId/slips",
  summary: "Enter what a member answered and wrote on the slip of the printed invitation",
  permission: prepare,
  params: meetingParams,
  body: commandBody.extend({
    memberId: id,
    answer: answer.nullable(),
    reason: prose(500).nullable(),
    opinions: z
      .array(z.object({ opinionId: id, itemId: id, text: prose(5000) }))
      .max(20)
      .default([]),
  }),
  reply: changed,
  refusals: {
    ...WRONG_STATE,
    "meetings.not_on_roll": 422,
    "meetings.reason_missing": 422,
    "meetings.no_such_item": 422,
    "meetings.secret_refused": 422,
    "meetings.secret_item": 409,
    "meetings.slip_empty": 422,
  },
  command: true,
  offline: false,
});
