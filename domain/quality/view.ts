import * as z from "zod";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { meetingKind, qualityScore } from "../meetings/record.ts";
import { citation } from "../rules/citation.ts";
import { qualitySheet } from "../rules/quality-sheet.ts";
import { SCORE_STATES } from "./rules.ts";
import { proposal, proposedLine } from "./score.ts";

export const scoreState = z.enum(SCORE_STATES);

export const discussion = z.object({
  outcome: z.enum(["agreed", "changed"]),
  note: z.string(),
  votes: z.object({ for: z.int(), against: z.int(), abstained: z.int() }).nullable(),
});

/** A score with what was given for each criterion; null points where nobody has scored yet. */
export const scoreView = z.object({
  version: z.int(),
  revision: z.int(),
  state: scoreState,
  scorer: z.object({ memberId: id, name: z.string() }),
  agreer: z.object({ memberId: id, name: z.string() }).nullable(),
  namedBy: z.string(),
  /** Why this version replaces the one before it; null for the first. */
  reason: z.string().nullable(),
  lines: z
    .array(proposedLine.extend({ points: z.int(), reason: z.string().nullable() }))
    .nullable(),
  total: qualityScore.nullable(),
  scoredAt: instant.nullable(),
  agreed: z.object({ by: z.string(), at: instant }).nullable(),
  discussion: discussion.nullable(),
  confirmed: z.object({ by: z.string(), at: instant, entryIndex: z.int() }).nullable(),
  /** Reasons with which the office above sent it back, the first one first. */
  returns: z.array(z.object({ reason: z.string(), by: z.string(), at: instant })),
});

/** The sheet of one meeting as its screen shows it. */
export const sheetView = z.object({
  meeting: z.object({
    id,
    title: z.string(),
    kind: meetingKind,
    open: z.boolean(),
    plannedAt: instant,
    zone: z.string(),
    attended: z.int(),
  }),
  organisation: z.object({ id, name: z.string() }),
  sheet: qualitySheet,
  citation,
  proposal,
  /** The last day to report on; null without a rule. */
  dueOn: localDate.nullable(),
  overdue: z.boolean(),
  /** The latest version; null before anybody was named. */
  score: scoreView.nullable(),
  /** Confirmed versions before it. */
  earlier: z.array(z.object({ version: z.int(), total: qualityScore, confirmedAt: instant })),
  /** Who may be named: members of the meeting's roll, but for the secretary. */
  candidates: z.array(z.object({ memberId: id, name: z.string() })),
  /** In a cell without a committee somebody may be named who agrees. */
  hasCommittee: z.boolean(),
  may: z.object({
    name: z.boolean(),
    score: z.boolean(),
    agree: z.boolean(),
    confirm: z.boolean(),
    sendBack: z.boolean(),
    correct: z.boolean(),
  }),
});

/** One month of a cell; of several meetings the regular one counts, then the last. */
export const monthScore = z.object({
  month: z.string(),
  meetingId: id.nullable(),
  state: z.enum(["none", "notScored", "underWay", "confirmed"]),
  total: qualityScore.nullable(),
  sentBack: z.boolean(),
});

export const cellLine = z.object({
  organisation: z.object({ id, name: z.string() }),
  ...monthScore.omit({ month: true }).shape,
  /** What the record proposes where nothing is confirmed yet. */
  proposed: z.object({ points: z.int(), decided: z.int(), most: z.int() }).nullable(),
  dueOn: localDate.nullable(),
  overdue: z.boolean(),
});

/** A sheet that waits for somebody, and what that is asked to do. */
export const waitingSheet = z.object({
  meetingId: id,
  title: z.string(),
  organisationName: z.string(),
  todo: z.enum(["score", "agree"]),
});

export type WaitingSheet = z.infer<typeof waitingSheet>;
export type ScoreView = z.infer<typeof scoreView>;
export type SheetView = z.infer<typeof sheetView>;
export type MonthScore = z.infer<typeof monthScore>;
export type CellLine = z.infer<typeof cellLine>;
