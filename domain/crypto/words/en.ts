import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "crypto.check.archive": "The file and every record have their form and their hash",
  "crypto.check.chain": "The events follow each other in order",
  "crypto.check.election": "Questions and terms of the ballot",
  "crypto.check.trustees": "Keys of the server and of the counting board",
  "crypto.check.credentials": "List of the voters' keys",
  "crypto.check.ballots": "Every ballot: signature and proofs",
  "crypto.check.counted": "Counted ballots: one for each key, not below the minimum",
  "crypto.check.opening": "Sealed sums, shares of the opening and result",
  "crypto.check.expected": "What is known from elsewhere",
  "crypto.archive_too_large": "The file is larger than {most} bytes and is not read.",
  "crypto.archive_header_wrong": "The beginning of the file is not that of a .bel archive.",
  "crypto.archive_member_wrong":
    "A part of the file has not its form: the file was cut, added to or changed.",
  "crypto.archive_hash_wrong": "A record does not match its hash: it was changed.",
  "crypto.archive_member_twice": "A record is in the file twice.",
  "crypto.archive_order_wrong":
    "Event {height} ({type}) is out of order: no ballot follows the closing, and the one result comes last.",
  "crypto.archive_chain_broken": "The chain of events is broken at place {height}.",
  "crypto.archive_record_stray": "There is a record too many or too few for its event.",
  "crypto.archive_unfinished": "The archive must end with {wanted} and ends with {found}.",
  "crypto.record_too_large": "The record {kind} is larger than {most} bytes and is not read.",
  "crypto.record_malformed": "The record {kind} is malformed.",
  "crypto.record_not_canonical": "The record {kind} is not written in its one form.",
  "crypto.setup_names_other_records": "The setup names other records than those in the file.",
  "crypto.election_without_policy":
    "The description does not say how ballots count and how many are the minimum.",
  "crypto.election_question_impossible":
    "A question cannot be answered: its minimum and maximum do not fit.",
  "crypto.trustees_shape_wrong":
    "The keys of the counting board lack a part or are in the wrong places.",
  "crypto.trustees_element_outside":
    "A key of the board or the server is not an element of the group.",
  "crypto.trustees_key_unproved": "A key has no valid proof that somebody holds it.",
  "crypto.trustees_signature_wrong":
    "The signature of member {member} of the counting board is wrong.",
  "crypto.trustees_shared_key_wrong":
    "The key of member {member} is not the one that the board dealt out.",
  "crypto.trustees_keys_equal": "Two keys are equal: everybody needs a key of their own.",
  "crypto.trustees_key_differs":
    "The key of the election is not that of the server and the board together.",
  "crypto.credential_outside": "Voter key {credential} is not an element of the group.",
  "crypto.credentials_not_sorted": "The list of voters' keys is out of order or has a key twice.",
  "crypto.credential_weighted": "A key in the list weighs more than one ballot.",
  "crypto.credential_malformed":
    "The code on the slip has 15 letters and digits in five groups of three. Check it again.",
  "crypto.credential_misprint":
    "At least one sign of this code is mistyped. Compare it with the slip.",
  "crypto.marks_missing": "Not every question is answered.",
  "crypto.marks_against_form": "Question {question}: the form does not allow these marks.",
  "crypto.ballot_of_other_election": "Ballot {ballot} is for another election.",
  "crypto.ballot_shape_wrong": "Ballot {ballot} does not have the form of this election.",
  "crypto.ballot_signature_wrong": "The signature of ballot {ballot} is wrong.",
  "crypto.ballot_element_outside": "Ballot {ballot} has a number outside its range.",
  "crypto.ballot_proof_wrong":
    "A proof of ballot {ballot} is wrong: the ballot does not show that it is valid.",
  "crypto.ballot_twice": "Event {height} repeats a ballot that is already there.",
  "crypto.ballot_key_unknown": "The key of ballot {ballot} is not in the list.",
  "crypto.ballot_key_voted_twice":
    "The key of ballot {ballot} has voted before; here a key has one ballot.",
  "crypto.ballots_below_minimum":
    "Only {counted} ballots count, fewer than the minimum of {minimum}: they must not be opened.",
  "crypto.tally_differs": "The recorded tally is not the one that the counted ballots give.",
  "crypto.tally_counts_differ": "The archive says {found} ballots and {counted} count.",
  "crypto.share_of_other_record": "A share names another record than the one beside it.",
  "crypto.share_owner_unknown": "A share bears the number of nobody who has a key.",
  "crypto.share_owner_twice": "One person has two shares.",
  "crypto.share_of_server_missing": "The share of the server is missing.",
  "crypto.shares_too_few": "{needed} shares are needed and there are {found}.",
  "crypto.shares_too_many": "Exactly {needed} shares are needed and there are {found}.",
  "crypto.share_shape_wrong": "The share of number {owner} does not fit the questions and choices.",
  "crypto.share_element_outside":
    "The share of number {owner} has a number that is not in the group.",
  "crypto.share_proof_wrong":
    "A proof in the share of number {owner} is wrong: the share is false or damaged.",
  "crypto.result_cannot_be_opened": "The shares do not open to any count.",
  "crypto.result_differs": "The recorded result is not the one that is opened.",
  "crypto.voters_differ": "The list must have {expected} keys and has {found}.",
  "crypto.form_differs": "The questions are not the form that was approved.",
  "crypto.server_key_differs": "The server's key is not the one that was published.",
  "crypto.trustees_differ":
    "The key of the counting board is not the one that the board's devices made together.",
  "crypto.election_key_differs":
    "Ballots of this election are sealed to another key, not to that of the counting board.",
  "crypto.list_differs":
    "The list of keys is not the one that was fixed before the box was opened.",
  "crypto.election_differs":
    "The record is not of the vote whose fingerprint was shown when the box was opened.",
  "crypto.closed_head_differs": "The box at its closing is not the one that the witnesses signed.",
  "crypto.opened_head_differs": "The result is not the one that the witnesses signed.",
  "crypto.receipt_ambiguous": "Several ballots begin with {receipt}. Enter the whole receipt.",
  "crypto.receipt_unreadable":
    "“{receipt}” is no receipt: its first 12 signs at least are needed, one receipt a line.",
  "crypto.receipt_missing": "The ballot with receipt {receipt} is not in the archive.",
  "crypto.receipt_replaced":
    "The ballot with receipt {receipt} was replaced by another of the same key.",
  "crypto.ceremony_not_seated": "This device has no seat on this counting board.",
  "crypto.ceremony_not_all_there": "Something of a member is still missing.",
  "crypto.ceremony_commitment_broken":
    "Member {member} shows something else than was committed to. Begin again.",
  "crypto.ceremony_deal_false":
    "Member {member} dealt out a false part. Begin again and note it in the minutes.",
  "crypto.opening_unwitnessed": "No witness has signed the closed box, so it must not be opened.",
  "crypto.opening_second_time": "This election was opened once and must not be opened again.",
};
