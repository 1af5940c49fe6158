import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  BOARD_STEPS,
  digestOfSealed,
  type BoardStep,
} from "@chiboso/domain/voting/secret/board.ts";
import type { getSecretVote, listSecretVotes } from "@chiboso/domain/voting/secret/contract.ts";
import { freezeSecret } from "@chiboso/domain/voting/secret/steps.ts";
import { shortDigest, hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { secretGoesOn, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { getMeeting, mayRead, rightsAt, rollOf, type Meeting } from "../../meetings/public.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { rulesAt } from "../../rules/public.ts";
import { candidatesOf } from "../opening-state.ts";
import { boothDigest } from "./booth-code.ts";
import { boxInHand } from "./check-box.ts";
import { ballotsKeptUntil } from "./kept-until.ts";
import { boxesOf, collectedIn, notedIn } from "./box-store.ts";
import {
  archivesOf,
  findRecord,
  getSecret,
  messagesOf,
  placesOf,
  secretsOfMeeting,
} from "./store.ts";
import { struckIn, takingsOf } from "./taking-store.ts";
import type { SecretRow, StoredMessage, TakingRow } from "./tables.ts";
import { envelopesOf, thresholdOf, voteOf } from "./vote-state.ts";

export async function showSecrets(
  asked: ReadAsked<typeof listSecretVotes>,
): Promise<Result<{ votes: SecretView[] }>> {
  const { reader, actor, params } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const votes: SecretView[] = [];
  for (const row of await secretsOfMeeting(reader, meeting.id))
    votes.push(await viewSecret(reader, actor, meeting, row));
  return ok({ votes });
}

export async function showSecret(
  asked: ReadAsked<typeof getSecretVote>,
): Promise<Result<SecretView>> {
  const { reader, actor, params } = asked;
  const row = await getSecret(reader, params.secretVoteId);
  const meeting = await getMeeting(reader, row.meeting_id);
  const readable = await mayRead(reader, actor, meeting);
  return readable.ok ? ok(await viewSecret(reader, actor, meeting, row)) : readable;
}

/** One secret vote as the one who asks may see it. */
export async function viewSecret(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
  row: SecretRow,
): Promise<SecretView> {
  const { holdVotes, isChair, isClerk } = await rightsAt(reader, actor, meeting);
  const messages = await messagesOf(reader, row.id);
  const seat = row.board?.find(({ memberId }) => memberId === actor.memberId)?.index ?? null;
  const keeps = row.keeper_id !== null && row.keeper_id === actor.memberId;
  const taking = await takingPart(reader, meeting, row);
  const isOnRoll = taking.roll.some(({ memberId }) => memberId === actor.memberId);
  const seesNames = isChair || isClerk || seat !== null;
  const box = await boxPart(reader, row, messages);
  return {
    id: row.id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    round: row.round,
    repeatOf: row.repeat_of,
    repeatReason: row.repeat_reason,
    ballot: row.ballot,
    permit: row.permit,
    terms: row.terms,
    electionId: row.election_id,
    state: row.state,
    preparedAt: row.prepared_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    decidedAt: row.decided_at,
    cancelReason: row.cancel_reason,
    serverKey: row.server_key.public_key,
    booth: row.booth ?? (secretGoesOn(row.state) ? await boothDigest() : null),
    board: boardPart(row, messages),
    keeperKey: row.keeper_key,
    registrationEndedAt: row.registration_ended_at,
    taking: {
      ...(await takenBy(reader, row, actor, taking)),
      roll: seesNames ? taking.roll : null,
    },
    frozen: frozenPart(row),
    ...box,
    collected: holdVotes || box.closing !== null ? box.collected : null,
    outcome: row.outcome,
    keys: {
      keptUntil: await ballotsKeptUntil(reader, meeting, row),
      serverDestroyedAt: row.server_destroyed_at,
      destroyed: placesOf(messages, "destroyed"),
    },
    destroyed: row.destroyed,
    may: {
      conduct: holdVotes,
      seat,
      keepList: keeps,
      register: row.state === "registering" && row.registration_ended_at === null && isOnRoll,
    },
  };
}

/** How the reader takes part, and what their device sent: another one of theirs does not take itself for it. */
async function takenBy(
  reader: Reader,
  { id }: SecretRow,
  { memberId }: Actor,
  taking: Awaited<ReturnType<typeof takingPart>>,
) {
  const own = taking.roll.find((each) => each.memberId === memberId)?.how ?? null;
  const row = (await takingsOf(reader, id)).find((each) => each.memberId === memberId);
  const sealed = row?.sealed ?? null;
  return { ...taking, own, ownSealed: sealed === null ? null : digestOfSealed(sealed) };
}

function boardPart(row: SecretRow, messages: readonly StoredMessage[]): SecretView["board"] {
  const { board, keeper_id: keeperId, attempt } = row;
  if (board === null || keeperId === null) return null;
  const given = Object.fromEntries(
    BOARD_STEPS.map((step) => [step, placesOf(messages, step, attempt)]),
  ) as Record<BoardStep, number[]>;
  const unmade = BOARD_STEPS.find((each) => given[each].length < board.length) ?? null;
  // What the devices sent goes with the ballots.
  const step = row.destroyed === null ? unmade : null;
  const seats = board.map(({ index, memberId, name }) => ({ index, memberId, name }));
  const restarts = [...row.restarts];
  return { seats, threshold: thresholdOf(row), keeperId, attempt, step, given, restarts };
}

/** The roll of those who may take part: as it would be frozen now, or as it was. */
async function takingPart(reader: Reader, meeting: Meeting, row: SecretRow) {
  const takings = await takingsOf(reader, row.id);
  const struck = await struckIn(reader, row.id);
  const counted = row.frozen?.base.counted ?? (await countedNow(reader, meeting, row));
  const of = (how: TakingRow["how"]) => takings.filter((each) => each.how === how).length;
  const byMember = new Map(takings.map(({ memberId, how }) => [memberId, how]));
  return {
    eligible: counted.length,
    devices: of("device"),
    slips: of("slip"),
    roll: counted.map(({ memberId, name }) => ({
      memberId,
      name,
      how: byMember.get(memberId) ?? (struck.has(memberId) ? ("struck" as const) : null),
    })),
  };
}

async function countedNow(reader: Reader, meeting: Meeting, row: SecretRow) {
  const on = localDateOf(meeting.opened_at ?? meeting.planned_at, meeting.zone);
  const roll = await rollOf(reader, meeting.id);
  const frozen = freezeSecret(
    {
      pack: await rulesAt(reader, meeting.organisation_id, on),
      on,
      meetingKind: meeting.kind,
      roll: candidatesOf(meeting, roll),
    },
    voteOf(row),
  );
  return frozen.ok ? frozen.value.base.counted : [];
}

function frozenPart({ frozen }: SecretRow): SecretView["frozen"] {
  if (frozen === null) return null;
  const { base, quorum, threshold, citation, needed } = frozen;
  const counted = base.counted.map(({ memberId, name }) => ({ memberId, name }));
  return { base: { counted, excluded: [...base.excluded] }, quorum, threshold, citation, needed };
}

async function boxPart(reader: Reader, row: SecretRow, messages: readonly StoredMessage[]) {
  const [credentials, election] = [
    await findRecord(reader, row.id, "credentials"),
    await findRecord(reader, row.id, "election"),
  ];
  const noted = await notedIn(reader, row.id);
  const envelopes = envelopesOf(row);
  const closed = (await archivesOf(reader, row.id)).find(({ stage }) => stage === "closed");
  const given = placesOf(messages, "opening");
  const missing = (row.board ?? []).filter(({ index }) => !given.includes(index));
  return {
    list: credentials === undefined ? null : listOf(credentials),
    fingerprint: election === undefined ? null : shortDigest(election),
    collected: row.opened_at === null ? null : await collectedIn(reader, row.id),
    envelopes: envelopes === null ? null : { ...envelopes, typed: noted.typed.length },
    boxes: [...(await boxesOf(reader, row.id))],
    checking: boxInHand(row.id),
    late: noted.late.length,
    closing: closed
      ? {
          head: closed.head,
          counted: closed.counted,
          given,
          missing: row.state === "decided" ? [] : missing.map(({ name }) => name),
        }
      : null,
  };
}

function listOf(credentials: string): NonNullable<SecretView["list"]> {
  const { length } = JSON.parse(credentials) as readonly string[];
  return { length, digest: hexDigestOf(credentials) };
}
