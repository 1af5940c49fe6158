import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { carryOutStep } from "@chiboso/domain/members/cases/contract.ts";
import { decideStep } from "@chiboso/domain/members/cases/decide.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import { actOnCase, mayAct, originOf, refusingClashes, sealStep } from "./act-on-case.ts";
import { applyEffects } from "./apply-effects.ts";
import { insertEntry, moveCase } from "./case-store.ts";
import { standingOf } from "./case-standing.ts";
import { openFollowing } from "./follow.ts";
import { viewCase } from "./view-case.ts";

type Asked = WriteAsked<typeof carryOutStep, undefined>;

/** Enters that the next step of a case was carried out, with everything it changes, and seals it when official. */
export function enterStep(asked: Asked): Promise<Result<Reply<typeof carryOutStep>>> {
  return refusingClashes(() => enter(asked));
}

async function enter(asked: Asked): Promise<Result<Reply<typeof carryOutStep>>> {
  const { actor, body, params, now, tx } = asked;
  const { step: code, doneOn, document, input } = body;
  const acting = await actOnCase(asked, params.caseId, { step: code, input });
  if (!acting.ok) return acting;
  const { definition, known, stored, path } = acting.value;
  const step = definition.steps.find((each) => each.code === code);
  if (step && !mayAct(actor, step.by, path)) return refuse("members.case_needs_committee");
  const decided = decideStep(definition, known, { step: code, doneOn, document, input });
  if (!decided.ok || step === undefined) return decided.ok ? refuse("kernel.not_found") : decided;
  const { record, effects, citations, dueOn } = decided.value;
  const { caseId, memberId, organisationId, kind } = record;
  const following = {
    ...acting.value.following,
    origin: originOf(actor, now, caseId, document),
  };
  const applied = await applyEffects(following, effects);
  const entry = {
    entryId: newId(),
    step: code,
    doneOn,
    document,
    input: decided.value.input,
    dueOn,
  };
  await insertEntry(tx, following.secrets, {
    caseId,
    entry,
    position: stored.record.entries.length + stored.replaced.length,
    citations,
    applied,
    corrects: null,
    by: following.by,
  });
  const done = record.state === "done" ? { on: doneOn, at: now } : null;
  await moveCase(tx, caseId, standingOf(definition, { ...known, record }), done);
  const opened = await openFollowing(following, caseId, effects);
  if (!opened.ok) return opened;
  await sealStep(asked, {
    kind: step.official,
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
