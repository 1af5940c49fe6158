import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/minutes/contract.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { approveMinutes, proveApprover } from "./approve-minutes.ts";
import { draftMinutes, keepRecord } from "./draft-minutes.ts";
import { listMinutes } from "./list-minutes.ts";
import { renderMinutes } from "./render.ts";
import { returnMinutes } from "./return-minutes.ts";
import { saveText } from "./save-text.ts";
import { findByMeeting, findText, getMinutes, getText, revisionsOf, versionsOf } from "./store.ts";
import { freezeText, submitMinutes } from "./submit-minutes.ts";
import { togetherRoutes } from "./together-routes.ts";
import { viewMinutes } from "./view.ts";

export const routes: readonly Mounted[] = [
  ...togetherRoutes,
  writePrepared(contract.draftMinutes, keepRecord, draftMinutes),

  read(contract.findMinutes, async ({ reader, params }) => {
    const row = await findByMeeting(reader, params.meetingId);
    if (row === undefined) return ok({ minutes: null });
    const { id: minutesId, state, due_at: dueAt, approved_at: approvedAt } = row;
    return ok({ minutes: { minutesId, state, dueAt, approvedAt } });
  }),

  read(contract.listMinutes, async ({ reader, places, query, now }) =>
    ok({ minutes: await listMinutes(reader, places, query.limit, now) }),
  ),

  read(contract.readMinutes, async (asked) =>
    ok(await viewMinutes(asked.reader, asked, asked.params.minutesId)),
  ),

  write(contract.saveText, saveText),

  read(contract.listVersions, async ({ reader, params }) => {
    const rows = await versionsOf(reader, params.minutesId);
    return ok({
      versions: rows.map((row) => ({
        version: row.version,
        savedBy: row.saved_by_name,
        savedAt: row.saved_at,
        restoredFrom: row.restored_from,
      })),
    });
  }),

  read(contract.readVersion, async ({ reader, params }) => {
    const row = await findText(reader, params.minutesId, params.version);
    if (row === undefined) return refuse("kernel.not_found");
    const { version, document } = row;
    return ok({ version, document, savedBy: row.saved_by_name, savedAt: row.saved_at });
  }),

  writePrepared(contract.submitMinutes, freezeText, submitMinutes),
  writePrepared(contract.approveMinutes, proveApprover, approveMinutes),
  write(contract.returnMinutes, returnMinutes),

  read(contract.downloadPdf, async ({ reader, params, services }) => {
    const row = await getMinutes(reader, params.minutesId);
    const [latest] = await revisionsOf(reader, row.id);
    if (latest === undefined || row.state === "draft") return refuse("minutes.not_frozen");
    const bytes = await services.files.get(latest.pdf_digest);
    return ok({ name: fileName(row, "pdf"), type: "application/pdf", bytes });
  }),

  read(contract.previewPdf, async ({ reader, params, now }) => {
    const row = await getMinutes(reader, params.minutesId);
    const { document } = await getText(reader, row.id, row.version);
    const { closed_at: closedAt, zone } = row;
    const made = renderMinutes({ document, number: null, closedAt, zone, madeAt: now });
    if (!made.ok) return made;
    return ok({ name: fileName(row, "pdf"), type: "application/pdf", bytes: made.value.pdf });
  }),
];

/** "05-BB-CB.pdf": the number, with what a file name cannot hold replaced. */
function fileName(
  row: { readonly number: number | null; readonly kind: Parameters<typeof minutesNumber>[1] },
  extension: string,
): string {
  const name = row.number === null ? "bien-ban" : minutesNumber(row.number, row.kind);
  return `${name.replace("/", "-")}.${extension}`;
}
