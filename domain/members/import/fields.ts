/** What a column of a sheet can hold; the first group belongs to rosters, the second to lists of organisations. */
export const IMPORT_FIELDS = [
  "ordinal",
  "name",
  "birthDate",
  "birthMale",
  "birthFemale",
  "sex",
  "ethnicity",
  "citizenId",
  "oldIdentityNumber",
  "cardNumber",
  "admittedOn",
  "officialOn",
  "post",
  "education",
  "phone",
  "email",
  "cell",
  "remark",
  "organisationCode",
  "organisationName",
  "organisationKind",
  "superior",
  "seat",
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];
