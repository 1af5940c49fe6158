import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { figure } from "../../kernel/figures.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { citation } from "../../rules/citation.ts";
import { FILE_FAILURES, IMPORT_LIMIT } from "../import-contract.ts";
import { COMPARED_STATES } from "./compare.ts";
import { NATIONAL_FORMATS } from "./formats.ts";
import { LISTED_FIELDS } from "./listed.ts";

export const comparedState = z.enum(COMPARED_STATES);
export const listedField = z.enum(LISTED_FIELDS);
export const proposalDecision = z.enum(["samePerson", "otherPerson"]);

const values = z.partialRecord(listedField, z.string().nullable());

export const reconciliationSummary = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  format: z.enum(NATIONAL_FORMATS),
  fileName: z.string(),
  /** The day for which the other list speaks. */
  asOf: localDate,
  at: instant,
  by: z.string(),
  /** People in the other list. */
  lines: z.int(),
  counts: z.record(comparedState, z.int()),
});

export type ReconciliationSummary = z.infer<typeof reconciliationSummary>;

export const comparedRow = z.object({
  position: z.int(),
  state: comparedState,
  memberId: id.nullable(),
  ours: values.nullable(),
  theirs: values.nullable(),
  line: z.int().nullable(),
  firstLine: z.int().nullable(),
  matchedBy: z.enum(["cardNumber", "citizenId", "nameAndBirth"]).nullable(),
  differing: z.array(listedField),
  decision: proposalDecision.nullable(),
  decidedBy: z.string().nullable(),
});

export type ComparedRowShown = z.infer<typeof comparedRow>;

const here = needs("members.reconcile", { param: "organisationId", of: "organisation" });
const own = needs("members.reconcile", { param: "reconciliationId", of: "reconciliation" });

/** Why a list of the other system cannot be read. */
const FILE_REFUSALS = {
  ...(Object.fromEntries(
    FILE_FAILURES.filter((code) => code.startsWith("members.sheet_")).map((code) => [code, 422]),
  ) as Readonly<Record<string, 422>>),
  "members.reconcile_unknown_layout": 422,
  "members.reconcile_no_rows": 422,
  "members.reconcile_csv_damaged": 422,
  "members.reconcile_too_many": 422,
} as const;

export const uploadNationalList = route({
  name: "members.uploadNationalList",
  method: "POST",
  path: "/api/organisations/:organisationId/reconciliations",
  summary:
    "Compares a list of the national system with the register of an organisation and everything below it; nothing is changed.",
  permission: here,
  params: z.object({ organisationId: id }),
  query: z.object({
    commandId: id,
    name: z.string().min(1).max(200),
    /** The day for which the list speaks; today when absent. */
    asOf: localDate.optional(),
  }),
  upload: { limit: IMPORT_LIMIT },
  reply: reconciliationSummary,
  refusals: FILE_REFUSALS,
  command: true,
  offline: false,
});

export const listReconciliations = route({
  name: "members.listReconciliations",
  method: "GET",
  path: "/api/reconciliations",
  summary: "Lists the comparisons within the reader's places, latest first.",
  permission: needs("members.reconcile", "anywhere"),
  reply: z.object({
    reconciliations: z.array(reconciliationSummary),
    /** How often it is to be done (FILE-05). */
    citation,
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const getReconciliation = route({
  name: "members.getReconciliation",
  method: "GET",
  path: "/api/reconciliations/:reconciliationId",
  summary: "Shows a comparison: what was compared and how many lines of each kind there are.",
  permission: own,
  params: z.object({ reconciliationId: id }),
  reply: reconciliationSummary,
  refusals: {},
  command: false,
  offline: false,
});

export const listComparedRows = route({
  name: "members.listComparedRows",
  method: "GET",
  path: "/api/reconciliations/:reconciliationId/rows",
  summary:
    "Pages through a comparison; the reading is written down for the members that are shown.",
  permission: own,
  params: z.object({ reconciliationId: id }),
  query: z.object({
    state: comparedState.optional(),
    field: listedField.optional(),
    after: figure.min(-1).default(-1),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ rows: z.array(comparedRow), next: z.int().nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

export const decideProposal = route({
  name: "members.decideProposal",
  method: "POST",
  path: "/api/reconciliations/:reconciliationId/rows/:position",
  summary: "Says whether two lines with the same name and birth date are one person.",
  permission: own,
  params: z.object({ reconciliationId: id, position: figure.min(0) }),
  body: commandBody.extend({ decision: proposalDecision }),
  reply: comparedRow,
  refusals: { "members.reconcile_not_a_proposal": 409 },
  command: true,
  offline: false,
});

/** For the other system: what is to be mended there. For ours: a list of corrections to be imported. */
export const EXPORT_KINDS = ["forNational", "forOurs"] as const;

export const exportCorrections = route({
  name: "members.exportCorrections",
  method: "GET",
  path: "/api/reconciliations/:reconciliationId/corrections",
  summary:
    "Gives the corrections that follow from a comparison as a table; the export is entered in the log.",
  permission: own,
  params: z.object({ reconciliationId: id }),
  query: z.object({
    kind: z.enum(EXPORT_KINDS),
    as: z.enum(["xlsx", "csv"]).default("xlsx"),
  }),
  reply: {
    file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"],
  },
  refusals: { "members.reconcile_nothing_to_mend": 409 },
  command: false,
  offline: false,
});
