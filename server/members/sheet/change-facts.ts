import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type * as contract from "@chiboso/domain/members/sheet/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import { decideEnd, decideFact, decideWithdrawal } from "@chiboso/domain/members/sheet/rules.ts";
import { sealAct } from "../../ledger/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { lookForHandedUp } from "../duplicates/tell-handed-up.ts";
import { endFact, enterFact, withdrawFact } from "../facts.ts";
import { openSecrets } from "../secrets.ts";
import { lockSheet, refuseHeld, type LockedSheet } from "./sheet-state.ts";

type Asked =
  | WriteAsked<typeof contract.enterFact, undefined>
  | WriteAsked<typeof contract.endFact, undefined>
  | WriteAsked<typeof contract.withdrawFact, undefined>;

type Entered = Result<{ factId: Id }>;

/** Enters a fact; what it puts right is withdrawn with the reason, and stays in the history. */
export async function enterStatedFact(
  asked: WriteAsked<typeof contract.enterFact, undefined>,
): Promise<Entered> {
  const { tx, params, body, actor, now } = asked;
  const { kind, since, until, document, replaces, reason } = body;
  return changing(asked, async (locked, secrets) => {
    const decided = decideFact(locked.state, body, replaces);
    if (!decided.ok) return decided;
    if (replaces !== null && reason === "")
      return refuse("members.fact_reason_missing", undefined, "reason");
    const by = { accountId: actor.accountId, name: actor.name };
    const memberId = params.memberId;
    try {
      const factId = await enterFact(tx, secrets, {
        memberId,
        kind,
        value: decided.value,
        since,
        until,
        document,
        source: { kind: "sheet", id: null },
        by,
        now,
      });
      if (replaces !== null) {
        const taken = { memberId, factId: replaces, reason, replacedBy: factId, by, now };
        await withdrawFact(tx, secrets, taken);
      }
      return ok({ factId, kind, what: "entered", replaces });
    } catch (error) {
      return refuseHeld(error);
    }
  });
}

/** Notes the day from which a fact holds no more. */
export async function endStatedFact(
  asked: WriteAsked<typeof contract.endFact, undefined>,
): Promise<Entered> {
  const { tx, params, body, actor, now } = asked;
  const { memberId, factId } = params;
  return changing(asked, async (locked, secrets) => {
    const decided = decideEnd(locked.state, factId, body.on);
    if (!decided.ok) return decided;
    const by = { accountId: actor.accountId, name: actor.name };
    await endFact(tx, secrets, { memberId, factId, on: body.on, by, now });
    return ok({ factId, kind: decided.value.kind, what: "ended", replaces: null });
  });
}

/** Takes back a fact that was entered by mistake. */
export async function withdrawStatedFact(
  asked: WriteAsked<typeof contract.withdrawFact, undefined>,
): Promise<Entered> {
  const { tx, params, body, actor, now } = asked;
  const { memberId, factId } = params;
  return changing(asked, async (locked, secrets) => {
    const decided = decideWithdrawal(locked.state, factId);
    if (!decided.ok) return decided;
    const by = { accountId: actor.accountId, name: actor.name };
    const { reason } = body;
    await withdrawFact(tx, secrets, { memberId, factId, reason, replacedBy: null, by, now });
    return ok({ factId, kind: decided.value.kind, what: "withdrawn", replaces: null });
  });
}

interface Change {
  readonly factId: Id;
  readonly kind: FactKind;
  readonly what: "entered" | "ended" | "withdrawn";
  readonly replaces: Id | null;
}

/** Locks the sheet, lets `change` decide and save, and seals what was done. Nobody changes one's own file. */
async function changing(
  asked: Asked,
  change: (
    locked: LockedSheet,
    secrets: Awaited<ReturnType<typeof openSecrets>>,
  ) => Promise<Result<Change>>,
): Promise<Entered> {
  const { tx, params, actor, now, services } = asked;
  const { memberId } = params;
  if (actor.memberId === memberId) return refuse("kernel.not_allowed");
  const secrets = await openSecrets(services.config.dataDir);
  const locked = await lockSheet(tx, secrets, { actor, memberId, now });
  if (locked === undefined) return refuse("kernel.not_found");
  const changed = await change(locked, secrets);
  if (!changed.ok) return changed;
  const { factId, kind, what, replaces } = changed.value;
  await lookForHandedUp(tx, services);
  await sealAct(tx, services.config, {
    organisationId: locked.file.organisationId,
    kind: "member.profile",
    at: now,
    actor: actor.accountId,
    ref: factId,
    memberId,
    content: { member: memberId, fact: factId, factKind: kind, what, replaces },
  });
  return ok({ factId });
}
