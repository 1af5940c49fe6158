import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import { sql, type Reader } from "../platform/database.ts";

/** An organisation as far as rules must know it. Organisations ask for rules: therefore not through their door. */
export interface Place {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly path: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly foundedOn: LocalDate | null;
  readonly dissolvedOn: LocalDate | null;
}

/** The organisation, or undefined. */
export async function findPlace(reader: Reader, id: Id): Promise<Place | undefined> {
  const rows = await reader.query(sql<Place>`
    select id, parent_id as "parentId", path, kind, name, founded_on as "foundedOn",
           dissolved_on as "dissolvedOn"
      from organisation where id = ${id}`);
  return rows[0];
}

/**
 * The organisations from the top of the tree down to this one, as the tree stood on the day; for a day that
 * its history does not know, as it stands now. `place` is an id or a path.
 */
export async function wayDownTo(
  reader: Reader,
  place: string,
  on: LocalDate,
): Promise<readonly Id[]> {
  const rows = await reader.query(sql<{ id: Id }>`
    with recursive place as (
      select id, path from organisation
       where ${place.startsWith("/") ? sql`path = ${place}` : sql`id = ${place}`}),
    way as (
      select version.organisation_id as id, version.parent_id, 0 as steps
        from place join organisation_version version on version.organisation_id = place.id
       where ${holdsOn(on)}
      union all
      select version.organisation_id, version.parent_id, way.steps + 1
        from way join organisation_version version on version.organisation_id = way.parent_id
       where ${holdsOn(on)})
    select id from (
      select id, -steps as depth from way
      union all
      select above.id, length(above.path) from place
        join organisation above on starts_with(place.path, above.path)
       where not exists (select from way)) as found
     order by depth`);
  return rows.map(({ id }) => id);
}

function holdsOn(on: LocalDate) {
  return sql`version.replaced_at is null
    and (version.since is null or version.since <= ${on}::date)
    and (version.until is null or version.until > ${on}::date)`;
}
