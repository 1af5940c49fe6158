import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.secret_decided": "The result is opened already.",
  "voting.secret_step":
    "The secret vote is at another step: this cannot be done yet, or not any more. Load the page again.",
  "voting.secret_not_permitted":
    "A secret electronic vote on this matter needs the document of a higher level that permits it, attached to the meeting (ELEC-11). Without it, vote on paper.",
  "voting.secret_permit_missing":
    "The permitting document is not among the papers of this meeting.",
  "voting.secret_questions_missing": "An opinion poll needs at least one question, and no names.",
  "voting.secret_options_twice": "Two options of this question are the same.",
  "voting.secret_too_many_marks": "This question lets {most} be chosen of {options} options.",
  "voting.secret_board_size": "The counting board of this vote has exactly {needed} members.",
  "voting.secret_two_roles":
    "{name} is chair or clerk of this meeting and cannot be on the counting board at the same time. Hand the chair back, or the minutes to somebody else, and do this step again; until the list of keys is fixed somebody else may be elected to the board instead.",
  "voting.secret_keeper_outside": "The keeper of the list is one of the counting board.",
  "voting.secret_too_few":
    "There are only {keys} keys, fewer than {needed}: the secret could not be kept. Vote on paper.",
  "voting.secret_base_moved":
    "{name} took a slip or registered and is not counted any more. Break this vote off with a reason and begin anew.",
  "voting.secret_below_minimum":
    "The box has {counted} ballots that count, fewer than the minimum of {minimum}: they are never opened. Wait, or break off with a reason and vote on paper.",
  "voting.secret_box_waits":
    "The box “{name}” is noted and its file is missing. Append it, or record that it is not counted.",
  "voting.secret_box_changed":
    "The box was changed in the database from outside: it is neither closed nor opened. Write it down and report it.",
  "voting.secret_records_changed":
    "The questions, the names, the board's key or the list of keys in the database are no longer those that the log of the cell holds: the box is not opened, not closed and nothing is published. Write it down, report it, break this vote off with a reason and begin anew.",
  "voting.secret_key_missing":
    "The server's key of this vote cannot be opened: its key file is missing or unreadable. Restore it from the backup; if there is none, break the vote off with a reason and begin anew.",
  "voting.secret_archive_changed":
    "The archive is no longer the one whose hash the log holds: it was changed or damaged.",
  "voting.secret_close_unsigned":
    "The close of the box is not signed by the log of the cell yet (or not confirmed by its witnesses). Wait a minute and press again; if it stays so, tell the operator: nobody opens any part before.",
  "voting.secret_log_differs":
    "The log of the cell is signed with another key than the one that this device saw when the board made its key: this device opens nothing. Tell the chair at once, write it into the minutes and tell the upper committee.",
  "voting.secret_proof_wrong":
    "The log's proof of the close does not hold: this device opens nothing. Tell the chair at once, write it into the minutes and tell the upper committee.",
  "voting.secret_log_unconfirmed":
    "Only {found} of {wanted} witnesses confirmed the close: this device opens nothing. Wait until they have; if they do not, tell the upper committee.",
  "voting.secret_closed_differs":
    "The box that the server gives is not the one whose close stands in the log of the cell: this device opens nothing. Tell the chair at once, write it into the minutes and tell the upper committee.",
  "voting.secret_not_on_board": "Only members of the counting board of this vote may do this.",
  "voting.secret_not_keeper": "Only the keeper of the list may do this.",
  "voting.secret_other_attempt":
    "Since you opened this page the counting board was elected again, or began its key anew. What you pressed was not entered. Load the page again and go on from what it shows then.",
  "voting.secret_message_sent": "This part was sent already and is never replaced.",
  "voting.secret_too_early": "It is too early: the part of {names} is still missing.",
  "voting.secret_keeper_key_used":
    "This keeper's key was used with an earlier board. Load the page again; the device makes another one.",
  "voting.secret_no_keeper_key": "The keeper of the list has not given the key of the device yet.",
  "voting.secret_slip_drawn":
    "You have drawn a slip and cannot register a device, too: one of both for each person.",
  "voting.secret_device_registered":
    "{name} has registered a device and cannot draw a slip, too: one of both for each person.",
  "voting.secret_registration_ended":
    "The registration has ended. Only those whose devices were struck out since may still draw a slip.",
  "voting.secret_registration_open":
    "The registration has not ended. Only then can the keys be read and the list be fixed.",
  "voting.secret_few_devices":
    "Only {devices} others registered a device, fewer than {needed}: the keeper would know whose key is whose. Strike these devices out and let their people draw slips.",
  "voting.secret_keys_differ":
    "The list has {keys} keys and {took} persons drew a slip or registered. The numbers must be equal.",
  "voting.secret_slips_differ":
    "{printed} slips were printed and {undrawn} are left, and there are {drawn} signatures. Count again.",
  "voting.secret_one_ballot":
    "Only an opinion poll lets a ballot be sent again. Here every key has one ballot, as on paper.",
  "voting.secret_more_than_present":
    "{took} persons drew a slip or registered, and only {present} are present. Compare again.",
  "voting.secret_not_open": "The box is not open yet.",
  "voting.secret_late":
    "The box is closed. This ballot came late: it is not counted and never opened. Of a key without a ballot in the box the first late tracker stands in the minutes.",
  "voting.secret_box_busy":
    "Too many ballots arrive at once. Send it again in a few seconds; the ballot is still on the device.",
  "voting.secret_ballot_of_other": "This ballot belongs to another election.",
  "voting.secret_key_unknown": "The key of this ballot is not in the list.",
  "voting.secret_key_voted": "This key has voted already; no further ballot of it is taken.",
  "voting.secret_ballot_wrong": "A signature or proof of the ballot is wrong, so it is not taken.",
  "voting.secret_envelopes_differ":
    "There were {outer} outer envelopes, but {typed} typed ballots and {untyped} envelopes that were not typed. Together they must be as many as the outer ones.",
  "voting.secret_enough_envelopes":
    "Envelopes were opened, or they are not fewer than the minimum of {minimum}: “few envelopes, not opened” is no reason then. Type these ballots.",
  "voting.secret_envelope_blank":
    "This ballot has a blank: a paper that is not valid is typed as blank.",
  "voting.secret_few_envelopes":
    "Only {opened} envelopes are opened, fewer than the minimum of {minimum}: so few could give a named vote away. Hand them back closed, so that these people vote by themselves with their slips, and enter the reason “few envelopes, not opened”.",
  "voting.secret_sealed_malformed":
    "The key of this device has not the right form. Load the page again and register anew.",
  "voting.secret_roll_changed":
    "The list of those who registered was changed beside the product. Break this vote off, and tell the administrator and the committee above.",
  "voting.secret_list_moved":
    "Somebody registered or changed a device after this list was made. Make the list again.",
  "voting.secret_minimum":
    "The least is {fewest} ballots, not {minimum}: opening fewer would tell what each one chose.",
  "voting.secret_permit_future":
    "The permitting document is dated {issuedOn}, which is after today.",
  "voting.secret_permit_changed":
    "The permitting document was removed or changed after the vote was prepared. Break this vote off with a reason and prepare it anew.",
  "voting.secret_no_booth":
    "The booth's page is not built on this server, so nobody could seal a ballot. Let the operator run npm start again, then open the box.",
  "voting.secret_booth_changed":
    "The booth's page on the server is no longer the one whose hash stands on the slips. Whoever runs the server puts the earlier version back, then open the box. If the new page has to be used, break this vote off with the reason, prepare it again and print new slips.",
  "voting.secret_ballot_too_large":
    "The ballot has too many lines: sealed it would have {bytes} bytes, at most {most} are taken. Divide it into several votes.",
  "voting.secret_tracker_twice": "The receipt {tracker} is entered twice.",
  "voting.secret_tracker_unknown":
    "No ballot in the box has the receipt {tracker}. Compare it sign by sign; capital and small letters differ.",
  "voting.secret_tracker_ambiguous":
    "Two ballots begin with {tracker}. Enter the whole receipt (scan its square code).",
  "voting.secret_box_unknown":
    "This box is not known: first note the count and the head that were read by telephone.",
  "voting.secret_box_settled": "This box is settled already.",
  "voting.secret_box_twice":
    "The box “{name}” was noted with the head {head}: these are the same ballots. Have it read again; a box is not noted twice.",
  "voting.secret_box_malformed": "This file is not that of a box.",
  "voting.secret_box_of_other": "This file belongs to another election.",
  "voting.secret_box_differs":
    "The file has {found} ballots and the head {head}; {count} and {read} were read by telephone. It is not appended.",
  "voting.secret_box_ballot": "Ballot {ballot} of the file is wrong, so the file is not appended.",
  "voting.secret_file_busy":
    "The server is checking too many ballots just now. The file is not wrong and not appended yet; send it again in a few minutes.",
  "voting.secret_destroyed":
    "Ballots and archive of this vote were destroyed by a decision after the period of keeping. The result, the minutes and the digests in the log remain.",
  "voting.secret_goes_on": "This vote is not over yet: there are no ballots to destroy.",
  "voting.secret_nothing_kept":
    "This vote was broken off before its box was opened: there are no ballots to destroy.",
  "voting.secret_key_destroyed": "This key is noted as destroyed already.",
  "voting.secret_state.prepared": "Being prepared",
  "voting.secret_state.keys": "The board makes the key",
  "voting.secret_state.registering": "Drawing slips, registering devices",
  "voting.secret_state.listed": "The list of keys is fixed",
  "voting.secret_state.open": "Voting is open",
  "voting.secret_state.closed": "The box is closed",
  "voting.secret_state.opening": "The result is being opened",
  "voting.secret_state.decided": "Decided",
  "voting.secret_state.cancelled": "Broken off",
};
