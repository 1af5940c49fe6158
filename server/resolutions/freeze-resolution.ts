import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { documentNumber } from "@chiboso/domain/minutes/number.ts";
import type { freezeResolution as route } from "@chiboso/domain/resolutions/contract.ts";
import { decideFreeze } from "@chiboso/domain/resolutions/rules.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { nextNumber, takeNumber } from "../minutes/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { renderResolution } from "./render.ts";
import { changeResolution, getResolution, getText, lockResolution } from "./store.ts";
import { tellSigner } from "./tell-signer.ts";
import { nowOf, viewResolution } from "./view.ts";

/** A PDF that is kept already, and what it was made from: valid only while both still hold. */
interface Frozen {
  readonly version: number;
  readonly number: number;
  readonly digest: string;
  readonly pages: number;
}

/** Sets the saved text with the number that it will get, and keeps the file. */
export async function setText(asked: PrepareAsked<typeof route>): Promise<Result<Frozen>> {
  const { reader, params, body, services, now } = asked;
  const row = await getResolution(reader, params.resolutionId);
  const text = await getText(reader, row.id, row.version);
  const decided = decideFreeze(nowOf(row, text), text.document, body.expectedVersion);
  if (!decided.ok) return decided;
  const series = { organisationId: row.organisation_id, sign: row.sign, term: row.term };
  const number = row.number ?? (await nextNumber(reader, series));
  const made = renderResolution(row, text, documentNumber(number, row.sign, "CB"), now);
  if (!made.ok) return made;
  const digest = await services.files.keep(made.value.pdf);
  return ok({ version: row.version, number, digest, pages: made.value.pages });
}

/** Binds the kept PDF to the resolution when text and number are still those it was made from. */
export async function freeze(
  asked: WriteAsked<typeof route, Frozen>,
): Promise<Result<ResolutionView>> {
  const { tx, params, prepared, now, services } = asked;
  const row = await lockResolution(tx, params.resolutionId);
  const text = await getText(tx, row.id, row.version);
  const decided = decideFreeze(nowOf(row, text), text.document, prepared.version);
  if (!decided.ok) return decided;
  const series = { organisationId: row.organisation_id, sign: row.sign, term: row.term };
  if (row.number === null && !(await takeNumber(tx, series, prepared.number)))
    return refuse("resolutions.number_taken");
  await changeResolution(tx, row.id, {
    state: "frozen",
    number: prepared.number,
    pdf_digest: prepared.digest,
    pages: prepared.pages,
    frozen_at: now,
    return_reason: null,
  });
  await tellSigner(asked, row, "resolutionToSign");
  tx.afterCommit(() => services.live.publish(`resolution:${row.id}`));
  return ok(await viewResolution(tx, row.id, now));
}
