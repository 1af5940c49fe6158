import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { RECEIPT } from "../../crypto/belenios/receipts.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { line, tidyProse } from "../../meetings/preparation.ts";
import { atSecret, ENDED, secretParams } from "./contract.ts";
import { MOST_ENVELOPES, untyped } from "./envelopes.ts";
import { secretView } from "./view.ts";

/** Fourteen and more letters that nobody guesses: they stand on slips and in the link to the booth. */
const electionParams = z.object({ electionId: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,32}$/) });

/** SHA-256 in base64 without padding, 43 signs. */
export const tracker = z.string().regex(/^[A-Za-z0-9+/]{43}$/);

/** A receipt as people have it before them: its first 12 signs at least. */
export const typedReceipt = z.string().regex(RECEIPT);

/** No ballot of any form is larger. */
export const MOST_BALLOT_BYTES = 512 * 1024;
export const MOST_BOX_BYTES = 32 * 1024 * 1024;

/** Anonymous: called without cookies; who calls is neither asked nor noted. */
export const getBooth = route({
  name: "voting.getBooth",
  method: "GET",
  path: "/api/booth/:electionId",
  summary: "The record of an election for the booth; its bytes are what every proof is bound to",
  permission: { kind: "public" },
  anonymous: true,
  params: electionParams,
  reply: z.object({
    state: z.enum(["notYet", "open", "closed", "decided", "cancelled"]),
    /** The record as it stands in the archive; null until the opening. */
    election: z.string().nullable(),
    /** The fixed list of keys, for the booth to see whether its own is in it. */
    keys: z.array(z.string()),
    /** SHA-256 of the booth's code as the log holds it. */
    booth: z.string().nullable(),
    /** The key that checks promises, as `name+id+key`. */
    promiseKey: z.string(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

/**
 * The body is the ballot's JSON itself (`application/octet-stream`), sent without cookies. The same ballot
 * sent twice gets the same answer. `promise` is a signed note (C2SP) whose text is `promiseText`.
 */
export const castBallot = route({
  name: "voting.castBallot",
  method: "POST",
  path: "/api/booth/:electionId/ballots",
  summary:
    "Put a sealed ballot into the box; answered when it is kept durably, with a signed promise",
  permission: { kind: "public" },
  anonymous: true,
  params: electionParams,
  upload: { limit: MOST_BALLOT_BYTES },
  reply: z.object({ tracker, promise: z.string() }),
  refusals: {
    "voting.secret_not_open": 409,
    "voting.secret_late": 409,
    "voting.poll_cancelled": 409,
    "voting.secret_destroyed": 410,
    "voting.secret_box_busy": 503,
    "voting.secret_ballot_of_other": 422,
    "voting.secret_key_unknown": 422,
    "voting.secret_key_voted": 409,
    "crypto.record_too_large": 413,
    "crypto.record_malformed": 422,
    "crypto.record_not_canonical": 422,
    "voting.secret_ballot_wrong": 422,
  },
  command: false,
  offline: false,
});

/** The tracker in base64url, as it stands in a path. */
export const findBallot = route({
  name: "voting.findBallot",
  method: "GET",
  path: "/api/booth/:electionId/ballots/:tracker",
  summary:
    "Whether a ballot with this tracker is in the box, was followed by a later one of its key, came late, or is of a key that has voted elsewhere",
  permission: { kind: "public" },
  anonymous: true,
  params: electionParams.extend({ tracker: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  reply: z.object({ found: z.enum(["kept", "replaced", "late", "flagged", "none"]) }),
  refusals: { "voting.secret_destroyed": 410 },
  command: false,
  offline: false,
});

export const listTrackers = route({
  name: "voting.listTrackers",
  method: "GET",
  path: "/api/booth/:electionId/trackers",
  summary:
    "After the close: the trackers of all ballots in the box, sorted, and of those that came late",
  permission: { kind: "public" },
  anonymous: true,
  params: electionParams,
  reply: z.object({
    trackers: z.array(tracker),
    /** Of ballots that the board typed in from paper. */
    typed: z.array(tracker),
    late: z.array(tracker),
    /** Of ballots in branch boxes whose key had voted elsewhere. */
    flagged: z.array(tracker),
    head: z.string(),
  }),
  refusals: { "voting.not_closed": 409, "voting.secret_destroyed": 410 },
  command: false,
  offline: false,
});

/** Entered before the close; entered again, it takes the place of the earlier. */
export const noteEnvelopes = route({
  name: "voting.noteEnvelopes",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/envelopes",
  summary:
    "Double envelopes: how many outer ones there were, the receipts of the ballots typed from them, and why the others were not",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: commandBody.extend({
    outer: z.int().min(0).max(MOST_ENVELOPES),
    trackers: z.array(typedReceipt).max(MOST_ENVELOPES),
    untyped: untyped.default({}),
    /** What it was, where a reason is `other`. */
    said: tidyProse(500).nullable().default(null),
  }),
  bodyLimit: MOST_ENVELOPES * 46 + 4096,
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.secret_not_on_board": 403,
    "voting.secret_envelopes_differ": 422,
    "voting.secret_envelope_blank": 422,
    "voting.secret_few_envelopes": 409,
    "voting.secret_enough_envelopes": 409,
    "voting.reason_missing": 422,
    "voting.secret_refused": 422,
    "voting.unprintable_text": 422,
    "voting.secret_tracker_twice": 422,
    "voting.secret_tracker_unknown": 422,
    "voting.secret_tracker_ambiguous": 422,
  },
  command: true,
  offline: false,
});

/** `head`: the first 8 hex digits of `boxDigest`, as read aloud. Noted again, with a reason, while its file is awaited. */
export const noteBox = route({
  name: "voting.noteBox",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/boxes",
  summary:
    "A branch box closed at its place: count and head as two people there read them by telephone",
  permission: needs("meetings.run", atSecret),
  params: secretParams,
  body: commandBody.extend({
    boxId: id,
    name: line(200),
    count: z.int().min(0).max(20_000),
    head: z.string().regex(/^[0-9a-f]{8}$/),
    /** Why what was noted of this box is replaced; null when it is noted first. */
    reason: tidyProse(500).nullable().default(null),
  }),
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.poll_exists": 409,
    "voting.secret_box_unknown": 404,
    "voting.secret_box_settled": 409,
    "voting.secret_box_twice": 409,
    "voting.reason_missing": 422,
    "voting.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const appendBox = route({
  name: "voting.appendBox",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/boxes/:boxId/file",
  summary: "The file of a branch box; its count and head must be those that were read by telephone",
  permission: needs("meetings.run", atSecret),
  params: secretParams.extend({ boxId: id }),
  query: commandBody,
  upload: { limit: MOST_BOX_BYTES },
  reply: secretView,
  refusals: {
    ...ENDED,
    "voting.secret_box_unknown": 404,
    "voting.secret_box_settled": 409,
    "voting.secret_box_malformed": 422,
    "voting.secret_box_of_other": 422,
    "voting.secret_box_differs": 422,
    "voting.secret_box_ballot": 422,
    "voting.secret_file_busy": 409,
  },
  command: true,
  offline: false,
});

export const giveBoxUp = route({
  name: "voting.giveBoxUp",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/boxes/:boxId/not-counted",
  summary: "The presidium records that a branch box is not counted, because its file did not come",
  permission: needs("voting.hold", atSecret),
  params: secretParams.extend({ boxId: id }),
  body: commandBody,
  reply: secretView,
  refusals: { ...ENDED, "voting.secret_box_unknown": 404, "voting.secret_box_settled": 409 },
  command: true,
  offline: false,
});
