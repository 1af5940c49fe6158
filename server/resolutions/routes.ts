import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/resolutions/contract.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { draftFromMeeting } from "./draft-resolution.ts";
import { saveText, sendBack } from "./edit-resolution.ts";
import { freeze, setText } from "./freeze-resolution.ts";
import { issue, proveSigner } from "./issue-resolution.ts";
import { list } from "./list-resolutions.ts";
import { renderResolution } from "./render.ts";
import { getResolution, getText } from "./store.ts";
import { numberOf, viewResolution } from "./view.ts";

export const routes: readonly Mounted[] = [
  read(contract.listResolutions, list),
  write(contract.draftResolution, draftFromMeeting),

  read(contract.readResolution, async ({ reader, params, now }) =>
    ok(await viewResolution(reader, params.resolutionId, now)),
  ),

  write(contract.saveResolution, saveText),
  writePrepared(contract.freezeResolution, setText, freeze),
  write(contract.returnResolution, sendBack),
  writePrepared(contract.issueResolution, proveSigner, issue),

  read(contract.resolutionPdf, async ({ reader, params, services }) => {
    const row = await getResolution(reader, params.resolutionId);
    if (row.state === "draft" || row.pdf_digest === null) return refuse("resolutions.not_frozen");
    const bytes = await services.files.get(row.pdf_digest);
    const name = `${(numberOf(row) ?? "").replace("/", "-")}.pdf`;
    return ok({ name, type: "application/pdf", bytes });
  }),

  read(contract.previewResolution, async ({ reader, params, now }) => {
    const row = await getResolution(reader, params.resolutionId);
    const text = await getText(reader, row.id, row.version);
    const made = renderResolution(row, text, null, now);
    if (!made.ok) return made;
    return ok({ name: "du-thao.pdf", type: "application/pdf", bytes: made.value.pdf });
  }),
];
