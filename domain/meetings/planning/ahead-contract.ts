import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { route } from "../../kernel/route.ts";
import { changed, expected, meetingParams } from "../contract.ts";
import { prose } from "../preparation.ts";

const params = meetingParams.extend({ opinionId: id });
const permission = needs("meetings.attend", { param: "meetingId", of: "meeting" });
const OWN = {
  "meetings.wrong_state": 409,
  "meetings.stale": 409,
  "meetings.not_on_roll": 403,
  "meetings.no_such_opinion": 404,
  "meetings.not_your_opinion": 403,
} as const;

/** `expectedVersion` is the opinion's own, here and when it is withdrawn. */
export const reviseAhead = route({
  name: "meetings.reviseAhead",
  method: "PUT",
  path: "/api/meetings/:meetingId/opinions-ahead/:opinionId",
  summary:
    "Change the words of one's own opinion sent ahead, also one entered from paper, until the meeting is opened",
  permission,
  params,
  body: expected.extend({ text: prose(5000) }),
  reply: changed,
  refusals: { ...OWN, "meetings.secret_refused": 422, "meetings.secret_item": 409 },
  command: true,
  offline: false,
});

export const withdrawAhead = route({
  name: "meetings.withdrawAhead",
  method: "POST",
  path: "/api/meetings/:meetingId/opinions-ahead/:opinionId/withdraw",
  summary:
    "Take back one's own opinion sent ahead, also one entered from paper, until the meeting is opened",
  permission,
  params,
  body: expected,
  reply: changed,
  refusals: OWN,
  command: true,
  offline: false,
});
