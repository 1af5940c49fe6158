import type { Id } from "../../kernel/ids.ts";

/** What two lists can both say of a person. */
export const LISTED_FIELDS = [
  "name",
  "sex",
  "birthDate",
  "ethnicity",
  "phone",
  "citizenId",
  "oldIdentityNumber",
  "cardNumber",
  "oldCardNumber",
  "admittedOn",
  "officialOn",
  "cell",
] as const;

export type ListedField = (typeof LISTED_FIELDS)[number];

export type ListedValues = Readonly<Record<ListedField, string | null>>;

export const NO_VALUES: ListedValues = Object.fromEntries(
  LISTED_FIELDS.map((field) => [field, null]),
) as unknown as ListedValues;

/** A line of the other system's list. */
export interface ListedPerson {
  /** Row in its file. */
  readonly line: number;
  readonly values: ListedValues;
  /** Fields for which the list has a column. */
  readonly given: readonly ListedField[];
}

/** A member of the office's own register. */
export interface OwnPerson {
  readonly memberId: Id;
  readonly values: ListedValues;
}
