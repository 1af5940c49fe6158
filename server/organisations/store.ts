import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { OrganisationTables } from "./tables.ts";
import { lockTree } from "./tree-lock.ts";

const COLUMNS = [
  "id",
  "parent_id as parentId",
  "path",
  "code",
  "kind",
  "name",
  "seat",
  "founded_on as foundedOn",
  "dissolved_on as dissolvedOn",
] as const;

/** One organisation, or undefined. */
export async function findOrganisation(reader: Reader, id: Id): Promise<Organisation | undefined> {
  return reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Locator `organisation`. */
export async function locateOrganisation(reader: Reader, id: Id): Promise<string | undefined> {
  return (await findOrganisation(reader, id))?.path;
}

/** Everything at and below the paths, parents before children. The whole tree is the path `/`. */
export async function organisationsWithin(
  reader: Reader,
  paths: readonly string[],
): Promise<Organisation[]> {
  return reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where(within(paths))
    .orderBy("path")
    .execute();
}

/** The organisation at a path; for a path that none has, as `/`, the first one within it. */
export async function organisationAt(
  reader: Reader,
  path: string,
): Promise<Organisation | undefined> {
  return reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where(within([path]))
    .orderBy("path")
    .limit(1)
    .executeTakeFirst();
}

export interface ListWanted {
  readonly places: readonly string[];
  readonly under: string | undefined;
  readonly search: string | undefined;
  /** Path of the last organisation of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** One page of `organisationsWithin`, narrowed. */
export async function pageOfOrganisations(
  reader: Reader,
  wanted: ListWanted,
): Promise<Organisation[]> {
  let query = reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where(within(wanted.places));
  if (wanted.under !== undefined) query = query.where(within([wanted.under]));
  if (wanted.after !== undefined) query = query.where("path", ">", wanted.after);
  if (wanted.search !== undefined) {
    query = query.where(
      sql<boolean>`name_fold like ${containing(wanted.search)} || fold(${wanted.search}) || '%'`,
    );
  }
  return query.orderBy("path").limit(wanted.limit).execute();
}

/** From the top down to the direct superior: the paths above are the beginnings of its own. */
export async function ancestorsOf(
  reader: Reader,
  organisation: Organisation,
): Promise<Organisation[]> {
  const labels = organisation.path.split("/").filter((label) => label !== "");
  const paths = labels.slice(0, -1).map((_, index) => `/${labels.slice(0, index + 1).join("/")}/`);
  if (paths.length === 0) return [];
  return reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where("path", "in", paths)
    .orderBy("path")
    .execute();
}

/** What stands directly below on a day, by name; what has ceased hangs there still and is left out. */
export async function childrenOf(reader: Reader, id: Id, on: LocalDate): Promise<Organisation[]> {
  return reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select(COLUMNS)
    .where("parent_id", "=", id)
    .where(sql<boolean>`(dissolved_on is null or dissolved_on > ${on}::date)`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}

export interface NewOrganisation {
  /** Made on a device where an act founds it; a new one otherwise. */
  readonly id?: Id;
  readonly parentId: Id | null;
  readonly code?: string | null;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly seat?: string;
  readonly foundedOn?: string | null;
}

/** Puts an organisation under its superior, with a label of its own from the sequence. The superior must exist. */
export async function addOrganisation(
  tx: Transaction,
  fresh: NewOrganisation,
): Promise<Organisation> {
  await lockTree(tx, "shared");
  const parent = fresh.parentId === null ? undefined : await findOrganisation(tx, fresh.parentId);
  if (fresh.parentId !== null && parent === undefined)
    throw new Error(`no organisation ${fresh.parentId}`);
  const [label] = await tx.query(
    sql<{ value: number }>`select nextval('organisation_label')::int as value`,
  );
  if (label === undefined) throw new Error("the sequence organisation_label gave nothing");
  const organisation: Organisation = {
    id: fresh.id ?? newId(),
    parentId: fresh.parentId,
    path: `${parent?.path ?? "/"}${label.value.toString(36)}/`,
    code: fresh.code ?? null,
    kind: fresh.kind,
    name: fresh.name,
    seat: fresh.seat ?? "",
    foundedOn: fresh.foundedOn ?? null,
    dissolvedOn: null,
  };
  await tx
    .write<OrganisationTables>()
    .insertInto("organisation")
    .values({
      id: organisation.id,
      parent_id: organisation.parentId,
      path: organisation.path,
      code: organisation.code,
      kind: organisation.kind,
      name: organisation.name,
      seat: organisation.seat,
      founded_on: organisation.foundedOn,
      dissolved_on: null,
    })
    .execute();
  return organisation;
}

/**
 * Corrects what is named and leaves the rest; the place in the tree is not changed here. The correction holds
 * from the first day of the version in force; a change from a day on is an act (`enterAct`).
 */
export async function alterOrganisation(
  tx: Transaction,
  id: Id,
  set: {
    readonly name?: string;
    readonly code?: string;
    readonly kind?: OrganisationKind;
    readonly seat?: string;
  },
): Promise<void> {
  await tx
    .write<OrganisationTables>()
    .updateTable("organisation")
    .set(set)
    .where("id", "=", id)
    .execute();
}

/** Of these codes, those held by an organisation outside the paths. */
export async function codesHeldOutside(
  reader: Reader,
  codes: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await reader
    .read<OrganisationTables>()
    .selectFrom("organisation")
    .select("code")
    .where("code", "in", codes)
    .where(sql<boolean>`not ${within(paths)}`)
    .execute();
  return rows.flatMap(({ code }) => (code === null ? [] : [code]));
}

/** A path lies within another that it begins with; labels hold no sign that `like` would read otherwise. */
function within(paths: readonly string[], column = "path") {
  return sql<boolean>`${sql.ref(column)} like any (${paths.map((path) => `${path}%`)}::text[])`;
}

/** At the beginning for one letter, anywhere for more: what people expect of a search box. */
function containing(search: string): string {
  return search.trim().length > 1 ? "%" : "";
}
