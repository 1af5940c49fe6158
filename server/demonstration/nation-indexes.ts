import type pg from "pg";

/** The tables that a nation fills. */
const TABLES = [
  "organisation",
  "organisation_reach",
  "member",
  "membership",
  "member_standing",
  "member_post",
  "member_word",
];

/** Statements that put back what `setAside` took away, in their order. */
export interface SetAside {
  readonly restore: readonly { readonly what: string; readonly statement: string }[];
}

const CONSTRAINTS = `
  select conrelid::regclass::text as holder, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
   where conrelid = any ($1::regclass[]) and contype in ('f', 'x') order by contype desc, conname`;

/** Unique ones stay: they are what other tables refer to, and are filled in ascending order. */
const INDEXES = `
  select index.indexrelid::regclass::text as name, pg_get_indexdef(index.indexrelid) as definition
    from pg_index index
   where index.indrelid = any ($1::regclass[]) and not index.indisunique
     and not exists (select from pg_constraint where conindid = index.indexrelid)
   order by 1`;

/**
 * Takes indexes, references, exclusions and the triggers of the tables away, under the names they have: one
 * building at the end costs a tenth of five million insertions, and checks every row as strictly.
 */
export async function setAside(client: pg.Client): Promise<SetAside> {
  const constraints = await client.query<Record<"holder" | "name" | "definition", string>>(
    CONSTRAINTS,
    [TABLES],
  );
  const indexes = await client.query<Record<"name" | "definition", string>>(INDEXES, [TABLES]);
  for (const { holder, name } of constraints.rows)
    await client.query(`alter table ${holder} drop constraint ${name}`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
  return {
    restore: [
      ...indexes.rows.map(({ name, definition }) => ({ what: name, statement: definition })),
      ...constraints.rows.map(({ holder, name, definition }) => ({
        what: name,
        statement: `alter table ${holder} add constraint ${name} ${definition}`,
      })),
      ...TABLES.map((table) => ({
        what: table,
        statement: `alter table ${table} enable trigger user`,
      })),
    ],
  };
}
