import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { id } from "../../kernel/ids.ts";
import { route } from "../../kernel/route.ts";
import { boardBody, NOT_KEEPER, OTHER_ATTEMPT } from "./board-contract.ts";
import { atSecret, ENDED, secretParams } from "./contract.ts";
import { secretView } from "./view.ts";

/**
 * Until the registration ends the person registers anew or draws a slip; afterwards a slip alone, because
 * whose key was struck out can be told from the sealed keys that are left.
 */
export const strikeDevice = route({
  name: "voting.strikeDevice",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/registrations/strike",
  summary: "The keeper strikes out the registration of a member's device before the list is fixed",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({ memberId: id }),
  reply: secretView,
  refusals: { ...ENDED, ...NOT_KEEPER, ...OTHER_ATTEMPT, "voting.not_on_roll": 422 },
  command: true,
  offline: false,
});

/** So many keys are struck out by one command. */
export const MOST_STRUCK = 500;

/** Named by SHA-256 in hex, because the keeper's device does not know whose it is. */
export const strikeUnreadable = route({
  name: "voting.strikeUnreadable",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/registrations/strike-unreadable",
  summary:
    "The keeper strikes out sealed keys that the own device cannot read; their people draw slips",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody.extend({
    sealed: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .min(1)
      .max(MOST_STRUCK),
  }),
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_KEEPER,
    ...OTHER_ATTEMPT,
    "voting.secret_registration_open": 409,
    "voting.secret_list_moved": 409,
  },
  command: true,
  offline: false,
});

/** Once: whoever could open it again between two readings would learn whose key came in between. */
export const endRegistration = route({
  name: "voting.endRegistration",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/registrations/end",
  summary: "The keeper ends the registration; only then may the sealed keys be read",
  permission: needs("voting.vote", atSecret),
  params: secretParams,
  body: boardBody,
  reply: secretView,
  refusals: {
    ...ENDED,
    ...NOT_KEEPER,
    ...OTHER_ATTEMPT,
    "voting.secret_no_keeper_key": 409,
    "voting.secret_registration_ended": 409,
    "voting.secret_roll_changed": 409,
    "voting.secret_too_few": 409,
    "voting.secret_few_devices": 409,
  },
  command: true,
  offline: false,
});
