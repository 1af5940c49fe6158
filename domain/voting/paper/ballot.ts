import * as z from "zod";
import type { Id } from "../../kernel/ids.ts";
import { id } from "../../kernel/ids.ts";
import type { Decision } from "../../rules/decisions.ts";

/** Decisions that may be taken by a secret ballot on paper. */
export const PAPER_DECISIONS = [
  "election",
  "admissionProposal",
  "recognitionProposal",
  "strikeOffProposal",
  "screeningProgress",
  "reprimandOrWarning",
  "dismissalProposal",
  "expulsionProposal",
  "memberRating",
] as const satisfies readonly Decision[];

/** What is elected by secret ballot (ELEC-01), and for which posts of the State somebody is proposed. */
export const OFFICES = [
  "committee",
  "standingCommittee",
  "secretary",
  "deputySecretary",
  "inspectionCommission",
  "inspectionHead",
  "inspectionDeputy",
  "delegates",
  "stateNomination",
] as const;

/** Of these one person at a time is elected, on a ballot of its own (ELEC-04). */
const ONE_PERSON: readonly string[] = [
  "secretary",
  "deputySecretary",
  "inspectionHead",
  "inspectionDeputy",
];

/** Whether one person at a time is elected to an office. */
export function isOnePerson(of: (typeof OFFICES)[number] | null): boolean {
  return of !== null && ONE_PERSON.includes(of);
}

/** Of these there is one; of deputies there may be several, each elected alone. */
const ONE_HOLDER: readonly string[] = ["secretary", "inspectionHead"];

/** Whether somebody who was elected to an office leaves no further place in it. */
export function hasOneHolder(of: Office): boolean {
  return ONE_HOLDER.includes(of);
}

/** Offices that nobody holds together: the head and the deputies of one body. */
const TOGETHER: readonly (readonly Office[])[] = [
  ["secretary", "deputySecretary"],
  ["inspectionHead", "inspectionDeputy"],
];

/** The office itself, and those which whoever was elected to it cannot hold besides. */
export function beside(office: Office | null): readonly (Office | null)[] {
  return TOGETHER.find((each) => office !== null && each.includes(office)) ?? [office];
}

/**
 * How a ballot is marked (ELEC-06): whole names crossed out where there are more names than seats, boxes for
 * one name, boxes for each of several names, boxes for a proposal, one of several penalties (for a
 * probationary member only of the lighter two, DISC-01), one of four levels for each person.
 */
export const PAPER_FORMS = [
  "crossOut",
  "oneName",
  "names",
  "approval",
  "discipline",
  "probationDiscipline",
  "rating",
] as const;

/** The most names on one ballot. */
export const MOST_NAMES = 35;

export const PENALTIES = ["reprimand", "warning", "dismissal", "expulsion"] as const;
export const LEVELS = ["excellent", "good", "done", "notDone"] as const;

const FOR = ["for"] as const;
const FOR_AGAINST = ["for", "against"] as const;

/** What is counted for each line of a ballot, in the order of the boxes. */
export const OPTIONS = {
  crossOut: FOR,
  oneName: FOR_AGAINST,
  names: FOR_AGAINST,
  approval: FOR_AGAINST,
  discipline: ["none", ...PENALTIES],
  probationDiscipline: ["none", "reprimand", "warning"],
  rating: LEVELS,
} as const;

/** Why a ballot is not valid (ELEC-08). */
export const INVALID_REASONS = [
  "notIssued",
  "tooMany",
  "nobody",
  "notOneBox",
  "otherMarks",
] as const;

/** The reasons that a form knows: of several names, both boxes or none leave the ballot valid (ELEC-07). */
export const INVALID_IN = {
  crossOut: ["notIssued", "tooMany", "nobody", "otherMarks"],
  oneName: ["notIssued", "notOneBox", "otherMarks"],
  names: ["notIssued", "otherMarks"],
  approval: ["notIssued", "notOneBox", "otherMarks"],
  discipline: ["notIssued", "notOneBox", "otherMarks"],
  probationDiscipline: ["notIssued", "notOneBox", "otherMarks"],
  rating: ["notIssued", "otherMarks"],
} as const satisfies Record<
  (typeof PAPER_FORMS)[number],
  readonly (typeof INVALID_REASONS)[number][]
>;

export const paperForm = z.enum(PAPER_FORMS);
export const paperDecision = z.enum(PAPER_DECISIONS);
export const office = z.enum(OFFICES);
export const invalidReason = z.enum(INVALID_REASONS);

/** A name on a ballot; without an id who is not on the roll of the meeting. */
export const ballotLine = z.object({ memberId: id.nullable(), name: z.string() });

/** What stands on a ballot, the same on every one: there is no number and nothing of who gets it. */
export const ballot = z.object({
  form: paperForm,
  decision: paperDecision,
  office: office.nullable(),
  question: z.string(),
  seats: z.int().positive(),
  /** Among those who were equal: who has more votes is elected, without a threshold. */
  runOff: z.boolean(),
  lines: z.array(ballotLine).min(1).max(MOST_NAMES),
});

export type PaperForm = z.infer<typeof paperForm>;
export type PaperDecision = z.infer<typeof paperDecision>;
export type Office = z.infer<typeof office>;
export type InvalidReason = z.infer<typeof invalidReason>;
export type Ballot = z.infer<typeof ballot>;
export type PaperOption = (typeof OPTIONS)[PaperForm][number];
export type Penalty = (typeof PENALTIES)[number];

/** The form that rules prescribe for a decision on so many names. */
export function formFor(
  decision: PaperDecision,
  names: number,
  seats: number,
  probationary: boolean,
): PaperForm {
  if (decision === "memberRating") return "rating";
  if (decision === "reprimandOrWarning") return probationary ? "probationDiscipline" : "discipline";
  if (decision !== "election") return "approval";
  if (names > seats) return "crossOut";
  return names === 1 ? "oneName" : "names";
}

/**
 * Whose names stand on the ballot: they neither count nor enter what was counted. Members are rated all
 * together, so that nobody would be left to count if it barred them.
 */
export function isOnBallot(of: Pick<Ballot, "form" | "lines">, memberId: Id | null): boolean {
  return (
    memberId !== null && of.form !== "rating" && of.lines.some((line) => line.memberId === memberId)
  );
}

/** The penalties on a ballot of this form, the heaviest first; none when it is about something else. */
export function penaltiesOn(form: PaperForm): readonly Penalty[] {
  if (form !== "discipline" && form !== "probationDiscipline") return [];
  return PENALTIES.filter((penalty) => OPTIONS[form].some((each) => each === penalty)).toReversed();
}
