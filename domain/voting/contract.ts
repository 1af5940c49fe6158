import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { line, prose } from "../meetings/preparation.ts";
import { decision } from "../rules/decisions.ts";
import { pollOutcome, voteChoice } from "./outcome.ts";
import { hands, pollMethod, pollProposal, pollView } from "./view.ts";

const atMeeting = { param: "meetingId", of: "meeting" } as const;
const atPoll = { param: "pollId", of: "poll" } as const;
const meetingParams = z.object({ meetingId: id });
const pollParams = z.object({ pollId: id });

const tellers = z.array(id).max(15);
const recusals = z.array(z.object({ memberId: id, reason: line(300) })).max(100);

const OPENING = {
  "voting.meeting_not_open": 409,
  "voting.no_such_item": 422,
  "voting.item_not_running": 409,
  "voting.other_poll_open": 409,
  "voting.is_a_round": 409,
  "voting.kept_on_paper": 409,
  "voting.no_rule": 409,
  "voting.too_few_official": 409,
  "voting.no_quorum": 409,
  "voting.out_of_reach": 409,
  "voting.recused_not_on_roll": 422,
  "voting.poll_exists": 409,
  "voting.secret_refused": 422,
  "voting.secret_number": 422,
  "voting.unprintable_text": 422,
  "voting.chair_recused": 409,
  "voting.hand_tellers_missing": 422,
  "voting.hand_teller_not_there": 422,
} as const;

const VOTING = {
  "voting.not_on_roll": 403,
  "voting.not_in_base": 403,
  "voting.not_present": 409,
  "voting.already_voted": 409,
  "voting.too_late": 409,
  "voting.poll_cancelled": 409,
  "voting.by_hands": 409,
} as const;

export const listPolls = route({
  name: "voting.listPolls",
  method: "GET",
  path: "/api/meetings/:meetingId/polls",
  summary: "All polls of a meeting in the order of their opening, every round of each",
  permission: needs("meetings.view", atMeeting),
  params: meetingParams,
  reply: z.object({ polls: z.array(pollView) }),
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const getPoll = route({
  name: "voting.getPoll",
  method: "GET",
  path: "/api/polls/:pollId",
  summary: "One poll: its base, and what the caller may see of its votes",
  permission: needs("meetings.view", atPoll),
  params: pollParams,
  reply: pollView,
  refusals: { "meetings.locked": 403 },
  command: false,
  offline: false,
});

export const proposePoll = route({
  name: "voting.proposePoll",
  method: "GET",
  path: "/api/meetings/:meetingId/poll-proposal",
  summary: "Base, quorum and threshold that a poll opened now would have",
  permission: needs("voting.hold", atMeeting),
  params: meetingParams,
  query: z.object({
    decision: decision.default("ordinaryResolution"),
    /** On paper those alone count as present who are in the room. */
    way: z.enum(["open", "paper"]).default("open"),
  }),
  reply: pollProposal,
  refusals: {},
  command: false,
  offline: false,
});

export const openPoll = route({
  name: "voting.openPoll",
  method: "POST",
  path: "/api/meetings/:meetingId/polls",
  summary:
    "Open a vote by name or by hands under the running item; base, quorum and rule are frozen",
  permission: needs("voting.hold", atMeeting),
  params: meetingParams,
  body: commandBody.extend({
    pollId: id,
    itemId: id,
    decision,
    question: line(500),
    recusals: recusals.default([]),
    method: pollMethod.default("byName"),
    /** Who counts the hands. */
    tellers: tellers.default([]),
  }),
  reply: pollView,
  refusals: OPENING,
  command: true,
  offline: false,
});

export const repeatPoll = route({
  name: "voting.repeatPoll",
  method: "POST",
  path: "/api/polls/:pollId/repeat",
  summary: "Vote again in a new round with its reason; the earlier round is kept",
  permission: needs("voting.hold", atPoll),
  params: pollParams,
  /**
   * Without recusals those of the earlier round stand aside again; without tellers those count again who are
   * still in the room.
   */
  body: commandBody.extend({
    newPollId: id,
    reason: prose(500),
    recusals: recusals.optional(),
    tellers: tellers.optional(),
  }),
  reply: pollView,
  refusals: { ...OPENING, "voting.not_closed": 409, "voting.repeated_already": 409 },
  command: true,
  offline: false,
});

export const castVote = route({
  name: "voting.castVote",
  method: "POST",
  path: "/api/polls/:pollId/votes",
  summary: "Vote on one's own device",
  permission: needs("voting.vote", atPoll),
  params: pollParams,
  body: commandBody.extend({ choice: voteChoice }),
  reply: z.object({ pollId: id, choice: voteChoice, at: instant }),
  refusals: VOTING,
  command: true,
  offline: false,
});

/** All entries or none; a refusal's `field` names the entry (`entries.3`). */
export const enterVotes = route({
  name: "voting.enterVotes",
  method: "POST",
  path: "/api/polls/:pollId/entered-votes",
  summary: "Enter the votes of members without a device, by name and marked as entered",
  permission: needs("meetings.run", atPoll),
  params: pollParams,
  body: commandBody.extend({
    entries: z
      .array(z.object({ memberId: id, choice: voteChoice }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ pollId: id, entered: z.int(), at: instant }),
  refusals: VOTING,
  command: true,
  offline: false,
});

/** May be entered again until the close, when the hands are counted again: each entry is an event. */
export const countHands = route({
  name: "voting.countHands",
  method: "POST",
  path: "/api/polls/:pollId/hands",
  summary: "Enter the hands that were counted: a teller, or who runs the meeting",
  permission: needs("meetings.view", atPoll),
  params: pollParams,
  body: commandBody.extend({ hands }),
  reply: pollView,
  refusals: {
    "voting.too_late": 409,
    "voting.poll_cancelled": 409,
    "voting.not_by_hands": 409,
    "voting.not_a_hand_teller": 403,
    "voting.too_many_in_room": 422,
  },
  command: true,
  offline: false,
});

export const closePoll = route({
  name: "voting.closePoll",
  method: "POST",
  path: "/api/polls/:pollId/close",
  summary: "Close the vote and count it",
  permission: needs("voting.hold", atPoll),
  params: pollParams,
  body: commandBody,
  reply: pollOutcome,
  refusals: {
    "voting.too_late": 409,
    "voting.poll_cancelled": 409,
    "voting.hands_missing": 409,
    "voting.frozen_changed": 409,
  },
  command: true,
  offline: false,
});

export const cancelPoll = route({
  name: "voting.cancelPoll",
  method: "POST",
  path: "/api/polls/:pollId/cancel",
  summary: "Break an open vote off with a reason, because nothing in it may be edited",
  permission: needs("voting.hold", atPoll),
  params: pollParams,
  body: commandBody.extend({ reason: prose(500) }),
  reply: z.object({ pollId: id, at: instant }),
  refusals: {
    "voting.too_late": 409,
    "voting.poll_cancelled": 409,
    "voting.secret_number": 422,
    "voting.secret_refused": 422,
    "voting.unprintable_text": 422,
  },
  command: true,
  offline: false,
});
