import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";

/** Its old versions tell of steps that everybody in the meeting saw; what names a ballot or a key is in no row of it. */
const OF_STEPS_ALONE: readonly string[] = ["secret_vote"];

describe("what rows of secret votes leave behind in the database", () => {
  const app = testApp();

  test("is vacuumed at once in every table whose rows change or go, so that no order of arrival stays", async () => {
    const rows = await app.held.database.query<{
      name: string;
      changes: boolean;
      own: readonly string[] | null;
      toast: readonly string[] | null;
      long: boolean;
    }>(sql`
      select c.relname as name, c.reloptions as own, t.reloptions as toast, t.oid is not null as long,
             has_table_privilege('chiboso_app', c.oid, 'update')
               or has_table_privilege('chiboso_app', c.oid, 'delete') as changes
        from pg_class c left join pg_class t on t.oid = c.reltoastrelid
       where c.relkind = 'r' and c.relname like 'secret\\_%' order by 1`);
    assert.ok(rows.length >= 9, "the tables of secret votes are named otherwise");
    const soon = ["autovacuum_vacuum_threshold=0", "autovacuum_vacuum_scale_factor=0"];
    for (const { name, changes, own, toast, long } of rows) {
      if (!changes || OF_STEPS_ALONE.includes(name)) continue;
      for (const setting of soon) {
        assert.ok(own?.includes(setting), `${name} keeps old rows: ${setting} is not set`);
        // Trackers and names are short; ballots, keys and messages are kept beside the table.
        const isLong =
          long &&
          ["secret_ballot", "secret_taking", "secret_record", "secret_message"].includes(name);
        if (isLong)
          assert.ok(toast?.includes(setting), `${name} keeps old texts: ${setting} is not set`);
      }
    }
  });
});
