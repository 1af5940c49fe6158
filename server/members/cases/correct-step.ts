import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { correctStep } from "@chiboso/domain/members/cases/contract.ts";
import { decideCorrection, type Corrected } from "@chiboso/domain/members/cases/decide.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import {
  actOnCase,
  mayAct,
  originOf,
  refusingClashes,
  sealStep,
  type ActingOn,
} from "./act-on-case.ts";
import { insertEntry, moveCase, type StoredEntry } from "./case-store.ts";
import { standingOf } from "./case-standing.ts";
import { openFollowing, withdrawFollowing, type Following } from "./follow.ts";
import { reapplyEffects } from "./reapply-effects.ts";
import type { Applied } from "./tables.ts";
import { viewCase } from "./view-case.ts";

type Asked = WriteAsked<typeof correctStep, undefined>;

/** States a step anew; the entry before stays, and what the register shows follows the new one. */
export function restateStep(asked: Asked): Promise<Result<Reply<typeof correctStep>>> {
  return refusingClashes(() => restate(asked));
}

async function restate(asked: Asked): Promise<Result<Reply<typeof correctStep>>> {
  const { actor, body, params, now, tx } = asked;
  const { step: code, doneOn, document, input, reason } = body;
  const acting = await actOnCase(asked, params.caseId, { step: code, input });
  if (!acting.ok) return acting;
  const { definition, known, path } = acting.value;
  const step = definition.steps.find((each) => each.code === code);
  if (step && !mayAct(actor, step.by, path)) return refuse("members.case_needs_committee");
  const decided = decideCorrection(definition, known, { step: code, doneOn, document, input });
  if (!decided.ok) return decided;
  const entry = known.record.entries.find((each) => each.step === code);
  if (step === undefined || entry === undefined) return refuse("members.case_step_not_done");
  const { caseId, memberId, organisationId, kind } = known.record;
  const following = { ...acting.value.following, origin: originOf(actor, now, caseId, document) };
  const applied = await redo(following, decided.value, entry, reason);
  if (!applied.ok) return applied;
  const fresh = { entryId: newId(), step: code, doneOn, document, ...pick(decided.value) };
  await insertEntry(tx, following.secrets, {
    caseId,
    entry: fresh,
    position: nextPosition(acting.value),
    citations: decided.value.citations,
    applied: applied.value,
    corrects: { entryId: entry.entryId, reason },
    by: following.by,
  });
  const later = await redoLater(acting.value, following, decided.value, reason);
  if (!later.ok) return later;
  await moveCase(
    tx,
    caseId,
    standingOf(definition, { ...known, record: decided.value.record }),
    null,
  );
  await sealStep(asked, {
    kind: step.official && "member.corrected",
    organisationId,
    caseId,
    memberId,
    caseKind: kind,
    step: code,
    on: doneOn,
    document,
    fields: step.fields,
    input: decided.value.input,
  });
  const view = await viewCase({ ...asked, reader: tx }, caseId);
  return view === undefined ? refuse("kernel.not_found") : ok(view);
}

function pick({ input, dueOn }: Corrected) {
  return { input, dueOn };
}

function nextPosition({ stored }: ActingOn): number {
  return stored.record.entries.length + stored.replaced.length;
}

/** The register follows the corrected step; the cases that came from it are opened anew. */
async function redo(
  following: Following,
  corrected: Corrected,
  entry: StoredEntry,
  reason: string,
): Promise<Result<readonly Applied[]>> {
  if (!corrected.changed) return ok(entry.applied);
  const { caseId } = corrected.record;
  const opens = corrected.effects.some(({ kind }) => kind === "opens");
  const gone = opens ? await withdrawFollowing(following, caseId, reason) : ok(undefined);
  if (!gone.ok) return gone;
  const again = await reapplyEffects(following, entry.applied, corrected.effects, reason);
  if (!again.ok) return again;
  const opened = await openFollowing(following, caseId, corrected.effects);
  return opened.ok ? again : opened;
}

/** Later steps whose effects hang on the corrected one are entered once more, as they were stated. */
async function redoLater(
  acting: ActingOn,
  following: Following,
  corrected: Corrected,
  reason: string,
): Promise<Result<undefined>> {
  const { tx, secrets, by } = following;
  const { record } = acting.known;
  for (const [index, { step, effects }] of corrected.redone.entries()) {
    const entry = record.entries.find((each) => each.step === step);
    if (entry === undefined) return refuse("members.case_step_not_done");
    const again = await redo(following, { ...corrected, changed: true, effects }, entry, reason);
    if (!again.ok) return again;
    await insertEntry(tx, secrets, {
      caseId: record.caseId,
      entry: { ...entry, entryId: newId() },
      position: nextPosition(acting) + 1 + index,
      citations: entry.citations,
      applied: again.value,
      corrects: { entryId: entry.entryId, reason },
      by,
    });
  }
  return ok(undefined);
}
