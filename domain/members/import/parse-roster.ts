import type { LocalDate } from "../../kernel/dates.ts";
import { addMonths, wholeMonthsBetween } from "../../kernel/dates.ts";
import type { SheetCell } from "../../kernel/sheet.ts";
import type { Person, Sex } from "../person.ts";
import type { Post } from "../standing.ts";
import type { ImportField } from "./fields.ts";
import { fault, warning, type Issue, type Reading } from "./issues.ts";
import { readBirthDate, readDay } from "./read-dates.ts";
import { readCard, readIdentity } from "./read-numbers.ts";
import type { FieldCells } from "./read-rows.ts";
import { readEthnicity, readPosts } from "./read-terms.ts";
import { readEmail, readName, readPhone, readSex, readText } from "./read-text.ts";

/** A row of a roster as it was read by itself, before it is compared with anything else. */
export interface RosterEntry {
  readonly person: Person;
  /** The cell's name as written in its own column. */
  readonly cellName: string | null;
  /** First day in a mass organisation, as the sheet has it. */
  readonly joinedOn: LocalDate | null;
  /** Null when the sheet says nothing of posts. */
  readonly posts: readonly Post[] | null;
  /** By field of the sheet, so that each is shown at its cell. */
  readonly issues: ReadonlyMap<ImportField, readonly Issue[]>;
}

const ADULT_MONTHS = 18 * 12;
const PROBATION_MONTHS = 12;

/** What must be there: a corrections sheet may leave out whatever it does not change. */
export interface RowNeeds {
  readonly who: boolean;
  readonly admission: boolean;
}

/** Reads one person. What could not be understood is null and has an error at its cell. */
export function parseRosterRow(
  cells: FieldCells,
  asOf: LocalDate,
  needs: RowNeeds = { who: true, admission: true },
): RosterEntry {
  const issues = new Map<ImportField, Issue[]>();
  const note = (field: ImportField, more: readonly Issue[]) => {
    if (more.length > 0) issues.set(field, [...(issues.get(field) ?? []), ...more]);
  };
  const take = <T>(
    field: ImportField,
    read: (cell: SheetCell | undefined) => Reading<T>,
  ): T | null => {
    const { value, issues: found } = read(cells.get(field));
    note(field, found);
    return value;
  };
  const name = take("name", readName);
  if (needs.who && name === null && !cells.has("name"))
    note("name", [fault("members.import_required", { field: "name" })]);
  const { sex, birthDate, field: birthField } = readBirth(cells, take, note, needs);
  const identity = readIdentity(cells.get("citizenId"), sex, birthDate);
  note("citizenId", identity.issues);
  const older = take("oldIdentityNumber", readText);
  const card = readCard(cells.get("cardNumber"));
  note("cardNumber", card.issues);
  const admittedOn = take("admittedOn", readDay);
  if (needs.admission && admittedOn === null && !cells.has("admittedOn"))
    note("admittedOn", [fault("members.import_required", { field: "admittedOn" })]);
  const officialOn = take("officialOn", readDay);
  const person: Person = {
    name: name ?? "",
    sex,
    birthDate,
    ethnicity: take("ethnicity", readEthnicity),
    education: take("education", readText),
    phone: take("phone", readPhone),
    email: take("email", readEmail),
    citizenId: identity.field === "citizenId" ? identity.value : null,
    oldIdentityNumber: identity.field === "oldIdentityNumber" ? identity.value : older,
    cardNumber: card.field === "cardNumber" ? card.value : null,
    oldCardNumber: card.field === "oldCardNumber" ? card.value : null,
    admittedOn,
    officialOn,
  };
  if (needs.who) checkDates(person, asOf, birthField, note);
  return {
    joinedOn: take("joinedOn", readDay),
    person,
    cellName: take("cell", readText),
    posts: take("post", readPosts),
    issues,
  };
}

type Take = <T>(field: ImportField, read: (cell: SheetCell | undefined) => Reading<T>) => T | null;
type Note = (field: ImportField, more: readonly Issue[]) => void;

/** The birth date; where the head divides it, the column in which it stands says the sex. */
function readBirth(cells: FieldCells, take: Take, note: Note, needs: RowNeeds) {
  const said = take("sex", readSex);
  const male = cells.has("birthMale");
  const female = cells.has("birthFemale");
  if (male && female) note("birthFemale", [fault("members.import_birth_twice")]);
  const field = male ? "birthMale" : female ? "birthFemale" : "birthDate";
  const birthDate = take(field, readBirthDate);
  if (needs.who && !cells.has(field))
    note("name", [fault("members.import_required", { field: "birthDate" })]);
  const sex: Sex | null = male ? "male" : female ? "female" : said;
  return { sex, birthDate, field } as const;
}

/** ADM-01 (eighteen years, counted in months) and ADM-11 (twelve months of probation). */
export function checkDates(
  person: Person,
  asOf: LocalDate,
  birthField: ImportField,
  note: Note,
): void {
  const { birthDate, admittedOn, officialOn } = person;
  if (birthDate !== null && birthDate > asOf)
    note(birthField, [fault("members.import_date_future", { asOf })]);
  if (admittedOn !== null && admittedOn > asOf)
    note("admittedOn", [fault("members.import_date_future", { asOf })]);
  if (officialOn !== null && officialOn > asOf)
    note("officialOn", [fault("members.import_date_future", { asOf })]);
  if (
    birthDate !== null &&
    admittedOn !== null &&
    monthsOld(birthDate, admittedOn) < ADULT_MONTHS
  ) {
    note("admittedOn", [fault("members.import_under_age", { birthDate, admittedOn })]);
  }
  if (admittedOn === null || officialOn === null) return;
  if (officialOn < admittedOn)
    note("officialOn", [fault("members.import_official_before_admission")]);
  else if (addMonths(admittedOn, PROBATION_MONTHS) !== officialOn) {
    note("officialOn", [
      warning("members.import_probation_length", {
        months: wholeMonthsBetween(admittedOn, officialOn),
      }),
    ]);
  }
}

/** Of somebody of whom only the year of birth is known, the greatest age that is possible. */
function monthsOld(birthDate: string, on: LocalDate): number {
  return wholeMonthsBetween(birthDate.length === 4 ? `${birthDate}-01-01` : birthDate, on);
}
