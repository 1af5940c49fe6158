import { createHash } from "node:crypto";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { isOpenOn } from "@chiboso/domain/organisations/open-on.ts";
import { layersOf } from "@chiboso/domain/rules/activate.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { importPack } from "@chiboso/domain/rules/packs-contract.ts";
import { readPack } from "@chiboso/domain/rules/read-pack.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { lockPacks, versionsOf } from "./pack-store.ts";
import { findPlace } from "./places.ts";
import type { RuleTables } from "./tables.ts";

export interface ReadPack {
  readonly pack: RulePack;
  readonly content: string;
  readonly digest: string;
}

/** Reads the file by the schema before any transaction begins. */
export function readUpload(asked: PrepareAsked<typeof importPack>): Promise<Result<ReadPack>> {
  return Promise.resolve(readBytes(asked.upload.bytes));
}

function readBytes(bytes: Buffer): Result<ReadPack> {
  const content = textOf(bytes);
  if (content === undefined) return refuse("rules.pack_not_json");
  const pack = readPack(content);
  if (!pack.ok) return pack;
  const digest = createHash("sha256").update(content).digest("hex");
  return ok({ pack: pack.value, content, digest });
}

/** UTF-8, without the mark that some editors put before it; a text of the database holds no zero. */
function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Keeps the pack as it came; it does not bind before it is activated. */
export async function keepPack(
  asked: WriteAsked<typeof importPack, ReadPack>,
): Promise<Result<Reply<typeof importPack>>> {
  const { tx, actor, now, params, query, prepared } = asked;
  const { pack, content, digest } = prepared;
  await lockPacks(tx);
  const allowed = await checkOwner(tx, params.organisationId, pack, localDateOf(now, VIETNAM));
  if (!allowed.ok) return allowed;
  await tx
    .write<RuleTables>()
    .insertInto("rule_pack")
    .values({
      id: query.versionId,
      organisation_id: params.organisationId,
      pack_id: pack.id,
      version: pack.version,
      layer: pack.layer,
      content,
      digest,
      document: query.document,
      imported_by: actor.accountId,
      imported_by_name: actor.name,
      at: now,
    })
    .execute();
  return ok({ versionId: query.versionId, packId: pack.id, version: pack.version });
}

/** A version is kept once, all versions of a pack belong to one organisation, and its level makes such packs. */
async function checkOwner(
  tx: Transaction,
  organisationId: string,
  pack: RulePack,
  today: string,
): Promise<Result<undefined>> {
  const organisation = await findPlace(tx, organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  if (!isOpenOn(organisation, today)) return refuse("rules.pack_place_ended");
  const { kind, parentId } = organisation;
  if (!layersOf(kind, parentId === null).includes(pack.layer))
    return refuse("rules.pack_wrong_level");
  if ((pack.layer === "central") !== (pack.id === CENTRAL_PACK.id))
    return refuse("rules.pack_central_id", { id: CENTRAL_PACK.id });
  const kept = await versionsOf(tx, pack.id);
  if (kept.some(({ version }) => version === pack.version))
    return refuse("rules.pack_kept_already", { pack: pack.id, version: pack.version });
  const other = kept.find((each) => (each.organisationId ?? organisationId) !== organisationId);
  if (other === undefined) return ok(undefined);
  return refuse("rules.pack_id_taken", {
    pack: pack.id,
    organisation: other.organisationName ?? "",
  });
}
