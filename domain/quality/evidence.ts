import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { papersDue } from "../meetings/planning/clock.ts";
import { localDateOf, type Instant } from "../kernel/dates.ts";
import type { ItemKind } from "../meetings/record.ts";
import type { RulePack } from "../rules/pack.ts";
import type { Fact, Measure } from "../rules/quality-sheet.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { HeldFacts, HeldItem } from "./facts.ts";

export const STANDINGS = ["holds", "fails", "unknown"] as const;

/** Where evidence can be looked at. */
export const PLACES = ["meeting", "minutes"] as const;

/** What lies behind a fact or a share: the code of a sentence with its numbers, and where it can be seen. */
export const evidence = z.object({
  code: z.string(),
  numbers: z.record(z.string(), z.int()),
  at: instant.nullable(),
  to: z.object({ place: z.enum(PLACES), id }),
});

export const factFound = z.object({ standing: z.enum(STANDINGS), evidence });

/** A share in whole numbers; `count` of `members` is the same counted by times, where a sheet asks for that. */
export const shareFound = z.object({
  part: z.int(),
  whole: z.int(),
  count: z.int(),
  members: z.int(),
});

export type Standing = (typeof STANDINGS)[number];
export type Evidence = z.infer<typeof evidence>;
export type FactFound = z.infer<typeof factFound>;
export type ShareFound = z.infer<typeof shareFound>;

export interface MeasureFound {
  /** Null when the share is not known. */
  readonly share: ShareFound | null;
  readonly evidence: Evidence;
}

/** Everything that a sheet may ask of a meeting. */
export interface Found {
  readonly facts: Readonly<Record<Fact, FactFound>>;
  readonly measures: Readonly<Record<Measure, MeasureFound>>;
  /** Whether points for a thematic meeting can be had in this month. */
  readonly thematicMonth: boolean;
}

/** The facts of a meeting as they stand at `now`, by the rules of `pack`. What the record cannot tell is unknown. */
export function findEvidence(held: HeldFacts, pack: RulePack, now: Instant): Found {
  return {
    facts: {
      ...beforeFacts(held, pack),
      ...agendaFacts(held, pack, now),
      ...rollFacts(held),
      ...afterFacts(held, now),
    },
    measures: measuresOf(held, pack),
    thematicMonth: held.thematic !== "none",
  };
}

function say(
  held: HeldFacts,
  code: string,
  numbers: Readonly<Record<string, number>> = {},
  at: Instant | null = null,
): Evidence {
  return { code, numbers, at, to: { place: "meeting", id: held.meetingId } };
}

function found(standing: Standing, behind: Evidence): FactFound {
  return { standing, evidence: behind };
}

function judged(holds: boolean, behind: Evidence): FactFound {
  return found(holds ? "holds" : "fails", behind);
}

type Facts<F extends Fact> = Record<F, FactFound>;

function beforeFacts(
  held: HeldFacts,
  pack: RulePack,
): Facts<
  "committeeMetFirst" | "noticeGiven" | "papersInTime" | "papersDigital" | "draftsPrepared"
> {
  const { committee, publishedAt, papers } = held;
  const paper = found("unknown", say(held, "enteredFromPaper"));
  const met =
    committee &&
    found("holds", {
      ...say(held, "committeeMet", {}, committee.closedAt),
      to: { place: "meeting", id: committee.meetingId },
    });
  const debated = held.items.filter(
    ({ kind }) => kind === "discussion" || kind === "thematic" || kind === "resolution",
  );
  const guided = debated.filter((item) => item.guided).length;
  const drafts = { guided, all: debated.length };
  return {
    committeeMetFirst:
      met ?? (held.enteredLate ? paper : found("fails", say(held, "committeeNotMet"))),
    noticeGiven: held.enteredLate ? paper : noticeFact(held, publishedAt),
    papersInTime: held.enteredLate ? paper : papersFact(held, pack),
    papersDigital: judged(papers.length > 0, say(held, "papers", { papers: papers.length })),
    draftsPrepared: judged(guided > 0 && guided === debated.length, say(held, "drafts", drafts)),
  };
}

function noticeFact(held: HeldFacts, publishedAt: Instant | null): FactFound {
  if (publishedAt === null) return found("fails", say(held, "notPublished"));
  return judged(publishedAt < held.plannedAt, say(held, "published", {}, publishedAt));
}

