import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { prose } from "../../meetings/preparation.ts";
import { boardMessage, openingShare, voterKey } from "./board.ts";
import { closedProof, seenLog } from "./closed-proof.ts";
import { atSecret, ENDED, secretParams } from "./contract.ts";
import { secretView } from "./view.ts";

const MOST_KEYS = 20_000;
/** A key of 617 digits in its quotes with a comma; a factor of as many with its proof; what else is in a body. */
const KEY_BYTES = 620;
const SHARE_BYTES = 820;
const REST_BYTES = 4096;

const NOT_SEATED = { "voting.secret_not_on_board": 403 } as const;
export const NOT_KEEPER = { "voting.secret_not_keeper": 403 } as const;
export const OTHER_ATTEMPT = { "voting.secret_other_attempt": 409 } as const;

/** Until the list of keys is fixed: for which board it is meant. One that is elected anew takes nothing that was. */
export const boardBody = commandBody.extend({ attempt: z.int().positive() });

export const getBoard = route({
  name: "voting.getBoard",
  method: "GET",
  path: "/api/secret-votes/:secretVoteId/board",
  summary: "What the board's devices have sent one another in the ceremony that goes on",
  permission: needs("meetings.view", atSecret),
  params: secretParams,
  reply: z.object({
    attempt: z.int().positive(),
    messages: z.array(z.object({ index: z.int().positive(), message: boardMessage })),
    /** The record of all trustees, once the key is made: to be compared by each device. */
    trustees: z.string().nullable(),
    /** Who signs and confirms the log in which the close of the box will stand; null before it was ever signed. */
    log: seenLog.nullable(),
  }),
  refusals: { "meetings.locked": 403, "voting.secret_step": 409 },
  command: false,
  offline: false,
});

export const sendBoardMessage = route({
  name: "voting.sendBoardMessage",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/board/messages",
  summary: "A message of one's own device in the ceremony; kept as it is and never replaced",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({ message: boardMessage }),
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_SEATED,
    ...OTHER_ATTEMPT,
    "voting.secret_message_sent": 409,
    "voting.secret_too_early": 409,
    "crypto.record_malformed": 422,
    "crypto.record_not_canonical": 422,
    "crypto.record_too_large": 422,
    "crypto.trustees_shape_wrong": 422,
    "crypto.trustees_element_outside": 422,
    "crypto.trustees_signature_wrong": 422,
    "crypto.trustees_keys_equal": 422,
    "crypto.trustees_key_unproved": 422,
    "crypto.trustees_shared_key_wrong": 422,
    "crypto.trustees_key_differs": 422,
    "crypto.ceremony_commitment_broken": 422,
    "crypto.ceremony_not_all_there": 422,
  },
  command: true,
  offline: false,
});

export const restartCeremony = route({
  name: "voting.restartCeremony",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/board/restart",
  summary:
    "Begin the ceremony again with a reason (lost device, false deal); what was sent is kept",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody.extend({ reason: prose(500) }),
  reply: secretView,
  refusals: { ...ENDED, "voting.secret_refused": 422 },
  command: true,
  offline: false,
});

export const giveKeeperKey = route({
  name: "voting.giveKeeperKey",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/keeper-key",
  summary: "The public key of the keeper's device, to which voters seal their keys; given once",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({ key: voterKey }),
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_KEEPER,
    ...OTHER_ATTEMPT,
    "voting.secret_message_sent": 409,
    "voting.secret_keeper_key_used": 409,
    "voting.secret_no_booth": 409,
    "crypto.trustees_element_outside": 422,
  },
  command: true,
  offline: false,
});

/** Sent again (another device, before the list is fixed) it replaces the earlier one. */
export const registerDevice = route({
  name: "voting.registerDevice",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/registrations",
  summary: "The public part of a key made on one's own device, sealed to the keeper's device",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({
    sealed: z
      .string()
      .max(4000)
      .regex(/^[0-9a-f.]+$/),
  }),
  undigested: ["sealed"],
  reply: secretView,
  refusals: {
    ...ENDED,
    ...OTHER_ATTEMPT,
    "voting.secret_no_keeper_key": 409,
    "voting.secret_registration_ended": 409,
    "voting.secret_slip_drawn": 409,
    "voting.secret_sealed_malformed": 422,
    "voting.not_on_roll": 403,
    "voting.not_in_base": 403,
    "voting.not_present": 403,
  },
  command: true,
  offline: false,
});

