import { openDatabase, sql } from "../../../server/platform/database.ts";
import { newId } from "../../../server/platform/ids.ts";
import { newToken, tokenDigest } from "../../../server/platform/session.ts";

/** What a moved body has below it: a hundred grassroots bodies with ninety-nine cells each. */
export const BASES = 100;
export const CELLS = 99;
/** Bodies of the same size that stand still around it. */
export const STILL = 4;
export const MOVED = 1 + BASES + BASES * CELLS;
export const TOTAL = 3 + MOVED * (1 + STILL);

export interface GrownTree {
  readonly movedId: string;
  /** The two superiors between which it moves. */
  readonly superiors: readonly [string, string];
  /** Session of the office that enters the moves. */
  readonly token: string;
}

/** Grows the tree straight in the tables, with an office that is signed in. */
export async function growTree(appUrl: string): Promise<GrownTree> {
  const database = openDatabase(appUrl, 1);
  const [topId, east, west, accountId] = [newId(), newId(), newId(), newId()];
  const token = newToken();
  const moved: string[] = [];
  try {
    await database.commit(async (tx) => {
      await tx.query(sql`
        insert into organisation (id, parent_id, path, kind, name) values
          (${topId}, null, '/t/', 'partyBody', 'Đảng bộ Đo'),
          (${east}, ${topId}, '/t/e/', 'partyBody', 'Đảng bộ Đông'),
          (${west}, ${topId}, '/t/w/', 'partyBody', 'Đảng bộ Tây')`);
      for (let body = 0; body <= STILL; body += 1) {
        const id = newId();
        const path = `/t/e/b${body}/`;
        moved.push(id);
        await tx.query(sql`
          insert into organisation (id, parent_id, path, kind, name)
          values (${id}, ${east}, ${path}, 'partyBody', ${`Đảng bộ ${body}`})`);
        await tx.query(sql`
          with bases as (
            insert into organisation (id, parent_id, path, kind, name)
            select uuidv7(), ${id}, ${path} || 'c' || ${body} || 'x' || number || '/', 'baseBody',
                   'Đảng bộ cơ sở ' || number
              from generate_series(1, ${BASES}::int) number
            returning id, path)
          insert into organisation (id, parent_id, path, kind, name)
          select uuidv7(), bases.id, bases.path || 'd' || number || '/', 'subCell', 'Chi bộ ' || number
            from bases, generate_series(1, ${CELLS}::int) number`);
      }
      await tx.query(sql`
        insert into account (id, name, username, created_at)
        values (${accountId}, 'Văn phòng', 'van.phong', now())`);
      await tx.query(sql`
        insert into role_grant (id, account_id, role, organisation_id, since)
        values (${newId()}, ${accountId}, 'committeeOffice', ${topId}, now() - interval '1 day')`);
      await tx.query(sql`
        insert into session (id, account_id, token_digest, device, address, created_at, last_seen_at)
        values (${newId()}, ${accountId}, ${tokenDigest(token)}, 'bench', '127.0.0.1', now(), now())`);
    });
  } finally {
    await database.close();
  }
  return { movedId: moved[0] as string, superiors: [east, west], token };
}
