import { createHash } from "node:crypto";
import { canonicalText, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { columnLetter } from "@chiboso/domain/kernel/sheet.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import type { ImportSummary, uploadImport } from "@chiboso/domain/members/import-contract.ts";
import {
  planImport,
  recogniseImport,
  type RecognisedSheet,
} from "@chiboso/domain/members/import/import-plan.ts";
import type { ImportPlan } from "@chiboso/domain/members/import/plan.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { readSpreadsheet } from "../platform/spreadsheet.ts";
import { importKnowledge } from "./import-knowledge.ts";
import { insertPreview, packRow, packSheet, type KeptPreview } from "./import-store.ts";
import { openSecrets, type Secrets } from "./secrets.ts";

export interface WantedPreview {
  readonly reader: Reader;
  readonly secrets: Secrets;
  /** Where whoever imports may do so; organisations elsewhere do not exist for this import. */
  readonly places: readonly string[];
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly now: Instant;
  readonly by: string;
}

/** Reads a workbook and works out what it would change. Nothing is stored yet. */
export async function preparePreview(wanted: WantedPreview): Promise<Result<KeptPreview>> {
  const { secrets, places, now } = wanted;
  const read = await readSpreadsheet(wanted.bytes);
  if (!read.ok) return refuse(`members.sheet_${read.fault.code}`, read.fault.params);
  const recognised = recogniseImport(read.sheets);
  if (!recognised.ok) return recognised;
  const asOf = recognised.value.asOf ?? localDateOf(now, VIETNAM);
  const knowledge = await importKnowledge(wanted.reader, secrets, places, recognised.value);
  const plan = planImport(recognised.value, asOf, knowledge);
  const id = newId();
  return ok({
    summary: summarise(id, wanted, recognised.value, plan),
    fileDigest: createHash("sha256").update(wanted.bytes).digest("hex"),
    path: places[0] ?? "/",
    planDigest: digestOfPlan(plan),
    sheet: packSheet(secrets, id, recognised.value.sheet),
    rows: plan.rows.map((row) => packRow(secrets, id, row)),
  });
}

function summarise(
  id: Id,
  wanted: WantedPreview,
  recognised: RecognisedSheet,
  plan: ImportPlan,
): ImportSummary {
  return {
    id,
    kind: recognised.layout.kind,
    fileName: tidy(wanted.fileName),
    sheetName: recognised.sheet.name,
    asOf: plan.asOf,
    at: wanted.now,
    by: wanted.by,
    status: "preview",
    committedAt: null,
    committedBy: null,
    columns: recognised.layout.headings.map(({ column, field, text }) => ({
      column: columnLetter(column),
      field,
      heading: text.slice(0, 200),
    })),
    counts: plan.counts,
  };
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

/** Reads the uploaded workbook before the transaction begins. */
export async function preparePreviewOfUpload(
  asked: PrepareAsked<typeof uploadImport>,
): Promise<Result<KeptPreview>> {
  return preparePreview({
    reader: asked.reader,
    secrets: await openSecrets(asked.services.config.dataDir),
    places: asked.places,
    fileName: asked.query.name,
    bytes: asked.upload.bytes,
    now: asked.now,
    by: asked.actor.name,
  });
}

/** Stores the preview. */
export async function storePreview(
  asked: WriteAsked<typeof uploadImport, KeptPreview>,
): Promise<Result<Reply<typeof uploadImport>>> {
  await insertPreview(asked.tx, asked.prepared, asked.actor.accountId);
  return ok(asked.prepared.summary);
}