/** Papers are in time when every one was there by the last moment (MEET-08). */
function papersFact(held: HeldFacts, pack: RulePack): FactFound {
  const due = papersDue(pack, held);
  if (due === null) return found("unknown", say(held, "noRule"));
  const late = held.papers.filter(({ addedAt }) => addedAt > due.latest).length;
  const all = held.papers.length;
  const inTime = all > 0 && late === 0;
  return judged(
    inTime,
    say(held, all === 0 ? "papers" : "papersInTime", { papers: all, late }, due.latest),
  );
}

function agendaFacts(
  held: HeldFacts,
  pack: RulePack,
  now: Instant,
): Facts<
  | "agendaInOrder"
  | "lastResolutionReviewed"
  | "informationGiven"
  | "discussionHeld"
  | "criticismHeld"
  | "conclusionDrawn"
  | "tasksNamedAndDated"
  | "votesByRule"
  | "thematicHeld"
> {
  const debated = held.items.filter(
    ({ kind }) => kind === "discussion" || kind === "thematic" || kind === "resolution",
  );
  const concluded = debated.filter((item) => item.concluded).length;
  const open = held.closedAt === null;
  const conclusions = say(held, "conclusions", { concluded, all: debated.length });
  const complete = debated.length > 0 && concluded === debated.length;
  return {
    agendaInOrder: orderFact(held, pack),
    lastResolutionReviewed: itemFact(held, "lastResolution"),
    informationGiven: itemFact(held, "information"),
    discussionHeld: itemFact(held, "discussion"),
    criticismHeld: itemFact(held, "criticism"),
    conclusionDrawn: found(complete ? "holds" : open ? "unknown" : "fails", conclusions),
    tasksNamedAndDated: found(
      held.tasks > 0 ? "holds" : open ? "unknown" : "fails",
      say(held, "tasks", { tasks: held.tasks }),
    ),
    votesByRule: found(
      held.votes > 0 ? "holds" : "unknown",
      say(held, "votes", { votes: held.votes }),
    ),
    thematicHeld: thematicFact(held, now),
  };
}

/** A thematic meeting that is planned may still be held until its month is over. */
function thematicFact(held: HeldFacts, now: Instant): FactFound {
  if (held.thematic === "held") return found("holds", say(held, "thematicHeld"));
  if (held.thematic === "none") return found("unknown", say(held, "noThematicMonth"));
  const monthOf = (moment: Instant) => localDateOf(moment, held.zone).slice(0, 7);
  return monthOf(now) > monthOf(held.plannedAt)
    ? found("fails", say(held, "thematicPlanned"))
    : found("unknown", say(held, "thematicAhead"));
}

function itemFact(held: HeldFacts, kind: ItemKind): FactFound {
  const begun = held.items.find((item) => item.kind === kind && item.startedAt !== null);
  if (begun !== undefined) return found("holds", say(held, "itemHeld", {}, begun.startedAt));
  return found(held.closedAt === null ? "unknown" : "fails", say(held, "itemNotHeld"));
}

