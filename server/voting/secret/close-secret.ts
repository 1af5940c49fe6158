import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { SetupRecords } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { promiseText } from "@chiboso/domain/voting/secret/box.ts";
import type { cancelSecretVote, closeSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { atStep, checkOneRole, decideCloseBox } from "@chiboso/domain/voting/secret/steps.ts";
import { secretGoesOn, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { askCheckpoint, noteSigner } from "../../ledger/public.ts";
import { recordEvent, releaseMeeting, type Act } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { boothDigest } from "./booth-code.ts";
import { PROMISES } from "./booth.ts";
import { ballotsIn, boxesOf, lockBox, notedIn, shuffleBox, type BoxedBallot } from "./box-store.ts";
import { checkedSums } from "./check-closed.ts";
import { forget } from "./destroy-keys.ts";
import { keptUntil } from "./kept-until.ts";
import { keepArchive } from "./named-archives.ts";
import { holdNoted } from "./noted-as-sealed.ts";
import { boxOf } from "./put-ballots.ts";
import { hasServerKey, sealArchive } from "./server-key.ts";
import { openedRecords } from "./setup-records.ts";
import { viewSecret } from "./show-secret.ts";
import { insertArchive, updateSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";
import { forgetSealed } from "./taking-store.ts";
import { inPool } from "./threads.ts";
import { lockVote } from "./vote-state.ts";

/**
 * Closes the box: an act of the chair. Nothing is appended any more; the ballots are added up under their seal
 * and the head of the archive enters the log of the cell.
 */
export async function close(
  asked: WriteAsked<typeof closeSecretVote, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, now, actor, services } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const boxes = await boxesOf(tx, vote.id);
  const ballots = await ballotsIn(tx, vote.id);
  const counted = new Set(ballots.map(({ credential }) => credential)).size;
  const decided = decideCloseBox({ state: vote.state, terms: vote.terms, counted, boxes });
  if (!decided.ok) return decided;
  const roles = checkOneRole(vote.board, [meeting.chair_id, meeting.clerk_id]);
  if (!roles.ok) return roles;
  if (!(await hasServerKey(services, vote))) return refuse("voting.secret_key_missing");
  const opened = await openedRecords(asked, vote);
  if (!opened.ok) return opened;
  const setup = opened.value;
  const noted = await holdNoted(asked, meeting, vote);
  if (!noted.ok) return noted;
  if (!(await isUnchanged(asked, vote, setup, ballots))) return refuse("voting.secret_box_changed");
  const closed = await inPool({
    kind: "close",
    setup,
    ballots: ballots.map(({ ballot }) => ballot),
    timestamp: Math.floor(Date.parse(vote.opened_at ?? now) / 1000),
  });
  if (!closed.ok) return refuse("voting.secret_box_changed");
  const { bytes, head } = closed.value;
  const digest = await keepArchive(services, vote.id, bytes);
  const seal = await sealArchive(services.config.dataDir, vote.id, { head, digest, counted });
  await insertArchive(tx, vote.id, { stage: "closed", head, digest, counted, seal });
  tx.afterCommit(() => {
    const box = { digest, setup, serverKey: vote.server_key.public_key, head };
    checkedSums(box, async () => ok(bytes)).catch((error: unknown) =>
      services.log.error({ err: error }, "a closed box could not be checked"),
    );
  });
  await shuffleBox(tx, vote.id);
  const saved = await updateSecret(tx, vote.id, { state: "closed", closed_at: now });
  const { typed } = await notedIn(tx, vote.id);
  await recordEvent(asked, meeting, {
    kind: "vote.secretClosed",
    data: {
      secretId: vote.id,
      electionId: vote.election_id,
      head,
      archive: digest,
      ballots: ballots.length,
      counted,
      typed: typed.length,
      boxes: boxes.map((box) => ({ ...box })),
      // Nobody is kept from closing by another page than that of the opening: the minutes tell it.
      booth: await boothDigest(),
    },
    official: { kind: "vote.boxClosed", ref: vote.id },
  });
  // What the box was at its close is signed before anybody gives a share.
  askCheckpoint(tx, services, meeting.organisation_id);
  return ok(await viewSecret(tx, actor, meeting, saved));
}

const SLICE = 100;

function importedKey(publicKey: Uint8Array): KeyObject {
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
  return createPublicKey({ key: jwk, format: "jwk" });
}

/**
 * Whether the box is what the server put into it, under the records that it was opened with: every ballot has its tracker, its key and the promise that
 * was given for it, and none is missing. Whoever changes the tables has not the keys to seal that again.
 */
async function isUnchanged(
  { tx, services: { config } }: Pick<Act, "tx" | "services">,
  vote: SecretRow,
  setup: SetupRecords,
  ballots: readonly BoxedBallot[],
): Promise<boolean> {
  const box = await lockBox(tx, vote.id);
  const right = await boxOf(config, vote.id, setup, ballots);
  if (box === undefined || box.collected !== right.collected || !box.seal.equals(right.seal))
    return false;
  const { publicKeys } = await noteSigner(config, PROMISES);
  const keys = publicKeys.map(importedKey);
  const isOwn = ({ tracker, credential, ballot, promise }: BoxedBallot) => {
    const text = Buffer.from(promiseText(vote.election_id, tracker));
    return (
      shortDigest(ballot) === tracker &&
      (JSON.parse(ballot) as { credential: string }).credential === credential &&
      keys.some((key) => verify(null, text, key, promise))
    );
  };
  // In slices: thousands of signatures must not keep everybody else waiting.
  for (let at = 0; at < ballots.length; at += SLICE) {
    if (!ballots.slice(at, at + SLICE).every(isOwn)) return false;
    await new Promise(setImmediate);
  }
  return true;
}

/** Breaks a secret vote off: what is in the box is never opened, because the server's key is gone. */
export async function cancel(
  asked: WriteAsked<typeof cancelSecretVote, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor } = asked;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  const printable = checkPrintable([body.reason], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  if (!secretGoesOn(vote.state)) return atStep(vote.state) as Result<never>;
  const cancelled = await updateSecret(tx, vote.id, {
    state: "cancelled",
    cancel_reason: body.reason,
    ...(vote.opened_at !== null && { kept_until: await keptUntil(tx, meeting, now) }),
  });
  const hasKey = vote.server_destroyed_at === null;
  // An act of its own in the log, as when the period of keeping is over.
  const saved = hasKey ? await forget(asked, { meeting, vote }, actor.accountId) : cancelled;
  await forgetSealed(tx, vote.id);
  await releaseMeeting(tx, meeting.id, vote.id);
  await recordEvent(asked, meeting, {
    kind: "vote.cancelled",
    data: {
      pollId: vote.id,
      question: vote.ballot.question,
      reason: body.reason,
      state: vote.state,
      serverKeyDestroyed: true,
    },
    official: { kind: "vote.cancelled", ref: vote.id },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}
