import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/minutes/together-contract.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import {
  approveCorrection,
  begin,
  freezeCorrection,
  proveCorrector,
  rewrite,
  sendCorrectionBack,
  setCorrection,
} from "./correct-minutes.ts";
import { correctionsOf } from "./together-store.ts";
import { viewTogether } from "./together-view.ts";
import { comment, layDown, restore, settle, take } from "./work-together.ts";

/** What several people do at one set of minutes, and what corrects them once they are approved. */
export const togetherRoutes: readonly Mounted[] = [
  read(contract.readTogether, async ({ reader, actor, params, now }) =>
    ok(await viewTogether(reader, actor, params.minutesId, now)),
  ),
  write(contract.takePen, take),
  write(contract.layPenDown, layDown),
  write(contract.addComment, comment),
  write(contract.settleComment, settle),
  write(contract.restoreVersion, restore),
  write(contract.beginCorrection, begin),
  write(contract.saveCorrection, rewrite),
  writePrepared(contract.freezeCorrection, setCorrection, freezeCorrection),
  write(contract.returnCorrection, sendCorrectionBack),
  writePrepared(contract.approveCorrection, proveCorrector, approveCorrection),

  read(contract.correctionPdf, async ({ reader, params, services }) => {
    const found = (await correctionsOf(reader, params.minutesId)).find(
      (each) => each.id === params.correctionId,
    );
    if (found === undefined || found.state === "draft" || found.digest === null)
      return refuse("minutes.not_frozen");
    const bytes = await services.files.get(found.digest);
    return ok({ name: `dinh-chinh-${found.position}.pdf`, type: "application/pdf", bytes });
  }),
];
