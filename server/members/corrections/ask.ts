import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type * as contract from "@chiboso/domain/members/corrections/contract.ts";
import { decideAsk } from "@chiboso/domain/members/corrections/rules.ts";
import { createHash } from "node:crypto";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import { violates } from "../../platform/database.ts";
import { openSecrets } from "../secrets.ts";
import { lockSheet } from "../sheet/sheet-state.ts";
import { evidenceName, examineEvidence, type EvidenceType } from "./evidence.ts";
import {
  closeCorrection,
  insertCorrection,
  isOpenAbout,
  keepEvidence,
  lockCorrection,
  type CorrectionRow,
} from "./store.ts";

type Own = WriteAsked<typeof contract.askOwnCorrection, undefined>;
type ForOther = WriteAsked<typeof contract.proposeCorrection, undefined>;
type Asked = Result<{ correctionId: Id }>;

/** Asks that one item of one's own file be put right. */
export async function askOwn(asked: Own): Promise<Asked> {
  return asked.actor.memberId === null
    ? refuse("members.no_own_file")
    : ask(asked, asked.actor.memberId);
}

/** A leader of the cell asks for a member. */
export async function askForMember(asked: ForOther): Promise<Asked> {
  return ask(asked, asked.params.memberId);
}

async function ask(asked: Own | ForOther, memberId: Id): Promise<Asked> {
  const { tx, body, actor, now, services } = asked;
  const { correctionId, replaces, why, commandId: _command, ...stated } = body;
  const secrets = await openSecrets(services.config.dataDir);
  const locked = await lockSheet(tx, secrets, { actor, memberId, now });
  if (locked === undefined) return refuse("kernel.not_found");
  const open = await isOpenAbout(tx, memberId, stated.kind, replaces);
  const decided = decideAsk(locked.state, { stated, replaces, why }, open);
  if (!decided.ok) return decided;
  const row = {
    id: correctionId,
    member_id: memberId,
    asked_at: now,
    asked_by: actor.accountId,
    asked_by_name: actor.name,
  };
  try {
    await insertCorrection(tx, secrets, row, { ...decided.value, why });
  } catch (error) {
    if (!violates(error, "member_correction_open")) throw error;
    return refuse("members.correction_open_already");
  }
  return ok({ correctionId });
}

interface Examined {
  readonly type: EvidenceType;
  readonly digest: string;
}

/** Looks at the file by its content, before any transaction. */
export async function examineUpload(
  asked: PrepareAsked<typeof contract.attachEvidence>,
): Promise<Result<Examined>> {
  const { upload, query } = asked;
  const type = examineEvidence(upload.bytes, query.name);
  if (!type.ok) return type;
  const digest = createHash("sha256").update(upload.bytes).digest("hex");
  return ok({ type: type.value, digest });
}

/** Adds the file to one's own open request, once. */
export async function attach(
  asked: WriteAsked<typeof contract.attachEvidence, Examined>,
): Promise<Asked> {
  const { tx, params, query, upload, prepared, actor, services } = asked;
  const row = await lockOwn(asked, params.correctionId);
  if (!row.ok) return row;
  if (row.value.asked_by !== actor.accountId) return refuse("kernel.not_allowed");
  if (row.value.evidence_digest !== null) return refuse("members.evidence_there");
  const secrets = await openSecrets(services.config.dataDir);
  const name = evidenceName(query.name, prepared.type);
  const file = { name, bytes: upload.bytes, ...prepared };
  await keepEvidence(tx, secrets, params.correctionId, file);
  return ok({ correctionId: params.correctionId });
}

/** Takes back one's own open request. */
export async function takeBack(
  asked: WriteAsked<typeof contract.withdrawCorrection, undefined>,
): Promise<Asked> {
  const { tx, params, actor, now, services } = asked;
  const row = await lockOwn(asked, params.correctionId);
  if (!row.ok) return row;
  const secrets = await openSecrets(services.config.dataDir);
  await closeCorrection(tx, secrets, params.correctionId, {
    state: "withdrawn",
    at: now,
    by: actor.accountId,
    byName: actor.name,
    decision: null,
    factId: null,
  });
  return ok({ correctionId: params.correctionId });
}

/** An open request of the person who asks; somebody else's looks as if it were not there. */
async function lockOwn(
  asked: Pick<Own, "tx" | "actor">,
  correctionId: Id,
): Promise<Result<CorrectionRow>> {
  const row = await lockCorrection(asked.tx, correctionId);
  const own =
    row?.asked_by === asked.actor.accountId ||
    (row !== undefined && row.member_id === asked.actor.memberId);
  if (row === undefined || !own) return refuse("kernel.not_found");
  return row.state === "open" ? ok(row) : refuse("members.correction_closed");
}
