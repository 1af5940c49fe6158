import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { listImportRows } from "@chiboso/domain/members/import-contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../testing/world.ts";
import { writeXlsx } from "./reconciliation/write-table.ts";
import { importDesk } from "./testing/import-desk.ts";

const CARD = "770000000061";

describe("how far an import reaches", () => {
  const app = testApp();
  const desk = importDesk(app);
  const world = {} as {
    cell: PlacedOrganisation;
    away: PlacedOrganisation;
    union: PlacedOrganisation;
    worker: PlacedMember;
    office: Caller;
  };

  before(async () => {
    const here = await placeOrganisation(app, { name: "Đảng bộ Đây", kind: "baseBody" });
    const there = await placeOrganisation(app, { name: "Đảng bộ Kia", kind: "baseBody" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Đây", under: here });
    world.union = await placeOrganisation(app, {
      name: "Công đoàn Đây",
      kind: "tradeUnion",
      under: here,
    });
    world.away = await placeOrganisation(app, { name: "Chi bộ Kia", under: there });
    world.worker = await placeMember(app, world.away, { name: "Phan Văn Thợ" });
    const { accountId } = await placeOfficer(app, here, "committeeOffice");
    world.office = await app.signedIn(accountId);
    await app.system.services.database.commit(async (tx) => {
      const { memberId } = world.worker;
      await tx.query(sql`
        update member set card_number = ${CARD}, birth_date = '1980-05-06', phone = '0900000061'
         where id = ${memberId}`);
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since)
        values (${newId()}, ${memberId}, ${world.union.id}, 'tradeUnion', '2020-01-01')`);
    });
  });

  /** The row about the worker, or whoever else has the card, in a sheet of that organisation. */
  const rowIn = async (place: PlacedOrganisation, card = CARD) => {
    const head = ["Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Số thẻ", "Chi bộ", "Số điện thoại"];
    const row = ["Phan Văn Thợ", "06/05/1980", "01/12/2010", card, place.name, "0900000062"];
    const sheet = await writeXlsx({ sheet: "Danh sách", title: [], head, rows: [row] });
    const { value } = await desk.upload(world.office, sheet);
    assert.equal(value.failure, null);
    const params = { importId: value.id };
    const { rows } = (await world.office.call(listImportRows, { params, query: {} })).value;
    return rows.find(({ kind }) => kind === "member");
  };

  it("ends at the Party's own places: who only is of a union there is nobody whom a roster of a cell knows", async () => {
    const row = await rowIn(world.cell);
    assert.deepEqual([row?.memberId, row?.state], [null, "error"]);
    assert.ok(row?.cells.every(({ old }) => old === null));
    const codes = row?.cells.flatMap(({ issues }) => issues.map(({ code }) => code));
    assert.ok(codes?.includes("members.import_card_held"));
  });

  it("has in it whoever is a guest, so that a number of theirs is told in the preview and not at the end", async () => {
    const card = "770000000063";
    const { memberId } = await placeMember(app, world.away, { name: "Vũ Văn Khách" });
    await app.system.services.database.commit(async (tx) => {
      await tx.query(sql`update member set card_number = ${card} where id = ${memberId}`);
      const caseId = newId();
      await tx.query(sql`
        insert into life_case (id, kind, member_id, organisation_id, opened_on, opened_at, opened_by_name, input, citations)
        values (${caseId}, 'transferOut', ${memberId}, ${world.away.id}, '2026-11-01', ${app.now}, 'Cán bộ', ''::bytea, '[]')`);
      await tx.query(sql`
        insert into hosted_member (id, case_id, member_id, organisation_id, since, until)
        values (${newId()}, ${caseId}, ${memberId}, ${world.cell.id}, '2026-01-01', '2027-01-01')`);
    });
    const row = await rowIn(world.cell, card);
    assert.equal(row?.state, "error");
    const codes = row.cells.flatMap(({ issues }) => issues.map(({ code }) => code));
    assert.ok(codes.includes("members.import_card_held"));
  });

  it("takes in the members of a union for that union's own list", async () => {
    const row = await rowIn(world.union);
    assert.equal(row?.memberId, world.worker.memberId);
  });
});
