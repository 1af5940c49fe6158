import { adviceOn } from "@chiboso/domain/meetings/advice.ts";
import type { getMeeting as route } from "@chiboso/domain/meetings/contract.ts";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { viewFor, type SharedMeeting } from "@chiboso/domain/meetings/live-view.ts";
import { decideReading } from "@chiboso/domain/meetings/during/chair.ts";
import { tellOpinion, wordOf } from "@chiboso/domain/meetings/during/key-words.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import { vi } from "@chiboso/domain/meetings/during/words/vi.ts";
import { joinPresence } from "@chiboso/domain/meetings/presence.ts";
import { isRunning } from "@chiboso/domain/meetings/running.ts";
import type { ItemView, MeetingView, Observer, RollView } from "@chiboso/domain/meetings/view.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { assignmentsOf, itemsOf, opinionsOf } from "./agenda-store.ts";
import { itemFacts } from "./facts.ts";
import { observersOf } from "./during/observer-store.ts";
import { placesAbove, readingOf } from "./during/reading.ts";
import { speechesOf, type StoredSpeech } from "./during/speech-store.ts";
import { attendanceAt, attendanceTimesAt } from "./figures.ts";
import { lateMarkOf } from "./late/view.ts";
import { papersOf } from "./paper-store.ts";
import { carriedInto } from "./planning/view-before.ts";
import { rightsAt } from "./rights.ts";
import { rollOf, type RollRow } from "./roll-store.ts";
import { getMeeting, holdsOf } from "./store.ts";
import type { AssignmentRow, Meeting, OpinionRow, Paper } from "./tables.ts";

/** The whole meeting as its screens show it to the one who asks. */
export async function viewMeeting(asked: ReadAsked<typeof route>): Promise<Result<MeetingView>> {
  const { reader, actor, params, now } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const rights = await rightsAt(reader, actor, meeting);
  const reading = await readingOf(reader, actor, meeting, rights);
  const readable = decideReading(reading);
  if (!readable.ok) return readable;
  const observers = await observersOf(reader, meeting.id);
  const may = {
    ...rights,
    observe:
      !reading.onRoll && !reading.officer && (await placesAbove(reader, actor, meeting)).length > 0,
    observes: observers.some((each) => each.accountId === actor.accountId && each.leftAt === null),
  };
  const officer = may.prepare || may.run || may.isChair || may.isClerk;
  if (meeting.state === "prepared" && !officer) return refuse("kernel.not_found");
  const shared = await sharedMeeting(reader, meeting);
  const view = viewFor(shared, { memberId: actor.memberId, may }, now);
  return ok(officer || meeting.opened_at !== null ? view : withoutReasons(view));
}

/** Before the opening only the officers and the member read why somebody is excused. */
function withoutReasons(view: MeetingView): MeetingView {
  const own = view.mine?.memberId;
  const roll = view.roll.map((each) => (each.memberId === own ? each : { ...each, reason: null }));
  return { ...view, roll };
}

/** What the meeting shows to everybody who may see it once it is open. */
export async function sharedMeeting(reader: Reader, meeting: Meeting): Promise<SharedMeeting> {
  const papers = await papersOf(reader, meeting.id);
  return {
    ...headView(meeting),
    chair: { memberId: meeting.chair_id, name: meeting.chair_name },
    clerk: { memberId: meeting.clerk_id, name: meeting.clerk_name },
    late: await lateMarkOf(reader, meeting.id),
    roll: (await rollOf(reader, meeting.id)).map((member) => rollView(meeting, member)),
    guests: [...meeting.guests],
    observers: (await observersOf(reader, meeting.id)).map(observerView),
    items: await itemViews(reader, meeting.id),
    speeches: (await speechesOf(reader, meeting.id)).map(speechView),
    papers: papers.map(paperView),
    advice: await adviceOf(reader, meeting, papers),
    holds: await holdsOf(reader, meeting.id),
    scored: await wasScored(reader, meeting),
  };
}

/** From the view that `quality` publishes, which itself asks for meetings; open ones are asked for by everybody at once. */
async function wasScored(reader: Reader, { id, state }: Meeting): Promise<boolean> {
  if (state !== "closed") return false;
  const rows = await reader.query(sql`select from scored_meeting where meeting_id = ${id}`);
  return rows.length > 0;
}

