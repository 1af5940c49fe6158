import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideActivation, faultsOfPack } from "@chiboso/domain/rules/activate.ts";
import { changesFrom } from "@chiboso/domain/rules/changes.ts";
import { LAYERS } from "@chiboso/domain/rules/pack.ts";
import type { PackPreview, previewPack } from "@chiboso/domain/rules/packs-contract.ts";
import { bindsEver, spansOf } from "@chiboso/domain/rules/spans.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { activationState, ownVersion, type Seen } from "./activation-state.ts";
import { contentOf, standingBelow, type Standing } from "./pack-store.ts";
import { composed } from "./rules-at.ts";

/** So many organisations with packs of their own are told apart; a preview is read by a person. */
const MOST_PLACES = 50;

/** What would change where if a version bound from a day on, and what stands in its way. */
export async function preview(
  asked: ReadAsked<typeof previewPack>,
): Promise<Result<Reply<typeof previewPack>>> {
  const { reader, params, query, now } = asked;
  const version = await ownVersion(reader, params.organisationId, params.versionId);
  if (version === undefined) return refuse("kernel.not_found");
  const seen = await activationState(reader, params.organisationId, version.layer, now);
  if (seen === undefined) return refuse("kernel.not_found");
  const pack = await contentOf(reader, version.id);
  const decided = decideActivation(seen.state, pack, query.from);
  const candidate: Standing = {
    activationId: version.id,
    versionId: version.id,
    packId: version.packId,
    layer: version.layer,
    organisationId: params.organisationId,
    path: seen.path,
    pack,
    from: query.from,
    to: null,
  };
  return ok({
    obstacle: decided.ok
      ? null
      : { code: decided.refusal.code, params: decided.refusal.params ?? {} },
    faults: pack.layer === "central" ? [] : faultsOfPack(seen.state.upper, pack, query.from),
    places: await placesOf(reader, seen, candidate),
  });
}

/** An organisation where packs begin to differ, with what lies over it. */
interface Group {
  readonly organisationId: Id;
  readonly name: string;
  readonly path: string;
  readonly over: readonly Standing[];
}

/** The organisation and those below it that have packs of their own: everybody else is as the nearest above. */
async function placesOf(
  reader: Reader,
  seen: Seen,
  candidate: Standing,
): Promise<PackPreview["places"]> {
  const groups = await groupsOf(reader, seen, candidate.organisationId);
  const counts = await countsOf(reader, groups, candidate.from);
  const places = groups.slice(0, MOST_PLACES).map((group) => {
    const changes = changesFrom(
      composed(group.over),
      composed(withCandidate(group.over, candidate)),
      candidate.from,
    );
    const { organisationId, name, path } = group;
    return {
      organisationId,
      name,
      organisations: counts.get(path) ?? 0,
      changes: changes.map(({ before: _before, after: _after, ...change }) => ({
        ...change,
        fields: [...change.fields],
      })),
    };
  });
  return places.filter(({ changes }, index) => index === 0 || changes.length > 0);
}

async function groupsOf(reader: Reader, seen: Seen, organisationId: Id): Promise<readonly Group[]> {
  const below = await standingBelow(reader, seen.path);
  const paths = [...new Set(below.map(({ path }) => path))];
  const names = await reader.query(sql<{ id: Id; name: string; path: string }>`
    select id, name, path from organisation where path = any(${paths}::text[]) order by path`);
  const top: Group = { organisationId, name: seen.name, path: seen.path, over: seen.over };
  const others = names.map(({ id, name, path }) => ({
    organisationId: id,
    name,
    path,
    over: [...seen.over, ...below.filter((each) => path.startsWith(each.path))],
  }));
  return [top, ...others];
}

/** The candidate in its place: after what lies above it, before what lies below. */
function withCandidate(over: readonly Standing[], candidate: Standing): readonly Standing[] {
  const after = ({ path, layer }: Standing) =>
    path.length > candidate.path.length ||
    (path === candidate.path && LAYERS.indexOf(layer) > LAYERS.indexOf(candidate.layer));
  const at = over.findIndex(after);
  const all = at < 0 ? [...over, candidate] : over.toSpliced(at, 0, candidate);
  return spansOf(all).filter(bindsEver);
}

/** How many organisations that exist on the day are as each group, those of groups further below left out. */
async function countsOf(
  reader: Reader,
  groups: readonly Group[],
  on: LocalDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.query(sql<{ path: string; within: number }>`
    select wanted.path, (
             select count(*)::int from organisation
              where starts_with(organisation.path, wanted.path)
                and (dissolved_on is null or dissolved_on > ${on}::date)) as within
      from unnest(${groups.map(({ path }) => path)}::text[]) as wanted (path)`);
  const within = new Map(rows.map((row) => [row.path, row.within]));
  const counts = new Map(within);
  for (const { path } of groups) {
    const above = groups
      .filter((other) => other.path !== path && path.startsWith(other.path))
      .toSorted((a, b) => b.path.length - a.path.length)[0];
    if (above !== undefined)
      counts.set(above.path, (counts.get(above.path) ?? 0) - (within.get(path) ?? 0));
  }
  return counts;
}
