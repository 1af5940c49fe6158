import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.secret.board_mark":
    "Mark of the board's key, computed by this device: read it aloud, it must be the same for all of the board, and write it down",
  "voting.secret.board_key_held":
    "This device has compared: the key of the vote is the one that the board made together.",
  "voting.secret.booth_held":
    "This device has compared: the booth uses the board's key and the list that was fixed. Tell the hall. Fingerprint of the vote, computed by this device:",
  "voting.secret.board_key_wrong": "Stop: this is not the board's key",
  "voting.secret.board_key_wrong_text":
    "Tell the chair at once. Nobody votes, and nobody opens anything. The chair breaks the vote off with the reason, writes it into the minutes and tells the upper committee: somebody has exchanged keys on the server. Begin again only when the server was examined, or vote on paper.",
  "voting.secret.share_stopped": "Stop: this device opens nothing",
  "voting.secret.list_wrong": "Stop: the list of keys was exchanged",
  "voting.secret.list_wrong_text":
    "The list that this device was given is not the one that the hall is told. Tell the board and the chair at once, before the box is opened.",
  "voting.secret.list_aloud":
    "Digest of the list of keys, computed by this device when it was fixed: read it aloud and write it down",
  "voting.secret.list_here":
    "The list that this device was given has {keys, plural, one {# key} other {# keys}}. Compare the digest below with the one that the keeper reads aloud; if it differs, say so before the box is opened.",
  "voting.secret.board_key_elsewhere":
    "Your part of the key is not on this device, which therefore cannot compare the board's key. Open this page on the device that made it.",
  "voting.secret.board_key_away":
    "The board's key could not be compared, because the server was not reached. Load the page again.",
  "voting.secret.keeper_mark_aloud":
    "Mark of the keeper's key, computed by this device: read it aloud for everybody to compare",
  "voting.secret.keeper_mark_text":
    "Everybody with an own device compares this with the mark on it before making a key.",
  "voting.secret.keeper_key_wrong": "Stop: the key that people are given is not this device's",
  "voting.secret.keeper_key_wrong_text":
    "Somebody else could read the keys that are made now. Tell the chair at once: elect the board again (all registered keys and printed slips are void), write it into the minutes and tell the upper committee.",
  "voting.secret.keeper_mark": "Mark of the keeper's key",
  "voting.secret.keeper_compared":
    "Compared: it is the mark that the keeper read aloud from the own device",
  "voting.secret.keeper_differs": "If it differs, make no key and tell the board at once.",
  "voting.secret.keeper_moved": "Stop: the keeper's key is another one now",
  "voting.secret.keeper_moved_text":
    "Your key was sealed to another key than the one of now. Tell the board at once and compare the mark again.",
};
