import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { isMember } from "@chiboso/domain/crypto/belenios/group.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getSealedKeys, publishKeys } from "@chiboso/domain/voting/secret/board-contract.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import { checkAttempt, decideReading } from "@chiboso/domain/voting/secret/registration.ts";
import { decideKeys, freezeSecret } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent } from "../../meetings/public.ts";
import type { PrepareAsked, ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { checkMarks } from "./marked-takings.ts";
import { group } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { getSecret, insertRecord, updateSecret } from "./store.ts";
import { forgetSealed, takingsOf } from "./taking-store.ts";
import { checkKeeper, lockAsKeeper, registrationOf, voteOf } from "./vote-state.ts";

/** The sealed keys for the keeper's device alone, sorted, so that they do not tell who sent which. */
export async function showSealed(
  asked: ReadAsked<typeof getSealedKeys>,
): Promise<Result<Reply<typeof getSealedKeys>>> {
  const { reader, actor, params, services } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const keeper = checkKeeper(vote, actor);
  if (!keeper.ok) return keeper;
  const takings = await takingsOf(reader, vote.id);
  const decided = decideReading(registrationOf(vote), takings);
  if (!decided.ok) return decided;
  const own = await checkMarks(services.config, vote.id, takings);
  if (!own.ok) return own;
  return ok({ sealed: takings.flatMap(({ sealed }) => sealed ?? []).toSorted() });
}

/** Every key is an element of the group; looked at before the transaction, because it takes its time. */
export async function checkElements(
  asked: PrepareAsked<typeof publishKeys>,
): Promise<Result<undefined>> {
  const { reader, actor, params, body } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const meant = checkAttempt(vote, body.attempt);
  if (!meant.ok) return meant;
  const keeper = checkKeeper(vote, actor);
  if (!keeper.ok) return keeper;
  for (const [at, key] of body.keys.entries()) {
    if (at % 50 === 49) await new Promise(setImmediate);
    if (!isMember(group, BigInt(key)))
      return refuse("crypto.credential_outside", { credential: at + 1 });
  }
  return ok(undefined);
}

/** Fixes the list; from here on nobody can know any more which device sealed what. */
export async function publish(
  asked: WriteAsked<typeof publishKeys, undefined>,
): Promise<Result<SecretView>> {
  const { tx, body, now, actor, services } = asked;
  const held = await lockAsKeeper(asked);
  if (!held.ok) return held;
  const { meeting, vote } = held.value;
  const takings = await takingsOf(tx, vote.id);
  const reading = decideReading(registrationOf(vote), takings);
  if (!reading.ok) return reading;
  const own = await checkMarks(services.config, vote.id, takings);
  if (!own.ok) return own;
  const state = await openingState(tx, meeting, now);
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  const frozen = freezeSecret(state, voteOf(vote));
  if (!frozen.ok) return frozen;
  if (body.sealed !== sealedDigest(takings.flatMap(({ sealed }) => sealed ?? [])))
    return refuse("voting.secret_list_moved");
  const nameOf = (id: string) => state.roll.find(({ memberId }) => memberId === id)?.name ?? "";
  const decided = decideKeys(
    { frozen: frozen.value, form: vote.ballot.form },
    takings,
    body,
    nameOf,
  );
  if (!decided.ok) return decided;
  const credentials = JSON.stringify(body.keys);
  await insertRecord(tx, vote.id, "credentials", credentials);
  await forgetSealed(tx, vote.id);
  const saved = await updateSecret(tx, vote.id, {
    state: "listed",
    slips: JSON.stringify({ printed: body.slipsPrinted, undrawn: body.slipsUndrawn }),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.secretListFixed",
    data: {
      secretId: vote.id,
      length: body.keys.length,
      digest: hexDigestOf(credentials),
      slipsPrinted: body.slipsPrinted,
      slipsUndrawn: body.slipsUndrawn,
    },
    official: { kind: "vote.listFixed", ref: vote.id },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}
