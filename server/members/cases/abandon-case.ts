import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideAbandon } from "@chiboso/domain/members/cases/decide.ts";
import type { abandonCase } from "@chiboso/domain/members/cases/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { actOnCase, mayAct, refusingClashes, sealStep } from "./act-on-case.ts";
import { applyEffects } from "./apply-effects.ts";
import { closeCase } from "./case-store.ts";
import { takeBack } from "./reapply-effects.ts";
import { viewCase } from "./view-case.ts";

type Asked = WriteAsked<typeof abandonCase, undefined>;

/** Closes a case before its end; what it had changed by then stays, but for what giving it up takes back. */
export function giveUpCase(asked: Asked): Promise<Result<Reply<typeof abandonCase>>> {
  return refusingClashes(() => giveUp(asked));
}

async function giveUp(asked: Asked): Promise<Result<Reply<typeof abandonCase>>> {
  const { actor, body, params, now, tx } = asked;
  const acting = await actOnCase(asked, params.caseId, null);
  if (!acting.ok) return acting;
  const { definition, known, following, path } = acting.value;
  const decided = decideAbandon(definition, known, body.on);
  if (!decided.ok) return decided;
  if (!mayAct(actor, decided.value.level, path)) return refuse("members.case_needs_committee");
  const { caseId, memberId, organisationId, kind } = known.record;
  for (const effect of decided.value.effects) {
    if (effect.kind !== "takesBack") continue;
    const entry = known.record.entries.find(({ step }) => step === effect.step);
    if (entry) await takeBack(following, entry.applied, body.reason);
  }
  await applyEffects(following, decided.value.effects);
  const closed = { on: body.on, at: now, reason: body.reason };
  await closeCase(tx, following.secrets, caseId, closed);
  await sealStep(asked, {
    kind: definition.official && "member.caseDecided",
    organisationId,
    caseId,
    memberId,
    caseKind: kind,
    step: "abandoned",
    on: body.on,
    document: null,
    fields: [],
    input: {},
  });
  const view = await viewCase({ ...asked, reader: tx }, caseId);
  return view === undefined ? refuse("kernel.not_found") : ok(view);
}
