import { openDatabase, sql, type Database } from "../../../server/platform/database.ts";
import { newId } from "../../../server/platform/ids.ts";
import { newToken, tokenDigest } from "../../../server/platform/session.ts";

export interface BenchPerson {
  readonly memberId: string;
  readonly token: string;
}

export interface BenchCell {
  readonly organisationId: string;
  readonly secretary: BenchPerson;
  readonly clerk: BenchPerson;
  readonly voters: readonly BenchPerson[];
}

/** A cell with members who are all signed in, put straight into the tables; each with a number of its own. */
export async function placeCell(appUrl: string, voters: number, number = 0): Promise<BenchCell> {
  const [cell] = await placeCells(appUrl, voters, [number]);
  if (cell === undefined) throw new Error("a number makes a cell");
  return cell;
}

/** As many cells of one size, through one connection: hundreds, one after another, would use up the server's. */
export async function placeCells(
  appUrl: string,
  voters: number,
  numbers: readonly number[],
): Promise<readonly BenchCell[]> {
  const database = openDatabase(appUrl, 1);
  const cells: BenchCell[] = [];
  try {
    for (const number of numbers) cells.push(await place(database, voters, number));
    await database.pool.query("select 1");
  } finally {
    await database.close();
  }
  return cells;
}

async function place(database: Database, voters: number, number: number): Promise<BenchCell> {
  const organisationId = newId();
  const people = Array.from({ length: voters + 2 }, () => ({
    memberId: newId(),
    accountId: newId(),
    token: newToken(),
  }));
  const [secretary, clerk, ...rest] = people;
  if (secretary === undefined || clerk === undefined) throw new Error("a cell has two officers");
  const members = people.map((person) => person.memberId);
  const accounts = people.map((person) => person.accountId);
  const digests = people.map((person) => tokenDigest(person.token));
  const ids = () => people.map(() => newId());
  await database.commit(async (tx) => {
    await tx.query(sql`insert into organisation (id, path, kind, name, seat)
        values (${organisationId}, ${`/bench${number}/`}, 'subCell', 'Chi bộ Đo', 'Hà Nội')`);
    await tx.query(sql`insert into member (id, full_name, admitted_on, official_on)
        select id, 'Đảng viên ' || place, '2020-01-01', '2021-01-01'
        from unnest(${members}::uuid[]) with ordinality as made (id, place)`);
    await tx.query(sql`insert into membership (id, member_id, organisation_id, kind, since)
        select id, member, ${organisationId}, 'party', '2020-01-01'
        from unnest(${ids()}::uuid[], ${members}::uuid[]) as made (id, member)`);
    await tx.query(sql`insert into member_post (id, member_id, organisation_id, post, since)
        values (${newId()}, ${secretary.memberId}, ${organisationId}, 'secretary', '2020-01-01')`);
    await tx.query(sql`insert into account (id, member_id, name, username, created_at)
        select id, member, '', ${`dang.vien.${number}.`} || place, now()
        from unnest(${accounts}::uuid[], ${members}::uuid[]) with ordinality as made (id, member, place)`);
    await tx.query(sql`insert into session
          (id, account_id, token_digest, device, address, created_at, last_seen_at)
        select id, account, digest, 'bench', '127.0.0.1', now(), now()
        from unnest(${ids()}::uuid[], ${accounts}::uuid[], ${digests}::bytea[]) as made (id, account, digest)`);
  });
  return { organisationId, secretary, clerk, voters: rest };
}