/** The steps of MEET-11 to MEET-13, each begun, and never one before another that comes earlier in the order. */
function orderFact(held: HeldFacts, pack: RulePack): FactFound {
  const on = localDateOf(held.plannedAt, held.zone);
  const steps = rulesInForce(pack, "sequence", on).flatMap((rule) => rule.steps);
  const begun = held.items
    .filter((item): item is HeldItem & { startedAt: Instant } => item.startedAt !== null)
    .toSorted((a, b) => compare(a.startedAt, b.startedAt) || a.position - b.position)
    .map(({ kind }) => steps.indexOf(kind))
    .filter((index) => index >= 0);
  const missing = steps.filter((_step, index) => !begun.includes(index)).length;
  if (begun.some((index, place) => place > 0 && index < (begun[place - 1] ?? 0)))
    return found("fails", say(held, "outOfOrder"));
  const behind = say(held, "steps", { held: steps.length - missing, all: steps.length });
  if (missing === 0 && steps.length > 0) return found("holds", behind);
  return found(held.closedAt === null || steps.length === 0 ? "unknown" : "fails", behind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rollFacts(
  held: HeldFacts,
): Facts<"nobodyUnexcused" | "nobodyExcusedTooOften" | "quorumKept"> {
  if (!held.rollCalled) {
    const none = found("unknown", say(held, "rollNotCalled"));
    return { nobodyUnexcused: none, nobodyExcusedTooOften: none, quorumKept: none };
  }
  const { unexcused, official, officialPresent, excusedInRow } = held;
  const known = held.excusedNow === 0 || held.earlierKnown >= 3;
  return {
    nobodyUnexcused: judged(unexcused === 0, say(held, "unexcused", { unexcused })),
    nobodyExcusedTooOften: known
      ? judged(excusedInRow === 0, say(held, "excusedInRow", { members: excusedInRow }))
      : found("unknown", say(held, "tooFewMeetings", { meetings: held.earlierKnown })),
    quorumKept: judged(
      officialPresent * 2 > official,
      say(held, "quorum", { present: officialPresent, official }),
    ),
  };
}

function afterFacts(
  held: HeldFacts,
  now: Instant,
): Facts<"minutesRead" | "minutesKept" | "resultPosted"> {
  const { minutes, minutesDueAt: due } = held;
  const overdue = due !== null && now >= due;
  const none = found(overdue ? "fails" : "unknown", say(held, "noMinutes", {}, due));
  if (minutes === null) return { minutesRead: none, minutesKept: none, resultPosted: none };
  const { minutesId, read, approvedAt } = minutes;
  const at = (code: string, moment: Instant | null): Evidence => ({
    ...say(held, code, {}, moment),
    to: { place: "minutes", id: minutesId },
  });
  const inTime = approvedAt !== null && due !== null && approvedAt < due;
  return {
    minutesKept: found("holds", at("minutesKept", null)),
    minutesRead: found(
      read ? "holds" : "unknown",
      at(read ? "minutesRead" : "minutesNotRead", null),
    ),
    resultPosted:
      approvedAt !== null
        ? judged(inTime, at("minutesApproved", approvedAt))
        : found(overdue ? "fails" : "unknown", at("minutesWaiting", due)),
  };
}

/** Minutes that a meeting has to last by MEET-03; longer where it is thematic as well. */
function minutesWanted(held: HeldFacts, pack: RulePack): number | undefined {
  const on = localDateOf(held.plannedAt, held.zone);
  const rule = rulesInForce(pack, "duration", on)[0];
  const thematic = held.kind === "thematic" || held.items.some(({ kind }) => kind === "thematic");
  return thematic ? rule?.minutesWithThematic : rule?.minutes;
}

function measuresOf(held: HeldFacts, pack: RulePack): Record<Measure, MeasureFound> {
  return {
    minutesHeld: lengthOf(held, minutesWanted(held, pack)),
    attendance: shareOf(
      held.rollCalled && held.expected > 0,
      { part: held.attended, whole: held.expected },
      say(held, held.rollCalled ? "attendance" : "rollNotCalled", {
        part: held.attended,
        whole: held.expected,
      }),
    ),
    speakers: shareOf(
      held.attended > 0,
      {
        part: held.speakers,
        whole: held.attended,
        count: held.speeches,
        members: held.expected,
      },
      say(held, "speakers", {
        part: held.speakers,
        whole: held.attended,
        speeches: held.speeches,
      }),
    ),
    targetsMet: targetsOf(held),
  };
}

function lengthOf(held: HeldFacts, wanted: number | undefined): MeasureFound {
  if (held.closedAt === null) return { share: null, evidence: say(held, "stillOpen") };
  if (wanted === undefined) return { share: null, evidence: say(held, "noRule") };
  const length = Math.floor((Date.parse(held.closedAt) - Date.parse(held.openedAt)) / 60_000);
  const numbers = { part: Math.max(0, length), whole: wanted };
  return shareOf(true, numbers, say(held, "minutesHeld", numbers));
}

function targetsOf(held: HeldFacts): MeasureFound {
  const { results } = held;
  if (results === null || results.all === 0)
    return { share: null, evidence: say(held, "noTargets") };
  const numbers = { part: results.met, whole: results.all };
  return shareOf(true, numbers, say(held, "targets", numbers));
}

function shareOf(
  known: boolean,
  share: { part: number; whole: number; count?: number; members?: number },
  behind: Evidence,
): MeasureFound {
  const { part, whole, count = part, members = whole } = share;
  return { share: known ? { part, whole, count, members } : null, evidence: behind };
}
