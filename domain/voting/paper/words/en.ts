import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.paper_secret_item":
    "Under a secret item no ballot is made in the system, because list and question would be shown. Vote wholly on paper.",
  "voting.paper_needs_room":
    "A meeting wholly online holds no vote on paper. Vote in a meeting where people come together (ONL-04).",
  "voting.named_twice": "{name} stands on the ballot twice.",
  "voting.named_not_on_roll": "{name} is not on the roll of the meeting.",
  "voting.may_not_stand":
    "{name} may not stand: only official members who are not suspended can be elected (BASE-05).",
  "voting.not_rated":
    "{name} is not rated: suspended and exempt members are not on the list (BASE-09, EXM-03).",
  "voting.one_name_only": "A ballot on this matter bears one name only.",
  "voting.office_missing": "Choose what is elected.",
  "voting.too_few_names": "The list has {names} names for {seats} seats.",
  "voting.one_office_only":
    "Secretary, deputy and the heads of the inspection commission are elected apart, one office and one person a ballot (ELEC-04).",
  "voting.too_much_surplus":
    "The list has {surplus} names beyond {seats} seats; at most {most} are allowed (ELEC-03).",
  "voting.not_added":
    "{hands} of {attending} attending agreed to add {name}, which is not more than 30 % (VOTE-14).",
  "voting.list_not_adopted":
    "{hands} of {base} counted members agreed to the list, not more than half. The meeting adopts the list before ballots are printed.",
  "voting.tellers_not_elected":
    "{hands} of {base} counted members agreed to the tellers, not more than half. Elect tellers again.",
  "voting.too_many_hands":
    "{hands} hands were counted, but only {present} who are counted are present.",
  "voting.reason_missing": "Write why the vote is held again.",
  "voting.no_such_round": "The earlier round is not in this meeting.",
  "voting.other_decision": "A further round is about the same matter as the earlier one.",
  "voting.other_person":
    "{name} was not on the ballot of the earlier round. A further round is about the same person; for somebody else prepare a new vote.",
  "voting.seats_left": "Only {seats} seats are left for this round.",
  "voting.filled_already": "Every seat is filled; nothing is left to be elected.",
  "voting.withdrawn_listed":
    "{name} stands on the ballot and has withdrawn. Take one of the two away.",
  "voting.penalty_not_for_probationary":
    "{name} is a probationary member: only reprimand and warning are possible; who proves unfit is struck off (DISC-01).",
  "voting.unprintable_text":
    "These signs cannot be printed: {signs}. Please write it in plain letters, without pictures.",
  "voting.printed_too_late":
    "Ballots have been handed out, so no more are printed: they would be in no count. If ballots are spoiled, break this vote off with a reason and prepare it anew.",
  "voting.elected_already": "{name} was elected in this meeting already.",
  "voting.run_off_of_equals": "This round is held among exactly those who had equal votes.",
  "voting.issued_already":
    "Ballots are handed out; nothing can be changed. To begin anew, break this vote off with a reason.",
  "voting.teller_twice": "One person is named twice among the tellers.",
  "voting.tellers_stay":
    "Ballots are handed out: others may join the tellers, but those elected stay.",
  "voting.too_few_tellers": "There must be at least {needed} tellers.",
  "voting.candidate_as_teller": "{name} stands on the ballot and cannot be a teller.",
  "voting.teller_not_counted":
    "{name} is not in the room or not counted in this vote and cannot be a teller.",
  "voting.more_issued_than_printed": "{issued} ballots handed out, but only {printed} printed.",
  "voting.more_issued_than_present":
    "{issued} ballots handed out, but only {present} voters are in the room.",
  "voting.too_few_issued":
    "Hand out at least {needed} ballots: with fewer the vote would not stay secret.",
  "voting.not_issued": "No ballot is handed out yet, so the box cannot be opened.",
  "voting.box_opened": "The box is open already.",
  "voting.box_not_opened": "The box is not opened yet, so nothing can be counted.",
  "voting.not_a_teller":
    "A teller counts first; those who run the meeting may only enter the second count.",
  "voting.candidate_counts": "Your name is on the ballot, so you cannot enter a count.",
  "voting.other_attempt":
    "Count number {attempt} is going on. Reload and enter what was found in it.",
  "voting.counted_by_two": "Two persons have entered their counts. When they differ, count again.",
  "voting.second_person":
    "You have entered your count. The second one is entered by another person.",
  "voting.count_other_ballot": "The figures are not those of this ballot.",
  "voting.count_reason_unknown": "A ballot of this form is not invalid for that reason.",
  "voting.more_than_issued":
    "The box has {genuine} ballots of the tellers, more than the {issued} handed out. Count again; if it stays so, break off and vote anew.",
  "voting.count_ballots_differ":
    "Valid ({valid}) and invalid ballots ({invalid}) together are not the ballots collected ({collected}).",
  "voting.count_too_many_votes": "{name} has {votes} votes in {valid} valid ballots.",
  "voting.count_votes_differ":
    "{name}: the boxes add up to {votes} and must be the {valid} valid ballots.",
  "voting.count_names_impossible":
    "The votes add up to {votes}; {valid} valid ballots make {spread, plural, =0 {{valid}} other {{valid} to {most}}}.",
  "voting.nothing_to_recount": "A recount follows two counts that differ.",
  "voting.counts_differ":
    "The two counts differ in {fields} places. Count again before announcing.",
  "voting.count_missing": "{entered} of 2 persons have entered a count.",
  "voting.counted_already":
    "Two equal counts are in and the result is known, so the vote cannot be broken off. Announce the result.",
  "voting.ballots_left_missing":
    "Say whether the ballots that were handed out are kept or were destroyed.",
  "voting.sealed_already": "The sealing of the ballots is entered already.",
  "voting.not_sealed": "The ballots are not sealed yet.",
  "voting.destroyed_already": "The destroying of the ballots is entered already.",
  "voting.destroyed_in_future": "The day of destroying cannot lie ahead.",
  "voting.ballots_kept":
    "The ballots are kept until the end of {until} and may be destroyed only after it.",
  "voting.unprintable": "These signs cannot be printed: {signs}. Change the words on the ballot.",
  "voting.paper_state.prepared": "Preparing ballots",
  "voting.paper_state.issued": "Voting",
  "voting.paper_state.counting": "Counting",
  "voting.paper_state.closed": "Result announced",
  "voting.paper_state.cancelled": "Broken off",
  "voting.paper_result.filled": "All seats filled",
  "voting.paper_result.short": "Seats left",
  "voting.paper_result.tie": "Equal votes",
  "voting.paper_result.adopted": "Adopted",
  "voting.paper_result.rejected": "Not adopted",
  "voting.paper_result.rated": "Rated",
  "voting.option.votes": "Votes",
  "voting.option.for": "For",
  "voting.option.against": "Against",
  "voting.option.none": "No penalty",
  "voting.option.reprimand": "Reprimand",
  "voting.option.warning": "Warning",
  "voting.option.dismissal": "Dismissal proposed",
  "voting.option.expulsion": "Expulsion proposed",
  "voting.option.excellent": "Excellent",
  "voting.option.good": "Good",
  "voting.option.done": "Done",
  "voting.option.notDone": "Not done",
  "voting.option.elected": "Elected",
  "voting.option.adopted": "Adopted",
  "voting.invalid.notIssued": "Not handed out by the tellers",
  "voting.invalid.tooMany": "More names left than seats",
  "voting.invalid.nobody": "Nobody chosen",
  "voting.invalid.notOneBox": "Not exactly one box marked",
  "voting.invalid.otherMarks": "Names added or other marks",
  "voting.office.committee": "Committee",
  "voting.office.delegates": "Delegates to the congress above",
  "voting.office.standingCommittee": "Standing committee",
  "voting.office.inspectionCommission": "Inspection commission",
  "voting.office.inspectionHead": "Head of the inspection commission",
  "voting.office.inspectionDeputy": "Deputy head of the inspection commission",
  "voting.office.stateNomination": "Nomination to a post of the State",
  "voting.office.secretary": "Secretary",
  "voting.office.deputySecretary": "Deputy secretary",
};
