import { hexDigest, shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { openingShare } from "@chiboso/domain/voting/secret/board.ts";
import type { giveShare } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { atStep } from "@chiboso/domain/voting/secret/steps.ts";
import { secretTally } from "@chiboso/domain/voting/secret/tally.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import {
  recordEvent,
  releaseMeeting,
  SECRET_DECIDED,
  SECRET_TRACKERS,
  type Meeting,
} from "../../meetings/public.ts";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { closedArchive, sealedRow } from "./archive.ts";
import { boxesOf, notedIn } from "./box-store.ts";
import { proofsHold } from "./check-closed.ts";
import { keptUntil } from "./destroy-keys.ts";
import { hasServerKey, openServerKey } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import {
  getRecord,
  getSecret,
  insertArchive,
  insertMessage,
  messagesOf,
  updateSecret,
} from "./store.ts";
import type { ArchiveRow, SecretRow, StoredMessage } from "./tables.ts";
import type { KnownSetup } from "./tasks.ts";
import { inPool } from "./threads.ts";
import { lockVote, seatOf, tell, thresholdOf } from "./vote-state.ts";

/** The closed archive as it was when a share was found to be right. */
interface Checked {
  readonly row: ArchiveRow;
  readonly bytes: Uint8Array;
  readonly setup: KnownSetup;
}

type Asked = WriteAsked<typeof giveShare, Checked>;

/** Whether this member's share is awaited, and the shares that are there. */
async function awaited(
  reader: Reader,
  vote: SecretRow,
  actor: Actor,
): Promise<Result<{ readonly index: number; readonly given: readonly StoredMessage[] }>> {
  const place = atStep(vote.state, "closed", "opening");
  if (!place.ok) return place;
  const seat = seatOf(vote, actor);
  if (!seat.ok) return seat;
  const { index } = seat.value;
  const given = (await messagesOf(reader, vote.id)).filter(({ step }) => step === "opening");
  return given.some((each) => each.index === index)
    ? refuse("voting.secret_message_sent")
    : ok({ index, given });
}

/** The share and every proof of the archive, before anything is held: of a large box this takes a minute. */
export async function checkGiven(asked: PrepareAsked<typeof giveShare>): Promise<Result<Checked>> {
  const { reader, params, body, actor } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const waits = await awaited(reader, vote, actor);
  if (!waits.ok) return waits;
  const closed = await closedArchive(asked, vote);
  if (!closed.ok) return closed;
  const { row, bytes } = closed.value;
  const setup = await knownSetup(reader, vote);
  const checked = await inPool({
    kind: "share",
    closed: bytes,
    setup,
    owner: waits.value.index + 1,
    share: body.share,
  });
  if (!checked.ok) return checked;
  return (await proofsHold(row.digest, bytes))
    ? ok({ row, bytes, setup })
    : refuse("voting.secret_archive_changed");
}

async function knownSetup(reader: Reader, vote: SecretRow): Promise<KnownSetup> {
  const credentials = await getRecord(reader, vote.id, "credentials");
  return {
    voters: (JSON.parse(credentials) as readonly string[]).length,
    list: hexDigest(Buffer.from(credentials)),
    fingerprint: shortDigest(await getRecord(reader, vote.id, "election")),
    serverKey: vote.server_key.public_key,
  };
}

/** Takes one share of the board; with the last one that is needed the server adds its own and opens the sums. */
export async function give(asked: Asked): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor, prepared } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const waits = await awaited(tx, vote, actor);
  if (!waits.ok) return waits;
  const { index, given } = waits.value;
  const closed = await sealedRow({ reader: tx, services: asked.services }, vote);
  if (!closed.ok) return closed;
  if (closed.value.digest !== prepared.row.digest) return refuse("voting.secret_archive_changed");
  const { attempt } = vote;
  const message = { attempt, step: "opening" as const, index, content: body.share };
  await insertMessage(tx, { ...message, voteId: vote.id, at: now });
  const all = [...given, message];
  if (all.length >= thresholdOf(vote)) {
    const opened = await openSums(asked, { meeting, vote, ...prepared }, all);
    if (!opened.ok) return opened;
    return ok(await viewSecret(tx, actor, meeting, opened.value));
  }
  const saved = await updateSecret(tx, vote.id, { state: "opening" });
  tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, saved));
}

interface Closed extends Checked {
  readonly meeting: Meeting;
  readonly vote: SecretRow;
}

async function openSums(
  asked: Asked,
  closed: Closed,
  given: readonly StoredMessage[],
): Promise<Result<SecretRow>> {
  const { tx, now, services } = asked;
  const { meeting, vote, row, setup } = closed;
  const { server_secret: kept } = vote;
  if (kept === null || !(await hasServerKey(services, vote)))
    return refuse("voting.secret_key_missing");
  const secret = await openServerKey(services.config.dataDir, vote.id, kept);
  const opened = await inPool({
    kind: "open",
    closed: closed.bytes,
    serverSecret: String(secret),
    shares: given
      .toSorted((a, b) => a.index - b.index)
      .map(({ index, content }) => ({
        owner: index + 1,
        share: openingShare.parse(content),
      })),
    setup,
  });
  if (!opened.ok) return opened;
  const { bytes, head, result } = opened.value;
  const digest = await services.files.keep(bytes);
  await insertArchive(tx, vote.id, {
    stage: "decided",
    head,
    digest,
    counted: row.counted,
    seal: null,
  });
  const facts = await factsOf(asked, closed, { voters: setup.voters, head, digest });
  if (vote.frozen === null) throw new Error(`secret vote ${vote.id} was opened without a base`);
  const outcome = secretTally(facts, vote.frozen, result);
  const saved = await updateSecret(tx, vote.id, {
    state: "decided",
    decided_at: now,
    outcome: JSON.stringify(outcome),
    kept_until: await keptUntil(tx, meeting, now),
  });
  await releaseMeeting(tx, meeting.id, vote.id);
  const noted = await notedIn(tx, vote.id);
  await recordEvent(asked, meeting, {
    kind: SECRET_TRACKERS,
    data: {
      secretId: vote.id,
      typed: [...noted.typed],
      late: [...noted.late],
      flagged: [...noted.flagged],
    },
  });
  await recordEvent(asked, meeting, {
    kind: SECRET_DECIDED,
    data: outcome,
    official: { kind: "vote.tally", ref: vote.id },
  });
  return ok(saved);
}

async function factsOf(
  { tx, now }: Asked,
  { vote, row }: Closed,
  opened: { readonly voters: number; readonly head: string; readonly digest: string },
) {
  const noted = await notedIn(tx, vote.id);
  const election = await getRecord(tx, vote.id, "election");
  return {
    id: vote.id,
    itemId: vote.item_id,
    round: vote.round,
    repeatReason: vote.repeat_reason,
    ballot: vote.ballot,
    permit: vote.permit,
    terms: vote.terms,
    openedAt: vote.opened_at ?? now,
    closedAt: vote.closed_at ?? now,
    decidedAt: now,
    board: (vote.board ?? []).map(({ memberId, name }) => ({ memberId, name })),
    keys: opened.voters,
    counted: row.counted,
    election: {
      electionId: vote.election_id,
      fingerprint: shortDigest(election),
      closedHead: row.head,
      openedHead: opened.head,
      archive: opened.digest,
    },
    typed: noted.typed.length,
    late: noted.late.length,
    boxes: [...(await boxesOf(tx, vote.id))],
  } satisfies Partial<SecretOutcome>;
}
