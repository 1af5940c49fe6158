import * as z from "zod";

/** Shares that a sheet is scored by, each as two whole numbers from the meeting's own record. */
export const MEASURES = [
  /** Minutes held of the minutes that the duration rule asks for. */
  "minutesHeld",
  /** Present of those who had to come; exempt members are left out. */
  "attendance",
  /** Members who spoke of those who were present; counted by speeches where a band says so. */
  "speakers",
  /** Tasks of the last resolution that are done of those that were due. */
  "targetsMet",
] as const;

/** What holds or does not of a meeting; each is said so that holding it is the good case. */
export const FACTS = [
  "committeeMetFirst",
  "noticeGiven",
  "papersInTime",
  "agendaInOrder",
  "lastResolutionReviewed",
  "informationGiven",
  "discussionHeld",
  "criticismHeld",
  "nobodyUnexcused",
  "nobodyExcusedTooOften",
  "quorumKept",
  "votesByRule",
  "conclusionDrawn",
  "tasksNamedAndDated",
  "minutesRead",
  "resultPosted",
  "draftsPrepared",
  "thematicHeld",
  "minutesKept",
  "papersDigital",
] as const;

const points = z.int().min(0).max(100);
const whole = z.int().min(0).max(1000);
const share = { num: whole, den: z.int().min(1).max(1000) };

/** A name in a pack never is one that every object has (`constructor`). */
const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  .refine((each) => !(each in {}));

const condition = z.discriminatedUnion("kind", [
  /** `part/whole ≥ num/den` */
  z.strictObject({ kind: z.literal("shareAtLeast"), ...share }),
  /** `part/whole > num/den` */
  z.strictObject({ kind: z.literal("shareAbove"), ...share }),
  /** So many at most are missing to the whole: minutes, of a meeting that was too short. */
  z.strictObject({ kind: z.literal("missingAtMost"), amount: whole }),
  /** So many at least; `membersBelow` limits the band to cells with fewer members than that. */
  z.strictObject({
    kind: z.literal("countAtLeast"),
    count: whole,
    membersBelow: z.int().min(1).max(1000).nullable(),
  }),
  z.strictObject({ kind: z.literal("otherwise") }),
]);

/** A criterion says which rule its numbers come from, or null when it is the sheet's own. */
const common = {
  id: name,
  points,
  ruleId: z
    .string()
    .regex(/^[A-Z]{2,12}(-\d\d[A-Z]?)?$/)
    .nullable(),
  /** In other months the criterion is left out, and the meeting is scored out of as many points less. */
  only: z.literal("thematicMonth").optional(),
};

const criterion = z.discriminatedUnion("kind", [
  /** The first band whose condition holds gives its points; then, unless its fact holds, a cap lowers them. */
  z.strictObject({
    ...common,
    kind: z.literal("bands"),
    measure: z.enum(MEASURES),
    bands: z
      .array(z.strictObject({ points, when: condition }))
      .min(2)
      .max(20),
    caps: z.array(z.strictObject({ unless: z.enum(FACTS), points })).max(5),
  }),
  /** All points when the fact holds, none when it does not. */
  z.strictObject({ ...common, kind: z.literal("flag"), fact: z.enum(FACTS) }),
  /** Whoever scores gives the points; the facts are shown beside it as evidence and propose nothing. */
  z.strictObject({
    ...common,
    kind: z.literal("manual"),
    shown: z.array(z.enum(FACTS)).max(FACTS.length),
  }),
]);

const part = z.strictObject({
  id: name,
  points,
  criteria: z.array(criterion).min(1).max(30),
});

/** A level and the fewest points that reach it; the classes go down from the best to the one from 0. */
const qualityClass = z.strictObject({
  id: z.enum(["good", "fair", "average", "poor"]),
  atLeast: points,
});

/** Names of parts and criteria in a person's words, where a committee has its own; Vietnamese at least. */
const titles = z
  .array(
    z.strictObject({
      id: name,
      vi: z.string().trim().min(1).max(300),
      en: z.string().trim().min(1).max(300).optional(),
      ar: z.string().trim().min(1).max(300).optional(),
    }),
  )
  .max(200);

/** The sheet by which a meeting is scored out of 100, without what every rule says of itself. */
export const qualitySheet = z.strictObject({
  parts: z.array(part).min(1).max(30),
  classes: z.array(qualityClass).min(2).max(4),
  titles,
});

export type QualitySheet = z.infer<typeof qualitySheet>;
export type Criterion = z.infer<typeof criterion>;
export type Fact = (typeof FACTS)[number];
export type Measure = (typeof MEASURES)[number];

export type SheetFault =
  | "sheetSum"
  | "partSum"
  | "sameName"
  | "bandPoints"
  | "bandsOpen"
  | "classesOpen";

/**
 * What is wrong with a sheet, or undefined: the parts sum to 100 and each to its criteria, no name is used
 * twice, the bands go down from at most the criterion's points and end with one for everything else, the
 * classes go down to 0.
 */
export function faultOfSheet(sheet: QualitySheet): SheetFault | undefined {
  const { parts, classes } = sheet;
  const criteria = parts.flatMap((each) => each.criteria);
  const names = [...parts.map(({ id }) => id), ...criteria.map(({ id }) => `.${id}`)];
  if (new Set(names).size < names.length) return "sameName";
  if (sumOf(parts) !== 100) return "sheetSum";
  if (parts.some((each) => sumOf(each.criteria) !== each.points)) return "partSum";
  for (const each of criteria) {
    if (each.kind !== "bands") continue;
    const { bands, caps } = each;
    const given = [...bands, ...caps].map((band) => band.points);
    if (given.some((one) => one > each.points) || !descends(bands.map((band) => band.points)))
      return "bandPoints";
    const last = bands.findIndex((band) => band.when.kind === "otherwise");
    if (last !== bands.length - 1) return "bandsOpen";
  }
  const levels = classes.map(({ atLeast }) => atLeast);
  const once = new Set(classes.map(({ id }) => id)).size === classes.length;
  const complete = once && levels.at(-1) === 0 && new Set(levels).size === levels.length;
  return complete && descends(levels) ? undefined : "classesOpen";
}

function sumOf(all: readonly { readonly points: number }[]): number {
  return all.reduce((sum, each) => sum + each.points, 0);
}

function descends(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => index === 0 || each <= (numbers[index - 1] ?? 0));
}
