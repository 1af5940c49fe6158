import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.not_voting": "Did not vote",
  "voting.open_now": "Vote in progress",
  "voting.open_since": "Vote in progress since {time}",
  "voting.round": "round {round}",
  "voting.repeated": "Round {round}. Reason: {reason}",
  "voting.not_yours":
    "You do not vote on this matter. The result will be shown here when the vote has ended.",
  "voting.you_are_excluded":
    "You are not counted in this vote: {reason} (rule {rule}). You can still follow the result.",
  "voting.check_in_first": "Only those present vote. Check in just below, then vote.",
  "voting.received": "Your vote has been recorded",
  "voting.received_text":
    "{choice}, at {time}. The vote is open and by name, and cannot be changed once sent.",
  "voting.choose_first": "Choose one of the three. Nothing is sent before you confirm.",
  "voting.confirm_title": "Confirm your vote",
  "voting.confirm_text": "You chose “{choice}”. It cannot be changed after it is sent.",
  "voting.send": "Send: {choice}",
  "voting.choose_again": "Choose again",
  "voting.adopted": "Adopted",
  "voting.nobody": "Nobody found",
  "voting.method": "How the vote is taken",
  "voting.method.byName": "Each person, on a device",
  "voting.method.hands": "By show of hands, counted",
  "voting.hands.tellers": "Who counts",
  "voting.hands.legend": "Hands counted",
  "voting.hands.enter": "Enter the hands",
  "voting.hands.enter_again": "Enter the hands again",
  "voting.hands.sum": "{count} in all, of {base} in the room who are counted.",
  "voting.hands.needed":
    "By show of hands. {needed, plural, one {# vote in favour is} other {# votes in favour are}} needed, of {base}.",
  "voting.hands.waiting": "Waiting for the hands. Counting: {names}.",
  "voting.hands.entered":
    "{by} entered: {for} in favour, {against} against, {other} of another opinion.",
  "voting.hands.is_entered": "{by} has entered the hands.",
  "voting.hands.raise":
    "This vote is by raising a hand or the member card in the room. Counting: {names}.",
  "voting.hands.counted_by": "Counted by {tellers}. Entered by {by}.",
  "voting.hands.enter_nobody": "Enter: nobody raised a hand",
  "voting.hands.sum_room":
    "{count} in all, of {base} in the room who are counted, without the {online} who follow online and vote on devices.",
  "voting.hands.online": "Following online, voting on devices: {voted} of {online} so far.",
  "voting.hands.you_online": "Hands are raised in the room. You follow online, so you vote here.",
  "voting.hands.in_room":
    "Hands in the room: {for} in favour, {against} against, {other} of another opinion. Online, on devices: {online}.",
  "voting.hands.close_with":
    "The hands that {by} entered at {time}: {for} in favour, {against} against, {other} of another opinion.",
  "voting.hands.close_sum":
    "Together {for} in favour; {needed, plural, one {# is} other {# are}} needed.",
  "voting.hands.close_text":
    "The result follows from what was entered. A closed vote is not opened again.",
  "voting.tie":
    "As many are in favour as against, so it is not adopted. It may be discussed and voted on again, with a reason.",
  "voting.no_majority":
    "More are in favour than against, but fewer than needed of all who are counted, so it is not adopted.",
  "voting.proposed": "Proposal adopted",
  "voting.proposed_text": "The cell proposes; the competent level decides (VOTE-09).",
  "voting.rejected": "Not adopted",
  "voting.cancelled": "The vote on “{question}” was broken off. Reason: {reason}",
  "voting.stopped":
    "The vote on “{question}” was broken off at {time} without a result. Reason: {reason}",
  "voting.from_to": "Voted from {from} to {to}.",
  "voting.by_name": "Votes by name ({count})",
  "voting.vote_line": "{name}: {choice}, at {time}",
  "voting.vote_line_entered": "{name}: {choice}, at {time} – entered by {by}",
  "voting.needs_more_than":
    "More than {fraction} of {base, plural, one {# person is} other {# people are}} needed, so at least {needed}. For: {yes}.",
  "voting.needs_at_least":
    "At least {fraction} of {base, plural, one {# person is} other {# people are}} needed, so {needed}. For: {yes}.",
  "voting.why.title": "Why?",
  "voting.why.threshold": "Majority needed",
  "voting.why.quorum": "Quorum",
  "voting.why.quorum_text":
    "When the vote opened {present} of {base} {present, plural, one {was} other {were}} present; at least {needed, plural, one {# is} other {# are}} needed.",
  "voting.desk.question": "What is voted on",
  "voting.desk.question_hint": "Write the sentence as it will be read out. Item: {item}",
  "voting.desk.question_first": "Write what is voted on first.",
  "voting.desk.decision": "Kind of decision",
  "voting.desk.open": "Open the vote",
  "voting.desk.preview":
    "If opened now: {base, plural, one {# person} other {# people}} counted, {present} of them present, {needed, plural, one {# vote for is} other {# votes for are}} needed.",
  "voting.desk.obstacle": "The vote cannot be opened yet",
  "voting.desk.recusals": "Members whom the matter concerns ({count})",
  "voting.desk.recusals_hint":
    "Tick whom the matter concerns directly; they are not counted in this vote.",
  "voting.desk.recusal_reason": "The matter concerns this member directly",
  "voting.desk.recusal_reason_of": "Why {name} stays out",
  "voting.desk.begin_item": "To open a vote, begin this item first.",
  "voting.desk.one_at_a_time": "One vote at a time. Going on: “{question}”.",
  "voting.desk.not_holder":
    "The secretary or the deputy opens votes. While a vote is open you can enter it for members without a device.",
  "voting.desk.voted":
    "{voted} of {base} {voted, plural, one {has} other {have}} voted. {needed, plural, one {# vote for is} other {# votes for are}} needed.",
  "voting.desk.all_voted": "Everybody has voted. The vote can be closed.",
  "voting.desk.not_voted": "Not yet voted ({count})",
  "voting.desk.enter_hint":
    "Members without a device raise their hand; press their choice to enter it. The minutes say that it was entered for them.",
  "voting.desk.find": "Find a name (marks are not needed)",
  "voting.desk.absent": "Not present",
  "voting.desk.enter_for": "Enter for {name}: {choice}",
  "voting.desk.send_for": "Send for {name}: {choice}",
  "voting.desk.own": "Your own vote",
  "voting.desk.own_choice": "Your own vote: {choice}",
  "voting.desk.send_own": "Send: {choice} (your own vote)",
  "voting.desk.has_voted": "Has voted",
  "voting.desk.cast": "Voted",
  "voting.desk.close": "Close the vote",
  "voting.desk.close_text":
    "{waiting, plural, =0 {Everybody present has voted.} one {One member present has not voted and will be recorded as not voting.} other {# members present have not voted and will be recorded as not voting.}} A closed vote cannot be opened again.",
  "voting.desk.cancel": "Break off without a result",
  "voting.desk.cancel_text":
    "The votes given are not counted. The minutes record the breaking off and its reason.",
  "voting.desk.reason": "Reason",
  "voting.desk.reason_missing": "Write the reason.",
  "voting.desk.to_result": "Go to that result",
  "voting.desk.repeat": "Vote again",
  "voting.desk.repeat_text":
    "The earlier result stays in the minutes, with the reason for voting again.",
  "voting.closing_lost":
    "At the close {present} of {base} {present, plural, one {was} other {were}} present and the quorum was lost; the result still counts all {base}.",
  "voting.closing_some_left":
    "At the close {present} of the {base} counted {present, plural, one {was} other {were}} present.",
  "voting.next.going_on": "Going on: {name}",
  "voting.next.waitVotes": "Wait for the votes: {name}",
  "voting.next.votes":
    "{voted} of {base} {voted, plural, one {has} other {have}} voted; {waiting, plural, one {# person who is here has} other {# people who are here have}} not.",
  "voting.next.countHands": "Count the hands and enter them: {name}",
  "voting.next.close": "Close the vote: {name}",
  "voting.next.all_voted":
    "{voted} of {base} {voted, plural, one {has} other {have}} voted; nobody who is here is still to vote.",
  "voting.next.closeHands": "Close the vote: {name}",
  "voting.next.tellers": "Elect the tellers: {name}",
  "voting.next.handOut": "Hand out the ballots: {name}",
  "voting.next.openBox": "Collect the ballots, then open the box: {name}",
  "voting.next.issued":
    "{issued, plural, one {# ballot is handed out.} other {# ballots are handed out.}}",
  "voting.next.count": "Count the ballots: {name}",
  "voting.next.entered":
    "{entered} of 2 people {entered, plural, one {has} other {have}} entered the count.",
  "voting.next.recount": "Count again, the two counts differ: {name}",
  "voting.next.announce": "Announce the result: {name}",
  "voting.next.board": "Elect the counting board: {name}",
  "voting.next.keys": "The counting board makes its key: {name}",
  "voting.next.not_yet": "The secret vote is only being prepared; nobody votes yet.",
  "voting.next.register": "Register devices or draw slips: {name}",
  "voting.next.took":
    "The secret vote is being prepared: {took} of {eligible} {took, plural, one {has} other {have}} registered or drawn a slip.",
  "voting.next.openBooth": "Read the two numbers, look for the keys, then open the box: {name}",
  "voting.next.listed":
    "The list has {keys, plural, one {# key} other {# keys}}; nobody votes yet.",
  "voting.next.booth": "The secret vote goes on: {name}",
  "voting.next.collected":
    "{collected, plural, one {# ballot} other {# ballots}} in the box, {keys, plural, one {# key} other {# keys}} in the list.",
  "voting.next.shares": "The counting board opens the result: {name}",
  "voting.next.given":
    "{given, plural, =0 {No part of the key is given yet.} one {# part of the key is given.} other {# parts of the key are given.}}",
  "voting.helped.none": "No vote is open now.",
  "voting.helped.title": "Vote",
  "voting.helped.done": "Your vote is recorded.",
  "voting.helped.not_counted": "You take no part in this vote.",
  "voting.helped.check_in": "Mark your attendance first, then vote.",
};
