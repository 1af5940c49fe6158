import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { decideCorrection } from "@chiboso/domain/members/corrections/contract.ts";
import { decideRequest } from "@chiboso/domain/members/corrections/rules.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import { sealAct } from "../../ledger/public.ts";
import { notify } from "../../notifications/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { lookForHandedUp } from "../duplicates/tell-handed-up.ts";
import { enterFact, withdrawFact } from "../facts.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { lockSheet, refuseHeld } from "../sheet/sheet-state.ts";
import {
  closeCorrection,
  contentOf,
  lockCorrection,
  type CorrectionContent,
  type CorrectionRow,
} from "./store.ts";

type Asked = WriteAsked<typeof decideCorrection, undefined>;

/** Approves a request, which enters the fact and seals it, or rejects it with the reason; who asked is told. */
export async function decideAsked(
  asked: Asked,
): Promise<Result<{ correctionId: Id; factId: Id | null }>> {
  const { tx, params, body, actor, now, services } = asked;
  const { correctionId } = params;
  const secrets = await openSecrets(services.config.dataDir);
  const row = await lockCorrection(tx, correctionId);
  const content = row && contentOf(secrets, row);
  if (row === undefined || content === undefined) return refuse("kernel.not_found");
  const locked = await lockSheet(tx, secrets, { actor, memberId: row.member_id, now });
  if (locked === undefined) return refuse("kernel.not_found");
  const { value, since, until, document, before } = content;
  const stated = { kind: row.kind, value, since, until, document };
  const decided = decideRequest(
    locked.state,
    { stated, replaces: row.replaces, before },
    {
      state: row.state,
      decision: body.decision,
      reason: body.reason,
      document: body.document,
      isOwn: row.asked_by === actor.accountId || row.member_id === actor.memberId,
    },
  );
  if (!decided.ok) return decided;
  const entered =
    decided.value === null ? ok(null) : await enter(asked, secrets, row, content, decided.value);
  if (!entered.ok) return entered;
  const factId = entered.value;
  await closeCorrection(tx, secrets, correctionId, {
    state: factId === null ? "rejected" : "approved",
    at: now,
    by: actor.accountId,
    byName: actor.name,
    decision: { reason: body.reason, document: body.document },
    factId,
  });
  await tell(asked, row, factId !== null);
  await sealAct(tx, services.config, {
    organisationId: locked.file.organisationId,
    kind: "member.corrected",
    at: now,
    actor: actor.accountId,
    ref: correctionId,
    memberId: row.member_id,
    content: {
      member: row.member_id,
      correction: correctionId,
      decision: factId === null ? "rejected" : "approved",
      fact: factId,
      replaces: row.replaces,
      factKind: row.kind,
      evidence: row.evidence_digest,
    },
  });
  return ok({ correctionId, factId });
}

/** The fact as it was asked; the one that was wrong is withdrawn with the asker's reason. */
async function enter(
  asked: Asked,
  secrets: Secrets,
  row: CorrectionRow,
  content: CorrectionContent,
  value: FactValue,
): Promise<Result<Id>> {
  const { tx, body, actor, now } = asked;
  const by = { accountId: actor.accountId, name: actor.name };
  const memberId = row.member_id;
  await lookForHandedUp(tx, asked.services);
  try {
    const factId = await enterFact(tx, secrets, {
      memberId,
      kind: row.kind,
      value,
      since: content.since,
      until: content.until,
      document: body.document || content.document,
      source: { kind: "correction", id: row.id },
      by,
      now,
    });
    if (row.replaces !== null) {
      await withdrawFact(tx, secrets, {
        memberId,
        factId: row.replaces,
        reason: content.why,
        replacedBy: factId,
        by,
        now,
      });
    }
    return ok(factId);
  } catch (error) {
    return refuseHeld(error);
  }
}

/** Who asked is told, and the member when a leader asked; only people with a file of their own have an inbox. */
async function tell(asked: Asked, row: CorrectionRow, approved: boolean): Promise<void> {
  const { tx } = asked;
  const [asker] = await tx.query(sql<{ memberId: Id | null }>`
    select member_id as "memberId" from account where id = ${row.asked_by}`);
  const memberIds = [row.member_id, ...(asker?.memberId ? [asker.memberId] : [])];
  const date = localDateOf(row.asked_at, VIETNAM);
  await notify(asked, {
    memberIds,
    notice: {
      kind: approved ? "correctionApproved" : "correctionRejected",
      params: { date },
    },
    link: "/me",
  });
}
