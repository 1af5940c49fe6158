import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  decideApproveCorrection,
  decideBeginCorrection,
  decideFreezeCorrection,
  decideReturnCorrection,
  decideSaveCorrection,
  type CorrectionNow,
} from "@chiboso/domain/minutes/correction.ts";
import { correctionPaper } from "@chiboso/domain/minutes/correction-paper.ts";
import { termOf } from "@chiboso/domain/minutes/number.ts";
import type * as contract from "@chiboso/domain/minutes/together-contract.ts";
import type { TogetherView } from "@chiboso/domain/minutes/together-contract.ts";
import { PAGE } from "@chiboso/domain/minutes/words/official.ts";
import { confirmPassword } from "../access/public.ts";
import { askCheckpoint, sealAct } from "../ledger/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { setPartyPaper } from "../platform/party-paper.ts";
import { nextNumber, takeNumber } from "./numbers.ts";
import { getMinutes, lockMinutes, type MinutesRow } from "./store.ts";
import {
  correctionApprovals,
  correctionsOf,
  insertCorrection,
  insertCorrectionApproval,
  rewriteCorrection,
  saveApprovedCorrection,
  saveFrozenCorrection,
  saveReturnedCorrection,
  type CorrectionRow,
} from "./together-store.ts";
import { correctedBy, correctionNumber, originalOf, viewTogether } from "./together-view.ts";

interface Found {
  readonly row: CorrectionRow;
  readonly all: readonly CorrectionRow[];
  readonly now: CorrectionNow;
}

async function findCorrection(
  reader: Reader,
  minutes: MinutesRow,
  correctionId: string,
): Promise<Result<Found>> {
  const all = await correctionsOf(reader, minutes.id);
  const row = all.find((each) => each.id === correctionId);
  if (row === undefined) return refuse("kernel.not_found");
  const done = (await correctionApprovals(reader, minutes.id))
    .filter((each) => each.correctionId === row.id && each.digest === row.digest)
    .map((each) => each.role);
  const { state, version, digest } = row;
  const signers = { clerkId: minutes.clerk_id, chairId: minutes.chair_id };
  return ok({ row, all, now: { state, version, digest, done, ...signers } });
}

/** Begins a correcting minute, of the minutes or of an approved correcting minute. */
export async function begin(
  asked: WriteAsked<typeof contract.beginCorrection, undefined>,
): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now } = asked;
  const minutes = await lockMinutes(tx, params.minutesId);
  const all = await correctionsOf(tx, minutes.id);
  const states = all.map((each) => each.state);
  const decided = decideBeginCorrection(minutes.state, states);
  if (!decided.ok) return decided;
  const earlier = all.find((each) => each.id === body.ofCorrection);
  if (body.ofCorrection !== null && earlier === undefined)
    return refuse("minutes.no_such_correction", undefined, "ofCorrection");
  const signers = { clerkId: minutes.clerk_id, chairId: minutes.chair_id };
  const fresh = { state: "draft" as const, version: 1, digest: null, done: [], ...signers };
  const checked = decideSaveCorrection(fresh, { ...body, expectedVersion: 1 });
  if (!checked.ok) return checked;
  await insertCorrection(tx, {
    id: body.correctionId,
    minutesId: minutes.id,
    position: all.length + 1,
    corrects: earlier?.id ?? null,
    reason: body.reason,
    entries: body.entries,
    term: termOf(localDateOf(now, minutes.zone)),
    begunBy: actor.name,
    begunAt: now,
  });
  tx.afterCommit(() => asked.services.live.publish(`minutes:${minutes.id}`));
  return ok(await viewTogether(tx, actor, minutes.id, now));
}

export async function rewrite(
  asked: WriteAsked<typeof contract.saveCorrection, undefined>,
): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now } = asked;
  const minutes = await lockMinutes(tx, params.minutesId);
  const found = await findCorrection(tx, minutes, params.correctionId);
  if (!found.ok) return found;
  const decided = decideSaveCorrection(found.value.now, body);
  if (!decided.ok) return decided;
  await rewriteCorrection(tx, params.correctionId, body);
  tx.afterCommit(() => asked.services.live.publish(`minutes:${minutes.id}`));
  return ok(await viewTogether(tx, actor, minutes.id, now));
}

interface Frozen {
  readonly version: number;
  readonly number: number;
  readonly digest: string;
  readonly pages: number;
}

const seriesOf = (minutes: MinutesRow, row: CorrectionRow) => ({
  organisationId: minutes.organisation_id,
  sign: "BB",
  term: row.term,
});

