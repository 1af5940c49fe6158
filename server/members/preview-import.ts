import { createHash } from "node:crypto";
import { canonicalText, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { columnLetter, type Sheet } from "@chiboso/domain/kernel/sheet.ts";
import type { KnownOrganisation } from "@chiboso/domain/members/import/cell-names.ts";
import {
  planImport,
  recogniseImport,
  type RecognisedSheet,
} from "@chiboso/domain/members/import/import-plan.ts";
import type { ImportPlan } from "@chiboso/domain/members/import/plan.ts";
import { readSpreadsheet } from "../platform/spreadsheet.ts";
import { importKnowledge } from "./import-knowledge.ts";
import { keepPreview, type KeptPreview } from "./import-rows.ts";
import { sheetOf } from "./import-store.ts";
import { openSource } from "./import-source.ts";
import type { Step } from "./import-step.ts";

/** Reads the workbook that an import waits with, works out what it would change, and keeps that. */
export async function readImport(step: Step): Promise<Result<undefined>> {
  const { tx, secrets, locked, importId, progress } = step;
  await progress("reading", 0, 0);
  const sheets = await sheetsOf(step);
  if (!sheets.ok) return sheets;
  const recognised = recogniseImport(sheets.value);
  if (!recognised.ok) return recognised;
  const { sheet, sorted } = recognised.value;
  await progress("comparing", 0, sorted.length);
  const asOf = recognised.value.asOf ?? locked.summary.asOf;
  const knowledge = await importKnowledge(tx, secrets, locked.places, recognised.value);
  const plan = planImport(recognised.value, asOf, knowledge);
  const preview: KeptPreview = {
    ...describe(recognised.value, plan),
    places: touchedPlaces(locked.places, plan, knowledge.organisations),
    planDigest: digestOfPlan(plan),
    sheet,
    rows: plan.rows,
  };
  await keepPreview(tx, secrets, importId, preview, (done) =>
    progress("keeping", done, plan.rows.length),
  );
  return ok(undefined);
}

/** The sheets of the file, or the one that was chosen and has been mended since. */
async function sheetsOf({ secrets, locked }: Step): Promise<Result<readonly Sheet[]>> {
  if (locked.source === null) return ok([sheetOf(secrets, locked)]);
  const read = await readSpreadsheet(openSource(secrets, locked));
  return read.ok ? ok(read.sheets) : refuse(`members.sheet_${read.fault.code}`, read.fault.params);
}

function describe(recognised: RecognisedSheet, plan: ImportPlan) {
  return {
    kind: recognised.layout.kind,
    sheetName: recognised.sheet.name,
    asOf: plan.asOf,
    columns: recognised.layout.headings.map(({ column, field, text }) => ({
      column: columnLetter(column),
      field,
      heading: text.slice(0, 200),
    })),
    counts: plan.counts,
  };
}

/**
 * Of the places of whoever imports, those that the sheet touches: nobody at another of them has anything to
 * do with it. While it touches none, because nothing was understood, all.
 */
function touchedPlaces(
  places: readonly string[],
  plan: ImportPlan,
  organisations: readonly KnownOrganisation[],
): readonly string[] {
  const paths = new Map(organisations.map(({ id, path }) => [id, path]));
  const touched = new Set(
    plan.touching.flatMap((id) => {
      const path = paths.get(id);
      return places.filter((place) => path?.startsWith(place));
    }),
  );
  return touched.size === 0 ? places : [...touched];
}

/** Two plans with the same digest do exactly the same. */
export function digestOfPlan(plan: ImportPlan): string {
  const value = {
    asOf: plan.asOf,
    errors: plan.counts.error,
    actions: plan.actions,
  } as unknown as Canonical;
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}
