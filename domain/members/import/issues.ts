/** Everything that an import can say about a cell or row; each has its text in `words/`. */
export const IMPORT_ISSUES = [
  // Any sheet
  "members.import_formula",
  "members.import_cell_error",
  "members.import_required",
  "members.import_spaces",
  "members.import_decomposed",
  "members.import_unseen_signs",
  "members.import_as_of_missing",
  "members.import_text_too_long",
  // Names
  "members.import_name_capitals",
  "members.import_name_letters",
  // Dates
  "members.import_year_only",
  "members.import_date_as_number",
  "members.import_date_separator",
  "members.import_date_unreadable",
  "members.import_date_impossible",
  "members.import_date_future",
  "members.import_birth_twice",
  // Numbers of identity and cards
  "members.import_old_identity",
  "members.import_zero_restored",
  "members.import_zero_doubtful",
  "members.import_citizen_length",
  "members.import_citizen_mismatch",
  "members.import_citizen_twice",
  "members.import_citizen_held",
  "members.import_card_length",
  "members.import_card_old",
  "members.import_card_twice",
  "members.import_card_held",
  // Party life
  "members.import_under_age",
  "members.import_official_before_admission",
  "members.import_probation_length",
  "members.import_person_twice_same",
  "members.import_person_twice_differs",
  "members.import_namesake",
  "members.import_name_changed",
  "members.import_cell_changed",
  "members.import_cell_newer",
  "members.import_unknown_cell",
  "members.import_ambiguous_cell",
  "members.import_cell_abbreviated",
  "members.import_section_differs",
  "members.import_unknown_post",
  "members.import_unknown_ethnicity",
  "members.import_unknown_sex",
  "members.import_phone",
  "members.import_email",
  "members.import_total_differs",
  // Corrections
  "members.import_key_missing",
  "members.import_unknown_member",
  "members.import_member_twice",
  // Lists of organisations
  "members.import_code",
  "members.import_code_twice",
  "members.import_unknown_kind",
  "members.import_unknown_superior",
  "members.import_superior_ambiguous",
  "members.import_superior_circle",
  "members.import_superior_changed",
  "members.import_organisation_twice",
] as const;

export type ImportIssueCode = (typeof IMPORT_ISSUES)[number];

export interface Issue {
  readonly severity: "warning" | "error";
  readonly code: ImportIssueCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export function warning(code: ImportIssueCode, params: Issue["params"] = {}): Issue {
  return { severity: "warning", code, params: spoken(params) };
}

export function fault(code: ImportIssueCode, params: Issue["params"] = {}): Issue {
  return { severity: "error", code, params: spoken(params) };
}

const DAYS: ReadonlySet<string> = new Set(["asOf", "since", "birthDate", "admittedOn"]);

/** Days as people write them, 31/10/2026; a year alone stays. */
function spoken(params: Issue["params"]): Issue["params"] {
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    DAYS.has(key) ? String(value).split("-").toReversed().join("/") : value,
  ]);
  return Object.fromEntries(entries) as Issue["params"];
}

/** What a cell was understood as: no value when it is empty or could not be understood. */
export interface Reading<T = string> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
}
