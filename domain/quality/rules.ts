import { localDateOf, type Instant, type LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { addWorkingDays, type WorkingCalendar } from "../kernel/working-days.ts";
import type { MeetingKind } from "../meetings/record.ts";
import { declaresSecret } from "../meetings/secrecy.ts";
import type { MeetingState } from "../meetings/view.ts";
import type { Post } from "../members/standing.ts";
import type { Citation } from "../rules/citation.ts";
import type { RulePack } from "../rules/pack.ts";
import { citationOf, rulesInForce } from "../rules/rules.ts";
import { isScored } from "./facts.ts";
import type { ProposedLine } from "./score.ts";

/** From naming the scorer to the sealed score; a confirmed one is only replaced by a later version. */
export const SCORE_STATES = ["named", "scored", "agreed", "confirmed"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

const COMMITTEE: readonly Post[] = ["secretary", "deputySecretary", "cellCommitteeMember"];

/** A member on the roll of the meeting. */
export interface Voice {
  readonly memberId: Id;
  readonly posts: readonly Post[];
  readonly summoned: boolean;
}

export interface ScoreNow {
  readonly state: ScoreState;
  readonly revision: number;
  readonly scorerId: Id;
  /** Who agrees in a cell without a committee, where somebody was named for it. */
  readonly agreerId: Id | null;
}

/** Whether somebody is of the committee of the cell, its secretary with it. */
export function ofCommittee({ posts }: Pick<Voice, "posts">): boolean {
  return posts.some((post) => COMMITTEE.includes(post));
}

/** Whether a cell has a committee of more than its secretary and deputy. */
export function hasCommittee(roll: readonly Voice[]): boolean {
  return roll.some(({ posts }) => posts.includes("cellCommitteeMember"));
}

/**
 * A meeting that is held is scored, when it is one of those that a cell owes. One that `hasScore` from when other
 * kinds were scored too is shown and finished as it was begun.
 */
export function decideScorable(
  kind: MeetingKind,
  state: MeetingState,
  hasScore: boolean,
): Result<undefined> {
  if (!isScored(kind) && !hasScore) return refuse("quality.kind_not_scored");
  return state === "open" || state === "closed" ? ok(undefined) : refuse("quality.not_held");
}

/**
 * The secretary names who scores: somebody of the cell, not the secretary, who alone may not decide (QUAL-07).
 * Where there is no committee, somebody else who agrees may be named beside.
 */
export function decideNaming(
  now: Pick<ScoreNow, "state"> | undefined,
  roll: readonly Voice[],
  wanted: { readonly scorerId: Id; readonly agreerId: Id | null },
): Result<undefined> {
  if (now?.state === "confirmed") return refuse("quality.confirmed_already");
  const scorer = roll.find((each) => each.memberId === wanted.scorerId && each.summoned);
  if (scorer === undefined) return refuse("quality.not_of_cell", undefined, "scorerId");
  if (scorer.posts.includes("secretary"))
    return refuse("quality.secretary_scores", undefined, "scorerId");
  if (wanted.agreerId === null) return ok(undefined);
  const agreer = roll.find((each) => each.memberId === wanted.agreerId && each.summoned);
  if (agreer === undefined) return refuse("quality.not_of_cell", undefined, "agreerId");
  if (wanted.agreerId === wanted.scorerId || agreer.posts.includes("secretary"))
    return refuse("quality.agreer_not_other", undefined, "agreerId");
  return ok(undefined);
}

export interface GivenPoints {
  readonly criterionId: string;
  readonly points: number;
  readonly reason: string | null;
}

export type ScoredLine = ProposedLine & { readonly points: number; readonly reason: string | null };

/** Every criterion once, within its points; what differs from the proposal has its reason. */
export function joinPoints(
  proposed: readonly ProposedLine[],
  given: readonly GivenPoints[],
): Result<ScoredLine[]> {
  const lines: ScoredLine[] = [];
  for (const line of proposed) {
    if (line.way === "leftOut") {
      lines.push({ ...line, points: 0, reason: null });
      continue;
    }
    const checked = checkPoints(
      line,
      given.find((each) => each.criterionId === line.criterionId),
    );
    if (!checked.ok) return checked;
    lines.push(checked.value);
  }
  const names = new Set(
    lines.filter(({ way }) => way !== "leftOut").map((each) => each.criterionId),
  );
  const extra = given.find((each) => !names.has(each.criterionId));
  if (extra !== undefined || given.length !== names.size) return refuse("quality.points_missing");
  return ok(lines);
}

function checkPoints(line: ProposedLine, given: GivenPoints | undefined): Result<ScoredLine> {
  const field = `lines.${line.criterionId}`;
  if (given === undefined) return refuse("quality.points_missing", undefined, field);
  const { points } = given;
  if (!Number.isInteger(points) || points < 0 || points > line.most)
    return refuse("quality.points_out_of_bounds", { most: line.most }, field);
  const reason = given.reason?.trim() || null;
  if (line.proposed !== null && points !== line.proposed && reason === null)
    return refuse("quality.reason_missing", undefined, field);
  if (reason !== null && declaresSecret(reason))
    return refuse("meetings.secret_refused", undefined, field);
  return ok({ ...line, points, reason });
}

/** The named member scores, and may score again until somebody has agreed. */
export function decideScoring(now: ScoreNow | undefined, memberId: Id | null): Result<undefined> {
  if (now === undefined) return refuse("quality.nobody_named");
  if (now.state === "confirmed") return refuse("quality.confirmed_already");
  if (now.state === "agreed") return refuse("quality.agreed_already");
  return now.scorerId === memberId ? ok(undefined) : refuse("quality.not_scorer");
}

/**
 * Another member of the committee than the scorer agrees to exactly what was seen; in a cell without one the
 * deputy, or whoever was named for it.
 */
export function decideAgreement(
  now: ScoreNow | undefined,
  roll: readonly Voice[],
  who: { readonly memberId: Id | null; readonly revision: number },
): Result<undefined> {
  const ready = inState(now, "scored", who.revision);
  if (!ready.ok) return ready;
  return mayAgree(ready.value, roll, who.memberId) ? ok(undefined) : refuse("quality.not_agreer");
}

/** Whether somebody may agree to a score, by the posts of the meeting's roll. */
export function mayAgree(
  now: Pick<ScoreNow, "scorerId" | "agreerId">,
  roll: readonly Voice[],
  memberId: Id | null,
): boolean {
  const voice = roll.find((each) => each.memberId === memberId);
  if (voice === undefined || voice.memberId === now.scorerId) return false;
  if (hasCommittee(roll)) return ofCommittee(voice);
  if (voice.posts.includes("secretary")) return false;
  return voice.posts.includes("deputySecretary") || voice.memberId === now.agreerId;
}

/** What the cell said of its score: agreed, or changed; with the votes where it voted. */
export interface Discussion {
  readonly outcome: "agreed" | "changed";
  readonly note: string;
  readonly votes: {
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
  } | null;
}

/**
 * The cell has discussed the agreed score. More than half of those present are for it where it was voted on,
 * and a change has its words.
 */
export function decideConfirmation(
  now: ScoreNow | undefined,
  said: Discussion & { readonly revision: number; readonly changes: number },
  present: number,
): Result<undefined> {
  const ready = inState(now, "agreed", said.revision);
  if (!ready.ok) return ready;
  if (declaresSecret(said.note)) return refuse("meetings.secret_refused", undefined, "note");
  if ((said.outcome === "changed") !== said.changes > 0) return refuse("quality.change_missing");
  if (said.outcome === "changed" && said.note === "")
    return refuse("quality.note_missing", undefined, "note");
  if (said.votes === null) return ok(undefined);
  const { for: yes, against, abstained } = said.votes;
  if (yes + against + abstained > present)
    return refuse("quality.votes_too_many", { present }, "votes");
  return yes * 2 > present ? ok(undefined) : refuse("quality.not_carried", { present }, "votes");
}

function inState(now: ScoreNow | undefined, state: ScoreState, revision: number): Result<ScoreNow> {
  if (now === undefined) return refuse("quality.nobody_named");
  if (now.state === "confirmed") return refuse("quality.confirmed_already");
  if (now.state !== state) return refuse("quality.wrong_state", { state: now.state });
  return now.revision === revision ? ok(now) : refuse("quality.stale");
}

/** Only a confirmed score is sent back by the office above, or corrected by a new version. */
export function decideReopening(now: Pick<ScoreNow, "state"> | undefined): Result<undefined> {
  return now?.state === "confirmed" ? ok(undefined) : refuse("quality.not_confirmed");
}

/** The last day on which a score is reported in time, counted from the day of `openedAt` (QUAL-07); null without a rule. */
export function reportDue(
  pack: RulePack,
  meeting: { readonly openedAt: Instant; readonly zone: string },
  calendar: WorkingCalendar,
): { readonly lastDay: LocalDate; readonly citation: Citation } | null {
  const on = localDateOf(meeting.openedAt, meeting.zone);
  const rule = rulesInForce(pack, "deadline", on).find((each) => each.what === "qualityReported");
  if (rule === undefined) return null;
  return { lastDay: addWorkingDays(on, rule.amount, calendar), citation: citationOf(pack, rule) };
}
