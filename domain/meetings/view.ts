import * as z from "zod";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { post, standing } from "../members/standing.ts";
import { citation } from "../rules/citation.ts";
import { lateMark } from "./late/view.ts";
import { keyWord } from "./during/key-words.ts";
import { speech } from "./during/speech.ts";
import {
  assignment,
  attendance,
  carriedFrom,
  itemKind,
  meetingKind,
  meetingMode,
  opinion,
  presence,
} from "./record.ts";

/** `prepared` is seen only by those who prepare; `closed` and `cancelled` never change again. */
export const MEETING_STATES = ["prepared", "invited", "open", "closed", "cancelled"] as const;
export const meetingState = z.enum(MEETING_STATES);

export const ANSWERS = ["attending", "excused"] as const;
export const answer = z.enum(ANSWERS);

const person = z.object({ memberId: id, name: z.string() });
const organisation = z.object({ id, name: z.string() });

/** One line of the list of meetings. `mine` is null for whoever is not on its roll. */
export const meetingSummary = z.object({
  id,
  organisation,
  kind: meetingKind,
  mode: meetingMode,
  title: z.string(),
  place: z.string(),
  zone: z.string(),
  plannedAt: instant,
  state: meetingState,
  /** Its day is over and nobody opened it: it was called off, or held on paper and not entered yet. */
  missed: z.boolean(),
  summoned: z.int(),
  attending: z.int(),
  excused: z.int(),
  /** Who is here, or was when it is over, of those expected; exempt members who came are beside them. */
  present: z.int(),
  expected: z.int(),
  exempt: z.int(),
  /** Entered from paper afterwards, or being entered; null for a meeting that was held in the system. */
  late: lateMark.nullable(),
  mine: z.object({ answer: answer.nullable(), presentNow: z.boolean() }).nullable(),
});

/**
 * One member of the cell at this meeting. `summoned` is false for those who keep their place in the
 * list but are not called (suspended, temporarily elsewhere). `reason` is null for those who may not
 * read it: before the opening only the officers and the member see it. `attendance` is null until the
 * meeting is open.
 */
export const rollView = person.extend({
  standing,
  posts: z.array(post),
  summoned: z.boolean(),
  answer: answer.nullable(),
  answeredAt: instant.nullable(),
  reason: z.string().nullable(),
  presentNow: z.boolean(),
  attendance: attendance.nullable(),
  presence: z.array(presence),
  /** When they came late, left early and were away in between. */
  lateAt: instant.nullable(),
  leftAt: instant.nullable(),
  away: z.array(z.object({ from: instant, to: instant })),
  /** Present in another meeting at the same time. */
  overlaps: z.boolean(),
});

/** Who looks on from above, and from which office; `leftAt` is null while they do. */
export const observer = z.object({
  name: z.string(),
  office: z.string(),
  joinedAt: instant,
  leftAt: instant.nullable(),
});

/** How far the words of a paper were searched for a stamp of secrecy. */
export const paperSearch = z.enum(["whole", "part", "none"]);

export type PaperSearch = z.infer<typeof paperSearch>;

export const paperView = z.object({
  id,
  itemId: id.nullable(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  addedAt: instant,
  /** Null for papers that were attached before this was kept. */
  searched: paperSearch.nullable(),
});

/** `running` from its start to its end; an item may be taken up again. */
export const itemView = z.object({
  id,
  position: z.int(),
  kind: itemKind,
  title: z.string(),
  /** Planned length in minutes. */
  minutes: z.int().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  running: z.boolean(),
  /** Seconds of its spans that are over, and since when the present one lasts. */
  spent: z.int(),
  resumedAt: instant.nullable(),
  /** A matter of State secrets: the title is a fixed text and nothing is written under it. */
  secret: z.boolean(),
  /** Minutes that one speech may take; null without a limit. */
  speechMinutes: z.int().nullable(),
  opinions: z.array(
    opinion.extend({
      version: z.int(),
      /** As written, beside the key words; `text` has both. */
      written: z.string(),
      keyWords: z.array(keyWord),
      speechId: id.nullable(),
    }),
  ),
  /** Text prepared for the conclusion. */
  draft: z.string().nullable(),
  carriedFrom: carriedFrom.nullable(),
  conclusion: z.string().nullable(),
  assignments: z.array(assignment),
});

/** Something that a rule says about the preparation: never a refusal. `code` has a text. */
export const advice = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  citation,
});

