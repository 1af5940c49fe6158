import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.choice.for": "For",
  "voting.choice.against": "Against",
  "voting.choice.other": "Other opinion",
  "voting.state.open": "Voting",
  "voting.state.closed": "Closed",
  "voting.state.cancelled": "Cancelled",
  "voting.decision.ordinaryResolution": "Resolution, conclusion",
  "voting.decision.admissionProposal": "Proposal to admit a member",
  "voting.decision.recognitionProposal": "Proposal to recognise an official member",
  "voting.decision.strikeOffProposal": "Proposal to strike off a probationary member",
  "voting.decision.screeningProgress": "Progress of a member under education and screening",
  "voting.decision.reprimandOrWarning": "Reprimand, warning",
  "voting.decision.expulsionProposal": "Proposal to expel a member",
  "voting.decision.dismissalProposal": "Proposal to dismiss from a post",
  "voting.decision.memberRating": "Rating of a member",
  "voting.decision.election": "Election",
  "voting.exclusion.probationary": "Probationary member",
  "voting.exclusion.exemptAbsent": "Exempt from work and meetings",
  "voting.exclusion.suspended": "Suspended",
  "voting.exclusion.temporarilyElsewhere": "Temporarily in another organisation",
  "voting.exclusion.excusedThroughout": "Away from the whole congress, with an accepted reason",
  "voting.exclusion.recused": "Recused: the matter concerns the member",
  "voting.exclusion.candidate": "Not yet a member",
  "voting.meeting_not_open": "A vote can be held only while the meeting is in progress.",
  "voting.no_such_item": "This item is no longer in the agenda.",
  "voting.item_not_running": "Begin this item of the agenda before you open a vote on it.",
  "voting.other_poll_open": "The vote “{question}” is open. Close it first.",
  "voting.is_a_round":
    "Under this item “{question}” was voted on already (round {round}). To vote on it again, open a further round under that result and write down the reason.",
  "voting.kept_on_paper":
    "This is decided by secret ballot on paper. Print the ballots and keep minutes of the counting.",
  "voting.no_rule": "There is no rule on the majority for this decision on {on}.",
  "voting.too_few_official":
    "The cell has {official, plural, one {# official member} other {# official members}}. It may decide only with at least {needed}.",
  "voting.no_quorum":
    "{present} of the {base} who are counted are present; at least {needed} are needed for a valid vote.",
  "voting.out_of_reach":
    "{present} of the {base} who are counted are present, but {needed} votes in favour are needed. Even if all were in favour, it could not be adopted.",
  "voting.recused_not_on_roll": "Whoever is recused is not on the roll of the meeting.",
  "voting.poll_exists": "This vote has been opened already.",
  "voting.secret_number":
    "Under a secret item a vote has only a number (such as 1), no question and no reason.",
  "voting.chair_recused":
    "The matter concerns the chair in person. Hand the chair over to somebody else before the vote is opened.",
  "voting.secret_refused":
    "Content marked as secret (Mật, Tối mật, Tuyệt mật) may not enter this system.",
  "voting.hand_tellers_missing": "Choose at least one person to count.",
  "voting.hand_teller_not_there":
    "{name} is not in the room or is not counted in this vote, and so cannot count.",
  "voting.by_hands": "This vote is by show of hands. Only who follows online votes on a device.",
  "voting.not_by_hands": "This vote is by name; no hands are entered.",
  "voting.not_a_hand_teller": "Only a teller or who runs the meeting enters the hands.",
  "voting.too_many_in_room":
    "{hands} hands were counted, but only {present} of those counted are in the room. Whoever follows online votes on a device and raises no hand.",
  "voting.hands_missing": "The hands are not entered yet, so the vote cannot be closed.",
  "voting.frozen_changed":
    "Who is counted, what must be reached or what is asked in this vote is no longer in the database as the log of the cell has held it since the beginning: no result is announced. Break this vote off with the reason, write it in minutes and tell the level above.",
  "voting.not_on_roll": "This person is not on the roll of the meeting and cannot vote.",
  "voting.not_in_base":
    "{reason, select, probationary {Probationary members have no vote.} exemptAbsent {Exempt members are not counted in this vote.} suspended {Suspended members do not vote.} temporarilyElsewhere {Members who are temporarily in another organisation do not vote here.} recused {A member does not vote on a matter that concerns them.} other {This person is not counted in this vote.}}",
  "voting.not_present": "Only those who are present can vote. Check in first.",
  "voting.already_voted": "This person's vote is recorded. Everybody votes once.",
  "voting.too_late": "The vote is closed. This vote was not recorded.",
  "voting.poll_cancelled": "This vote was cancelled. Wait until the chair opens it again.",
  "voting.not_closed": "Close this vote before you repeat it.",
  "voting.repeated_already": "This vote has been repeated already.",
};
