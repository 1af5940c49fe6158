import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { UndoConflict } from "@chiboso/domain/members/import-undo-contract.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { sql, type Reader } from "../platform/database.ts";
import {
  effectsOf,
  placesOf,
  type Change,
  type EffectOf,
  type ImportEffect,
  type PlaceRow,
  type Places,
} from "./import-effects.ts";
import { personOf } from "./member-columns.ts";
import type { Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";
import { conflict, type Blank } from "./undo-conflict.ts";
import { takenNumbers } from "./undo-numbers.ts";
import { organisationConflicts } from "./undo-organisations.ts";
import { tracesOf } from "./undo-traces.ts";

export interface UndoPlan {
  readonly effects: readonly ImportEffect[];
  readonly removals: number;
  readonly restorations: number;
  readonly conflicts: readonly UndoConflict[];
}

/** An import, and the places of whoever takes it back. */
export interface Undoing {
  readonly importId: Id;
  readonly places: readonly string[];
}

/**
 * Compares everything that an import touched with how the import left it. Whatever was changed since is a
 * conflict, named by row and field; so is what has grown on a member whom the import added.
 */
export async function undoPlan(
  reader: Reader,
  secrets: Secrets,
  { importId, places }: Undoing,
): Promise<UndoPlan> {
  const effects = await effectsOf(reader, secrets, importId);
  const added = effects.filter((each) => each.kind === "memberAdded");
  const altered = effects.filter((each) => each.kind === "memberAltered");
  const ids = [...added, ...altered].map(({ subjectId }) => subjectId);
  const known: Known = {
    people: await peopleOf(reader, secrets, ids),
    places: await placesOf(reader, ids),
    traces: await tracesOf(
      reader,
      importId,
      added.map(({ subjectId }) => subjectId),
    ),
  };
  const conflicts = [
    ...added.flatMap((effect) => addedConflicts(effect, known)),
    ...altered.flatMap((effect) => alteredConflicts(effect, known)),
    ...(await takenNumbers(reader, secrets, altered, places)),
    ...(await organisationConflicts(reader, effects)),
  ];
  const removals = effects.filter(({ kind }) => kind.endsWith("Added")).length;
  return {
    effects,
    removals,
    restorations: effects.length - removals,
    conflicts: conflicts.toSorted((a, b) => a.row - b.row),
  };
}

interface StoredPerson {
  readonly person: Person;
  /** Merged into another record, or undone already. */
  readonly gone: boolean;
}

interface Known {
  readonly people: ReadonlyMap<Id, StoredPerson>;
  readonly places: ReadonlyMap<Id, Places>;
  readonly traces: ReadonlyMap<Id, readonly UndoConflict["code"][]>;
}

async function peopleOf(reader: Reader, secrets: Secrets, ids: readonly Id[]) {
  const rows = await reader.query(
    sql<MemberTables["member"]>`select * from member where id = any (${[...ids]}::uuid[])`,
  );
  return new Map(
    rows.map((row) => {
      const gone = row.merged_into !== null || row.undone_import_id !== null;
      return [row.id, { person: personOf(secrets, row), gone }] as const;
    }),
  );
}

function addedConflicts(effect: EffectOf<"memberAdded">, known: Known): UndoConflict[] {
  const { row, subjectId, person, places } = effect;
  const blank = { row, name: person.name };
  const stored = known.people.get(subjectId);
  if (stored === undefined || stored.gone) return [conflict(blank, "members.undo_is_gone")];
  const fields = (Object.keys(person) as (keyof Person)[]).filter(
    (field) => stored.person[field] !== person[field],
  );
  return [
    ...fields.map((field) => conflict(blank, "members.undo_field_changed", field)),
    ...placeConflicts(blank, places, known.places.get(subjectId)),
    ...(known.traces.get(subjectId) ?? []).map((code) => conflict(blank, code)),
  ];
}

function alteredConflicts(effect: EffectOf<"memberAltered">, known: Known): UndoConflict[] {
  const { row, subjectId, set, after } = effect;
  const stored = known.people.get(subjectId);
  const blank = { row, name: stored?.person.name ?? effect.name };
  if (stored === undefined || stored.gone) return [conflict(blank, "members.undo_is_gone")];
  const fields = (Object.entries(set) as [keyof Person, Change][]).filter(
    ([field, change]) => stored.person[field] !== change.after,
  );
  return [
    ...fields.map(([field]) => conflict(blank, "members.undo_field_changed", field)),
    ...(after === null ? [] : placeConflicts(blank, after, known.places.get(subjectId))),
  ];
}

function placeConflicts(blank: Blank, left: Places, now: Places | undefined): UndoConflict[] {
  return [
    ...(alike(left.memberships, now?.memberships)
      ? []
      : [conflict(blank, "members.undo_place_changed", "cell")]),
    ...(alike(left.posts, now?.posts)
      ? []
      : [conflict(blank, "members.undo_posts_changed", "post")]),
  ];
}

function alike(left: readonly PlaceRow[], now: readonly PlaceRow[] | undefined): boolean {
  const text = (rows: readonly PlaceRow[]) =>
    rows
      .map(({ id, organisationId, what, since, until }) =>
        [id, organisationId, what, since, until].join("|"),
      )
      .toSorted()
      .join("\n");
  return now !== undefined && text(left) === text(now);
}
