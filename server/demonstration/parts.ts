import { addDays, addMonths, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { awardWindow } from "@chiboso/domain/members/cases/badge-due.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { MadePerson, Part } from "./people.ts";

/** Who plays what, by the place in the list of a cell. The first three hold the posts, the fifth can sign in. */
export const PARTS = {
  /** In every cell: a member beside the log-ins whose sheet and dossier are kept well. */
  wellKept: 3,
  /** Introduces the candidate and helps whoever is on probation. */
  sponsor: 5,
  bodyPost: 6,
  badgeDue: 7,
  /** Of the first cell. */
  badgeAwarded: 8,
  /** Of the first cell for good, of the second for a time. */
  leaving: 9,
  /** Of the first cell, too old to go on. */
  growsOld: 10,
  /** Of the third cell, and by mistake of the second one too. */
  twice: 8,
} as const;

/** Years in the Party of those who reach a badge, by the number of the cell. */
const YEARS_DUE = [30, 40] as const;
export const YEARS_AWARDED = 45;

const MONTHS_A_YEAR = 12;

/** The days of life that the stories of a cell need; the rest is left to chance. */
export function partsIn(cell: number, today: LocalDate): ReadonlyMap<number, Part> {
  const { after, on } = awardWindow(CENTRAL_PACK, today);
  const parts = new Map<number, Part>();
  const due = YEARS_DUE[cell - 1];
  if (due !== undefined) parts.set(PARTS.badgeDue, fullJustBefore(on, due));
  if (cell === 1) {
    parts.set(PARTS.badgeAwarded, fullJustBefore(after, YEARS_AWARDED));
    parts.set(PARTS.growsOld, { birthDate: addMonths(today, -71 * MONTHS_A_YEAR - 4) });
  }
  return parts;
}

/** Admitted at 23 so that the years are full some days before an award. */
function fullJustBefore(award: LocalDate, years: number): Part {
  const admittedOn = addDays(addMonths(award, -years * MONTHS_A_YEAR), -9);
  return {
    admittedOn,
    officialOn: addMonths(admittedOn, MONTHS_A_YEAR),
    birthDate: addMonths(admittedOn, -23 * MONTHS_A_YEAR - 2),
  };
}

/** Somebody of the second cell is entered in the third once more, by name and birth only, as mistakes happen. */
export function sameAgain(
  cell: number,
  people: MadePerson[],
  earlier: readonly { readonly members: readonly { readonly person: MadePerson }[] }[],
): void {
  const first = earlier[1]?.members[PARTS.twice]?.person;
  const again = people[PARTS.twice];
  if (cell !== 3 || first === undefined || again === undefined) return;
  const { name, sex, birthDate, admittedOn, officialOn } = first;
  people[PARTS.twice] = {
    ...again,
    name,
    sex,
    birthDate,
    admittedOn,
    officialOn,
    citizenId: null,
    cardNumber: null,
  };
}
