import * as z from "zod";
import type { QualityScore } from "../meetings/record.ts";
import { FACTS, type Criterion, type QualitySheet } from "../rules/quality-sheet.ts";
import { evidence, shareFound, type Found, type ShareFound } from "./found.ts";

/**
 * How a criterion came to its points: proposed from facts, left to whoever scores (`manual`), not decided
 * because a fact is not known, or left out of the month (`leftOut`).
 */
export const WAYS = ["proposed", "manual", "unknown", "leftOut"] as const;

/** One criterion of a sheet with what the record proposes for it. */
export const proposedLine = z.object({
  partId: z.string(),
  criterionId: z.string(),
  most: z.int(),
  way: z.enum(WAYS),
  /** Null unless the way is `proposed`. */
  proposed: z.int().nullable(),
  /** Which band of the criterion applied, from 0; null for others. */
  band: z.int().nullable(),
  share: shareFound.nullable(),
  /** The fact whose failing lowered the points of the band. */
  cap: z.enum(FACTS).nullable(),
  /** What lies behind it; for points that are lost, why. */
  evidence: z.array(
    z.object({
      fact: z.enum(FACTS).nullable(),
      standing: z.enum(["holds", "fails", "unknown"]).nullable(),
      ...evidence.shape,
    }),
  ),
});

export const proposal = z.object({
  lines: z.array(proposedLine),
  /** Sum of what is proposed, out of the points of the criteria that could be decided. */
  points: z.int(),
  decided: z.int(),
  /** What the whole sheet gives in this month: 100 less what is left out. */
  most: z.int(),
});

export type ProposedLine = z.infer<typeof proposedLine>;
export type Proposal = z.infer<typeof proposal>;
type LineEvidence = ProposedLine["evidence"][number];

/**
 * What the record proposes for every criterion of a sheet. An unknown fact proposes nothing: it neither gives
 * nor takes a point until somebody has entered one.
 */
export function proposeScore(sheet: QualitySheet, found: Found): Proposal {
  const lines = sheet.parts.flatMap((part) =>
    part.criteria.map((criterion) => lineOf(part.id, criterion, found)),
  );
  const decided = lines.filter((line) => line.proposed !== null);
  return {
    lines,
    points: sum(decided.map((line) => line.proposed ?? 0)),
    decided: sum(decided.map((line) => line.most)),
    most: mostOf(lines),
  };
}

/** Points that can be had: criteria that are left out of the month count for nothing. */
export function mostOf(lines: readonly Pick<ProposedLine, "way" | "most">[]): number {
  return sum(lines.filter((line) => line.way !== "leftOut").map((line) => line.most));
}

/** The level that so many points of `most` reach; compared in whole numbers, so that 89 of 99 is no 90 %. */
export function levelOf(
  classes: QualitySheet["classes"],
  points: number,
  most: number,
): QualityScore["level"] {
  const reached = classes.find(({ atLeast }) => points * 100 >= atLeast * most);
  return reached?.id ?? "poor";
}

/** The sum of given points with its level. */
export function totalOf(
  classes: QualitySheet["classes"],
  lines: readonly (Pick<ProposedLine, "way" | "most"> & { readonly points: number })[],
): QualityScore {
  const points = sum(lines.filter((line) => line.way !== "leftOut").map((line) => line.points));
  const most = mostOf(lines);
  return { points, most, level: levelOf(classes, points, most) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function lineOf(partId: string, criterion: Criterion, found: Found): ProposedLine {
  const line: ProposedLine = {
    partId,
    criterionId: criterion.id,
    most: criterion.points,
    way: "manual",
    proposed: null,
    band: null,
    share: null,
    cap: null,
    evidence: [],
  };
  if (criterion.only === "thematicMonth" && !found.thematicMonth)
    return { ...line, way: "leftOut", evidence: [factEvidence("thematicHeld", found)] };
  if (criterion.kind === "manual")
    return { ...line, evidence: criterion.shown.map((fact) => factEvidence(fact, found)) };
  return criterion.kind === "flag"
    ? flagLine(line, criterion, found)
    : bandLine(line, criterion, found);
}

function factEvidence(fact: (typeof FACTS)[number], found: Found): LineEvidence {
  const { standing, evidence: behind } = found.facts[fact];
  return { fact, standing, ...behind };
}

function flagLine(
  line: ProposedLine,
  criterion: Extract<Criterion, { kind: "flag" }>,
  found: Found,
): ProposedLine {
  const { standing } = found.facts[criterion.fact];
  const behind = [factEvidence(criterion.fact, found)];
  if (standing === "unknown") return { ...line, way: "unknown", evidence: behind };
  const proposed = standing === "holds" ? criterion.points : 0;
  return { ...line, way: "proposed", proposed, evidence: behind };
}

/** The first band that holds; then a failing fact of a cap lowers it. A cap that is not known leaves it open. */
function bandLine(
  line: ProposedLine,
  criterion: Extract<Criterion, { kind: "bands" }>,
  found: Found,
): ProposedLine {
  const { share, evidence: measured } = found.measures[criterion.measure];
  const behind = [
    { fact: null, standing: null, ...measured },
    ...criterion.caps.map((cap) => factEvidence(cap.unless, found)),
  ];
  const band = share === null ? -1 : criterion.bands.findIndex(({ when }) => holds(when, share));
  const chosen = criterion.bands[band];
  if (chosen === undefined) return { ...line, way: "unknown", share, evidence: behind };
  const lowering = criterion.caps.filter((cap) => cap.points < chosen.points);
  if (lowering.some((cap) => found.facts[cap.unless].standing === "unknown"))
    return { ...line, way: "unknown", share, band, evidence: behind };
  const cap = lowering
    .filter((each) => found.facts[each.unless].standing === "fails")
    .toSorted((a, b) => a.points - b.points)[0];
  return {
    ...line,
    way: "proposed",
    proposed: cap?.points ?? chosen.points,
    band,
    share,
    cap: cap?.unless ?? null,
    evidence: behind,
  };
}

type Condition = Extract<Criterion, { kind: "bands" }>["bands"][number]["when"];

function holds(when: Condition, share: ShareFound): boolean {
  const { part, whole, count, members } = share;
  switch (when.kind) {
    case "shareAtLeast":
      return part * when.den >= when.num * whole;
    case "shareAbove":
      return part * when.den > when.num * whole;
    case "missingAtMost":
      return whole - part <= when.amount;
    case "countAtLeast":
      return count >= when.count && (when.membersBelow === null || members < when.membersBelow);
    case "otherwise":
      return true;
    default:
      return when satisfies never;
  }
}
