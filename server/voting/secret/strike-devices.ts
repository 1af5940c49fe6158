import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { digestOfSealed } from "@chiboso/domain/voting/secret/board.ts";
import type {
  strikeDevice,
  strikeUnreadable,
} from "@chiboso/domain/voting/secret/registration-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent, type Act } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { viewSecret } from "./show-secret.ts";
import { deleteDevice, strikeDevices, takingsOf } from "./taking-store.ts";
import { lockAsKeeper, tell, type HeldVote } from "./vote-state.ts";

/** Strikes a registration out, because its person draws a slip instead or has left. */
export async function strike(
  asked: WriteAsked<typeof strikeDevice, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, actor } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  const ended = vote.registration_ended_at !== null;
  const gone = ended
    ? await strikeDevices(tx, vote.id, [body.memberId])
    : await deleteDevice(tx, vote.id, body.memberId);
  if (!gone) return refuse("voting.not_on_roll", undefined, "memberId");
  if (ended) await record(asked, held.value, 1);
  else tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, vote));
}

/** Strikes out what the keeper's device cannot read or put into the list; the hall hears whose it was, and these draw slips. */
export async function strikeSealed(
  asked: WriteAsked<typeof strikeUnreadable, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, actor } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  if (vote.registration_ended_at === null) return refuse("voting.secret_registration_open");
  const wanted = new Set(body.sealed);
  const found: Id[] = [];
  const missing = new Set(wanted);
  for (const { memberId, sealed } of await takingsOf(tx, vote.id)) {
    const digest = sealed === null ? "" : digestOfSealed(sealed);
    // Two may have sealed the very same text.
    if (wanted.has(digest)) found.push(memberId);
    missing.delete(digest);
  }
  if (missing.size > 0) return refuse("voting.secret_list_moved");
  await strikeDevices(tx, vote.id, found);
  await record(asked, held.value, found.length);
  return ok(await viewSecret(tx, actor, meeting, vote));
}

async function record(asked: Act, { meeting, vote }: HeldVote, devices: number): Promise<void> {
  await recordEvent(asked, meeting, {
    kind: "vote.secretDevicesStruck",
    data: { secretId: vote.id, devices },
  });
}
