import * as z from "zod";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { post, standing } from "../members/standing.ts";
import { pollOutcome } from "../voting/outcome.ts";
import { brokenRound } from "../voting/paper/broken-off.ts";
import { paperOutcome } from "../voting/paper/outcome.ts";
import { secretOutcome } from "../voting/secret/outcome.ts";
import { lastResults } from "./results/result.ts";
import { keyWord } from "./during/key-words.ts";
import { speechKind } from "./during/speech.ts";

export const MEETING_KINDS = [
  "regular",
  "thematic",
  "congress",
  "committee",
  "extraordinary",
] as const;
export const meetingKind = z.enum(MEETING_KINDS);

export const MEETING_MODES = ["inPerson", "online", "hybrid"] as const;
export const meetingMode = z.enum(MEETING_MODES);

/** How a member attended in the end, derived from answers and presence intervals. */
export const ATTENDANCES = [
  "present",
  "late",
  "leftEarly",
  "excused",
  "unexcused",
  "exempt",
] as const;
export const attendance = z.enum(ATTENDANCES);

/** Presence is an interval with its place and how it was taken, not a flag. `to` is null while it lasts. */
export const presence = z.object({
  from: instant,
  to: instant.nullable(),
  place: z.enum(["room", "online"]),
  how: z.enum(["rollCall", "qr", "helper"]),
});

const person = z.object({ memberId: id, name: z.string() });

export const rollEntry = person.extend({
  standing,
  posts: z.array(post),
  attendance,
  /** Reason of an excused absence, as the member gave it. */
  reason: z.string().nullable(),
  presence: z.array(presence),
  /** When they came late, left early and were away in between; absent in older records. */
  lateAt: instant.nullish(),
  leftAt: instant.nullish(),
  away: z.array(z.object({ from: instant, to: instant })).optional(),
});

/** One who spoke or wrote under an item. */
export const opinion = person.extend({
  id,
  at: instant,
  text: z.string(),
  /** Said in the meeting, or sent ahead in writing (also by members working away; counted apart). */
  how: z.enum(["spoken", "sentAhead"]),
  /** Who entered what came on paper or was chosen with a helper; absent otherwise. */
  enteredBy: z.string().optional(),
  /** Key words of which the text is made, and the speech in which it was said; absent in older records. */
  keyWords: z.array(keyWord).optional(),
  speechId: id.nullish(),
});

export const assignment = z.object({
  id,
  text: z.string(),
  owner: person,
  dueDate: localDate,
});

/**
 * Steps of the standard order of a regular meeting (rules MEET-11 to MEET-13), with the slot for the
 * ideological situation and the thematic part that may be joined to it (MEET-03).
 */
export const ITEM_KINDS = [
  "opening",
  "lastResolution",
  "information",
  "publicOpinion",
  "discussion",
  "criticism",
  "thematic",
  "resolution",
  "closing",
] as const;
export const itemKind = z.enum(ITEM_KINDS);

/** The meeting in which a topic was not finished, and its day. */
export const carriedFrom = z.object({ itemId: id, meetingId: id, date: localDate });

const trackers = z.array(z.string());

/** A secret electronic vote with the ballots that are told apart, by trackers alone. */
export const secretVoteRecord = z.object({
  outcome: secretOutcome,
  trackers: z.object({ typed: trackers, late: trackers, flagged: trackers }),
});

/** A vote that ended without a result; `paper` where ballots on paper were prepared for it. */
const brokenVote = z.object({
  id,
  at: instant,
  question: z.string(),
  reason: z.string(),
  paper: brokenRound.pick({ round: true, printed: true, issued: true, ballots: true }).optional(),
  /** Of a secret electronic vote: the server's key was destroyed, so that nothing of it is ever opened. */
  sealed: z.literal("destroyed").optional(),
});

export type BrokenVote = z.infer<typeof brokenVote>;
export type SecretVoteRecord = z.infer<typeof secretVoteRecord>;

