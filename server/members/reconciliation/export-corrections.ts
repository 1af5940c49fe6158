import { refuse, ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { ar } from "@chiboso/domain/members/reconciliation/words/ar.ts";
import { en } from "@chiboso/domain/members/reconciliation/words/en.ts";
import { vi } from "@chiboso/domain/members/reconciliation/words/vi.ts";
import type {
  ComparedRowShown,
  exportCorrections,
  ReconciliationSummary,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import {
  correctionsHere,
  mendingsThere,
} from "@chiboso/domain/members/reconciliation/corrections.ts";
import { LISTED_FIELDS, type ListedField } from "@chiboso/domain/members/reconciliation/listed.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import { sealAct } from "../../ledger/public.ts";
import type { FileReply, LoggedReadAsked } from "../../platform/capability.ts";
import { sayer } from "../../platform/language.ts";
import { noteReading } from "../readings/note-reading.ts";
import { hiddenAmong } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";
import { comparedRows, findReconciliation, MOST_MEMBERS } from "./store.ts";
import { writeCsv, writeXlsx, type Table } from "./write-table.ts";

const say = sayer({ vi, en, ar });
const tell = (key: keyof typeof vi, params?: Record<string, string | number>) =>
  say("vi", key, params);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The corrections as a table; who exported how many lines is entered in the organisation's log. */
export async function giveCorrections(
  asked: LoggedReadAsked<typeof exportCorrections>,
): Promise<Result<FileReply>> {
  const { tx, params, query, services, actor, now } = asked;
  const id = params.reconciliationId;
  const summary = await findReconciliation(tx, id);
  if (summary === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const states = ["differs", "proposed", "doubled", "missingThere", "missingHere"] as const;
  const limit = 2 * MOST_MEMBERS;
  const all = await comparedRows(tx, secrets, { id, states, after: -1, limit });
  const known = all.flatMap(({ memberId }) => memberId ?? []);
  const hidden = await hiddenAmong(tx, actor, known);
  const rows = all.filter(({ memberId }) => memberId === null || !hidden.has(memberId));
  const table =
    query.kind === "forNational" ? tableForNational(summary, rows) : tableForOurs(summary, rows);
  if (table.rows.length === 0) return refuse("members.reconcile_nothing_to_mend");
  const memberIds = rows.flatMap(({ memberId }) => memberId ?? []);
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "export" as const };
  await noteReading(tx, { ...read, route: "members.exportCorrections" });
  await sealAct(tx, services.config, {
    organisationId: summary.organisationId,
    kind: "members.exported",
    at: now,
    actor: actor.accountId,
    ref: id,
    memberId: null,
    content: { reconciliation: id, kind: query.kind, as: query.as, lines: table.rows.length },
  });
  const name = tell(`members.reconcile_file.${query.kind}`, { asOf: summary.asOf });
  return ok(
    query.as === "csv"
      ? { name: `${name}.csv`, type: "text/csv", bytes: writeCsv(table) }
      : { name: `${name}.xlsx`, type: XLSX, bytes: await writeXlsx(table) },
  );
}

function titleOf(summary: ReconciliationSummary, title: keyof typeof vi): string[] {
  const asOf = shown("birthDate", summary.asOf) ?? "";
  return [tell(title), summary.organisationName, tell("members.reconcile_as_of", { asOf })];
}

function tableForNational(
  summary: ReconciliationSummary,
  rows: readonly ComparedRowShown[],
): Table {
  const head = ["name", "birthDate", "cardNumber", "citizenId", "cell"] as const;
  return {
    sheet: tell("members.reconcile_sheet.forNational"),
    title: titleOf(summary, "members.reconcile_title.forNational"),
    head: [
      ...head.map((field) => tell(`members.listed.${field}`)),
      tell("members.reconcile_column.what"),
      tell("members.reconcile_column.field"),
      tell("members.reconcile_column.theirs"),
      tell("members.reconcile_column.ours"),
      tell("members.reconcile_column.line"),
    ],
    rows: mendingsThere(rows).map(({ row, what, field, theirs, ours }) => {
      // Who is to be found there is named as the other list names them.
      const values = (what === "add" ? row.ours : row.theirs) ?? row.ours ?? {};
      return [
        ...head.map((each) => shown(each, values[each] ?? null)),
        tell(`members.reconcile_what.${what}`),
        field === null ? null : tell(`members.listed.${field}`),
        field === null ? null : shown(field, theirs),
        field === null ? null : shown(field, ours),
        row.line === null ? null : String(row.line),
      ];
    }),
  };
}

/** In the form in which corrections are imported: the member's code, the name to be looked at, and what changes. */
function tableForOurs(summary: ReconciliationSummary, rows: readonly ComparedRowShown[]): Table {
  const corrections = correctionsHere(rows);
  const used = LISTED_FIELDS.filter((field) =>
    corrections.some(({ fields }) => fields.includes(field)),
  );
  return {
    sheet: tell("members.reconcile_sheet.forOurs"),
    title: titleOf(summary, "members.reconcile_title.forOurs"),
    head: [
      tell("members.reconcile_column.memberId"),
      ...used.map((field) => tell(`members.listed.${field}`)),
    ],
    rows: corrections.map(({ row, fields }) => [
      row.memberId,
      ...used.map((field) =>
        fields.includes(field) ? shown(field, row.theirs?.[field] ?? null) : null,
      ),
    ]),
  };
}

const DAYS: readonly ListedField[] = ["birthDate", "admittedOn", "officialOn"];

/** As people write it in a table: 03/02/1990, Nam. */
function shown(field: ListedField, value: string | null): string | null {
  if (value === null) return null;
  if (field === "sex")
    return tell(value === "male" ? "members.listed_sex.male" : "members.listed_sex.female");
  return DAYS.includes(field) ? value.split("-").toReversed().join("/") : value;
}
