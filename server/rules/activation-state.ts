import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { LAYERS, type Layer } from "@chiboso/domain/rules/pack.ts";
import type { ActivationState } from "@chiboso/domain/rules/activate.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { Standing } from "./pack-store.ts";
import { composed, laidOver } from "./rules-at.ts";
import { findPlace } from "./places.ts";

/** A version of an organisation's own pack. */
export interface OwnVersion {
  readonly id: Id;
  readonly packId: string;
  readonly layer: Layer;
  readonly digest: string;
}

/** The version by its id, or undefined when it is not of a pack of this organisation. */
export async function ownVersion(
  reader: Reader,
  organisationId: Id,
  versionId: Id,
): Promise<OwnVersion | undefined> {
  const rows = await reader.query(sql<OwnVersion>`
    select id, pack_id as "packId", layer, digest from rule_pack
     where id = ${versionId} and organisation_id = ${organisationId}`);
  return rows[0];
}

export interface Seen {
  readonly state: ActivationState;
  readonly path: string;
  readonly name: string;
  /** What lies over the organisation now, its own packs among it. */
  readonly over: readonly Standing[];
}

/** What an activation at an organisation is decided from; undefined when there is no such organisation. */
export async function activationState(
  reader: Reader,
  organisationId: Id,
  layer: Layer,
  now: Instant,
): Promise<Seen | undefined> {
  const organisation = await findPlace(reader, organisationId);
  if (organisation === undefined) return undefined;
  const today = localDateOf(now, VIETNAM);
  const over = await laidOver(reader, organisation.id, today);
  const own = ({ organisationId: owner }: Standing) => owner === organisation.id;
  const above = over.filter((each) => !own(each));
  const higher = over.filter(
    (each) => own(each) && LAYERS.indexOf(each.layer) < LAYERS.indexOf(layer),
  );
  const state: ActivationState = {
    today,
    kind: organisation.kind,
    isTop: organisation.parentId === null,
    dissolvedOn: organisation.dissolvedOn,
    upper: composed([...above, ...higher]),
    layersAbove: above.map((each) => each.layer),
    beside: over.filter(own),
  };
  return { state, path: organisation.path, name: organisation.name, over };
}
