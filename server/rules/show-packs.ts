import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { rulePack } from "@chiboso/domain/rules/pack.ts";
import type {
  Activation,
  listPacks,
  PackFile,
  showPack,
  showRulesAt,
} from "@chiboso/domain/rules/packs-contract.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import {
  activationsOf,
  contentOf,
  versionsOf,
  type KeptVersion,
  type WrittenActivation,
} from "./pack-store.ts";
import { laidOver } from "./rules-at.ts";

/** The packs over an organisation, as the browser composes them by the same function as the server. */
export async function rulesOver(
  asked: ReadAsked<typeof showRulesAt>,
): Promise<Result<Reply<typeof showRulesAt>>> {
  const { reader, params, now } = asked;
  const laid = await laidOver(reader, params.organisationId, localDateOf(now, VIETNAM));
  return ok({ laid: laid.map(({ pack, from, to }) => ({ pack: rulePack.parse(pack), from, to })) });
}

/** The packs above, at and below the organisations of the person. */
export async function packs(
  asked: ReadAsked<typeof listPacks>,
): Promise<Result<Reply<typeof listPacks>>> {
  const { reader, actor } = asked;
  const near = (await versionsOf(reader)).filter((each) => isNear(actor, each.path));
  return ok({ packs: filesOf(near, await activationsOf(reader)) });
}

function isNear(actor: Actor, path: string | null): boolean {
  if (path === null) return true;
  return actor.grants.some((grant) => path.startsWith(grant.path) || grant.path.startsWith(path));
}

/** One pack in one of its versions: whoever holds its name from an outcome may read what it said. */
export async function onePack(
  asked: ReadAsked<typeof showPack>,
): Promise<Result<Reply<typeof showPack>>> {
  const { reader, params, query } = asked;
  const [file] = filesOf(await versionsOf(reader, params.packId), await activationsOf(reader));
  const shown = file?.versions.find(
    ({ version }) => query.version === undefined || version === query.version,
  );
  if (file === undefined || shown === undefined) return refuse("kernel.not_found");
  return ok({ ...file, shown, pack: rulePack.parse(await contentOf(reader, shown.id)) });
}

/** An activation as it is shown; throws for one that is not there. */
export async function getActivation(reader: Reader, id: Id): Promise<Activation> {
  const found = (await activationsOf(reader)).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no activation ${id}`);
  return shownOf(found);
}

function filesOf(
  versions: readonly KeptVersion[],
  activations: readonly WrittenActivation[],
): PackFile[] {
  const files = new Map<string, PackFile>();
  for (const each of versions) {
    const file = files.get(each.packId) ?? headOf(each);
    const { id, version, digest, document, importedBy, at, rules } = each;
    const own = activations.filter(({ versionId }) => versionId === id).map(shownOf);
    file.versions.push({ id, version, digest, document, importedBy, at, rules, activations: own });
    files.set(each.packId, file);
  }
  return [...files.values()];
}

/** A central pack that an organisation took in belongs to it, though the release has brought older ones. */
function headOf({ packId, layer, organisationId, organisationName }: KeptVersion): PackFile {
  const organisation =
    organisationId === null ? null : { id: organisationId, name: organisationName ?? "" };
  return { packId, layer, organisation, versions: [] };
}

function shownOf(activation: WrittenActivation): Activation {
  const { packId: _packId, organisationId: _owner, ...shown } = activation;
  return { ...shown, withdrawn: activation.from === activation.to };
}
