import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.secret.begin": "Secret electronic vote",
  "voting.secret.repeat": "Further round by secret electronic ballots",
  "voting.secret.cancelled": "The secret vote “{question}” was broken off. Reason: {reason}",
  "voting.secret.steps": "Steps of the vote",
  "voting.secret.cancel": "Break this vote off",
  "voting.secret.cancel_text":
    "No ballot is opened and the key of the system is destroyed. The minutes tell the reason.",
  "voting.secret.limits": "What the system cannot guarantee",
  "voting.secret.limit.coercion":
    "Somebody who stands beside the voter, takes the slip or makes the voter use another device: only a booth of one's own and drawn slips help.",
  "voting.secret.limit.phone":
    "An infected phone can show one name and seal another. Who doubts a device votes on another one.",
  "voting.secret.limit.small":
    "Of few people the sums themselves tell: when all seven agree, everybody knows. Fewer than five ballots are never opened.",
  "voting.secret.limit.code":
    "The booth's page comes from the server. Who wants to be sure compares its hash with the one on the slip.",
  "voting.secret.name_board": "Enter the board",
  "voting.secret.board_missing": "Choose the board and the keeper of the list.",
  "voting.secret.board_hint":
    "The meeting elects three (a congress five), neither chair nor clerk nor anybody on the ballot.",
  "voting.secret.board": "Counting board",
  "voting.secret.keeper": "Keeper of the list",
  "voting.secret.keeper_hint": "Prints the slips on the own device and fixes the list of keys.",
  "voting.secret.board_hands": "Show of hands for the board",
  "voting.secret.waits_board": "The meeting elects the counting board next.",
  "voting.secret.board_again": "Elect the board again",
  "voting.secret.board_again_text":
    "When somebody makes no key or the keeper's device is lost. The old key is dropped, printed slips and registered devices are void: everybody registers or draws anew.",
  "voting.secret.member_again":
    "The board has begun anew: who registered or drew a slip before must do so again.",
  "voting.secret.ceremony": "The board makes its key",
  "voting.secret.ceremony_text":
    "Everybody does the own part on the own device. {threshold} of {size} are needed to open; one alone opens nothing.",
  "voting.secret.restarted": "Begun again. Reason: {reason}",
  "voting.secret.step.join": "Take a seat: certificate and commitment",
  "voting.secret.step.deal": "Deal the parts out",
  "voting.secret.step.share": "Take and check one's own part",
  "voting.secret.waits_for": "Still waited for: {names}",
  "voting.secret.own_step_done": "Your part of this step is done. The others follow.",
  "voting.secret.own_step": "Your part, step {step} of 3",
  "voting.secret.step_text.join":
    "This device makes a key of its own and commits to it first, so that nobody chooses a key after another's.",
  "voting.secret.step_text.deal":
    "This device seals to everybody a part that only their device can open.",
  "voting.secret.step_text.share":
    "This device opens what it was dealt, checks everybody's part and keeps its own for the opening. Do not clear the data of the browser.",
  "voting.secret.do.join": "Make the board key on this device",
  "voting.secret.do.deal": "Deal the parts out",
  "voting.secret.do.share": "Take my part",
  "voting.secret.restart": "Begin again",
  "voting.secret.restart_text":
    "For a lost device or a false part. What was sent is kept, with the reason.",
  "voting.secret.took": "{took} of {eligible} drew a slip or registered a device",
  "voting.secret.took_how": "Devices: {devices}. Slips: {slips}.",
  "voting.secret.waits_keeper":
    "The keeper prints slips, enters who drew one, and fixes the list of keys.",
  "voting.secret.keeper_begin": "Keep the list on this device",
  "voting.secret.keeper_begin_text":
    "Voters' public keys are sealed to this device. Do all of the keeper's work on it.",
  "voting.secret.slips_text":
    "The codes are on this device and on paper only. Fold every slip shut, the serial outside, and have them drawn by lot.",
  "voting.secret.slips_more": "Slips to make",
  "voting.secret.slips_make": "Make slips",
  "voting.secret.slips_print": "{count, plural, one {Print # slip} other {Print # slips}}",
  "voting.secret.slip_serial": "Slip {serial}",
  "voting.secret.slip_code": "Square code that opens the booth with this slip",
  "voting.secret.slip_step_1":
    "Scan the code, or open the address and type it. Be alone in the booth.",
  "voting.secret.slip_step_2":
    "Compare the fingerprint on the device with the one that the counting board reads aloud. If they differ, do not vote.",
  "voting.secret.slip_step_3": "Write the receipt of 12 signs on this slip and keep it.",
  "voting.secret.slip_step_4":
    "After the closing find that number on the screen of the hall or on another device. If it is missing, say so at once.",
  "voting.secret.slip_booth": "Hash of the booth's page:",
  "voting.secret.note_drawn": "Enter who drew and signed",
  "voting.secret.drawn": "Who drew a slip",
  "voting.secret.slips_drawn": "Who drew a slip; press to take it back",
  "voting.secret.take_back": "Take back: {name}",
  "voting.secret.take_back_text":
    "The slip comes back unopened: enter its serial among those that are left. The meeting's record tells it. Who was entered by mistake draws another.",
  "voting.secret.publish": "Fix the list of keys",
  "voting.secret.publish_text":
    "The list takes the keys of {devices, plural, one {# device} other {# devices}} and {slips, plural, one {# slip} other {# slips}}. After this it cannot be changed, no slip is taken back and no device struck out; slips that are left are destroyed at once, unopened.",
  "voting.secret.left": "Serials of the slips that are left",
  "voting.secret.left_hint": "For example 3, 8-10; empty when none is left. Destroy them unopened.",
  "voting.secret.left_wrong": "Write numbers, commas and hyphens only.",
  "voting.secret.unreadable":
    "{count, plural, one {# key cannot stand in the list: this device cannot read it, it is no key, or it equals another. Strike it out; its owner draws a slip.} other {# keys cannot stand in the list: this device cannot read them, they are no keys, or they equal another. Strike them out; their people draw slips.}}",
  "voting.secret.devices_struck_out": "Registered devices; press to strike out",
  "voting.secret.strike_device": "Strike the device out: {name}",
  "voting.secret.strike_device_text":
    "This person can then only draw a slip, because after this it can be told which key was theirs. A key that is struck out never enters the list.",
  "voting.secret.end_registration": "End the registration",
  "voting.secret.end_registration_text":
    "In so far: {devices, plural, one {# device} other {# devices}} and {slips, plural, one {# slip} other {# slips}}. After this nobody registers or draws a slip, and it cannot be opened again. This device reads the keys only then, so that nobody can tell whose a key is.",
  "voting.secret.read_names":
    "Before that, read aloud the names of those whose devices are registered ({devices}): whoever hears the own name without having registered, or registered and does not hear it, says so at once.",
  "voting.secret.registration_ended":
    "The registration has ended: {devices, plural, one {# device} other {# devices}}, {slips, plural, one {# slip} other {# slips}}. Fix the list now.",
  "voting.secret.few_devices":
    "Few devices are registered. Among so few keys the keeper guesses more easily whose a key is; whoever wants to be sure draws a slip.",
  "voting.secret.may_draw": "Who was struck out after the end and has now drawn a slip",
  "voting.secret.other_keeper":
    "This is not the device that began to keep the list. Use that device and that browser.",
  "voting.secret.strike_unreadable":
    "{count, plural, one {Strike out # unusable key} other {Strike out # unusable keys}}",
  "voting.secret.strike_unreadable_text":
    "Their people are named and can only draw slips, because after this it can be told which key was theirs. A key that is struck out never enters the list.",
  "voting.secret.striking": "{done} of {count} keys struck out…",
  "voting.secret.own_struck":
    "The key on your device, or your slip, could not be used or was struck out. Draw a slip at the board's table.",
  "voting.secret.member_ended":
    "The registration has ended. Who has neither registered nor drawn a slip does not vote this time.",
  "voting.secret.aloud":
    "{people, plural, one {# member} other {# members}}, {keys, plural, one {# key} other {# keys}}",
  "voting.secret.aloud_text":
    "Say the two numbers aloud. They must be equal: one key more would be a ghost's. Everybody looks for the own key before the box is opened.",
  "voting.secret.member_aloud":
    "These two numbers must be equal: one key too many is a ghost ballot. Find your own key before the box is opened; if it is not there, say so at once.",
  "voting.secret.open": "Open the box",
  "voting.secret.open_text":
    "From now on the list of keys, the questions and the terms cannot be changed.",
  "voting.secret.in_box":
    "{collected, plural, one {# ballot} other {# ballots}} in the box, {keys, plural, one {# key} other {# keys}} in the list",
  "voting.secret.no_interim":
    "Nobody, not even the system, knows any result before the board opens it.",
  "voting.secret.booth_code": "Square code of the booth",
  "voting.secret.booth_at": "Booth:",
  "voting.secret.fingerprint":
    "Fingerprint of the vote, which must be the one that the board reads aloud:",
  "voting.secret.close": "Close the box",
  "voting.secret.close_text":
    "No ballot comes in any more. The sums are sealed for the board, which opens them once.",
  "voting.secret.boxes": "Branch boxes",
  "voting.secret.boxes_text":
    "A place without a network keeps ballots on a device. Before the main box is closed, two people there read count and head by telephone.",
  "voting.secret.box_begin": "Set up a box on this device",
  "voting.secret.box_note": "Enter what was read",
  "voting.secret.box_name": "Name of the place",
  "voting.secret.box_count": "Ballots",
  "voting.secret.box_head": "Head, 8 signs",
  "voting.secret.box_line":
    "{name}: {count, plural, one {# ballot} other {# ballots}}, head {head}",
  "voting.secret.box_state.noted": "waiting for its file",
  "voting.secret.box_state.appended": "in the main box",
  "voting.secret.box_state.notCounted": "not counted",
  "voting.secret.box_checking":
    "The file is being checked: {checked} of {count, plural, one {# ballot} other {# ballots}} so far, and all hold.",
  "voting.secret.box_flagged":
    "Ballots that do not count, because their keys voted elsewhere: {count}.",
  "voting.secret.box_file": "Put its file in",
  "voting.secret.box_give_up": "Record as not counted",
  "voting.secret.box_give_up_text":
    "{count, plural, one {# ballot} other {# ballots}} of “{name}” will not count and cannot be put in later, even if the file still comes. Do this only when it surely does not. The minutes tell count and head.",
  "voting.secret.box_correct": "Correct what was noted of “{name}”",
  "voting.secret.box_note_again": "Note what is right",
  "voting.secret.envelopes": "Paper in double envelopes",
  "voting.secret.envelopes_text":
    "One reads, one types in the booth, one watches. Staple the receipt to the paper and seal it.",
  "voting.secret.reread_all":
    "Before each ballot is sent, whoever watches reads the paper aloud once more and compares it with the page that shows the choices again: a cell reads all of them. Nobody can read them once they are sent. What differs is mended on that page.",
  "voting.secret.reread_some":
    "Before each ballot is sent, press to draw a lot: of four, by lot, one is read again. Whoever watches reads the paper aloud and compares it with the page that shows the choices again; nobody can read it once it is sent. If one differs, all are read again from there on.",
  "voting.secret.reread_draw": "Draw a lot for ballot {paper}",
  "voting.secret.reread_yes": "Ballot {paper}: read it again before it is sent.",
  "voting.secret.reread_no": "Ballot {paper}: need not be read again.",
  "voting.secret.reread_sum": "Lots drawn for {drawn}, read again: {again}.",
  "voting.secret.envelopes_now":
    "Entered: {outer, plural, one {# outer envelope} other {# outer envelopes}} and {typed, plural, one {# typed ballot} other {# typed ballots}}.",
  "voting.secret.envelopes_outer": "Outer envelopes",
  "voting.secret.envelopes_receipts": "Receipts, 12 signs are enough, one a line",
  "voting.secret.envelopes_wrong": "These lines are no receipts: {lines}.",
  "voting.secret.envelopes_note": "Enter the envelopes",
  "voting.secret.envelopes_sum":
    "{outer, plural, one {# outer envelope} other {# outer envelopes}} = {typed} typed + {untyped} not typed.",
  "voting.secret.envelopes_none": "No double envelopes are entered.",
  "voting.secret.untyped": "Envelopes that were not typed, by the reason",
  "voting.secret.untyped.unsigned": "No name or signature outside, not opened",
  "voting.secret.untyped.notOnRoll": "The sender drew no slip, not opened",
  "voting.secret.untyped.tooFew": "Few envelopes, not opened",
  "voting.secret.untyped.noSlip": "No slip in it, or its code cannot be read",
  "voting.secret.untyped.keyUnknown": "The code is not in the list of keys",
  "voting.secret.untyped.keyVoted": "The key of the slip has voted",
  "voting.secret.untyped.noBallot": "No ballot in it",
  "voting.secret.untyped.invalid": "The ballot is not valid",
  "voting.secret.untyped.other": "Another reason",
  "voting.secret.untyped_said": "What the other reason is, without anybody’s name",
  "voting.secret.closed_count":
    "The box is closed: {counted, plural, one {# ballot counts} other {# ballots count}}",
  "voting.secret.opens_wait": "The parts of {needed} are needed. Not yet given: {names}",
  "voting.secret.share_false":
    "The parts that were given do not open the result together: at least one of them is false although it passed its check. Let the others open their parts; with enough true ones the result opens, and the minutes name the false one. If all have given theirs and it does not open, break the vote off with a reason.",
  "voting.secret.opened_all": "All parts are there; the result is being written.",
  "voting.secret.own_share": "I open {sums, plural, one {# sum} other {# sums}}, not ballots",
  "voting.secret.own_share_text":
    "This device first checks the whole record itself: closed, the board's key, the list of keys, not below the minimum, not opened before; and that the close of exactly this box stands in the log of the cell, signed by the log that this device saw when the board made its key, and confirmed by its witnesses where it has any. If anything is wrong it does not open. You still compare the head with what was read aloud: two checks that do not depend on each other.",
  "voting.secret.checking": "{done} of {all} keys and ballots checked…",
  "voting.secret.head_compared":
    "I have compared this head with the one that was read out and written down when the box was closed",
  "voting.secret.list_digest":
    "Digest of the list of keys: it must be the one that the keeper reads aloud from the own device",
  "voting.secret.give_share": "Check and open my part",
  "voting.secret.receipts": "Receipts of all ballots in the box ({count})",
  "voting.secret.receipts_text": "Everybody finds the own number. It says nothing of the choice.",
  "voting.secret.late": "Ballots that came late and are not opened: {count}.",
  "voting.secret.now": "Secret electronic vote",
  "voting.secret.board_work": "Work of the counting board",
  "voting.secret.member_board":
    "The meeting elects the counting board, which makes its key. Then you make one on your device or draw a slip.",
  "voting.secret.member_keys":
    "The board makes its key. Then you make one on your device or draw a slip.",
  "voting.secret.member_waits": "Wait until the keeper of the list begins, or draw a slip.",
  "voting.secret.member_choose":
    "This device makes your voting key and keeps its secret. Only the public part is sent, sealed to the keeper's device.",
  "voting.secret.make_key": "Make my key",
  "voting.secret.member_or_slip": "Who has no device draws a slip at the board's table.",
  "voting.secret.own_slip": "You drew a slip. Keep it shut until you are in the booth.",
  "voting.secret.own_device": "Your key is on this device. Do not clear the data of the browser.",
  "voting.secret.own_elsewhere":
    "You registered with a key on another device or browser. Vote with that one.",
  "voting.secret.make_key_here": "Make a key on this device instead",
  "voting.secret.make_key_here_text":
    "The key on the other device becomes void; from now on you vote with this one.",
  "voting.secret.member_offline":
    "Who will vote at a place without a network makes no key but draws a slip: a branch box takes only codes of slips.",
  "voting.secret.code_misprint":
    "At least one sign is mistyped. Compare with the slip; capital and small letters differ.",
  "voting.secret.not_yours": "You do not vote in this one.",
  "voting.secret.find_key": "Find my key",
  "voting.secret.key_found": "Yes. Your key is in the list.",
  "voting.secret.key_missing":
    "The key is not there. Look at the code again; if it is right, say so before the box is opened.",
  "voting.secret.slip_code_label": "Code on the slip, 15 signs",
  "voting.secret.slip_code_hint": "The code is compared on this device and sent nowhere.",
  "voting.secret.other_device":
    "Your key is not on this device. Open this page on the one that made it.",
  "voting.secret.booth_device": "The booth opens with the key on this device.",
  "voting.secret.booth_slip": "Open the booth and use the code of your slip.",
  "voting.secret.to_booth": "To the booth",
  "voting.secret.booth_text":
    "The booth is a page of its own: it does not know who you are and sends only the sealed ballot.",
  "voting.secret.member_closed": "The box is closed. Find your receipt below.",
  "voting.secret.few":
    "Few ballots: the sums may tell by themselves who chose what, as in every small box.",
  "voting.secret.times": "Opened at {from}, closed at {to}.",
  "voting.secret.verify": "Check it yourself",
  "voting.secret.verify_text":
    "Save the record and open it with the page for checking, or with belenios-tool 2.0. Compare the two heads with those that witnesses hold.",
  "voting.secret.election_id": "Id of the election",
  "voting.secret.closed_head": "Head at the closing",
  "voting.secret.opened_head": "Head at the result",
  "voting.secret.form_digest": "Digest of the approved form",
  "voting.secret.booth_hash": "Hash of the booth's page",
  "voting.secret.booth_other":
    "At the close the system no longer served the booth's page with this hash, or none: some ballots may have been sealed by another page. The minutes have both hashes. Ask whoever runs the server when the page was exchanged.",
  "voting.secret.archive": "Save the file .bel",
  "voting.secret.archive_of": "Save the file .bel of “{question}”",
  "voting.secret.verifier": "Page for outsiders to check",
  "voting.secret.counted":
    "{keys, plural, one {# key} other {# keys}} in the list, {counted, plural, one {# ballot} other {# ballots}} counted.",
  "voting.secret.typed": "Typed from paper: {typed}.",
  "voting.secret.votes": "Votes: {votes}",
  "voting.secret.blank": "Blank: {blank}",
  "voting.secret.opened_by": "Counting board: {names}.",
  "voting.secret.permitted": "Permitted by {number} of {issuer}.",
  "voting.secret.kept_until": "Ballots and archive are kept until {until}, that day included.",
  "voting.secret.destroyed":
    "Ballots and archive were destroyed at {at}, by {document}; entered by {by}. The result, the minutes and the digests in the log remain.",
  "voting.secret.destroy_ballots": "Destroy ballots and archive",
  "voting.secret.destroy_ballots_text":
    "“{question}”: destroys all sealed ballots, the list of keys, the .bel file and what the board's devices sent to the server. It cannot be taken back, and nothing can be checked again afterwards. Only by a decision, and if nobody complains. The result, the minutes and the digests in the log remain.",
  "voting.secret.destroy_document": "Deciding document (number, day, issuer)",
  "voting.secret.destroy_document_missing": "Enter the document that decides it.",
  "voting.secret.verify_gone":
    "The archive was destroyed by a decision. Whoever still has a copy can check it against these digests.",
  "voting.secret.destroy_key": "Destroy my key on this device and note it",
  "voting.secret.destroy_key_text":
    "Only after the period of keeping ({until}). The key on this device is deleted at once and cannot be had back; that it is gone is noted.",
  "voting.secret.no_key_here":
    "This device and browser have no key of the board to destroy. Open this page on the device that made it.",
  "voting.secret.note_no_key": "Note that the key is gone",
  "voting.secret.note_no_key_text":
    "Only when the key is gone for good: the device that made it is broken, lost or was cleared. Period of keeping: {until}.",
  "voting.secret_result.filled": "All seats filled",
  "voting.secret_result.short": "Seats left",
  "voting.secret_result.tie": "Tie",
  "voting.secret_result.adopted": "Adopted",
  "voting.secret_result.rejected": "Rejected",
  "voting.secret_result.rated": "Rated",
  "voting.secret_result.told": "Opinion told",
};
