import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sql, violates } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { addOrganisation, alterOrganisation } from "./store.ts";

describe("the versions of an organisation", () => {
  const held = testDatabase();

  const versions = (id: string) =>
    held.database.query(sql<{
      name: string;
      since: string | null;
      until: string | null;
      kept: boolean;
    }>`
      select name, since, until, replaced_at is null as kept from organisation_version
       where organisation_id = ${id} order by recorded_at, id`);

  const fresh = (name: string, foundedOn: string | null = null) =>
    held.database.commit((tx) =>
      addOrganisation(tx, { parentId: null, kind: "subCell", name, foundedOn }),
    );

  test("begin with the organisation, whoever writes its row", async () => {
    const added = await fresh("Chi bộ Một", "2020-02-03");
    assert.deepEqual(await versions(added.id), [
      { name: "Chi bộ Một", since: "2020-02-03", until: null, kept: true },
    ]);
    const id = newId();
    await held.database.commit((tx) =>
      tx.query(sql`insert into organisation (id, path, kind, name)
                   values (${id}, ${`/${id.slice(-12)}/`}, 'subCell', 'Chi bộ Hai')`),
    );
    assert.deepEqual(await versions(id), [
      { name: "Chi bộ Hai", since: null, until: null, kept: true },
    ]);
  });

  test("keep what a correction replaced, and the correction holds from the same first day", async () => {
    const { id } = await fresh("Chi bộ Sai", "2021-01-01");
    await held.database.commit((tx) => alterOrganisation(tx, id, { name: "Chi bộ Đúng" }));
    assert.deepEqual(await versions(id), [
      { name: "Chi bộ Sai", since: "2021-01-01", until: null, kept: false },
      { name: "Chi bộ Đúng", since: "2021-01-01", until: null, kept: true },
    ]);
    await held.database.commit((tx) => alterOrganisation(tx, id, { name: "Chi bộ Đúng" }));
    assert.equal((await versions(id)).length, 2);
  });

  test("cannot be written, changed or deleted by the application", async () => {
    const { id } = await fresh("Chi bộ Ba");
    for (const statement of [
      sql`update organisation_version set name = 'x' where organisation_id = ${id}`,
      sql`delete from organisation_version where organisation_id = ${id}`,
      sql`insert into organisation_version (organisation_id, name, kind, seat) values (${id}, 'x', 'subCell', '')`,
    ]) {
      await assert.rejects(
        held.database.commit((tx) => tx.query(statement)),
        { code: "42501" },
      );
    }
  });

  test("a membership of another kind than its organisation is not kept", async () => {
    const union = await held.database.commit((tx) =>
      addOrganisation(tx, { parentId: null, kind: "tradeUnion", name: "Công đoàn" }),
    );
    const cell = await fresh("Chi bộ Bốn");
    const memberId = newId();
    const join = (organisationId: string, kind: string) =>
      held.database.commit(async (tx) => {
        await tx.query(sql`insert into member (id, full_name) values (${memberId}, 'Nguyễn Văn A')
                           on conflict do nothing`);
        await tx.query(sql`
          insert into membership (id, member_id, organisation_id, kind)
          values (${newId()}, ${memberId}, ${organisationId}, ${kind})`);
      });
    const unfit = (error: unknown) => violates(error, "membership_kind_fits");
    await assert.rejects(join(union.id, "party"), unfit);
    await assert.rejects(join(union.id, "youthUnion"), unfit);
    await assert.rejects(join(cell.id, "tradeUnion"), unfit);
    await join(union.id, "tradeUnion");
    await join(cell.id, "party");
  });
});
