import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Laid } from "@chiboso/domain/rules/compose.ts";
import { LAYERS, rulePack, type Layer, type RulePack } from "@chiboso/domain/rules/pack.ts";
import { bindsEver, spansOf } from "@chiboso/domain/rules/spans.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** Versions never change: once read, a pack is kept. */
const read = new Map<Id, RulePack>();

/** The content of a version; throws for one that is not there. */
export async function contentOf(reader: Reader, versionId: Id): Promise<RulePack> {
  const known = read.get(versionId);
  if (known !== undefined) return known;
  const rows = await reader.query(
    sql<{ content: string }>`select content from rule_pack where id = ${versionId}`,
  );
  if (rows[0] === undefined) throw new Error(`no rule pack ${versionId}`);
  const pack = rulePack.parse(JSON.parse(rows[0].content));
  read.set(versionId, pack);
  return pack;
}

/** An activation that binds on some day, with where it does and what. */
export interface Standing extends Laid {
  readonly activationId: Id;
  readonly versionId: Id;
  readonly packId: string;
  readonly layer: Layer;
  readonly organisationId: Id;
  readonly path: string;
}

type Row = Omit<Standing, "pack">;

/** Whether any pack was ever made to bind: until then every question is answered by the release alone. */
export async function anyActivation(reader: Reader): Promise<boolean> {
  const rows = await reader.query(
    sql<{ any: boolean }>`select exists (select from rule_pack_activation) as any`,
    "rules.any_activation",
  );
  return rows[0]?.any === true;
}

/** What binds at these organisations themselves, in the order in which they are given and of their layers. */
export async function standingAt(
  reader: Reader,
  organisationIds: readonly Id[],
): Promise<Standing[]> {
  const rows = await reader.query(sql<Row>`
    ${ACTIVATIONS} where activation.organisation_id = any(${[...organisationIds]}::uuid[])`);
  const rank = ({ organisationId, layer }: Row) =>
    organisationIds.indexOf(organisationId) * LAYERS.length + LAYERS.indexOf(layer);
  return withContent(
    reader,
    rows.toSorted((a, b) => rank(a) - rank(b)),
  );
}

/** What binds below a place, the place itself left out, from the top down. */
export async function standingBelow(reader: Reader, path: string): Promise<Standing[]> {
  const rows = await reader.query(sql<Row>`
    ${ACTIVATIONS} where organisation.path like ${`${path}_%`}`);
  const rank = ({ layer }: Row) => LAYERS.indexOf(layer);
  return withContent(
    reader,
    rows.toSorted((a, b) => (a.path === b.path ? rank(a) - rank(b) : a.path < b.path ? -1 : 1)),
  );
}

const ACTIVATIONS = sql`
  select activation.id as "activationId", pack.id as "versionId", pack.pack_id as "packId", pack.layer,
         organisation.id as "organisationId", organisation.path,
         activation.from_day as "from", activation.to_day as "to"
    from rule_pack_activation activation
    join rule_pack pack on pack.id = activation.rule_pack_id
    join organisation on organisation.id = activation.organisation_id`;

async function withContent(reader: Reader, rows: readonly Row[]): Promise<Standing[]> {
  const binding = spansOf(rows).filter(bindsEver);
  const standing: Standing[] = [];
  for (const row of binding)
    standing.push({ ...row, pack: await contentOf(reader, row.versionId) });
  return standing;
}

/** Nobody else takes packs in, makes them bind or ends them until the transaction does. */
export async function lockPacks(tx: Transaction): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('rule_packs'))`);
}

export interface KeptVersion {
  readonly id: Id;
  readonly packId: string;
  readonly version: string;
  readonly layer: Layer;
  readonly organisationId: Id | null;
  readonly organisationName: string | null;
  readonly path: string | null;
  readonly digest: string;
  readonly document: string;
  readonly importedBy: string;
  readonly at: string;
  readonly rules: number;
}

/** The versions that were taken in, the newest first; of one pack when it is named. */
export async function versionsOf(reader: Reader, packId?: string): Promise<readonly KeptVersion[]> {
  const rows = await reader.query(sql<KeptVersion>`
    select pack.id, pack.pack_id as "packId", pack.version, pack.layer, pack.digest, pack.document,
           organisation.id as "organisationId", organisation.name as "organisationName",
           organisation.path, pack.imported_by_name as "importedBy", pack.at,
           jsonb_array_length(pack.content::jsonb -> 'rules') as rules
      from rule_pack pack
      left join organisation on organisation.id = pack.organisation_id
     where ${packId ?? null}::text is null or pack.pack_id = ${packId ?? null}
     order by pack.pack_id`);
  return rows.toSorted((a, b) =>
    a.packId === b.packId ? laterFirst(a.version, b.version) : a.packId < b.packId ? -1 : 1,
  );
}

/** `2026.11.10` comes after `2026.11.9`, whichever was taken in first. */
function laterFirst(a: string, b: string): number {
  return b.localeCompare(a, "en", { numeric: true });
}

export interface WrittenActivation {
  readonly id: Id;
  readonly versionId: Id;
  readonly packId: string;
  readonly organisationId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly document: string;
  readonly activatedBy: string;
  readonly at: string;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
}

/** All activations of packs, also those that were withdrawn, with the days on which they bind. */
export async function activationsOf(reader: Reader): Promise<readonly WrittenActivation[]> {
  const rows = await reader.query(sql<WrittenActivation>`
    select activation.id, pack.id as "versionId", pack.pack_id as "packId",
           activation.organisation_id as "organisationId", activation.from_day as "from",
           activation.to_day as "to", activation.document,
           activation.activated_by_name as "activatedBy", activation.at,
           activation.ended_by_name as "endedBy", activation.ended_reason as "endedReason"
      from rule_pack_activation activation
      join rule_pack pack on pack.id = activation.rule_pack_id
     order by activation.from_day desc`);
  return spansOf(rows);
}
