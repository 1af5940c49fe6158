import type { getRecord } from "@chiboso/domain/meetings/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { countAhead } from "@chiboso/domain/meetings/planning/ahead.ts";
import type { CarriedFrom } from "@chiboso/domain/meetings/planning/carry.ts";
import { joinPresence } from "@chiboso/domain/meetings/presence.ts";
import type {
  BrokenVote,
  MeetingRecord,
  QualityScore,
  RecordItem,
  RollEntry,
} from "@chiboso/domain/meetings/record.ts";
import { secretVoteRecord, type SecretVoteRecord } from "@chiboso/domain/meetings/record.ts";
import { pollOutcome, type PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import { paperOutcome, type PaperOutcome } from "@chiboso/domain/voting/paper/outcome.ts";
import { secretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { assignmentsOf, itemsOf, opinionsOf } from "./agenda-store.ts";
import { brokenVotesIn } from "./broken-off.ts";
import { observersOf } from "./during/observer-store.ts";
import { speechesOf, type StoredSpeech } from "./during/speech-store.ts";
import { attendanceAt, attendanceTimesAt } from "./figures.ts";
import { carriedInto } from "./planning/view-before.ts";
import { lateEntryOf } from "./late/view.ts";
import { rollOf, type RollRow } from "./roll-store.ts";
import { eventsOf, getMeeting } from "./store.ts";
import type { EventRow, Meeting } from "./tables.ts";
import { assignmentView, observerView, opinionView } from "./view-meeting.ts";

/** The kind of the event by which a vote's result enters the meeting; its data is the outcome. */
export const VOTE_CLOSED = "vote.closed";

/** The same for a vote on paper. */
export const PAPER_CLOSED = "vote.paperClosed";

/** The same for a secret electronic vote, and the kind that lists ballots which the minutes tell apart. */
export const SECRET_DECIDED = "vote.secretDecided";
export const SECRET_TRACKERS = "vote.secretTrackers";

/** The record of a closed meeting for those who may see it. */
export async function showRecord(
  asked: ReadAsked<typeof getRecord>,
): Promise<Result<MeetingRecord>> {
  const meeting = await getMeeting(asked.reader, asked.params.meetingId);
  if (meeting.state !== "closed") return refuse("meetings.not_closed", { state: meeting.state });
  return ok(await readMeetingRecord(asked.reader, meeting.id));
}

/**
 * The complete record of a closed meeting, always the same for the same meeting: everything in it
 * was written before the close, but for the cell's score, which is in it from its confirmation on. Throws when the meeting is not closed.
 */
export async function readMeetingRecord(reader: Reader, meetingId: Id): Promise<MeetingRecord> {
  const meeting = await getMeeting(reader, meetingId);
  const events = await eventsOf(reader, meetingId);
  const roll = (await rollOf(reader, meetingId)).map((member) => rollEntry(meeting, member));
  const items = await itemsWith(reader, meetingId, {
    broken: brokenVotesIn(events),
    polls: outcomesIn(events),
    papers: papersIn(events),
    secrets: secretsIn(events),
  });
  const late = await lateEntryOf(reader, meetingId);
  const quality = await scoreOf(reader, meetingId);
  return {
    v: 1,
    meeting: headOf(meeting),
    organisation: {
      id: meeting.organisation_id,
      name: meeting.organisation_name,
      superiorName: meeting.superior_name,
      seat: meeting.seat,
    },
    chair: { memberId: meeting.chair_id, name: meeting.chair_name },
    clerk: { memberId: meeting.clerk_id, name: meeting.clerk_name },
    roll,
    guests: [...meeting.guests],
    observers: (await observersOf(reader, meetingId)).map(observerView),
    items,
    ...(meeting.last_results !== null && {
      lastResults: meeting.last_results,
      ahead: countAhead({ items, roll }),
    }),
    events: events.map(({ seq, kind, at, actor, data }) => ({
      seq,
      kind,
      at,
      actor,
      data: data as never,
    })),
    ...(late && { late }),
    ...(quality && { quality }),
  };
}

/** The confirmed score of a meeting, from the view that `quality` publishes, which itself asks for meetings. */
export async function scoreOf(reader: Reader, meetingId: Id): Promise<QualityScore | undefined> {
  const [score] = await reader.query<QualityScore>(sql`
    select points, most, level from confirmed_quality where meeting_id = ${meetingId}`);
  return score;
}

function headOf(meeting: Meeting): MeetingRecord["meeting"] {
  const { opened_at: openedAt, closed_at: closedAt } = meeting;
  if (openedAt === null || closedAt === null)
    throw new Error(`meeting ${meeting.id} is not closed`);
  const { id, kind, mode, title, place, zone } = meeting;
  return { id, kind, mode, title, place, zone, plannedAt: meeting.planned_at, openedAt, closedAt };
}

function rollEntry(meeting: Meeting, member: RollRow): RollEntry {
  const attendance = attendanceAt(meeting, member) ?? "unexcused";
  const { lateAt, leftAt, away } = attendanceTimesAt(meeting, member);
  return {
    memberId: member.memberId,
    name: member.name,
    standing: member.standing,
    posts: [...member.posts],
    attendance,
    reason: attendance === "excused" ? member.reason : null,
    presence: joinPresence(member.presence),
    lateAt,
    leftAt,
    away: [...away],
  };
}

function outcomesIn(events: readonly EventRow[]): PollOutcome[] {
  return events
    .filter((event) => event.kind === VOTE_CLOSED)
    .map((event) => pollOutcome.parse(event.data));
}

function papersIn(events: readonly EventRow[]): PaperOutcome[] {
  return events
    .filter((event) => event.kind === PAPER_CLOSED)
    .map((event) => paperOutcome.parse(event.data));
}

/** The votes of a meeting by show of hands that were counted on paper, in the order of their entering. */
export async function countedOutcomes(reader: Reader, meetingId: Id): Promise<PollOutcome[]> {
  const outcomes = outcomesIn(await eventsOf(reader, meetingId));
  return outcomes.filter((outcome) => outcome.method === "counted");
}

async function itemsWith(
  reader: Reader,
  meetingId: Id,
  votes: {
    readonly broken: ReturnType<typeof brokenVotesIn>;
    readonly polls: readonly PollOutcome[];
    readonly papers: readonly PaperOutcome[];
    readonly secrets: readonly SecretVoteRecord[];
  },
): Promise<RecordItem[]> {
  const opinions = await opinionsOf(reader, meetingId);
  const tasks = await assignmentsOf(reader, meetingId);
  const speeches = await speechesOf(reader, meetingId);
  const items = await itemsOf(reader, meetingId);
  const carried = await carriedInto(reader, meetingId, items);
  return items.map((item) => ({
    id: item.id,
    position: item.position,
    kind: item.kind,
    title: item.title,
    startedAt: item.started_at,
    endedAt: item.ended_at,
    opinions: opinions.filter((opinion) => opinion.item_id === item.id).map(opinionView),
    polls: votes.polls.filter((outcome) => outcome.itemId === item.id),
    ...papersUnder(votes.papers, item.id),
    ...secretsUnder(votes.secrets, item.id),
    ...brokenUnder(votes.broken.get(item.id)),
    ...carriedPart(carried.get(item.id)),
    conclusion: item.conclusion,
    assignments: tasks.filter((task) => task.item_id === item.id).map(assignmentView),
    secret: item.secret,
    speeches: speeches.filter((speech) => speech.itemId === item.id).flatMap(heldSpeech),
  }));
}

/** The secret votes of a meeting, each with the trackers that were listed just before its result. */
function secretsIn(events: readonly EventRow[]): SecretVoteRecord[] {
  return events
    .filter((event) => event.kind === SECRET_DECIDED)
    .map(({ data }) => {
      const outcome = secretOutcome.parse(data);
      const noted = events.find(
        (event) => event.kind === SECRET_TRACKERS && event.data["secretId"] === outcome.id,
      );
      return secretVoteRecord.parse({ outcome, trackers: noted?.data });
    });
}

function secretsUnder(secrets: readonly SecretVoteRecord[], itemId: Id) {
  const secretVotes = secrets.filter(({ outcome }) => outcome.itemId === itemId);
  return secretVotes.length === 0 ? {} : { secretVotes };
}

/** Where there was no vote on paper nothing is said of it, as in records of before. */
function papersUnder(papers: readonly PaperOutcome[], itemId: Id) {
  const paperVotes = papers.filter((outcome) => outcome.itemId === itemId);
  return paperVotes.length === 0 ? {} : { paperVotes };
}

function brokenUnder(brokenOff: readonly BrokenVote[] | undefined) {
  return brokenOff === undefined ? {} : { brokenOff: [...brokenOff] };
}

/** A topic that is new says nothing, as records of before do. */
function carriedPart(carriedFrom: CarriedFrom | undefined) {
  return carriedFrom === undefined ? {} : { carriedFrom };
}

function heldSpeech({ id, memberId, name, kind, minutes, startedAt, endedAt }: StoredSpeech) {
  if (startedAt === null || endedAt === null) return [];
  return [{ id, memberId, name, kind, minutes, startedAt, endedAt }];
}
