import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { line } from "../../meetings/preparation.ts";
import { paperView } from "./view.ts";

/** What follows a vote on paper: its counting minutes, and the ballots that are kept under seal. */
const atPaper = { param: "paperVoteId", of: "paperVote" } as const;
const paperParams = z.object({ paperVoteId: id });

export const countingMinutes = route({
  name: "voting.countingMinutes",
  method: "GET",
  path: "/api/paper-votes/:paperVoteId/counting-minutes",
  summary: "The counting minutes as PDF, to be signed by the tellers",
  permission: needs("meetings.view", atPaper),
  params: paperParams,
  reply: { file: ["application/pdf"] },
  refusals: { "meetings.locked": 403, "voting.not_closed": 409, "voting.unprintable": 422 },
  command: false,
  offline: false,
});

export const sealBallots = route({
  name: "voting.sealBallots",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/seal",
  summary:
    "Enter that the ballots were sealed, who keeps them; the counting minutes go into the log",
  permission: needs("meetings.run", atPaper),
  params: paperParams,
  body: commandBody.extend({
    packets: z.int().min(1).max(100),
    keeper: line(100),
    place: line(200),
  }),
  reply: paperView,
  refusals: {
    "voting.not_closed": 409,
    "voting.sealed_already": 409,
    "voting.secret_refused": 422,
    "voting.unprintable": 422,
  },
  command: true,
  offline: false,
});

export const destroyBallots = route({
  name: "voting.destroyBallots",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/destroy",
  summary: "Enter that sealed ballots were destroyed after their term, with the deciding document",
  permission: needs("meetings.run", atPaper),
  params: paperParams,
  body: commandBody.extend({ document: line(200), on: localDate }),
  reply: paperView,
  refusals: {
    "voting.not_sealed": 409,
    "voting.destroyed_already": 409,
    "voting.ballots_kept": 409,
    "voting.destroyed_in_future": 422,
    "voting.secret_refused": 422,
  },
  command: true,
  offline: false,
});
