import type { LocalDate, PartialDate } from "../../kernel/dates.ts";
import { wholeMonthsBetween } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { standingOn } from "../standing-on.ts";
import type { Standing } from "../standing.ts";
import type { PersonFacts } from "./facts.ts";

/** The standing of a person of the register on a day; null for somebody who was never in the Party. */
export function standingOf(person: PersonFacts, on: LocalDate): Standing | null {
  const { admittedOn, officialOn, standings } = person;
  return standingOn({ admittedOn, officialOn, rows: standings }, on);
}

/** The organisation of the Party membership on a day, or undefined. */
export function partyPlaceOf(person: PersonFacts, on: LocalDate): Id | undefined {
  return person.memberships.find(
    ({ kind, since, until }) =>
      kind === "party" && (since === null || since <= on) && (until === null || on < until),
  )?.organisationId;
}

/** The cell that somebody belonged to until death; undefined for the living and for who died outside every cell. */
export function cellOfDeath(person: PersonFacts, on: LocalDate): Id | undefined {
  if (standingOf(person, on) !== "deceased") return undefined;
  const left = person.memberships.filter(
    ({ kind, until }) => kind === "party" && until !== null && until <= on,
  );
  return left.toSorted((a, b) => ((a.until ?? "") < (b.until ?? "") ? 1 : -1))[0]?.organisationId;
}

/** Age in whole months on a day (ADM-01); null when the day of birth is not known to the day. */
export function ageInMonths(birthDate: PartialDate | null, on: LocalDate): number | null {
  return birthDate === null || birthDate.length === 4 ? null : wholeMonthsBetween(birthDate, on);
}

const COUNTED: ReadonlySet<Standing> = new Set<Standing>([
  "official",
  "exempt",
  "temporarilyElsewhere",
]);

/** Whether somebody is an official member in good standing on a day: may introduce and help (ADM-04). */
export function isOfficial(person: PersonFacts, on: LocalDate): boolean {
  const standing = standingOf(person, on);
  const since = person.officialOn;
  return standing !== null && COUNTED.has(standing) && (since === null || since <= on);
}
