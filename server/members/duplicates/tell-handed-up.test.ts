import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { keepApart, listDuplicates } from "@chiboso/domain/members/duplicates/contract.ts";
import { enterFact } from "@chiboso/domain/members/sheet/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, type PlacedOrganisation } from "../../testing/world.ts";
import { twoCells, type TwoCells } from "../../testing/two-cells.ts";
import { tellHandedUp } from "./tell-handed-up.ts";

describe("a doubled number that is handed up", () => {
  const app = testApp();
  const world = {} as {
    cells: TwoCells;
    hereBoard: Caller;
    thereBoard: Caller;
    /** People with a file and an inbox, who hold the registry of the top and of a base. */
    above: Caller;
    aside: Caller;
    between: Caller;
  };

  before(async () => {
    const cells = await twoCells(app);
    const registry = async (at: PlacedOrganisation, lives: PlacedOrganisation) => {
      const { accountId } = await placeMember(app, lives, { name: "Lê Thị Ban" });
      await app.system.services.database.commit((tx) =>
        tx.query(sql`
          insert into role_grant (id, account_id, role, organisation_id, since)
          values (${newId()}, ${accountId}, 'organisationBoard', ${at.id}, ${app.now})`),
      );
      return app.signedIn(accountId);
    };
    const officer = async (at: PlacedOrganisation) =>
      app.signedIn((await placeOfficer(app, at, "organisationBoard")).accountId);
    world.cells = cells;
    world.hereBoard = await officer(cells.hereBase);
    world.thereBoard = await officer(cells.thereBase);
    world.above = await registry(cells.top, cells.here);
    world.aside = await registry(cells.thereBase, cells.there);
    world.between = await registry(cells.hereBase, cells.here);
  });

  const give = async (by: Caller, memberId: Id, number: string) => {
    const answer = await by.call(enterFact, {
      params: { memberId },
      body: {
        kind: "cardNumber",
        value: { number },
        since: "2026-01-01",
        until: null,
        document: "Thẻ",
        replaces: null,
        reason: "",
      },
    });
    assert.equal(answer.refusal, undefined);
  };
  const look = () =>
    app.system.services.database.commit((tx) => tellHandedUp(tx, app.system.services, app.now));
  const told = async (caller: Caller) => {
    const { value } = await caller.call(myNotifications, {});
    return value.notifications.filter(({ kind }) => kind === "duplicateHandedUp");
  };

  it("is told once to whoever sees both and has an inbox, with the place and no name", async () => {
    const { cells, hereBoard, thereBoard, above, aside, between } = world;
    const here = await placeMember(app, cells.here, { name: "Trần Văn Đây" });
    const there = await placeMember(app, cells.there, { name: "Trần Văn Đấy" });
    await give(hereBoard, here.memberId, "001190000301");
    await look();
    assert.deepEqual(await told(above), []);
    await give(thereBoard, there.memberId, "001190000301");
    await look();
    await look();
    const notices = await told(above);
    assert.deepEqual(
      notices.map(({ params, link }) => [params, link]),
      [[{ organisation: cells.top.name }, `/organisations/${cells.top.id}/duplicates`]],
    );
    assert.deepEqual(await told(aside), []);
    assert.deepEqual(await told(between), []);
    const { value } = await above.call(listDuplicates, {
      params: { organisationId: cells.top.id },
    });
    assert.ok(value.pairs.some(({ handedUp }) => handedUp));
  });

  it("is told anew when another number clashes, and not of two who were found to be two", async () => {
    const { cells, hereBoard, thereBoard, above } = world;
    const here = await placeMember(app, cells.here, { name: "Ngô Thị Một" });
    const there = await placeMember(app, cells.there, { name: "Ngô Thị Hai" });
    const already = (await told(above)).length;
    await give(hereBoard, here.memberId, "001190000302");
    await give(thereBoard, there.memberId, "001190000302");
    await look();
    assert.equal((await told(above)).length, already + 1);
    await give(hereBoard, here.memberId, "001190000303");
    await give(thereBoard, there.memberId, "001190000303");
    await look();
    assert.equal((await told(above)).length, already + 2);
    const apart = await above.call(keepApart, {
      params: { memberId: here.memberId },
      body: { otherId: there.memberId },
    });
    assert.equal(apart.refusal, undefined);
    await give(hereBoard, here.memberId, "001190000304");
    await give(thereBoard, there.memberId, "001190000304");
    await look();
    assert.equal((await told(above)).length, already + 2);
  });

  it("is looked for after each number that is given, so that nobody learns by waiting", async () => {
    const { cells, hereBoard } = world;
    const { memberId } = await placeMember(app, cells.here, { name: "Đỗ Văn Riêng" });
    const waiting = async () => {
      const [row] = await app.held.database.query(sql<{ n: number }>`
        select count(*)::int as n from jobs.job where name = 'members.tellHandedUp'`);
      return row?.n ?? 0;
    };
    const already = await waiting();
    await give(hereBoard, memberId, "001190000305");
    assert.equal(await waiting(), already + 1);
  });
});