export const recordItem = z.object({
  id,
  position: z.int().positive(),
  kind: itemKind,
  title: z.string(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  opinions: z.array(opinion),
  polls: z.array(pollOutcome),
  /** Secret ballots on paper; absent where there was none, and in older records. */
  paperVotes: z.array(paperOutcome).optional(),
  /** Secret electronic votes; absent where there was none, and in older records. */
  secretVotes: z.array(secretVoteRecord).optional(),
  /** Votes that were broken off; absent where there was none. */
  brokenOff: z.array(brokenVote).optional(),
  /** Absent when the topic is a new one. */
  carriedFrom: carriedFrom.optional(),
  conclusion: z.string().nullable(),
  assignments: z.array(assignment),
  /** A matter of State secrets: nothing is kept but when it took place. Absent in older records. */
  secret: z.boolean().optional(),
  /** Who had the floor and how long, in the order of speaking; persons are never compared by it. */
  speeches: z
    .array(
      z.object({
        id,
        memberId: id.nullable(),
        name: z.string(),
        kind: speechKind,
        minutes: z.int().nullable(),
        startedAt: instant,
        endedAt: instant,
      }),
    )
    .optional(),
});

/** What happened, in order: the events from which everything else in the record can be told. */
export const recordEvent = z.object({
  seq: z.int().positive(),
  kind: z.string(),
  at: instant,
  actor: z.string(),
  data: z.record(z.string(), z.json()),
});

/**
 * That a meeting, or the rest of it from `paperFrom` on, was held on paper while the system was down, and
 * was entered afterwards (MEET-15), with the digests of the signed paper.
 */
export const lateEntry = z.object({
  reason: z.string(),
  paperFrom: instant.nullable(),
  recoveredAt: instant,
  dueAt: instant,
  enteredAt: instant,
  enteredBy: z.string(),
  overdue: z.boolean(),
  scans: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      size: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** The cell's own score of its meeting (QUAL-07), where it was given before the minutes were drafted. */
export const qualityScore = z.object({
  points: z.int().min(0).max(100),
  most: z.int().positive(),
  level: z.enum(["good", "fair", "average", "poor"]),
});

/**
 * The whole of one closed meeting, names as text so that it stays true when registers change.
 * Minutes are drafted from it, and its canonical bytes are what the ledger seals.
 */
export const meetingRecord = z.object({
  v: z.literal(1),
  meeting: z.object({
    id,
    kind: meetingKind,
    mode: meetingMode,
    title: z.string(),
    place: z.string(),
    zone: z.string(),
    plannedAt: instant,
    openedAt: instant,
    closedAt: instant,
  }),
  organisation: z.object({
    id,
    name: z.string(),
    superiorName: z.string().nullable(),
    seat: z.string(),
  }),
  chair: person,
  clerk: person,
  roll: z.array(rollEntry),
  guests: z.array(z.object({ name: z.string(), title: z.string() })),
  /** Who looked on from above; absent in older records. */
  observers: z
    .array(
      z.object({
        name: z.string(),
        office: z.string(),
        joinedAt: instant,
        leftAt: instant.nullable(),
      }),
    )
    .optional(),
  items: z.array(recordItem),
  /** As it stood at the close; absent in records of before it was kept. */
  lastResults: lastResults.optional(),
  /** Opinions sent ahead, those of members who are away counted apart; absent in older records. */
  ahead: z
    .object({
      opinions: z.int(),
      members: z.int(),
      awayOpinions: z.int(),
      awayMembers: z.int(),
    })
    .optional(),
  events: z.array(recordEvent),
  /** Absent in records of meetings that were held in the system, and in those of earlier releases. */
  late: lateEntry.optional(),
  quality: qualityScore.optional(),
});

export type MeetingKind = z.infer<typeof meetingKind>;
export type MeetingMode = z.infer<typeof meetingMode>;
export type Attendance = z.infer<typeof attendance>;
export type Presence = z.infer<typeof presence>;
export type RollEntry = z.infer<typeof rollEntry>;
export type Opinion = z.infer<typeof opinion>;
export type ItemKind = z.infer<typeof itemKind>;
export type RecordItem = z.infer<typeof recordItem>;
export type LateEntry = z.infer<typeof lateEntry>;
export type QualityScore = z.infer<typeof qualityScore>;
export type MeetingRecord = z.infer<typeof meetingRecord>;
