import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { deadlineAfter } from "@chiboso/domain/rules/limits.ts";
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
import type { WriteAsked } from "../../platform/capability.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";
import { closedArchive } from "./archive.ts";
import { boxesOf, notedIn } from "./box-store.ts";
import { proofsHold } from "./check-closed.ts";
import { openServerKey } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { getRecord, insertArchive, insertMessage, messagesOf, updateSecret } from "./store.ts";
import type { ArchiveRow, SecretRow, StoredMessage } from "./tables.ts";
import { inPool } from "./threads.ts";
import { lockVote, seatOf, tell, thresholdOf } from "./vote-state.ts";

type Asked = WriteAsked<typeof giveShare, undefined>;

/** Takes one share of the board; with the last one that is needed the server adds its own and opens the sums. */
export async function give(asked: Asked): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "closed", "opening");
  if (!place.ok) return place;
  const seat = seatOf(vote, actor);
  if (!seat.ok) return seat;
  const { index } = seat.value;
  const given = (await messagesOf(tx, vote.id)).filter(({ step }) => step === "opening");
  if (given.some((each) => each.index === index)) return refuse("voting.secret_message_sent");
  const closed = await closedArchive(asked, vote);
  if (!closed.ok) return closed;
  const { bytes } = closed.value;
  const checked = await inPool({
    kind: "share",
    closed: bytes,
    owner: index + 1,
    share: body.share,
  });
  if (!checked.ok) return checked;
  const { attempt } = vote;
  const message = { attempt, step: "opening" as const, index, content: body.share };
  await insertMessage(tx, { ...message, voteId: vote.id, at: now });
  const all = [...given, message];
  if (all.length >= thresholdOf(vote)) {
    const opened = await openSums(asked, { meeting, vote, ...closed.value }, all);
    if (!opened.ok) return opened;
    return ok(await viewSecret(tx, actor, meeting, opened.value));
  }
  const saved = await updateSecret(tx, vote.id, { state: "opening" });
  tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, saved));
}

interface Closed {
  readonly meeting: Meeting;
  readonly vote: SecretRow;
  readonly row: ArchiveRow;
  readonly bytes: Uint8Array;
}

async function openSums(
  asked: Asked,
  closed: Closed,
  given: readonly StoredMessage[],
): Promise<Result<SecretRow>> {
  const { tx, now, services } = asked;
  const { meeting, vote, row } = closed;
  if (!(await proofsHold(row.digest, closed.bytes))) return refuse("voting.secret_archive_changed");
  if (vote.server_secret === null) throw new Error(`the server's key of ${vote.id} is gone`);
  const secret = await openServerKey(services.config.dataDir, vote.id, vote.server_secret);
  const credentials = await getRecord(tx, vote.id, "credentials");
  const voters = (JSON.parse(credentials) as readonly string[]).length;
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
    voters,
  });
  if (!opened.ok) return opened;
  const { bytes, head, result } = opened.value;
  const digest = await services.files.keep(bytes);
  await insertArchive(tx, vote.id, { stage: "decided", head, digest, counted: row.counted });
  const facts = await factsOf(asked, closed, { voters, head, digest });
  if (vote.frozen === null) throw new Error(`secret vote ${vote.id} was opened without a base`);
  const outcome = secretTally(facts, vote.frozen, result);
  const saved = await updateSecret(tx, vote.id, {
    state: "decided",
    decided_at: now,
    outcome: JSON.stringify(outcome),
    kept_until: await keptUntil(asked, meeting, now),
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

/** The last day on which keys and ballots are kept (ELEC-10). */
async function keptUntil({ tx }: Asked, meeting: Meeting, now: Instant) {
  const day = localDateOf(now, meeting.zone);
  const pack = await rulesAt(tx, meeting.organisation_id, day);
  return deadlineAfter(pack, "keepBallots", day, await workingCalendar(tx)).due;
}
