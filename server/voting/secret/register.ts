import { isSealedText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { isKey } from "@chiboso/domain/crypto/belenios/trustees.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type {
  giveKeeperKey,
  noteDrawn,
  registerDevice,
} from "@chiboso/domain/voting/secret/board-contract.ts";
import { mayDraw } from "@chiboso/domain/voting/secret/registration.ts";
import { keeperKeyDigest } from "@chiboso/domain/voting/secret/board.ts";
import { checkBooth, checkTaker, freezeSecret } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent, type Meeting } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { boothDigest } from "./booth-code.ts";
import { group, takingMarker } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { updateSecret } from "./store.ts";
import {
  deleteDrawn,
  insertDrawn,
  strikeDrawn,
  struckIn,
  takingsOf,
  upsertDevice,
} from "./taking-store.ts";
import { lockAsKeeper, lockRegistration, tell, voteOf } from "./vote-state.ts";

/** The key of the keeper's device, to which voters seal theirs, so that the server cannot read them. */
export async function giveKey(
  asked: WriteAsked<typeof giveKeeperKey, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, actor } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  if (vote.keeper_key !== null) return refuse("voting.secret_message_sent");
  if (!isKey(group, BigInt(body.key))) return refuse("crypto.trustees_element_outside");
  // Voters of two lists that are sealed to one key could be told by what both have.
  if (vote.past_keeper_keys.includes(body.key)) return refuse("voting.secret_keeper_key_used");
  // Slips are printed from here on: with the page whose hash stands on them the box is opened, and with no other.
  const booth = checkBooth(await boothDigest(), null);
  if (!booth.ok) return booth;
  const saved = await updateSecret(tx, vote.id, { keeper_key: body.key, booth: booth.value });
  await recordEvent(asked, meeting, {
    kind: "vote.secretKeeperKeyGiven",
    data: { secretId: vote.id, keeperKey: keeperKeyDigest(body.key), booth: booth.value },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}

/** Notes that a member takes part with the own device, with the sealed key until the list is fixed. */
export async function register(
  asked: WriteAsked<typeof registerDevice, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, now, actor, services } = asked;
  const held = await lockRegistration(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  if (vote.keeper_key === null) return refuse("voting.secret_no_keeper_key");
  if (vote.registration_ended_at !== null) return refuse("voting.secret_registration_ended");
  const frozen = freezeSecret(await openingState(tx, meeting, now), voteOf(vote));
  if (!frozen.ok) return frozen;
  const { memberId } = actor;
  const may = checkTaker(frozen.value, vote.ballot, memberId);
  if (!may.ok || memberId === null) return may.ok ? refuse("voting.not_on_roll") : may;
  const own = (await takingsOf(tx, vote.id)).find((each) => each.memberId === memberId);
  if (own?.how === "slip") return refuse("voting.secret_slip_drawn");
  if (!isSealedText(group, body.sealed))
    return refuse("voting.secret_sealed_malformed", undefined, "sealed");
  const { sealed } = body;
  const mark = (await takingMarker(services.config.dataDir))(vote.id, { memberId, sealed });
  await upsertDevice(tx, vote.id, { memberId, sealed, mark });
  tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, vote));
}

/** Notes who drew a slip by lot; which slip it was is known to nobody. */
export async function drawn(
  asked: WriteAsked<typeof noteDrawn, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, now, actor } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  const state = await openingState(tx, meeting, now);
  const frozen = freezeSecret(state, voteOf(vote));
  if (!frozen.ok) return frozen;
  const ended = vote.registration_ended_at !== null;
  const struck = await struckIn(tx, vote.id);
  const devices = new Set(
    (await takingsOf(tx, vote.id)).flatMap((each) => (each.how === "device" ? each.memberId : [])),
  );
  for (const [at, memberId] of body.memberIds.entries()) {
    // Who drew and left may be struck out again.
    const may = body.drawn ? checkTaker(frozen.value, vote.ballot, memberId) : ok(undefined);
    if (!may.ok) return refuse(may.refusal.code, may.refusal.params, `memberIds.${at}`);
    const still = body.drawn ? mayDraw(ended, struck, memberId) : may;
    if (!still.ok) return still;
    const name = state.roll.find((each) => each.memberId === memberId)?.name ?? "";
    if (devices.has(memberId)) return refuse("voting.secret_device_registered", { name });
  }
  if (body.drawn) await insertDrawn(tx, vote.id, await withSlips(asked, vote.id));
  else if (ended) await takeBack(asked, meeting, vote.id);
  else await deleteDrawn(tx, vote.id, body.memberIds);
  tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, vote));
}

async function withSlips({ services, body }: WriteAsked<typeof noteDrawn, undefined>, voteId: Id) {
  const markOf = await takingMarker(services.config.dataDir);
  return body.memberIds.map((memberId) => ({
    memberId,
    mark: markOf(voteId, { memberId, sealed: null }),
  }));
}

/** Who has left gives the slip back unopened even after the end, or the list could not be fixed without them. */
async function takeBack(
  asked: WriteAsked<typeof noteDrawn, undefined>,
  meeting: Meeting,
  secretId: Id,
): Promise<void> {
  const slips = await strikeDrawn(asked.tx, secretId, asked.body.memberIds);
  if (slips === 0) return;
  await recordEvent(asked, meeting, {
    kind: "vote.secretSlipsTakenBack",
    data: { secretId, slips },
  });
}
