import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { submitMinutes as route } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import { decideSubmit } from "@chiboso/domain/minutes/rules.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { nextNumber, takeNumber, type Series } from "./numbers.ts";
import { renderMinutes } from "./render.ts";
import {
  changeMinutes,
  getMinutes,
  insertRevision,
  lockMinutes,
  type MinutesRow,
} from "./store.ts";
import { tellSigners } from "./tell-signers.ts";
import { know, nowOf, viewMinutes } from "./view.ts";

/** A PDF that is kept already, and what it was made from: valid only while both still hold. */
export interface Frozen {
  readonly version: number;
  readonly number: number;
  readonly digest: string;
  readonly pages: number;
}

/** Minutes and their corrections are numbered in one run. */
export function seriesOf(row: Pick<MinutesRow, "organisation_id" | "term">): Series {
  return { organisationId: row.organisation_id, sign: "BB", term: row.term };
}

/** Sets the saved text on paper with the number it will get, and keeps the file. */
export async function freezeText(asked: PrepareAsked<typeof route>): Promise<Result<Frozen>> {
  const { reader, params, body, services } = asked;
  const row = await getMinutes(reader, params.minutesId);
  const known = await know(reader, row);
  const decided = decideSubmit(nowOf(known), known.text.document, body.expectedVersion);
  if (!decided.ok) return decided;
  const number = row.number ?? (await nextNumber(reader, seriesOf(row)));
  const made = renderMinutes({
    document: known.text.document,
    number: minutesNumber(number, row.kind),
    closedAt: row.closed_at,
    zone: row.zone,
    madeAt: asked.now,
  });
  if (!made.ok) return made;
  const digest = await services.files.keep(made.value.pdf);
  return ok({ version: row.version, number, digest, pages: made.value.pages });
}

/** Binds the kept PDF to the minutes when text and number are still those it was made from. */
export async function submitMinutes(
  asked: WriteAsked<typeof route, Frozen>,
): Promise<Result<MinutesView>> {
  const { tx, params, prepared, actor, now } = asked;
  const known = await know(tx, await lockMinutes(tx, params.minutesId));
  const { row } = known;
  const decided = decideSubmit(nowOf(known), known.text.document, prepared.version);
  if (!decided.ok) return decided;
  if (row.number === null) {
    const taken = await takeNumber(tx, seriesOf(row), prepared.number);
    if (!taken) return refuse("minutes.number_taken");
  }
  const revision = {
    minutes_id: row.id,
    revision: (known.revisions[0]?.revision ?? 0) + 1,
    version: prepared.version,
    pdf_digest: prepared.digest,
    pages: prepared.pages,
  };
  await insertRevision(tx, revision, actor, now);
  await changeMinutes(tx, row.id, { state: "inApproval", number: prepared.number });
  await tellSigners(asked, row, "minutesToApprove");
  tx.afterCommit(() => asked.services.live.publish(`minutes:${row.id}`));
  return ok(await viewMinutes(tx, asked, row.id));
}