function headView(meeting: Meeting) {
  return {
    id: meeting.id,
    organisation: { id: meeting.organisation_id, name: meeting.organisation_name },
    kind: meeting.kind,
    mode: meeting.mode,
    title: meeting.title,
    place: meeting.place,
    onlineLink: meeting.online_link,
    zone: meeting.zone,
    plannedAt: meeting.planned_at,
    minutes: meeting.minutes,
    state: meeting.state,
    version: meeting.version,
    seq: meeting.last_seq,
    openedAt: meeting.opened_at,
    rollCalledAt: meeting.roll_called_at,
    closedAt: meeting.closed_at,
    cancelReason: meeting.cancel_reason,
    lockedAt: meeting.locked_at,
    quorumLostAt: meeting.quorum_lost_at,
  };
}

function rollView(meeting: Meeting, member: RollRow): RollView {
  return {
    memberId: member.memberId,
    name: member.name,
    standing: member.standing,
    posts: [...member.posts],
    summoned: member.summoned,
    answer: member.answer,
    answeredAt: member.answeredAt,
    reason: member.reason,
    presentNow: member.presentNow,
    attendance: attendanceAt(meeting, member),
    presence: joinPresence(member.presence),
    ...timesView(meeting, member),
    overlaps: member.overlaps,
  };
}

function timesView(meeting: Meeting, member: RollRow) {
  const { lateAt, leftAt, away } = attendanceTimesAt(meeting, member);
  return { lateAt, leftAt, away: [...away] };
}

function speechView({ place: _place, ...speech }: StoredSpeech): Speech {
  return speech;
}

/** An observer as record and screens tell it: the account stays inside. */
export function observerView({ name, office, joinedAt, leftAt }: Observer): Observer {
  return { name, office, joinedAt, leftAt };
}

async function itemViews(reader: Reader, meetingId: string): Promise<ItemView[]> {
  const opinions = await opinionsOf(reader, meetingId);
  const tasks = await assignmentsOf(reader, meetingId);
  const items = await itemsOf(reader, meetingId);
  const carried = await carriedInto(reader, meetingId, items);
  return items.map((item) => ({
    id: item.id,
    position: item.position,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    startedAt: item.started_at,
    endedAt: item.ended_at,
    running: isRunning(itemFacts(item)),
    spent: item.spent,
    resumedAt: item.resumed_at,
    secret: item.secret,
    speechMinutes: item.speech_minutes,
    opinions: opinions
      .filter((opinion) => opinion.item_id === item.id)
      .map((opinion) => ({
        ...opinionView(opinion),
        written: opinion.text,
        version: opinion.version,
      })),
    draft: item.draft,
    carriedFrom: carried.get(item.id) ?? null,
    conclusion: item.conclusion,
    assignments: tasks.filter((task) => task.item_id === item.id).map(assignmentView),
  }));
}

/** An opinion as record and screens tell it: its key words stand in the text, in the record's language. */
export function opinionView(opinion: OpinionRow) {
  const { id, name, at, how, speech_id: speechId, entered_by: enteredBy } = opinion;
  const keyWords = [...opinion.key_words];
  const words = keyWords.map((word) => vi[wordOf(word)]);
  const text = tellOpinion(words, opinion.text);
  const told = { id, memberId: opinion.member_id, name, at, text, how, keyWords, speechId };
  return enteredBy === null ? told : { ...told, enteredBy };
}

/** A task as record and screens tell it. */
export function assignmentView(task: AssignmentRow) {
  const owner = { memberId: task.owner_id, name: task.owner_name };
  return { id: task.id, text: task.text, owner, dueDate: task.due_date };
}

function paperView(paper: Paper) {
  const { id, name, type, size, searched } = paper;
  return { id, itemId: paper.item_id, name, type, size, searched, addedAt: paper.added_at };
}

/** Advice is for what can still be changed. */
async function adviceOf(
  reader: Reader,
  meeting: Meeting,
  papers: readonly Paper[],
): Promise<MeetingView["advice"]> {
  if (meeting.state !== "prepared" && meeting.state !== "invited") return [];
  const day = localDateOf(meeting.planned_at, meeting.zone);
  return adviceOn(await rulesAt(reader, meeting.organisation_id, day), {
    kind: meeting.kind,
    zone: meeting.zone,
    plannedAt: meeting.planned_at,
    minutes: meeting.minutes,
    papers: papers.map((paper) => ({ name: paper.name, addedAt: paper.added_at })),
  });
}
