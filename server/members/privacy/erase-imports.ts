import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { importRow, type ImportRow } from "@chiboso/domain/members/import-contract.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { pack, unpack } from "../import-pack.ts";
import { personOf } from "../member-columns.ts";
import { contextOf } from "../reconciliation/store.ts";
import type { Secrets } from "../secrets.ts";
import type { MemberTables } from "../tables.ts";

/**
 * Empties what imports and comparisons of lists keep of a person: the rows of previews, the same rows of the
 * sheets, what an import did, and compared lines. To be called while the register still has the person's
 * numbers, because a row that changed nothing is known by them alone. A preview that waits must be read again.
 */
export async function eraseFromImports(
  tx: Transaction,
  secrets: Secrets,
  memberId: Id,
): Promise<void> {
  const [member] = await tx.query(
    sql<MemberTables["member"]>`select * from member where id = ${memberId}`,
  );
  if (member === undefined) return;
  const person = personOf(secrets, member);
  // An import may touch places that whoever decides does not reach; nothing of it is shown.
  await tx.beyondScope(async () => {
    for (const importId of await importsNear(tx, memberId)) {
      const rows = await rowsOf(tx, secrets, { importId, memberId, person });
      if (rows.length > 0) await emptyRows(tx, secrets, importId, rows);
    }
    await tx.query(sql`delete from import_effect where subject_id = ${memberId}`);
    await emptyCompared(tx, secrets, memberId);
  });
}

/** Imports that did something to the person, or touch a place above, at or below one of the person's. */
async function importsNear(tx: Transaction, memberId: Id): Promise<readonly Id[]> {
  const rows = await tx.query(sql<{ id: Id }>`
    with place as (
      select path from organisation where id in (
        select organisation_id from membership where member_id = ${memberId}
        union select organisation_id from former_membership where member_id = ${memberId}))
    select id from import
     where sheet is not null
       and (exists (select from import_effect effect where effect.import_id = import.id
                       and effect.subject_id = ${memberId})
            or exists (select from unnest(places) as touched, place
                        where touched ^@ place.path or place.path ^@ touched))
     order by id for update`);
  return rows.map(({ id }) => id);
}

interface Sought {
  readonly importId: Id;
  readonly memberId: Id;
  readonly person: Person;
}

async function rowsOf(tx: Transaction, secrets: Secrets, sought: Sought): Promise<number[]> {
  const { importId, memberId, person } = sought;
  const rows = await tx.query(sql<{ row: number; content: Buffer; touched: boolean }>`
    select row_number as row, content,
           exists (select from import_effect effect where effect.import_id = ${importId}
                      and effect.row_number = import_row.row_number and effect.subject_id = ${memberId}) as touched
      from import_row where import_id = ${importId} and state <> 'ignored' order by row_number`);
  return rows
    .filter(
      ({ row, content, touched }) =>
        touched ||
        speaksOf(
          importRow.parse(unpack(secrets, `import:${importId}:${row}`, content)),
          memberId,
          person,
        ),
    )
    .map(({ row }) => row);
}

/** By the id or a number that only this person has, or by name and day of birth together. */
function speaksOf(row: ImportRow, memberId: Id, person: Person): boolean {
  if (row.kind !== "member") return false;
  const says = (field: ImportRow["cells"][number]["field"], known: string | null) =>
    known !== null && row.cells.some((cell) => cell.field === field && cell.value === known);
  return (
    says("memberId", memberId) ||
    says("cardNumber", person.cardNumber) ||
    says("citizenId", person.citizenId) ||
    (says("name", person.name) && says("birthDate", person.birthDate))
  );
}

async function emptyRows(
  tx: Transaction,
  secrets: Secrets,
  importId: Id,
  rows: readonly number[],
): Promise<void> {
  for (const row of rows) {
    const empty: ImportRow = {
      row,
      memberId: null,
      kind: "other",
      state: "ignored",
      issues: [],
      cells: [],
    };
    const content = pack(secrets, `import:${importId}:${row}`, empty);
    await tx.query(sql`
      update import_row set state = 'ignored', content = ${content}
       where import_id = ${importId} and row_number = ${row}`);
  }
  const context = `import:${importId}:sheet`;
  const [kept] = await tx.query(
    sql<{ sheet: Buffer }>`select sheet from import where id = ${importId}`,
  );
  if (kept === undefined) return;
  const sheet = unpack(secrets, context, kept.sheet) as Sheet;
  const left = { ...sheet, rows: sheet.rows.filter(({ number }) => !rows.includes(number)) };
  await tx.query(
    sql`update import set sheet = ${pack(secrets, context, left)} where id = ${importId}`,
  );
}

/** That a line of this person was compared and how it was decided stays, what both lists said goes. */
async function emptyCompared(tx: Transaction, secrets: Secrets, memberId: Id): Promise<void> {
  const rows = await tx.query(sql<{ id: Id; position: number; content: Buffer }>`
    select reconciliation_id as id, position, content from reconciliation_row
     where member_id = ${memberId}`);
  for (const { id, position, content } of rows) {
    const context = contextOf(id, position);
    const compared = unpack(secrets, context, content) as Record<string, unknown>;
    const empty = { ...compared, ours: null, theirs: null, differing: [] };
    await tx.query(sql`
      update reconciliation_row set content = ${pack(secrets, context, empty)}
       where reconciliation_id = ${id} and position = ${position}`);
  }
}
