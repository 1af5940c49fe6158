import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { IMPORT_FIELDS } from "./import/fields.ts";
import { IMPORT_ISSUES } from "./import/issues.ts";

export const importKind = z.enum(["roster", "organisations"]);
export const importField = z.enum(IMPORT_FIELDS);

/** State of a cell or row: the gravest that holds. `ignored` is read past on purpose (titles, totals, remarks). */
export const importState = z.enum(["new", "same", "changed", "warning", "error", "ignored"]);

/** What is odd about a cell; its text (`members.import_…`) says what was expected and what to do. */
export const importIssue = z.object({
  severity: z.enum(["warning", "error"]),
  code: z.enum(IMPORT_ISSUES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const importCell = z.object({
  /** Column letter as the spreadsheet program shows it. */
  column: z.string(),
  field: importField.nullable(),
  /** As it stands in the sheet; numbers of identity show their last four digits only. */
  text: z.string(),
  /**
   * As it was understood and would be stored; null when it could not be. Days are `YYYY-MM-DD` (or a year);
   * posts (parted by ", "), kinds of organisation and sex are codes that the word lists say.
   */
  value: z.string().nullable(),
  /** What is stored today, when it differs. */
  old: z.string().nullable(),
  state: importState,
  issues: z.array(importIssue),
});

export const importRow = z.object({
  row: z.int(),
  kind: z.enum(["member", "organisation", "section", "other"]),
  state: importState,
  /** Concerning the row as a whole. */
  issues: z.array(importIssue),
  cells: z.array(importCell),
});

export const importCounts = z.object({
  /** Rows that stand for a person or an organisation, by state. */
  new: z.int(),
  same: z.int(),
  changed: z.int(),
  warning: z.int(),
  error: z.int(),
  ignored: z.int(),
  /** Records that the commit would add or change. */
  additions: z.int(),
  alterations: z.int(),
});

export const importSummary = z.object({
  id,
  kind: importKind,
  fileName: z.string(),
  sheetName: z.string(),
  asOf: localDate,
  at: instant,
  by: z.string(),
  status: z.enum(["preview", "committed"]),
  committedAt: instant.nullable(),
  committedBy: z.string().nullable(),
  columns: z.array(
    z.object({ column: z.string(), field: importField.nullable(), heading: z.string() }),
  ),
  counts: importCounts,
});

export type ImportIssue = z.infer<typeof importIssue>;
export type ImportCell = z.infer<typeof importCell>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportCounts = z.infer<typeof importCounts>;
export type ImportSummary = z.infer<typeof importSummary>;
export type ImportState = z.infer<typeof importState>;

/** 20 MiB: three times a roster of 100,000 rows. */
export const IMPORT_LIMIT = 20 * 1024 * 1024;

export const uploadImport = route({
  name: "members.uploadImport",
  method: "POST",
  path: "/api/imports",
  summary:
    "Reads a roster or a list of organisations and stores the preview of what it would change.",
  permission: needs("members.import", "anywhere"),
  query: z.object({ commandId: id, name: z.string().min(1).max(200) }),
  upload: { limit: IMPORT_LIMIT },
  reply: importSummary,
  refusals: {
    "members.sheet_not_a_spreadsheet": 415,
    "members.sheet_old_format": 415,
    "members.sheet_password": 422,
    "members.sheet_macros": 422,
    "members.sheet_external_links": 422,
    "members.sheet_bomb": 422,
    "members.sheet_too_large": 413,
    "members.sheet_too_many_rows": 422,
    "members.sheet_too_many_columns": 422,
    "members.sheet_damaged": 422,
    "members.sheet_took_too_long": 422,
    "members.import_unknown_layout": 422,
    "members.import_missing_heading": 422,
    "members.import_heading_twice": 422,
    "members.import_no_rows": 422,
  },
  command: true,
  offline: false,
});

export const listImports = route({
  name: "members.listImports",
  method: "GET",
  path: "/api/imports",
  summary: "Lists the imports within the reader's places, latest first.",
  permission: needs("members.import", "anywhere"),
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ imports: z.array(importSummary) }),
  refusals: {},
  command: false,
  offline: false,
});

export const getImport = route({
  name: "members.getImport",
  method: "GET",
  path: "/api/imports/:importId",
  summary: "Shows one import: what was recognised and what it would change or has changed.",
  permission: needs("members.import", { param: "importId", of: "import" }),
  params: z.object({ importId: id }),
  reply: importSummary,
  refusals: {},
  command: false,
  offline: false,
});

export const listImportRows = route({
  name: "members.listImportRows",
  method: "GET",
  path: "/api/imports/:importId/rows",
  summary: "Pages through the preview, cell by cell as the sheet has them.",
  permission: needs("members.import", { param: "importId", of: "import" }),
  params: z.object({ importId: id }),
  query: z.object({
    state: importState.optional(),
    /** Number of the last row of the page before. */
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ rows: z.array(importRow), next: z.int().nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

export const commitImport = route({
  name: "members.commitImport",
  method: "POST",
  path: "/api/imports/:importId/commit",
  summary: "Carries out a preview as a whole; while it has an error nothing is taken over.",
  permission: needs("members.import", { param: "importId", of: "import" }),
  params: z.object({ importId: id }),
  body: commandBody,
  /** `changedNothing` when every cell was already stored as the sheet has it. */
  reply: z.object({ import: importSummary, changedNothing: z.boolean() }),
  refusals: {
    "members.import_has_errors": 409,
    "members.import_stale": 409,
    "members.import_already_committed": 409,
  },
  command: true,
  offline: false,
});
