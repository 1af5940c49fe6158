import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { Secrets } from "./secrets.ts";

/** A value as it was before an import and as the import left it. */
export interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

/** A membership or a post as its row stands. */
export interface PlaceRow {
  readonly id: Id;
  readonly organisationId: Id;
  /** Kind of membership, or the post. */
  readonly what: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** Where somebody belongs and which posts somebody holds. */
export interface Places {
  readonly memberships: readonly PlaceRow[];
  readonly posts: readonly PlaceRow[];
}

/** One thing that an import did. */
export type ImportEffect = { readonly row: number; readonly subjectId: Id } & (
  | { readonly kind: "memberAdded"; readonly person: Person; readonly places: Places }
  | {
      readonly kind: "memberAltered";
      readonly name: string;
      readonly set: Readonly<Record<string, Change>>;
      /** Null when the import left them as they were. */
      readonly before: Places | null;
      readonly after: Places | null;
    }
  | { readonly kind: "organisationAdded"; readonly set: Readonly<Record<string, string | null>> }
  | {
      readonly kind: "organisationAltered";
      readonly name: string;
      readonly set: Readonly<Record<string, Change>>;
    }
);

export type EffectOf<Kind extends ImportEffect["kind"]> = Extract<ImportEffect, { kind: Kind }>;

const CHUNK = 2000;

/** Keeps what an import did, sealed row by row. */
export async function keepEffects(
  tx: Transaction,
  secrets: Secrets,
  importId: Id,
  effects: readonly ImportEffect[],
): Promise<void> {
  for (let start = 0; start < effects.length; start += CHUNK) {
    const chunk = effects.slice(start, start + CHUNK);
    const content = chunk.map(({ row: _row, subjectId: _subject, kind: _kind, ...rest }, index) =>
      secrets.seal(Buffer.from(JSON.stringify(rest)), contextOf(importId, start + index)),
    );
    tx.send(sql`
      insert into import_effect (import_id, position, row_number, kind, subject_id, content)
      select ${importId}, position, row_number, kind, subject_id, content from unnest(
        ${chunk.map((_, index) => start + index)}::int[],
        ${chunk.map(({ row }) => row)}::int[],
        ${chunk.map(({ kind }) => kind)}::text[],
        ${chunk.map(({ subjectId }) => subjectId)}::uuid[],
        ${content}::bytea[]
      ) as kept (position, row_number, kind, subject_id, content)`);
  }
}

/** What an import did, in the order in which it did it. */
export async function effectsOf(
  reader: Reader,
  secrets: Secrets,
  importId: Id,
): Promise<ImportEffect[]> {
  const rows = await reader.query(sql<{
    position: number;
    row_number: number;
    kind: string;
    subject_id: Id;
    content: Buffer;
  }>`select position, row_number, kind, subject_id, content from import_effect
      where import_id = ${importId} order by position`);
  return rows.map(
    ({ position, row_number: row, kind, subject_id: subjectId, content }) =>
      ({
        ...(JSON.parse(secrets.open(content, contextOf(importId, position)).toString()) as object),
        row,
        kind,
        subjectId,
      }) as ImportEffect,
  );
}

function contextOf(importId: Id, position: number): string {
  return `import:${importId}:effect:${position}`;
}

/** The memberships and posts of members as they stand now, by member. */
export async function placesOf(
  reader: Reader,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, Places>> {
  const found = new Map(
    memberIds.map((id) => [id, { memberships: [] as PlaceRow[], posts: [] as PlaceRow[] }]),
  );
  const rows = await reader.query(sql<PlaceRow & { memberId: Id; list: "memberships" | "posts" }>`
    select 'memberships' as list, member_id as "memberId", id, organisation_id as "organisationId", kind as what,
           since, until from membership where member_id = any (${[...memberIds]}::uuid[])
    union all
    select 'posts', member_id, id, organisation_id, post, since, until
      from member_post where member_id = any (${[...memberIds]}::uuid[])
    order by 1, 3`);
  for (const { memberId, list, ...row } of rows) found.get(memberId)?.[list].push(row);
  return found;
}
