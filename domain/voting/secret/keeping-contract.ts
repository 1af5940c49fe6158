import { needs } from "../../access/rights.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { line } from "../../meetings/preparation.ts";
import { atSecret, secretParams } from "./contract.ts";
import { secretView } from "./view.ts";

/** What goes: ballots, keys, archive, what the board's devices sent. Result, minutes and the log stay. */
export const destroySecretBallots = route({
  name: "voting.destroySecretBallots",
  method: "POST",
  path: "/api/secret-votes/:secretVoteId/destroy-ballots",
  summary:
    "Destroy the sealed ballots and the archive of a secret vote after the period of keeping, with the deciding document",
  permission: needs("voting.hold", atSecret),
  params: secretParams,
  body: commandBody.extend({ document: line(200) }),
  reply: secretView,
  refusals: {
    "voting.secret_goes_on": 409,
    "voting.secret_nothing_kept": 409,
    "voting.ballots_kept": 409,
    "voting.destroyed_already": 409,
    "voting.secret_refused": 422,
  },
  command: true,
  offline: false,
});
