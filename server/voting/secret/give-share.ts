import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { openingShare } from "@chiboso/domain/voting/secret/board.ts";
import type { giveShare } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { atStep } from "@chiboso/domain/voting/secret/steps.ts";
import { secretTally } from "@chiboso/domain/voting/secret/tally.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { askCheckpoint } from "../../ledger/public.ts";
import {
  findSealedEvent,
  recordEvent,
  releaseMeeting,
  SECRET_DECIDED,
  SECRET_TRACKERS,
  type Looking,
  type Meeting,
} from "../../meetings/public.ts";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { archiveBytes, sealedRow } from "./archive.ts";
import { boxesOf, notedIn } from "./box-store.ts";
import { checkedSums } from "./check-closed.ts";
import { keptUntil } from "./kept-until.ts";
import { keepArchive } from "./named-archives.ts";
import { holdNoted } from "./noted-as-sealed.ts";
import { hasServerKey, openServerKey } from "./server-key.ts";
import { formOf, openedRecords } from "./setup-records.ts";
import { viewSecret } from "./show-secret.ts";
import { getSecret, insertArchive, insertMessage, messagesOf, updateSecret } from "./store.ts";
import type { ArchiveRow, SecretRow, StoredMessage } from "./tables.ts";
import type { Answers, SealedSums } from "./tasks.ts";
import { inPool } from "./threads.ts";
import { envelopesOf, lockVote, seatOf, tell, thresholdOf } from "./vote-state.ts";

/** The closed archive as it was when a share was found to be right. */
interface Checked {
  readonly row: ArchiveRow;
  readonly sealed: SealedSums;
  /** How many keys are in its list. */
  readonly keys: number;
  /** Read for the share that is expected to be the last. */
  readonly bytes: Uint8Array | undefined;
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

/**
 * The share and the whole archive, before anything is held: of a large box that takes a minute, and the archive is
 * looked at once for all shares. Nothing is opened here.
 */
export async function checkGiven(asked: PrepareAsked<typeof giveShare>): Promise<Result<Checked>> {
  const { reader, params, body, actor, services } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const waits = await awaited(reader, vote, actor);
  if (!waits.ok) return waits;
  const row = await sealedRow(asked, vote);
  if (!row.ok) return row;
  const { digest, head } = row.value;
  const setup = await openedRecords({ tx: reader, services }, vote);
  if (!setup.ok) return setup;
  const serverKey = vote.server_key.public_key;
  const box = { digest, setup: setup.value, serverKey, head };
  const sealed = await checkedSums(box, () => archiveBytes(asked.services, row.value));
  if (!sealed.ok) return sealed;
  const { index, given } = waits.value;
  const owner = index + 1;
  const checked = await inPool({
    kind: "share",
    sealed: sealed.value,
    owner,
    share: body.share,
  });
  if (!checked.ok) return checked;
  const isLast = given.length + 1 >= thresholdOf(vote);
  const bytes = isLast ? await archiveBytes(asked.services, row.value) : undefined;
  if (bytes?.ok === false) return bytes;
  const { length: keys } = JSON.parse(setup.value.credentials) as readonly string[];
  return ok({ row: row.value, sealed: sealed.value, keys, bytes: bytes?.value });
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
    if (opened.ok) return ok(await viewSecret(tx, actor, meeting, opened.value));
    // One of them is false: all are kept, because those who are still to come may open without it.
    if (opened.refusal.code !== "crypto.result_cannot_be_opened") return opened;
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
  const { services } = asked;
  const { vote, row, sealed, meeting } = closed;
  const { server_secret: kept } = vote;
  const noted = await holdNoted(asked, meeting, vote);
  if (!noted.ok) return noted;
  if (kept === null || !(await hasServerKey(services, vote)))
    return refuse("voting.secret_key_missing");
  const secret = await openServerKey(services.config.dataDir, vote.id, kept);
  // Two members may each have thought that theirs was not the last.
  const read = closed.bytes === undefined ? await archiveBytes(services, row) : ok(closed.bytes);
  if (!read.ok) return read;
  const opened = await inPool({
    kind: "open",
    closed: read.value,
    sealed,
    serverSecret: String(secret),
    shares: given
      .toSorted((a, b) => a.index - b.index)
      .map(({ index, content }) => ({
        owner: index + 1,
        share: openingShare.parse(content),
      })),
  });
  if (!opened.ok) return opened;
  return ok(await publish(asked, closed, opened.value, given));
}

/** What was opened enters the archive, the meeting and the log, in the one transaction that holds the vote. */
async function publish(
  asked: Asked,
  closed: Closed,
  { bytes, head, result, used }: Answers["open"],
  given: readonly StoredMessage[],
): Promise<SecretRow> {
  const { tx, now, services } = asked;
  const { meeting, vote, row, keys } = closed;
  const digest = await keepArchive(services, vote.id, bytes);
  await insertArchive(tx, vote.id, {
    stage: "decided",
    head,
    digest,
    counted: row.counted,
    seal: null,
  });
  const facts = await factsOf(asked, closed, { keys, head, digest });
  if (vote.frozen === null) throw new Error(`secret vote ${vote.id} was opened without a base`);
  const falseShares = (vote.board ?? [])
    .filter(({ index }) => given.some((each) => each.index === index) && !used.includes(index + 1))
    .map(({ name }) => name);
  const outcome = secretTally({ ...facts, falseShares }, vote.frozen, result);
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
  askCheckpoint(tx, services, meeting.organisation_id);
  return saved;
}

/** The page that sealed ballots, as the log has it of the opening and of the close. */
async function servedBooth(
  looking: Looking,
  meeting: Meeting,
  { id }: SecretRow,
): Promise<SecretOutcome["election"]["booth"]> {
  const ofOpening = { kind: "vote.secretOpened", entry: "vote.opened", ref: id } as const;
  const ofClose = { kind: "vote.secretClosed", entry: "vote.boxClosed", ref: id } as const;
  const opened = (await findSealedEvent(looking, meeting, ofOpening))?.["booth"];
  const closed = (await findSealedEvent(looking, meeting, ofClose))?.["booth"];
  // Boxes of before the page was looked at again have nothing to tell.
  if (typeof opened !== "string" || closed === undefined) return null;
  return { opened, closed: typeof closed === "string" ? closed : null };
}

async function factsOf(
  asked: Asked,
  { vote, row, sealed, meeting }: Closed,
  opened: { readonly keys: number; readonly head: string; readonly digest: string },
) {
  const { tx, now } = asked;
  const noted = await notedIn(tx, vote.id);
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
    keys: opened.keys,
    counted: row.counted,
    election: {
      electionId: vote.election_id,
      fingerprint: shortDigest(sealed.election),
      closedHead: row.head,
      openedHead: opened.head,
      archive: opened.digest,
      form: formOf(sealed.election),
      booth: await servedBooth(asked, meeting, vote),
    },
    typed: noted.typed.length,
    envelopes: envelopesOf(vote),
    late: noted.late.length,
    boxes: [...(await boxesOf(tx, vote.id))],
  } satisfies Partial<SecretOutcome>;
}
