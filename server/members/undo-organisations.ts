import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { UndoConflict } from "@chiboso/domain/members/import-undo-contract.ts";
import { findOrganisation } from "../organisations/public.ts";
import { sql, type Reader } from "../platform/database.ts";
import { ORGANISATION_FIELDS } from "./apply-plan.ts";
import type { EffectOf, ImportEffect } from "./import-effects.ts";
import { conflict } from "./undo-conflict.ts";

type OrganisationEffect = EffectOf<"organisationAdded"> | EffectOf<"organisationAltered">;

/** Tables in which an organisation stands because it was founded, and nothing more. */
const HARMLESS: ReadonlySet<string> = new Set([
  "organisation",
  "organisation_version",
  "organisation_reach",
  "import",
  "sealed_act",
]);

/** What was changed in organisations that an import touched, and what lives in those that it added. */
export async function organisationConflicts(
  reader: Reader,
  effects: readonly ImportEffect[],
): Promise<UndoConflict[]> {
  const own = effects.filter(
    (each): each is OrganisationEffect =>
      each.kind === "organisationAdded" || each.kind === "organisationAltered",
  );
  const added = new Set(
    own.flatMap(({ kind, subjectId }) => (kind === "organisationAdded" ? [subjectId] : [])),
  );
  const used = await usedOf(reader, [...added]);
  const found: UndoConflict[] = [];
  for (const effect of own) {
    const stored = await findOrganisation(reader, effect.subjectId);
    const blank = { row: effect.row, name: stored?.name ?? "" };
    if (stored === undefined || stored.dissolvedOn !== null) {
      found.push(conflict(blank, "members.undo_is_gone"));
      continue;
    }
    for (const [key, field] of Object.entries(ORGANISATION_FIELDS)) {
      const left = leftAt(effect, field);
      const now = stored[key as keyof typeof ORGANISATION_FIELDS];
      if (left !== undefined && left !== now)
        found.push(conflict(blank, "members.undo_field_changed", field));
    }
    if (used.has(effect.subjectId)) found.push(conflict(blank, "members.undo_organisation_used"));
  }
  return found;
}

/** How the import left a field, undefined where it did not touch it. */
function leftAt(effect: OrganisationEffect, field: string): string | null | undefined {
  if (effect.kind === "organisationAdded") return effect.set[field];
  const change = effect.set[field];
  return change === undefined ? undefined : change.after;
}

/** Of these, those that something hangs on: members, meetings, roles, organisations below from elsewhere. */
async function usedOf(reader: Reader, added: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (added.length === 0) return new Set();
  const ids = [...added];
  const traces = await reader.query(sql<{ organisation_id: Id; place: string }>`
    select organisation_id, place from organisation_traces(${ids}::uuid[])`);
  const below = await reader.query(sql<{ parent_id: Id }>`
    select distinct parent_id from organisation
     where parent_id = any (${ids}::uuid[]) and id <> all (${ids}::uuid[])`);
  return new Set([
    ...traces.flatMap((each) => (HARMLESS.has(each.place) ? [] : [each.organisation_id])),
    ...below.map(({ parent_id: parentId }) => parentId),
  ]);
}
