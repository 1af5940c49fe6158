import { papersDue } from "../meetings/planning/clock.ts";
import { localDateOf, type Instant } from "../kernel/dates.ts";
import type { ItemKind } from "../meetings/record.ts";
import type { RulePack } from "../rules/pack.ts";
import type { Fact } from "../rules/quality-sheet.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { HeldFacts, HeldItem } from "./facts.ts";
import type { Evidence, FactFound, Found, Standing } from "./found.ts";
import { measuresOf } from "./measures.ts";
import { say } from "./say.ts";

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
  const tooLate = stepsTooLate(begun).flatMap((index) => steps[index] ?? []);
  if (tooLate.length > 0) return found("fails", { ...say(held, "stepsTooLate"), steps: tooLate });
  const missing = steps.filter((_step, index) => !begun.includes(index));
  const numbers = { held: steps.length - missing.length, all: steps.length };
  if (missing.length === 0)
    return found(steps.length === 0 ? "unknown" : "holds", say(held, "steps", numbers));
  const behind = { ...say(held, "stepsMissing", numbers), steps: missing };
  return found(held.closedAt === null ? "unknown" : "fails", behind);
}

/** Places in the order that came after one which follows them there, each once, as they were begun. */
function stepsTooLate(begun: readonly number[]): number[] {
  const late = begun.filter((index, at) => begun.slice(0, at).some((before) => before > index));
  return [...new Set(late)];
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
