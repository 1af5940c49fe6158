import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.paper.begin": "Secret ballot on paper",
  "voting.paper.prepare": "Settle the ballot",
  "voting.paper.missing":
    "Fill in the words of the ballot, the names on it, who came onto the list by themselves or was named, and the reason of a further round.",
  "voting.paper.repeat": "Further round on paper",
  "voting.paper.repeat_reason": "Why the vote is held again",
  "voting.paper.decision": "What the ballot decides",
  "voting.paper.office": "Elected office",
  "voting.paper.question": "Words on the ballot",
  "voting.paper.question_hint": "For example: Election of the committee 2025–2027",
  "voting.paper.seats": "Seats",
  "voting.paper.candidates": "Prepared list",
  "voting.paper.persons": "Names on the ballot",
  "voting.paper.outsider": "Name of who is proposed for admission",
  "voting.paper.added": "Named from the floor or by themselves",
  "voting.paper.added_how": "How {name} came onto the list",
  "voting.paper.added_choose": "Choose",
  "voting.paper.added_by.self": "By themselves",
  "voting.paper.added_by.floor": "Named in the meeting",
  "voting.paper.added_hands": "Hands for adding {name} (more than 30 % of those attending)",
  "voting.paper.withdrawn": "Withdrew from the list",
  "voting.paper.withdrawn_reason": "Why {name} withdrew",
  "voting.paper.list_hands": "Hands by which the meeting adopts the list",
  "voting.paper.seats_of":
    "{seats} of {names, plural, one {# name} other {# names}} {seats, plural, one {is} other {are}} elected.",
  "voting.paper.how_crossOut":
    "More names than seats: whole names that are not chosen are crossed out.",
  "voting.paper.how_oneName": "One name: one of two boxes is marked.",
  "voting.paper.how_names": "No surplus: one of two boxes for each name.",
  "voting.paper.how_approval": "For or against.",
  "voting.paper.how_discipline":
    "One penalty is marked; when none reaches its threshold, votes are added from the heaviest down.",
  "voting.paper.how_probationDiscipline":
    "One penalty is marked; for a probationary member only reprimand or warning.",
  "voting.paper.how_rating": "One of four levels for each name.",
  "voting.paper.tellers": "Tellers (the first one leads)",
  "voting.paper.tellers_hands": "Hands by which the tellers are elected",
  "voting.paper.tellers_missing": "Choose at least two whose names are not on the ballot.",
  "voting.paper.no_account": "{name} (no account)",
  "voting.paper.nobody_enters": "None of the tellers can sign in",
  "voting.paper.nobody_enters_text":
    "Once the box is open one of the tellers enters the count on a device of their own, and a second person enters it again. Elect somebody who has an account to join them.",
  "voting.paper.more_tellers": "Elect more tellers",
  "voting.paper.elect_tellers": "Enter the tellers",
  "voting.paper.other_tellers": "Elect other tellers",
  "voting.paper.tellers_are": "Tellers: {names}.",
  "voting.paper.issue": "Enter that ballots are handed out",
  "voting.paper.issue_hint":
    "{present, plural, one {# voter is} other {# voters are}} present. From the handing out on, who is counted and the threshold stand still.",
  "voting.paper.printed": "Ballots printed",
  "voting.paper.print": "Print ballots",
  "voting.paper.issued": "Ballots handed out",
  "voting.paper.issued_now":
    "{issued, plural, one {# ballot is} other {# ballots are}} handed out, {unused} kept back.",
  "voting.paper.issued_room":
    "{issued, plural, one {# ballot handed out} other {# ballots handed out}}",
  "voting.paper.open_box": "Open the box",
  "voting.paper.open_box_text":
    "No ballot goes in any more and the tellers begin to count. This cannot be taken back.",
  "voting.paper.entered":
    "{count, plural, =0 {Nobody has entered a count; two persons are needed.} =1 {One has entered, the second is awaited.} other {Two have entered.}}",
  "voting.paper.enter_count": "Send the count",
  "voting.paper.count_hint":
    "Enter what you counted. The second person enters alone and does not see your figures before.",
  "voting.paper.collected": "Ballots collected",
  "voting.paper.valid": "Valid ballots",
  "voting.paper.invalid": "Invalid ballots by reason",
  "voting.paper.count_received": "Your count is recorded",
  "voting.paper.count_waits": "The second person is awaited. You need not do anything more.",
  "voting.paper.count_agrees": "Both counts are equal. The chair announces the result.",
  "voting.paper.count_differs":
    "Both counts are recorded. The chair lets the ballots be counted again, and then both enter them here anew.",
  "voting.paper.differs":
    "The two counts differ in {count, plural, one {# place} other {# places}}",
  "voting.paper.recount": "Count again",
  "voting.paper.recount_text":
    "Both counts are kept. The tellers count again and two persons enter anew.",
  "voting.paper.announce": "Announce the result",
  "voting.paper.announce_text":
    "Both counts are equal. The result goes into the minutes and the log and stays as it is.",
  "voting.paper.cancel": "Break this vote off",
  "voting.paper.cancel_text":
    "The ballots of this vote are not counted. The minutes tell of it with the reason.",
  "voting.paper.ballots_left": "Ballots that were handed out",
  "voting.paper.ballots_left.kept": "Collected, sealed and kept with the ballots of the meeting",
  "voting.paper.ballots_left.destroyed":
    "Collected and destroyed in the meeting, in front of those present",
  "voting.paper.left_kept":
    "{printed, plural, one {# ballot was} other {# ballots were}} printed and {issued} handed out; sealed and kept with those of the meeting.",
  "voting.paper.left_destroyed":
    "{printed, plural, one {# ballot was} other {# ballots were}} printed and {issued} handed out; those handed out were collected and destroyed in the meeting, in front of those present.",
  "voting.paper.cancelled": "The vote “{question}” was broken off. Reason: {reason}",
  "voting.paper.round": "Round {round}. Reason: {reason}",
  "voting.paper.ballots":
    "Handed out {issued}, collected {collected}, valid {valid}, invalid {invalid}.",
  "voting.paper.needed":
    "At least {needed, plural, one {# vote is} other {# votes are}} needed, over {base, plural, one {# person} other {# people}}.",
  "voting.paper.run_off": "Run-off among equals: more votes elect, without a majority.",
  "voting.paper.step": "{penalty}: {votes, plural, one {# vote} other {# votes}}",
  "voting.paper.step_added":
    "{penalty} with all heavier ones: {votes, plural, one {# vote} other {# votes}}",
  "voting.paper.times": "Handed out at {from}, announced at {to}.",
  "voting.paper.counted_by": "Tellers: {tellers}. Entered alike by: {by}.",
  "voting.paper.recounted": "Counted again. Reason: {reason}",
  "voting.paper.minutes": "Counting minutes",
  "voting.paper.seal": "Enter the sealing of the ballots",
  "voting.paper.seal_hint":
    "When the tellers have signed, seal the ballots and enter it here. The counting minutes go into the log with it.",
  "voting.paper.seal_missing": "Enter who keeps them and where.",
  "voting.paper.packets": "Sealed packets",
  "voting.paper.keeper": "Keeper",
  "voting.paper.kept_at": "Place",
  "voting.paper.sealed":
    "{by} entered {packets, plural, one {# sealed packet} other {# sealed packets}} on {at}; {keeper} keeps {packets, plural, one {it} other {them}} at {place}.",
  "voting.paper.kept_until":
    "Kept until {until}; then destroyed by a decision when there is no complaint.",
  "voting.paper.destroy": "Enter the destroying of the ballots",
  "voting.paper.destroy_missing": "Enter the day and the deciding document.",
  "voting.paper.destroyed_on": "Day of destroying",
  "voting.paper.destroy_document": "Deciding document",
  "voting.paper.destroyed": "Destroyed on {on} by {document}.",
  "voting.paper.secret_now": "Secret ballot on paper",
  "voting.paper.member_prepared":
    "The ballots are being prepared. You will get yours from the tellers.",
  "voting.paper.member_issued":
    "Mark your paper ballot and put it into the box yourself. The system does not know who voted how.",
  "voting.paper.member_counting":
    "The tellers are counting. The result will appear under the item.",
};
