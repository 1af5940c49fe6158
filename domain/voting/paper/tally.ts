import type { Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Citation } from "../../rules/citation.ts";
import type { Decision } from "../../rules/decisions.ts";
import type { Base } from "../base.ts";
import { neededOf, reaches } from "../count.ts";
import type { PollOutcome, Threshold } from "../outcome.ts";
import { LEVELS, OPTIONS, penaltiesOn, type Ballot, type Penalty } from "./ballot.ts";
import type { BrokenRound } from "./broken-off.ts";
import { electFrom } from "./elect.ts";
import type {
  LineResult,
  PaperOutcome,
  PaperResult,
  PenaltyStep,
  Preparation,
  TellersJoined,
} from "./outcome.ts";
import type { CountSheet } from "./sheet.ts";

/** A rule over the base, as it was frozen when the ballots were handed out. */
export interface Bar {
  readonly threshold: Threshold;
  readonly citation: Citation;
}

/** A vote on paper as it was frozen when the ballots were handed out. */
export interface FrozenPaper extends Bar {
  readonly id: Id;
  readonly itemId: Id;
  readonly round: number;
  readonly repeatReason: string | null;
  readonly ballot: Ballot;
  readonly openedAt: Instant;
  readonly quorum: PollOutcome["quorum"];
  readonly base: Base;
  readonly tellers: PaperOutcome["tellers"];
  readonly printed: number;
  readonly issued: number;
  /** The bar of each penalty on the ballot; only for discipline. */
  readonly penalties: Penalties | null;
  readonly preparation: Prepared;
  /** Rounds just before this one that were broken off. */
  readonly brokenOff: readonly BrokenRound[];
  readonly chair: string;
}

export type Penalties = Readonly<Partial<Record<Penalty, Bar>>>;

/** The decision whose threshold a penalty has to reach (VOTE-08 to VOTE-10). */
export const DECISION_OF_PENALTY: Readonly<Record<Penalty, Decision>> = {
  reprimand: "reprimandOrWarning",
  warning: "reprimandOrWarning",
  dismissal: "dismissalProposal",
  expulsion: "expulsionProposal",
};

/** What the votes of the lines come to over the frozen base. */
export interface Judged {
  readonly results: readonly (LineResult | null)[];
  readonly result: PaperResult;
  readonly seatsLeft: number;
  readonly tied: readonly number[];
  readonly steps: readonly PenaltyStep[];
}

/** How the counting went: who entered the two equal sheets, and the reasons of earlier recounts. */
export interface Counting {
  readonly enteredBy: readonly string[];
  readonly recounts: readonly string[];
}

/** A preparation of today, which tells of those who joined the tellers even when nobody did. */
export type Prepared = Preparation & { readonly tellersJoined: TellersJoined };

/** A result of today, in which nothing is missing. */
export type Announced = Omit<PaperOutcome, "chair" | "preparation" | "brokenOff"> & {
  readonly brokenOff: BrokenRound[];
  readonly chair: string;
  readonly preparation: Prepared;
};

/**
 * The result of a vote on paper: over the whole frozen base, not over the ballots in the box, so that who
 * handed in none or an invalid one is never counted in favour (VOTE-03, BASE-01).
 */
export function tallyPaper(
  paper: FrozenPaper,
  sheet: CountSheet,
  counting: Counting,
  closedAt: Instant,
): Announced {
  const { ballot, base, threshold, citation } = paper;
  const total = base.counted.length;
  const { results, result, seatsLeft, tied, steps } = judge(paper, sheet);
  return {
    id: paper.id,
    itemId: paper.itemId,
    round: paper.round,
    repeatReason: paper.repeatReason,
    ballot,
    openedAt: paper.openedAt,
    closedAt,
    quorum: paper.quorum,
    base: {
      counted: base.counted.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [...base.excluded],
    },
    tellers: [...paper.tellers],
    chair: paper.chair,
    preparation: paper.preparation,
    brokenOff: [...paper.brokenOff],
    printed: paper.printed,
    issued: paper.issued,
    counted: sheet,
    enteredBy: [...counting.enteredBy],
    recounts: [...counting.recounts],
    lines: ballot.lines.map((line, index) => ({
      ...line,
      figures: [...(sheet.lines[index] ?? [])],
      result: results[index] ?? null,
    })),
    threshold,
    citation,
    needed: neededOf(total, threshold),
    steps: [...steps],
    result,
    seatsLeft,
    tied: [...tied],
  };
}

