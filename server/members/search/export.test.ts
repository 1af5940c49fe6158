import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import {
  countMembers,
  exportMembers,
  searchMembers,
} from "@chiboso/domain/members/search/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { readSpreadsheet } from "../../platform/spreadsheet.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { alterMember } from "../add-member.ts";
import { systemOrigin } from "../fact-store.ts";
import { openSecrets } from "../secrets.ts";

const app = testApp();
const CITIZEN = "001190000001";
const PURPOSE = "Lập danh sách đề nghị tặng Huy hiệu Đảng";

describe("taking a found list along", () => {
  let body: PlacedOrganisation;
  let cell: PlacedOrganisation;
  let lan: PlacedMember;
  let secretary: PlacedMember;

  before(async () => {
    body = await placeOrganisation(app, { name: "Đảng bộ Xuất", kind: "baseBody" });
    cell = await placeOrganisation(app, { name: "Chi bộ Xuất 1", under: body });
    lan = await placeMember(app, cell, { name: "Nguyễn Thị Lan", email: "lan@example.test" });
    secretary = await placeMember(app, cell, { name: "Trần Văn An", post: "secretary" });
    await placeMember(app, cell, { name: "=HYPERLINK(1)" });
    await app.system.services.database.commit(async (tx) => {
      const secrets = await openSecrets(app.system.services.config.dataDir);
      const known = { citizenId: CITIZEN, cardNumber: "000000123456" };
      const origin = { ...systemOrigin(app.now), on: "2026-11-01" };
      await alterMember(tx, secrets, lan.memberId, known, origin);
      await tx.query(sql`update member set education = '+84 Đại học' where id = ${lan.memberId}`);
    });
  });

  const office = async () =>
    app.signedIn((await placeOfficer(app, body, "committeeOffice")).accountId);
  const asked = { purpose: PURPOSE, language: "vi" as const };

  test("the office's workbook opens again with its columns, and every cell is a text", async () => {
    const { bytes } = await (
      await office()
    ).call(exportMembers, { body: { ...asked, organisationId: body.id, format: "xlsx" } });
    const read = await readSpreadsheet(bytes);
    assert.ok(read.ok);
    const rows = read.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    assert.equal(rows.length, 4);
    const head = rows[0]?.map(({ text }) => text) ?? [];
    assert.ok(head.includes("Số định danh cá nhân"));
    const line = rows.find((cells) => cells.some(({ text }) => text === "Nguyễn Thị Lan"));
    assert.ok(line?.some(({ text }) => text === CITIZEN));
    assert.deepEqual(new Set(rows.flat().map(({ kind }) => kind)), new Set(["text"]));
  });

  test("the secretary's table has no number of identity", async () => {
    const caller = await app.signedIn(secretary.accountId);
    const { bytes } = await caller.call(exportMembers, { body: { ...asked, format: "csv" } });
    const text = bytes.toString("utf8");
    assert.ok(text.includes("000000123456"));
    assert.ok(!text.includes(CITIZEN) && !text.includes("Số định danh"));
  });

  test("a spreadsheet program finds no formula in the CSV, which begins with a mark of its letters", async () => {
    const { bytes } = await (
      await office()
    ).call(exportMembers, { body: { ...asked, format: "csv" } });
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").slice(1).split("\r\n");
    assert.equal(lines.length, 5);
    for (const cells of lines.map((line) => line.split(",")))
      for (const each of cells) assert.doesNotMatch(each.replace(/^"/u, ""), /^[=+\-@\t\r]/u);
  });

  test("of somebody who has moved away since, a table of a past day tells only what the list shows", async () => {
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Xuất 2", under: body });
    const gone = await placeMember(app, elsewhere, {
      name: "Phạm Thị Đi",
      email: "di@example.test",
    });
    await app.system.services.database.commit(async (tx) => {
      await tx.query(
        sql`update membership set since = '2024-01-01' where member_id = ${gone.memberId}`,
      );
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since, until)
        values (${newId()}, ${gone.memberId}, ${cell.id}, 'party', '2020-01-01', '2024-01-01')`);
    });
    const tableFor = async (caller: Awaited<ReturnType<typeof office>>) => {
      const past = { ...asked, organisationId: cell.id, on: "2022-06-01", format: "csv" as const };
      return (await caller.call(exportMembers, { body: past })).bytes.toString("utf8");
    };
    const leader = await app.signedIn(secretary.accountId);
    const [own, offices] = [await tableFor(leader), await tableFor(await office())];
    assert.ok(own.includes("Phạm Thị Đi") && !own.includes("di@example.test"));
    assert.ok(offices.includes("di@example.test"));
  });

  test("everybody in the table sees who took it along and for what, and the log has the act without a name", async () => {
    await (await office()).call(exportMembers, { body: { ...asked, text: "lan", format: "csv" } });
    const rows = await app.system.services.database.query(sql<{ what: string; reason: string }>`
      select what, reason from file_read where member_id = ${lan.memberId} order by at desc, id desc limit 1`);
    assert.deepEqual(rows, [{ what: "export", reason: PURPOSE }]);
    const acts = await app.system.services.database.query(sql<{ content: Buffer }>`
      select content from sealed_act where kind = 'members.exported' and organisation_id = ${body.id}`);
    const sealed = acts.map(({ content }) => content.toString("utf8"));
    assert.ok(sealed.some((each) => each.includes('"lines":1') && each.includes('"named":true')));
    for (const each of sealed) assert.doesNotMatch(each, /lan/iu);
  });

  test("nobody to export is said in words and leaves no trace", async () => {
    const earlier = await reads();
    const refused = await (
      await office()
    ).call(exportMembers, { body: { ...asked, text: "zzz", format: "csv" } });
    assert.equal(refused.refusal?.code, "members.export_nobody");
    assert.equal(await reads(), earlier);
  });

  test("a card number finds its holder for everybody who lists, a citizen number only for the office", async () => {
    const names = async (caller: Awaited<ReturnType<typeof office>>, text: string) =>
      (await caller.call(searchMembers, { body: { text } })).value.members.map(({ name }) => name);
    const leader = await app.signedIn(secretary.accountId);
    assert.deepEqual(await names(leader, "0000 0012 3456"), ["Nguyễn Thị Lan"]);
    assert.deepEqual(await names(leader, CITIZEN), []);
    assert.deepEqual(await names(await office(), CITIZEN), ["Nguyễn Thị Lan"]);
  });

  test("who may not see schooling may not filter by it, and years run upwards", async () => {
    const clerk = await app.signedIn((await placeOfficer(app, body, "clerk")).accountId);
    const filtered = await clerk.call(countMembers, { body: { education: "đại học" } });
    assert.deepEqual(
      [filtered.status, filtered.refusal?.code, filtered.refusal?.field],
      [403, "members.filter_not_allowed", "education"],
    );
    const reversed = await clerk.call(countMembers, {
      body: { partyYearsFrom: 9, partyYearsTo: 3 },
    });
    assert.equal(reversed.refusal?.code, "members.filter_range_reversed");
  });

  test("a new name and a new cell are found at once, the old ones no more", async () => {
    const caller = await office();
    const other = await placeOrganisation(app, { name: "Chi bộ Xuất 2", under: body });
    const moved = await placeMember(app, cell, { name: "Lò Văn Cũ" });
    await app.system.services.database.commit(async (tx) => {
      await tx.query(sql`update member set full_name = 'Lò Văn Mới' where id = ${moved.memberId}`);
      await tx.query(
        sql`update membership set organisation_id = ${other.id} where member_id = ${moved.memberId}`,
      );
    });
    const found = async (text: string, organisationId: string) =>
      (await caller.call(searchMembers, { body: { text, organisationId } })).value.members.length;
    assert.deepEqual(
      [
        await found("lo cu", body.id),
        await found("lo moi", cell.id),
        await found("lo moi", other.id),
      ],
      [0, 0, 1],
    );
  });

  const reads = async () => {
    const rows = await app.system.services.database.query(
      sql<{ total: number }>`select count(*)::int as total from file_read`,
    );
    return rows[0]?.total;
  };
});
