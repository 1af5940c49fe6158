import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Body, Reply } from "@chiboso/domain/kernel/route.ts";
import { columnLetter, type Sheet, type SheetCell } from "@chiboso/domain/kernel/sheet.ts";
import { isAtWork, type mendImport } from "@chiboso/domain/members/import-contract.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { lockWithin, sent } from "./import-requests.ts";
import { pack } from "./import-pack.ts";
import { markImport, sheetOf } from "./import-store.ts";
import { openSecrets } from "./secrets.ts";

type Mend = Body<typeof mendImport>["cells"][number];

/**
 * Writes other texts into cells of a preview and has it compared anew. The file itself is not kept, so what
 * was mended shows in the preview only; the log has the digest of the plan that is carried out.
 */
export async function requestMend(
  asked: WriteAsked<typeof mendImport, undefined>,
): Promise<Result<Reply<typeof mendImport>>> {
  const { tx, services, params, body, places } = asked;
  const { importId } = params;
  const found = await lockWithin(tx, importId, places);
  if (!found.ok) return found;
  const { status } = found.value.summary;
  if (isAtWork(status)) return refuse("members.import_at_work");
  if (status === "failed") return refuse("members.import_not_readable");
  if (status !== "preview") return refuse("members.import_already_committed");
  const secrets = await openSecrets(services.config.dataDir);
  const mended = mendSheet(sheetOf(secrets, found.value), body.cells);
  if (!mended.ok) return mended;
  const sheet = pack(secrets, `import:${importId}:sheet`, mended.value);
  await tx.query(sql`update import set sheet = ${sheet} where id = ${importId}`);
  await markImport(tx, importId, { status: "reading", failure: null });
  return sent(services, tx, importId);
}

/** The sheet with these texts in its cells; an empty text empties the cell. */
function mendSheet(sheet: Sheet, mends: readonly Mend[]): Result<Sheet> {
  const byRow = new Map<number, Mend[]>();
  for (const mend of mends) byRow.set(mend.row, [...(byRow.get(mend.row) ?? []), mend]);
  for (const { row, column } of mends) {
    if (!sheet.rows.some(({ number }) => number === row))
      return refuse("members.import_no_such_cell", { cell: `${column}${row}` });
  }
  const rows = sheet.rows.map((row) => {
    const own = byRow.get(row.number);
    if (own === undefined) return row;
    const named = new Set(own.map(({ column }) => column));
    const left = row.cells.filter(({ column }) => !named.has(columnLetter(column)));
    const fresh = own.flatMap(({ column, text }): SheetCell[] =>
      text === "" ? [] : [{ column: columnNumber(column), kind: "text", text }],
    );
    return { ...row, cells: [...left, ...fresh].toSorted((a, b) => a.column - b.column) };
  });
  return ok({ ...sheet, rows });
}

/** The number of a column: A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
