import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideEnd } from "@chiboso/domain/voting/secret/registration.ts";
import type { endRegistration } from "@chiboso/domain/voting/secret/registration-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkMarks } from "./marked-takings.ts";
import { viewSecret } from "./show-secret.ts";
import { updateSecret } from "./store.ts";
import { takingsOf } from "./taking-store.ts";
import { lockAsKeeper, registrationOf } from "./vote-state.ts";

/**
 * Ends the registration, for good: the keeper reads the sealed keys only when none can be added any more, so that
 * no difference between two readings tells whose a key is.
 */
export async function end(
  asked: WriteAsked<typeof endRegistration, undefined>,
): Promise<Result<SecretView>> {
  const { tx, now, actor, services } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  const takings = await takingsOf(tx, vote.id);
  const decided = decideEnd(registrationOf(vote), takings);
  if (!decided.ok) return decided;
  const own = await checkMarks(services.config, vote.id, takings);
  if (!own.ok) return own;
  const saved = await updateSecret(tx, vote.id, { registration_ended_at: now });
  const devices = takings.filter(({ how }) => how === "device").length;
  await recordEvent(asked, meeting, {
    kind: "vote.secretRegistrationEnded",
    data: { secretId: vote.id, devices, slips: takings.length - devices },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}