/** What stands in the way of closing, such as an open vote; `name` is what people know it by. */
export const hold = z.object({ kind: z.enum(["poll"]), id, name: z.string() });

/** The whole meeting for its screens; the same shape for the secretary and the member. */
export const meetingView = z.object({
  id,
  organisation,
  kind: meetingKind,
  mode: meetingMode,
  title: z.string(),
  place: z.string(),
  onlineLink: z.string().nullable(),
  zone: z.string(),
  plannedAt: instant,
  /** Planned length in minutes. */
  minutes: z.int(),
  state: meetingState,
  /** Goes with commands that edit what is shared, so that a stale screen is noticed. */
  version: z.int(),
  /** Number of the last thing that happened: what a command has done is in a view with its number or a later one. */
  seq: z.int(),
  openedAt: instant.nullable(),
  rollCalledAt: instant.nullable(),
  closedAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  late: lateMark.nullable(),
  /** Since when nobody but its own people reads it. */
  lockedAt: instant.nullable(),
  /** Since when the quorum is lost. */
  quorumLostAt: instant.nullable(),
  chair: person,
  clerk: person,
  roll: z.array(rollView),
  guests: z.array(z.object({ name: z.string(), title: z.string() })),
  observers: z.array(observer),
  items: z.array(itemView),
  /** Requests for the floor that were not withdrawn: the queue in its order, before it who spoke. */
  speeches: z.array(speech),
  papers: z.array(paperView),
  advice: z.array(advice),
  holds: z.array(hold),
  /** The one who asks, as on the roll; null for a reader from above. */
  mine: rollView.nullable(),
  /** Whether somebody was named to score it: meetings of every kind were once. */
  scored: z.boolean(),
  /** What the one who asks may do here by right; the state of the meeting is for `nextStates`. */
  may: z.object({
    prepare: z.boolean(),
    run: z.boolean(),
    attend: z.boolean(),
    holdVotes: z.boolean(),
    vote: z.boolean(),
    editMinutes: z.boolean(),
    isChair: z.boolean(),
    isClerk: z.boolean(),
    /** Sees the meeting from above and may look on by name. */
    observe: z.boolean(),
    observes: z.boolean(),
  }),
  /** The server's clock when this was made, so that a screen's clock can be set right. */
  serverNow: instant,
});

/** What the preparation form starts from: everything may be changed. */
export const meetingProposal = z.object({
  organisation,
  kind: meetingKind,
  title: z.string(),
  place: z.string(),
  zone: z.string(),
  date: localDate,
  time: z.string(),
  minutes: z.int(),
  chairId: id.nullable(),
  clerkId: id.nullable(),
  agenda: z.array(
    z.object({
      kind: itemKind,
      title: z.string(),
      minutes: z.int().nullable(),
      carriedFrom: carriedFrom.nullable(),
    }),
  ),
  /** The entry of the year's plan that the meeting is prepared from. */
  planned: z.object({ entryId: id, topic: z.string(), drafter: z.string().nullable() }).nullable(),
  /** From whom chair and clerk are chosen. */
  members: z.array(
    person.extend({
      standing,
      posts: z.array(post),
      /** Whether a notice in the app reaches the person. */
      signsIn: z.boolean(),
      /** Whether letters go out here and there is an address. */
      mailed: z.boolean(),
    }),
  ),
});

export type MeetingState = z.infer<typeof meetingState>;
export type Answer = z.infer<typeof answer>;
export type MeetingSummary = z.infer<typeof meetingSummary>;
export type RollView = z.infer<typeof rollView>;
export type Observer = z.infer<typeof observer>;
export type PaperView = z.infer<typeof paperView>;
export type ItemView = z.infer<typeof itemView>;
export type Advice = z.infer<typeof advice>;
export type Hold = z.infer<typeof hold>;
export type MeetingView = z.infer<typeof meetingView>;
export type MeetingProposal = z.infer<typeof meetingProposal>;