const NO_SEATS = { seatsLeft: 0, tied: [], steps: [] } as const;

/** What is judged of a ballot, whichever way it was counted. */
type Judging = Pick<FrozenPaper, "id" | "ballot" | "base" | "threshold" | "penalties">;
type Lines = Pick<CountSheet, "lines">;

/** The result of a ballot from the votes of its lines, over the whole frozen base. */
export function judge(paper: Judging, sheet: Lines): Judged {
  const { form } = paper.ballot;
  if (penaltiesOn(form).length > 0) return judgePenalty(paper, sheet);
  if (form === "rating") return judgeLevels(paper, sheet);
  if (form !== "approval") return judgeElection(paper, sheet);
  const adopted = reaches(votesFor(sheet)[0] ?? 0, paper.base.counted.length, paper.threshold);
  return {
    ...NO_SEATS,
    results: [adopted ? "adopted" : null],
    result: adopted ? "adopted" : "rejected",
  };
}

function votesFor(sheet: Lines): number[] {
  return sheet.lines.map((figures) => figures[0] ?? 0);
}

function judgeElection({ ballot, base, threshold }: Judging, sheet: Lines): Judged {
  const votes = votesFor(sheet);
  const reached = votes.map((each) =>
    ballot.runOff ? each > 0 : reaches(each, base.counted.length, threshold),
  );
  const { elected, tied } = electFrom(votes, reached, ballot.seats);
  const seatsLeft = ballot.seats - elected.length;
  return {
    results: votes.map((_, place) => (elected.includes(place) ? "elected" : null)),
    result: seatsLeft === 0 ? "filled" : tied.length > 0 ? "tie" : "short",
    seatsLeft,
    tied,
    steps: [],
  };
}

function judgeLevels({ base, threshold }: Judging, sheet: Lines): Judged {
  const results = sheet.lines.map(
    (figures) =>
      LEVELS.find((_, level) => reaches(figures[level] ?? 0, base.counted.length, threshold)) ??
      null,
  );
  return { ...NO_SEATS, results, result: "rated" };
}

/**
 * The penalty of a discipline vote. A penalty that reaches its own threshold alone is taken; when none does,
 * votes are added from the heaviest downward until a lighter one reaches its own (VOTE-11).
 */
function judgePenalty(paper: Judging, sheet: Lines): Judged {
  const { penalties, base } = paper;
  if (penalties === null) throw new Error(`paper vote ${paper.id} has no bars for penalties`);
  const figures = sheet.lines[0] ?? [];
  const { form } = paper.ballot;
  const heaviestFirst = penaltiesOn(form);
  const options: readonly string[] = OPTIONS[form];
  const votes = heaviestFirst.map((penalty) => figures[options.indexOf(penalty)] ?? 0);
  const stepOf = (penalty: Penalty, count: number, cumulative: boolean): PenaltyStep => {
    const bar = penalties[penalty];
    if (bar === undefined) throw new Error(`paper vote ${paper.id} has no bar for ${penalty}`);
    const { threshold, citation } = bar;
    const reached = reaches(count, base.counted.length, threshold);
    return { penalty, votes: count, cumulative, threshold, citation, reached };
  };
  const alone = heaviestFirst.map((penalty, place) => stepOf(penalty, votes[place] ?? 0, false));
  const sums = votes.map((_, place) =>
    votes.slice(0, place + 1).reduce((sum, each) => sum + each, 0),
  );
  const added = heaviestFirst.map((penalty, place) => stepOf(penalty, sums[place] ?? 0, true));
  const taken = untilReached(alone);
  const last = taken.at(-1);
  const steps = last?.reached === true ? taken : [...alone, ...untilReached(added.slice(1))];
  const found = steps.find((step) => step.reached)?.penalty ?? null;
  return { ...NO_SEATS, results: [found], result: found === null ? "rejected" : "adopted", steps };
}

function untilReached(steps: readonly PenaltyStep[]): PenaltyStep[] {
  const first = steps.findIndex((step) => step.reached);
  return first < 0 ? [...steps] : steps.slice(0, first + 1);
}
