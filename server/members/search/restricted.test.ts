import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  countMembers,
  exportMembers,
  searchMembers,
} from "@chiboso/domain/members/search/contract.ts";
import { listCases } from "@chiboso/domain/members/cases/contract.ts";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";

const NAME = "Phạm Thị Hạn Chế";

describe("somebody whose file is restricted", () => {
  const app = testApp();
  const world = {} as {
    cell: PlacedOrganisation;
    person: PlacedMember;
    secretary: Caller;
    office: Caller;
    board: Caller;
  };

  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    const officer = async (role: "organisationBoard" | "committeeOffice") =>
      app.signedIn((await placeOfficer(app, above, role)).accountId);
    world.board = await officer("organisationBoard");
    world.office = await officer("committeeOffice");
    const leader = await placeMember(app, world.cell, { name: "Lê Thị Mẫu", post: "secretary" });
    world.secretary = await app.signedIn(leader.accountId);
    world.person = await placeMember(app, world.cell, { name: NAME, post: "cellCommitteeMember" });
    await app.system.services.database.commit(async (tx) => {
      const { memberId } = world.person;
      // The probation ends within the three months that a radar looks ahead.
      await tx.query(sql`
        update member set restricted_on = '2026-10-01', sex = 'female', phone = '0900000081',
               card_number = '770000000081', birth_date = '1990-02-01', official_on = null,
               admitted_on = (${app.now}::timestamptz - interval '11 months')::date
         where id = ${memberId}`);
      await tx.query(sql`
        insert into life_case (id, member_id, organisation_id, kind, state, opened_on, opened_at, opened_by,
                               opened_by_name, input, citations)
        values (${newId()}, ${memberId}, ${world.cell.id}, 'exemption', 'open', '2026-10-01', ${app.now},
                ${newId()}, 'Văn phòng', '\\x01', '[]')`);
    });
  });

  const found = async (caller: Caller, filter: object) =>
    (await caller.call(searchMembers, { body: { text: "han che", ...filter } })).value.members;

  it("stands in a list with the name and the place alone, but for who must still see such files", async () => {
    for (const caller of [world.secretary, world.office]) {
      const [line] = await found(caller, {});
      assert.deepEqual(
        [line?.name, line?.sex, line?.standing, line?.posts, line?.admittedOn],
        [NAME, null, null, [], null],
      );
    }
    const [line] = await found(world.board, {});
    assert.deepEqual(
      [line?.name, line?.sex, line?.standing, line?.posts],
      [NAME, "female", "probationary", ["cellCommitteeMember"]],
    );
  });

  it("is not found by what the file hides", async () => {
    const filters = [{ sex: "female" }, { standing: "probationary" }, { ageFrom: 20 }] as const;
    for (const filter of filters) {
      assert.deepEqual(await found(world.secretary, filter), [], JSON.stringify(filter));
      assert.equal((await found(world.board, filter)).length, 1, JSON.stringify(filter));
    }
    assert.deepEqual(await found(world.office, { text: "770000000081" }), []);
    assert.equal((await found(world.board, { text: "770000000081" })).length, 1);
  });

  it("stands in a table with the name and the place alone", async () => {
    const table = async (caller: Caller) => {
      const body = { text: "han che", format: "csv", purpose: "Lập danh sách" } as const;
      const answer = await caller.call(exportMembers, { body });
      return Buffer.from(answer.bytes).toString("utf8");
    };
    const office = await table(world.office);
    assert.ok(office.includes(NAME) && office.includes("Chi bộ Mẫu"));
    for (const hidden of ["Nữ", "0900000081", "770000000081", "1990", "dự bị"])
      assert.ok(!office.includes(hidden), hidden);
    const board = await table(world.board);
    assert.ok(board.includes("0900000081") && board.includes("Nữ"));
  });

  it("stands in no list of cases and on no radar of who may not see such files", async () => {
    const told = async (caller: Caller) => {
      const params = { organisationId: world.cell.id };
      const cases = await caller.call(listCases, { params, query: { state: "open" } });
      const radar = await caller.call(getRadar, { query: {} });
      const items = radar.value.items.filter(
        ({ member }) => member?.memberId === world.person.memberId,
      );
      return [cases.value.cases.length, cases.value.total, items.length > 0];
    };
    assert.deepEqual(await told(world.secretary), [0, 0, false]);
    assert.deepEqual(await told(world.board), [1, 1, true]);
  });

  it("is no matter of numbers for who may not see them: a card that is guessed is told to nobody", async () => {
    const known = await placeMember(app, world.cell, { name: "Vũ Văn Thẻ" });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set card_number = '770000000082' where id = ${known.memberId}`),
    );
    const clerk = await placeOfficer(app, world.cell, "clerk");
    const sitting = await placeOfficer(app, world.cell, "committeeMember");
    for (const { accountId } of [clerk, sitting]) {
      const caller = await app.signedIn(accountId);
      const body = { text: "770000000082" };
      assert.deepEqual((await caller.call(searchMembers, { body })).value.members, []);
      assert.equal((await caller.call(countMembers, { body })).value.total, 0);
      const named = await caller.call(searchMembers, { body: { text: "vu van the" } });
      assert.equal(named.value.members.length, 1, "by name the list is theirs");
    }
    for (const caller of [world.secretary, world.office])
      assert.equal((await found(caller, { text: "770000000082" })).length, 1);
  });
});
