import type { Id } from "../../kernel/ids.ts";
import { tidy } from "../../kernel/text.ts";
import { nameKey } from "../duplicates/find.ts";
import { organisationKey } from "../import/cell-names.ts";
import type { ListedField, ListedPerson, ListedValues, OwnPerson } from "./listed.ts";

export const COMPARED_STATES = [
  "differs",
  "proposed",
  "doubled",
  "missingThere",
  "missingHere",
  "same",
] as const;

export type ComparedState = (typeof COMPARED_STATES)[number];

/** One person of either list, or both lines of one person. */
export interface ComparedRow {
  readonly state: ComparedState;
  readonly memberId: Id | null;
  readonly ours: ListedValues | null;
  readonly theirs: ListedValues | null;
  /** Row in the other list's file. */
  readonly line: number | null;
  /** For a line that stands there twice: the row of the first. */
  readonly firstLine: number | null;
  readonly matchedBy: "cardNumber" | "citizenId" | "nameAndBirth" | null;
  readonly differing: readonly ListedField[];
}

/**
 * Compares the office's register with the other list, line by line. Two lines are one person by card number, then
 * by citizen number; by name and birth date only as a proposal, which a person confirms. A line that repeats
 * a number of an earlier one is doubled. Every line of both lists stands in exactly one row.
 */
export function compareLists(
  ours: readonly OwnPerson[],
  theirs: readonly ListedPerson[],
): ComparedRow[] {
  const { single, doubled } = partDoubled(theirs);
  const free = new Set(ours);
  const rows: ComparedRow[] = [...doubled];
  let left = single;
  for (const field of ["cardNumber", "citizenId"] as const) {
    const byNumber = new Map(
      [...free].flatMap((own) => {
        const number = own.values[field];
        return number === null ? [] : [[number, own] as const];
      }),
    );
    left = left.filter((line) => {
      const number = line.values[field];
      const own = number === null ? undefined : byNumber.get(number);
      if (own === undefined || !free.has(own)) return true;
      free.delete(own);
      rows.push(matched(own, line, field));
      return false;
    });
  }
  const byName = groupBy([...free], (own) => personKey(own.values));
  const namesakes = groupBy(left, (line) => personKey(line.values));
  for (const line of left) {
    const key = personKey(line.values);
    const own = key === null ? undefined : byName.get(key);
    const [only] = own ?? [];
    // Where several have the name and day, nobody can say who is meant.
    const alone = own?.length === 1 && key !== null && namesakes.get(key)?.length === 1;
    if (only !== undefined && alone && !contradicts(only.values, line.values)) {
      free.delete(only);
      rows.push({ ...matched(only, line, "nameAndBirth"), state: "proposed" });
    } else rows.push({ ...NOBODY, state: "missingHere", theirs: line.values, line: line.line });
  }
  for (const own of free)
    rows.push({ ...NOBODY, state: "missingThere", ours: own.values, memberId: own.memberId });
  return rows.toSorted(inOrder);
}

const NOBODY = {
  memberId: null,
  ours: null,
  theirs: null,
  line: null,
  firstLine: null,
  matchedBy: null,
  differing: [],
} as const;

function inOrder(a: ComparedRow, b: ComparedRow): number {
  const state = COMPARED_STATES.indexOf(a.state) - COMPARED_STATES.indexOf(b.state);
  if (state !== 0) return state;
  const name = (row: ComparedRow) => (row.ours ?? row.theirs)?.name ?? "";
  return name(a).localeCompare(name(b), "vi") || (a.line ?? 0) - (b.line ?? 0);
}

function partDoubled(theirs: readonly ListedPerson[]) {
  const first = new Map<string, number>();
  const single: ListedPerson[] = [];
  const doubled: ComparedRow[] = [];
  for (const person of theirs) {
    const { cardNumber, citizenId } = person.values;
    const keys = [cardNumber && `card ${cardNumber}`, citizenId && `citizen ${citizenId}`].filter(
      (key) => typeof key === "string",
    );
    const earlier = keys.map((key) => first.get(key)).find((line) => line !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, person.line);
    if (earlier === undefined) single.push(person);
    else {
      const { values: lines, line } = person;
      doubled.push({ ...NOBODY, state: "doubled", theirs: lines, line, firstLine: earlier });
    }
  }
  return { single, doubled };
}

function matched(
  own: OwnPerson,
  line: ListedPerson,
  matchedBy: NonNullable<ComparedRow["matchedBy"]>,
): ComparedRow {
  const differing = line.given.filter(
    (field) =>
      normal(field, own.values[field]) !== normal(field, line.values[field], own.values[field]),
  );
  return {
    state: differing.length > 0 ? "differs" : "same",
    memberId: own.memberId,
    ours: own.values,
    theirs: line.values,
    line: line.line,
    firstLine: null,
    matchedBy,
    differing,
  };
}

/** A value as it is compared: names without regard to capitals, organisations by what they are called. */
function normal(field: ListedField, value: string | null, beside?: string | null): string | null {
  if (value === null) return null;
  if (field === "name") return tidy(value).toLocaleLowerCase("vi");
  if (field === "cell") return organisationKey(value);
  // A year alone says nothing against a day of that year.
  if (field === "birthDate" && value.length === 4 && beside?.startsWith(value)) return beside;
  return tidy(value);
}

function personKey({ name, birthDate }: ListedValues): string | null {
  return name === null || birthDate === null || birthDate.length !== 10
    ? null
    : `${nameKey(name)} ${birthDate}`;
}

function contradicts(a: ListedValues, b: ListedValues): boolean {
  return a.citizenId !== null && b.citizenId !== null && a.citizenId !== b.citizenId;
}

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
