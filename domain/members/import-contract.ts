import * as z from "zod";
import { needs } from "../access/rights.ts";
import { figure } from "../kernel/figures.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { plain } from "../kernel/text.ts";
import { IMPORT_FIELDS } from "./import/fields.ts";
import { IMPORT_ISSUES } from "./import/issues.ts";

export const importKind = z.enum(["roster", "organisations", "corrections"]);
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
  /** Whose record the row was compared with; null when it is of nobody who is stored. */
  memberId: id.nullable().default(null),
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

/** Where an import stands; the words that end in -ing are work that goes on by itself, also after a restart. */
export const importStatus = z.enum([
  "reading",
  "failed",
  "preview",
  "committing",
  "committed",
  "undoing",
  "undone",
]);

export const importStage = z.enum([
  "waiting",
  "reading",
  "comparing",
  "keeping",
  "saving",
  "undoing",
]);

export const importSummary = z.object({
  id,
  /** Null until the file has been read. */
  kind: importKind.nullable(),
  fileName: z.string(),
  sheetName: z.string(),
  asOf: localDate,
  at: instant,
  by: z.string(),
  status: importStatus,
  /** How far the work has come; null when none is going on. */
  progress: z.object({ stage: importStage, done: z.int(), total: z.int() }).nullable(),
  /** Why the last step ended without what was asked for: a code of `IMPORT_FAILURES` with its values. */
  failure: z
    .object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** The commit found every cell stored already. */
  changedNothing: z.boolean(),
  committedAt: instant.nullable(),
  committedBy: z.string().nullable(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  columns: z.array(
    z.object({ column: z.string(), field: importField.nullable(), heading: z.string() }),
  ),
  counts: importCounts,
});

export type ImportKind = z.infer<typeof importKind>;
export type ImportIssue = z.infer<typeof importIssue>;
export type ImportCell = z.infer<typeof importCell>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportCounts = z.infer<typeof importCounts>;
export type ImportSummary = z.infer<typeof importSummary>;
export type ImportState = z.infer<typeof importState>;
export type ImportStatus = z.infer<typeof importStatus>;
export type ImportStage = z.infer<typeof importStage>;

/** Whether the server is at work on an import in that status. */
export function isAtWork(status: ImportStatus): boolean {
  return status === "reading" || status === "committing" || status === "undoing";
}

/** Why a file cannot be taken at all, found while it is read. */
export const FILE_FAILURES = [
  "members.sheet_not_a_spreadsheet",
  "members.sheet_old_format",
  "members.sheet_password",
  "members.sheet_macros",
  "members.sheet_external_links",
  "members.sheet_bomb",
  "members.sheet_too_large",
  "members.sheet_too_many_rows",
  "members.sheet_too_many_columns",
  "members.sheet_damaged",
  "members.sheet_took_too_long",
  "members.import_unknown_layout",
  "members.import_missing_heading",
  "members.import_heading_twice",
  "members.import_no_rows",
] as const;

/** Everything that a step of an import can end with instead of its result. */
export const IMPORT_FAILURES = [
  ...FILE_FAILURES,
  "members.import_stale",
  "members.import_undo_conflicts",
  "members.import_gave_up",
] as const;

/** 20 MiB: three times a roster of 100,000 rows. */
export const IMPORT_LIMIT = 20 * 1024 * 1024;

/** Whoever may import in all the places that an import touches; seen from elsewhere it does not exist. */
const importer = needs("members.import", "anywhere");

export const uploadImport = route({
  name: "members.uploadImport",
  method: "POST",
  path: "/api/imports",
  summary:
    "Takes a roster, a list of organisations or corrections; reading it and working out its preview goes on by itself.",
  permission: importer,
  query: z.object({ commandId: id, name: z.string().min(1).max(200) }),
  upload: { limit: IMPORT_LIMIT },
  reply: importSummary,
  refusals: { "members.sheet_not_a_spreadsheet": 415 },
  command: true,
  offline: false,
});

export const listImports = route({
  name: "members.listImports",
  method: "GET",
  path: "/api/imports",
  summary: "Lists the imports within the reader's places, latest first.",
  permission: importer,
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
  permission: importer,
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
  permission: importer,
  params: z.object({ importId: id }),
  query: z.object({
    state: importState.optional(),
    /** Number of the last row of the page before. */
    after: figure.min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ rows: z.array(importRow), next: z.int().nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

/** Most cells that are mended at once. */
const MOST_MENDED = 200;

export const mendImport = route({
  name: "members.mendImport",
  method: "POST",
  path: "/api/imports/:importId/mend",
  summary:
    "Writes other texts into cells of a preview, as somebody would in the sheet, and has it compared anew.",
  permission: importer,
  params: z.object({ importId: id }),
  body: commandBody.extend({
    cells: z
      .array(
        z.object({
          row: z.int().min(1),
          /** Letter of the column. */
          column: z.string().regex(/^[A-Z]{1,3}$/),
          text: z.string().max(500).transform(plain),
        }),
      )
      .min(1)
      .max(MOST_MENDED),
  }),
  reply: importSummary,
  refusals: {
    "members.import_already_committed": 409,
    "members.import_at_work": 409,
    "members.import_not_readable": 409,
    "members.import_no_such_cell": 422,
  },
  command: true,
  offline: false,
});

export const commitImport = route({
  name: "members.commitImport",
  method: "POST",
  path: "/api/imports/:importId/commit",
  summary:
    "Asks for a preview to be carried out as a whole; while it has an error nothing is taken over.",
  permission: importer,
  params: z.object({ importId: id }),
  body: commandBody,
  reply: importSummary,
  refusals: {
    "members.import_has_errors": 409,
    "members.import_already_committed": 409,
    "members.import_at_work": 409,
    "members.import_not_readable": 409,
  },
  command: true,
  offline: false,
});
