import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { line, prose, tidyProse } from "../../meetings/preparation.ts";
import { MOST_NAMES } from "../paper/ballot.ts";
import { preparePaperVote } from "../paper/contract.ts";
import { FEWEST_COUNTED, MOST_OPINIONS, MOST_OPTIONS, SECRET_DECISIONS } from "./ballot.ts";
import { secretView } from "./view.ts";

const atMeeting = { param: "meetingId", of: "meeting" } as const;
export const atSecret = { param: "secretVoteId", of: "secretVote" } as const;
const meetingParams = z.object({ meetingId: id });
export const secretParams = z.object({ secretVoteId: id });

const figure = z.int().min(0).max(100_000);
const hands = z.object({ for: figure, against: figure, other: figure });

export const ENDED = {
  "voting.secret_decided": 409,
  "voting.poll_cancelled": 409,
  "voting.secret_step": 409,
} as const;

export const listSecretVotes = route({
  name: "voting.listSecretVotes",
  method: "GET",
  path: "/api/meetings/:meetingId/secret-votes",
  summary: "All secret electronic votes of a meeting in the order of their preparing, every round",
  permission: needs("meetings.view", atMeeting),
  params: meetingParams,
  reply: z.object({ votes: z.array(secretView) }),
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const getSecretVote = route({
  name: "voting.getSecretVote",
  method: "GET",
  path: "/api/secret-votes/:secretVoteId",
  summary: "One secret electronic vote: how far it has come, who is waited for, its result",
  permission: needs("meetings.view", atSecret),
  params: secretParams,
  reply: secretView,
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

const onPaper = preparePaperVote.body.shape;

/** As `preparePaperVote`; an opinion poll has questions, no names and no office. */
export const prepareSecretVote = route({
  name: "voting.prepareSecretVote",
  method: "POST",
  path: "/api/meetings/:meetingId/secret-votes",
  summary: "Settle the ballot and the terms of a secret electronic vote, or of its next round",
  permission: needs("voting.hold", atMeeting),
  params: meetingParams,
  body: commandBody.extend({
    secretVoteId: id,
    itemId: id,
    decision: z.enum(SECRET_DECISIONS),
    office: onPaper.office,
    question: line(500),
    seats: onPaper.seats,
    names: z.array(onPaper.names.element).max(MOST_NAMES).default([]),
    withdrawn: onPaper.withdrawn,
    listHands: onPaper.listHands,
    recusals: onPaper.recusals,
    questions: z
      .array(
        z.object({
          question: line(500),
          options: z.array(line(200)).min(2).max(MOST_OPTIONS),
          most: z.int().min(1).max(MOST_OPTIONS),
        }),
      )
      .max(MOST_OPINIONS)
      .default([]),
    terms: z.object({
      ballots: z.enum(["one-per-key", "last-counts"]),
      minimum: z.int().min(0).max(100_000).default(FEWEST_COUNTED),
    }),
    /** The document that permits it (ELEC-11), as a paper of this meeting. */
    permit: z
      .object({ number: line(100), issuer: line(200), issuedOn: localDate, paperId: id })
      .nullable(),
    repeatOf: id.nullable(),
    reason: tidyProse(500).nullable(),
  }),
  reply: secretView,
  refusals: {
    ...preparePaperVote.refusals,
    "voting.secret_not_permitted": 422,
    "voting.secret_permit_missing": 422,
    "voting.secret_one_ballot": 422,
    "voting.secret_permit_future": 422,
    "voting.secret_minimum": 422,
    "voting.secret_ballot_too_large": 422,
    "voting.secret_questions_missing": 422,
    "voting.secret_options_twice": 422,
    "voting.secret_too_many_marks": 422,
  },
  command: true,
  offline: false,
});

export const nameBoard = route({
  name: "voting.nameBoard",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/board",
  summary:
    "Enter the counting board that the meeting elected by show of hands; again, with a reason, until the list of keys is fixed",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody.extend({
    board: z.array(id).min(1).max(5),
    keeperId: id,
    hands,
    /** Why another board, or the same one, begins anew; null for the first. */
    reason: tidyProse(500).nullable().default(null),
  }),
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.meeting_not_open": 409,
    "voting.no_rule": 409,
    "voting.too_many_hands": 422,
    "voting.tellers_not_elected": 422,
    "voting.secret_board_size": 422,
    "voting.teller_twice": 422,
    "voting.candidate_as_teller": 422,
    "voting.teller_not_counted": 422,
    "voting.secret_two_roles": 422,
    "voting.secret_keeper_outside": 422,
    "voting.reason_missing": 422,
    "voting.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const openSecretVote = route({
  name: "voting.openSecretVote",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/open",
  summary: "Open the booth: the election's record is fixed with base, quorum and rules",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody,
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.meeting_not_open": 409,
    "voting.no_rule": 409,
    "voting.too_few_official": 409,
    "voting.no_quorum": 409,
    "voting.out_of_reach": 409,
    "voting.secret_too_few": 409,
    "voting.secret_permit_changed": 409,
    "voting.secret_no_booth": 409,
    "voting.secret_booth_changed": 409,
    "voting.secret_two_roles": 409,
    "voting.secret_key_missing": 409,
    "voting.secret_base_moved": 409,
    "voting.secret_records_changed": 409,
  },
  command: true,
  offline: false,
});

export const closeSecretVote = route({
  name: "voting.closeSecretVote",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/close",
  summary: "Close the box (EndBallots): nothing is appended any more, the sums are sealed",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody,
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.secret_below_minimum": 409,
    "voting.secret_box_waits": 409,
    "voting.secret_two_roles": 409,
    "voting.secret_records_changed": 409,
    "voting.secret_box_changed": 409,
    "voting.secret_key_missing": 409,
  },
  command: true,
  offline: false,
});

export const cancelSecretVote = route({
  name: "voting.cancelSecretVote",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/cancel",
  summary:
    "Break a secret vote off with a reason; nothing of it is opened, the server's key is destroyed",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody.extend({ reason: prose(500) }),
  reply: secretView,
  refusals: { ...ENDED, "voting.secret_refused": 422, "voting.unprintable_text": 422 },
  command: true,
  offline: false,
});

export const destroyServerKey = route({
  name: "voting.destroyServerKey",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/destroy-key",
  summary: "Destroy the server's key after the period of keeping",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody,
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.not_closed": 409,
    "voting.ballots_kept": 409,
    "voting.secret_key_destroyed": 409,
  },
  command: true,
  offline: false,
});

export const secretArchive = route({
  name: "voting.secretArchive",
  method: "GET",
  path: "/api/secret-votes/:secretVoteId/archive",
  summary: "The archive `.bel`: up to the sealed sums after the close, whole after the result",
  permission: needs("meetings.view", atSecret),
  params: secretParams,
  reply: { file: ["application/octet-stream"] },
  refusals: {
    "meetings.locked": 403,
    "voting.not_closed": 409,
    "voting.secret_destroyed": 410,
    "voting.secret_archive_changed": 409,
  },
  command: false,
  offline: false,
});