/** Sets the correcting minute with the number that it will get, and keeps the file. */
export async function setCorrection(
  asked: PrepareAsked<typeof contract.freezeCorrection>,
): Promise<Result<Frozen>> {
  const { reader, params, body, services, now } = asked;
  const minutes = await getMinutes(reader, params.minutesId);
  const found = await findCorrection(reader, minutes, params.correctionId);
  if (!found.ok) return found;
  const { row, all } = found.value;
  const decided = decideFreezeCorrection(found.value.now, body.expectedVersion);
  if (!decided.ok) return decided;
  const number = row.number ?? (await nextNumber(reader, seriesOf(minutes, row)));
  const { head, recipients, signers } = minutes.drafted;
  const paper = correctionPaper({
    head,
    seat: head.seat,
    subject: minutes.subject,
    zone: minutes.zone,
    number: correctionNumber(minutes, number),
    corrects: correctedBy(minutes, row.corrects, all, await originalOf(reader, minutes)),
    reason: row.reason,
    entries: row.entries,
    signers,
    recipients,
    on: now,
  });
  const made = setPartyPaper(paper, {
    madeAt: now,
    watermark: null,
    recipients: PAGE.recipients,
    unprintable: "minutes.unprintable",
  });
  if (!made.ok) return made;
  const digest = await services.files.keep(made.value.pdf);
  return ok({ version: row.version, number, digest, pages: made.value.pages });
}

export async function freezeCorrection(
  asked: WriteAsked<typeof contract.freezeCorrection, Frozen>,
): Promise<Result<TogetherView>> {
  const { tx, params, prepared, actor, now } = asked;
  const minutes = await lockMinutes(tx, params.minutesId);
  const found = await findCorrection(tx, minutes, params.correctionId);
  if (!found.ok) return found;
  const { row } = found.value;
  const decided = decideFreezeCorrection(found.value.now, prepared.version);
  if (!decided.ok) return decided;
  if (row.number === null && !(await takeNumber(tx, seriesOf(minutes, row), prepared.number)))
    return refuse("minutes.number_taken");
  await saveFrozenCorrection(tx, row.id, prepared, actor.name, now);
  tx.afterCommit(() => asked.services.live.publish(`minutes:${minutes.id}`));
  return ok(await viewTogether(tx, actor, minutes.id, now));
}

/** Opens a frozen correcting minute for editing again. */
export async function sendCorrectionBack(
  asked: WriteAsked<typeof contract.returnCorrection, undefined>,
): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now } = asked;
  const minutes = await lockMinutes(tx, params.minutesId);
  const found = await findCorrection(tx, minutes, params.correctionId);
  if (!found.ok) return found;
  const decided = decideReturnCorrection(found.value.now);
  if (!decided.ok) return decided;
  await saveReturnedCorrection(tx, params.correctionId, body.reason);
  tx.afterCommit(() => asked.services.live.publish(`minutes:${minutes.id}`));
  return ok(await viewTogether(tx, actor, minutes.id, now));
}

/** Decides once before the password is asked, so that nobody gives it away for nothing. */
export async function proveCorrector(
  asked: PrepareAsked<typeof contract.approveCorrection>,
): Promise<Result<undefined>> {
  const { reader, params, body, services, actor } = asked;
  const minutes = await getMinutes(reader, params.minutesId);
  const found = await findCorrection(reader, minutes, params.correctionId);
  if (!found.ok) return found;
  const given = { memberId: actor.memberId, digest: body.digest };
  const decided = decideApproveCorrection(found.value.now, given);
  if (!decided.ok) return decided;
  const confirmed = await confirmPassword(services, actor.accountId, body.password);
  return confirmed.ok ? ok(undefined) : confirmed;
}

/** Writes the approval down; the second one seals number and digest of both documents in the log. */
export async function approveCorrection(
  asked: WriteAsked<typeof contract.approveCorrection, undefined>,
): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now, services } = asked;
  const minutes = await lockMinutes(tx, params.minutesId);
  const found = await findCorrection(tx, minutes, params.correctionId);
  if (!found.ok) return found;
  const { row, all } = found.value;
  const given = { memberId: actor.memberId, digest: body.digest };
  const decided = decideApproveCorrection(found.value.now, given);
  if (!decided.ok) return decided;
  const { role, repeated, complete } = decided.value;
  if (!repeated) {
    const name = role === "clerk" ? minutes.clerk_name : minutes.chair_name;
    const approval = { correctionId: row.id, role, digest: body.digest, name, at: now };
    await insertCorrectionApproval(tx, { ...approval, accountId: actor.accountId });
  }
  if (complete) {
    await saveApprovedCorrection(tx, row.id, now);
    const corrected = correctedBy(minutes, row.corrects, all, await originalOf(tx, minutes));
    const approvals = (await correctionApprovals(tx, minutes.id))
      .filter((each) => each.correctionId === row.id && each.digest === body.digest)
      .map((each) => ({
        role: each.role,
        memberId: each.role === "clerk" ? minutes.clerk_id : minutes.chair_id,
        at: each.at,
      }));
    await sealAct(tx, services.config, {
      organisationId: minutes.organisation_id,
      kind: "minutes.corrected",
      at: now,
      actor: actor.accountId,
      ref: row.id,
      memberId: null,
      content: {
        minutesId: minutes.id,
        meetingId: minutes.meeting_id,
        position: row.position,
        number: row.number,
        pdf: body.digest,
        corrects: { ...corrected },
        approvals,
      },
    });
    askCheckpoint(tx, services, minutes.organisation_id, () =>
      services.live.publish(`minutes:${minutes.id}`),
    );
  }
  tx.afterCommit(() => services.live.publish(`minutes:${minutes.id}`));
  return ok(await viewTogether(tx, actor, minutes.id, now));
}