/** Who drew a slip signs for it; it is taken back as long as the list is not fixed, after the end for the record. */
export const noteDrawn = route({
  name: "voting.noteDrawn",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/drawn",
  summary: "Enter who drew a slip by lot and signed, or take such an entry back",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({ memberIds: z.array(id).min(1).max(500), drawn: z.boolean() }),
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_KEEPER,
    ...OTHER_ATTEMPT,
    "voting.not_on_roll": 422,
    "voting.not_in_base": 422,
    "voting.not_present": 422,
    "voting.secret_device_registered": 409,
    "voting.secret_registration_ended": 409,
  },
  command: true,
  offline: false,
});

export const getSealedKeys = route({
  name: "voting.getSealedKeys",
  method: "GET",
  path: "/api/secret-votes/:secretVoteId/sealed-keys",
  summary:
    "After the end of the registration: the sealed keys for the keeper, without names and in an order that tells nothing",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  reply: z.object({ sealed: z.array(z.string()) }),
  refusals: {
    "voting.secret_not_keeper": 409,
    "voting.secret_step": 409,
    "voting.secret_registration_open": 409,
    "voting.secret_roll_changed": 409,
    "voting.secret_few_devices": 409,
  },
  command: false,
  offline: false,
});

export const publishKeys = route({
  name: "voting.publishKeys",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/keys",
  summary:
    "Fix the sorted, nameless list of voters' keys; as many as took part in drawing and registering",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({
    keys: z.array(voterKey).min(1).max(MOST_KEYS),
    /** `sealedDigest` of the sealed keys from which the list was made. */
    sealed: z.string().regex(/^[0-9a-f]{64}$/),
    slipsPrinted: z.int().min(0).max(100_000),
    slipsUndrawn: z.int().min(0).max(100_000),
  }),
  bodyLimit: MOST_KEYS * KEY_BYTES + REST_BYTES,
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_KEEPER,
    ...OTHER_ATTEMPT,
    "voting.meeting_not_open": 409,
    "voting.no_rule": 409,
    "voting.secret_base_moved": 409,
    "voting.secret_more_than_present": 409,
    "voting.secret_registration_open": 409,
    "voting.secret_few_devices": 409,
    "voting.secret_list_moved": 409,
    "voting.secret_roll_changed": 409,
    "voting.secret_keys_differ": 422,
    "voting.secret_slips_differ": 422,
    "crypto.credentials_not_sorted": 422,
    "crypto.credential_outside": 422,
  },
  command: true,
  offline: false,
});

export const getClosedProof = route({
  name: "voting.getClosedProof",
  method: "GET",
  path: "/api/secret-votes/:secretVoteId/closed-proof",
  summary:
    "How the close of the box stands in the log of the cell, up to a signed checkpoint: checked by each device before it gives its share",
  permission: needs("meetings.view", atSecret),
  params: secretParams,
  reply: closedProof,
  refusals: {
    "meetings.locked": 403,
    "voting.not_closed": 409,
    "voting.secret_close_unsigned": 409,
  },
  command: false,
  offline: false,
});

export const giveShare = route({
  name: "voting.giveShare",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/shares",
  summary: "One's part of the opening, computed on one's own device from the closed archive",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: commandBody.extend({ share: openingShare }),
  bodyLimit: 60 * 61 * SHARE_BYTES + REST_BYTES,
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_SEATED,
    "voting.secret_message_sent": 409,
    "voting.secret_records_changed": 409,
    "voting.secret_archive_changed": 409,
    "voting.secret_box_changed": 409,
    "voting.secret_key_missing": 409,
    "crypto.share_shape_wrong": 422,
    "crypto.share_element_outside": 422,
    "crypto.share_proof_wrong": 422,
    "crypto.result_cannot_be_opened": 409,
  },
  command: true,
  offline: false,
});

export const noteKeyDestroyed = route({
  name: "voting.noteKeyDestroyed",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/board/destroyed",
  summary: "A member of the board notes that the key on the own device is destroyed",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: commandBody,
  reply: secretView,
  refusals: { ...NOT_SEATED, "voting.not_closed": 409, "voting.secret_key_destroyed": 409 },
  command: true,
  offline: false,
});
