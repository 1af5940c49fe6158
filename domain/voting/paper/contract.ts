import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { line, prose, tidyProse } from "../../meetings/preparation.ts";
import { MOST_NAMES, office, paperDecision } from "./ballot.ts";
import { ballotsLeft } from "./broken-off.ts";
import { countSheet } from "./sheet.ts";
import { paperView } from "./view.ts";

const atMeeting = { param: "meetingId", of: "meeting" } as const;
const atPaper = { param: "paperVoteId", of: "paperVote" } as const;
const meetingParams = z.object({ meetingId: id });
const paperParams = z.object({ paperVoteId: id });

const figure = z.int().min(0).max(100_000);
const hands = z.object({ for: figure, against: figure, other: figure });

const ENDED = { "voting.too_late": 409, "voting.poll_cancelled": 409 } as const;
const PLACE = {
  "voting.meeting_not_open": 409,
  "voting.no_rule": 409,
  "voting.too_many_hands": 422,
} as const;

export const listPaperVotes = route({
  name: "voting.listPaperVotes",
  method: "GET",
  path: "/api/meetings/:meetingId/paper-votes",
  summary: "All votes on paper of a meeting in the order of their preparing, every round of each",
  permission: needs("meetings.view", atMeeting),
  params: meetingParams,
  reply: z.object({ votes: z.array(paperView) }),
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const preparePaperVote = route({
  name: "voting.preparePaperVote",
  method: "POST",
  path: "/api/meetings/:meetingId/paper-votes",
  summary: "Settle what stands on the ballots of a vote on paper, or of its next round",
  permission: needs("voting.hold", atMeeting),
  params: meetingParams,
  body: commandBody.extend({
    paperVoteId: id,
    itemId: id,
    decision: paperDecision,
    office: office.nullable(),
    question: line(500),
    seats: z.int().min(1).max(MOST_NAMES),
    names: z
      .array(
        z.object({
          memberId: id.nullable(),
          name: line(100),
          how: z.enum(["prepared", "self", "floor"]),
          hands: figure.nullable(),
        }),
      )
      .min(1)
      .max(MOST_NAMES),
    withdrawn: z
      .array(z.object({ memberId: id, name: line(100), reason: line(300) }))
      .max(MOST_NAMES)
      .default([]),
    listHands: hands.nullable(),
    recusals: z
      .array(z.object({ memberId: id, reason: line(300) }))
      .max(100)
      .default([]),
    /** The round that this one follows, and why it is held. */
    repeatOf: id.nullable(),
    reason: tidyProse(500).nullable(),
  }),
  reply: paperView,
  refusals: {
    ...PLACE,
    "voting.no_such_item": 422,
    "voting.item_not_running": 409,
    "voting.paper_secret_item": 409,
    "voting.paper_needs_room": 409,
    "voting.other_poll_open": 409,
    "voting.recused_not_on_roll": 422,
    "voting.chair_recused": 409,
    "voting.secret_refused": 422,
    "voting.named_twice": 422,
    "voting.named_not_on_roll": 422,
    "voting.may_not_stand": 422,
    "voting.one_name_only": 422,
    "voting.office_missing": 422,
    "voting.too_few_names": 422,
    "voting.one_office_only": 422,
    "voting.too_much_surplus": 422,
    "voting.not_added": 422,
    "voting.list_not_adopted": 422,
    "voting.reason_missing": 422,
    "voting.no_such_round": 422,
    "voting.not_closed": 409,
    "voting.repeated_already": 409,
    "voting.other_decision": 422,
    "voting.other_person": 422,
    "voting.is_a_round": 409,
    "voting.not_rated": 422,
    "voting.seats_left": 422,
    "voting.filled_already": 409,
    "voting.withdrawn_listed": 422,
    "voting.penalty_not_for_probationary": 422,
    "voting.unprintable_text": 422,
    "voting.elected_already": 422,
    "voting.run_off_of_equals": 422,
    "voting.poll_exists": 409,
  },
  command: true,
  offline: false,
});

export const electTellers = route({
  name: "voting.electTellers",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/tellers",
  summary:
    "Enter the tellers whom the meeting elected by show of hands; the first one leads them. Once ballots are out others may join",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  body: commandBody.extend({ tellers: z.array(id).min(1).max(15), hands }),
  reply: paperView,
  refusals: {
    ...ENDED,
    ...PLACE,
    "voting.issued_already": 409,
    "voting.teller_twice": 422,
    "voting.tellers_stay": 422,
    "voting.too_few_tellers": 422,
    "voting.candidate_as_teller": 422,
    "voting.teller_not_counted": 422,
    "voting.tellers_not_elected": 422,
  },
  command: true,
  offline: false,
});

export const printBallots = route({
  name: "voting.printBallots",
  method: "GET",
  path: "/api/paper-votes/:paperVoteId/ballots",
  summary: "The ballots as PDF, every one the same, with the place of the seal on the top left",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  query: z.object({ copies: z.coerce.number().int().min(1).max(500) }),
  reply: { file: ["application/pdf"] },
  refusals: {
    ...ENDED,
    "voting.unprintable": 422,
    "voting.printed_too_late": 409,
  },
  command: false,
  offline: false,
});

export const issueBallots = route({
  name: "voting.issueBallots",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/issue",
  summary: "Enter how many ballots were printed and handed out; base, quorum and rules are frozen",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  body: commandBody.extend({ printed: figure, issued: figure }),
  reply: paperView,
  refusals: {
    ...ENDED,
    ...PLACE,
    "voting.issued_already": 409,
    "voting.too_few_tellers": 422,
    "voting.too_few_official": 409,
    "voting.no_quorum": 409,
    "voting.out_of_reach": 409,
    "voting.more_issued_than_printed": 422,
    "voting.more_issued_than_present": 422,
    "voting.too_few_issued": 422,
  },
  command: true,
  offline: false,
});

export const openBox = route({
  name: "voting.openBox",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/open-box",
  summary: "Open the box for counting; no ballot goes in any more",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  body: commandBody,
  reply: paperView,
  refusals: { ...ENDED, "voting.not_issued": 409, "voting.box_opened": 409 },
  command: true,
  offline: false,
});

export const enterCount = route({
  name: "voting.enterCount",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/counts",
  summary: "Enter one of two counts of the box; each by another person",
  permission: needs("meetings.view", atPaper),
  params: paperParams,
  body: commandBody.extend({ attempt: z.int().positive(), sheet: countSheet }),
  reply: paperView,
  refusals: {
    ...ENDED,
    "voting.box_not_opened": 409,
    "voting.not_a_teller": 403,
    "voting.candidate_counts": 403,
    "voting.other_attempt": 409,
    "voting.counted_by_two": 409,
    "voting.second_person": 409,
    "voting.count_other_ballot": 422,
    "voting.count_reason_unknown": 422,
    "voting.more_than_issued": 422,
    "voting.count_ballots_differ": 422,
    "voting.count_too_many_votes": 422,
    "voting.count_votes_differ": 422,
    "voting.count_names_impossible": 422,
  },
  command: true,
  offline: false,
});

export const recountBallots = route({
  name: "voting.recountBallots",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/recount",
  summary: "Count again after two counts that differ; both are kept",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  body: commandBody.extend({ reason: prose(500) }),
  reply: paperView,
  refusals: {
    ...ENDED,
    "voting.box_not_opened": 409,
    "voting.nothing_to_recount": 409,
    "voting.secret_refused": 422,
    "voting.unprintable_text": 422,
  },
  command: true,
  offline: false,
});

export const closePaperVote = route({
  name: "voting.closePaperVote",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/close",
  summary: "Fix and announce the result of two equal counts",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  body: commandBody,
  reply: paperView,
  refusals: {
    ...ENDED,
    "voting.box_not_opened": 409,
    "voting.counts_differ": 409,
    "voting.count_missing": 409,
    "voting.frozen_changed": 409,
  },
  command: true,
  offline: false,
});

export const cancelPaperVote = route({
  name: "voting.cancelPaperVote",
  method: "POST",
  path: "/api/paper-votes/:paperVoteId/cancel",
  summary: "Break a vote on paper off with a reason, because nothing in it may be edited",
  permission: needs("voting.hold", atPaper),
  params: paperParams,
  /** `ballots`: what was done with those that were handed out; asked for once some were. */
  body: commandBody.extend({ reason: prose(500), ballots: ballotsLeft.nullable().default(null) }),
  reply: paperView,
  refusals: {
    ...ENDED,
    "voting.counted_already": 409,
    "voting.secret_refused": 422,
    "voting.unprintable_text": 422,
    "voting.ballots_left_missing": 422,
  },
  command: true,
  offline: false,
});
