import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { getDossier } from "@chiboso/domain/members/dossier/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import {
  listFileReads,
  listOwnFileReads,
  statePurpose,
} from "@chiboso/domain/members/readings/contract.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import type { Caller } from "../../in-process.ts";
import { beginSession, identify } from "../../access/public.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { newToken } from "../../platform/session.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { noteReading } from "./note-reading.ts";

describe("readings of a file", () => {
  const app = testApp();
  const world = {} as {
    above: PlacedOrganisation;
    cell: PlacedOrganisation;
    member: PlacedMember;
    own: Caller;
    secretary: Caller;
    leader: PlacedMember;
  };

  before(async () => {
    world.above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: world.above });
    world.member = await placeMember(app, world.cell, { name: "Trần Văn Mẫu" });
    world.own = await app.signedIn(world.member.accountId);
    world.leader = await placeMember(app, world.cell, { name: "Lê Thị Mẫu", post: "secretary" });
    world.secretary = await app.signedIn(world.leader.accountId);
  });

  const file = () => ({ params: { memberId: world.member.memberId } });
  const stating = (purpose: "other" | "statistics", reason: string) => ({
    ...file(),
    body: { commandId: newId(), stated: { purpose, reason } },
  });

  it("need a purpose, which holds for the session and the file and is told to the person", async () => {
    const early = await world.secretary.call(getMemberFile, file());
    assert.equal(early.refusal?.code, "members.purpose_needed");
    assert.equal((await world.own.call(listOwnFileReads, { query: {} })).value.total, 0);
    const silent = await world.secretary.call(statePurpose, stating("other", "  "));
    assert.equal(silent.refusal?.fields?.[0]?.code, "members.reading_reason_missing");
    await world.secretary.call(statePurpose, stating("other", "Chuẩn bị trao Huy hiệu"));
    assert.equal((await world.secretary.call(getMemberFile, file())).status, 200);
    const { value } = await world.own.call(listOwnFileReads, { query: {} });
    const [{ readingId: _id, at: _at, until: _until, ...told } = {}] = value.readings;
    assert.deepEqual(told, {
      readerName: "Lê Thị Mẫu",
      role: "secretary",
      organisationName: "Chi bộ Mẫu",
      what: ["file"],
      purpose: "other",
      reason: "Chuẩn bị trao Huy hiệu",
    });
  });

  it("that follow each other within minutes are one visit, which tells everything that was opened", async () => {
    const visited = await placeMember(app, world.cell, { name: "Đỗ Thị Mẫu" });
    const params = { memberId: visited.memberId };
    const stated = { purpose: "statistics", reason: "" } as const;
    await world.secretary.call(statePurpose, { params, body: { stated } });
    const own = await app.signedIn(visited.accountId);
    const start = Date.parse(app.now);
    const after = async (minutes: number, asking: () => Promise<unknown>) => {
      app.now = new Date(start + minutes * 60_000).toISOString();
      await asking();
    };
    const open = () => world.secretary.call(getMemberFile, { params });
    await after(0, open);
    await after(0, () => world.secretary.call(getMemberSheet, { params, query: {} }));
    await after(4, () => world.secretary.call(getDossier, { params }));
    await after(8, open);
    await after(14, open);
    const { value } = await own.call(listOwnFileReads, { query: {} });
    assert.deepEqual(
      value.readings.map(({ what, at, until }) => [
        what,
        (Date.parse(at) - start) / 60_000,
        (Date.parse(until) - start) / 60_000,
      ]),
      [
        [["file"], 14, 14],
        [["dossier", "file"], 0, 8],
      ],
    );
    assert.equal(value.total, 2);
    const rest = await own.call(listOwnFileReads, { query: { offset: 1, limit: 1 } });
    assert.deepEqual(rest.value.readings, value.readings.slice(1));
    const [kept] = await app.held.database.query(sql<{ n: number }>`
      select count(*)::int as n from file_read where member_id = ${visited.memberId}`);
    assert.equal(kept?.n, 5, "each reading stays a row of its own");
  });

  it("of a list that is asked for again within a visit are written down once", async () => {
    const { accountId } = await placeOfficer(app, world.above, "committeeOffice");
    const office = await app.signedIn(accountId);
    const search = () => office.call(searchMembers, { body: { text: "tran van mau" } });
    const noted = async () => {
      const [row] = await app.held.database.query(sql<{ n: number }>`
        select count(*)::int as n from file_read
         where what = 'search' and member_id = ${world.member.memberId}`);
      return row?.n;
    };
    await search();
    await search();
    assert.equal(await noted(), 1);
    app.now = new Date(Date.parse(app.now) + 6 * 60_000).toISOString();
    await search();
    assert.equal(await noted(), 2);
    await world.secretary.call(searchMembers, { body: {} });
    assert.equal(await noted(), 2, "the list of one's own cell is its members' own");
  });

  it("by oneself need no purpose and are not written down", async () => {
    const params = { memberId: world.leader.memberId };
    assert.equal((await world.secretary.call(getMemberFile, { params })).status, 200);
    assert.equal((await world.secretary.call(listOwnFileReads, { query: {} })).value.total, 0);
  });

  it("are seen by the inspection commission, whose look at them is a reading, too", async () => {
    const { accountId } = await placeOfficer(app, world.above, "inspectionCommission");
    const inspector = await app.signedIn(accountId);
    const early = await inspector.call(listFileReads, { ...file(), query: {} });
    assert.equal(early.refusal?.code, "members.purpose_needed");
    await inspector.call(statePurpose, stating("statistics", ""));
    const seen = await inspector.call(listFileReads, { ...file(), query: {} });
    assert.ok(seen.value.readings.some((each) => each.readerName === "Lê Thị Mẫu"));
    const { value } = await world.own.call(listOwnFileReads, { query: {} });
    assert.equal(value.readings[0]?.role, "inspectionCommission");
  });

  it("of many are written down in one statement, each in the office that reaches the person", async () => {
    const others = await Promise.all(
      [1, 2, 3].map((number) => placeMember(app, world.cell, { name: `Đảng Viên ${number}` })),
    );
    const { accountId } = await placeOfficer(app, world.above, "committeeOffice");
    const token = newToken();
    const origin = { address: "10.0.0.1", device: "test" };
    await app.held.database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
    const actor = await identify(app.held.database, token, app.now);
    assert.ok(actor !== null);
    const ids = others.map(({ memberId }) => memberId);
    await app.held.database.commit((tx) =>
      noteReading(tx, {
        actor,
        now: app.now,
        memberIds: [...ids, ...ids],
        purpose: DAILY_WORK,
        what: "export",
        route: "members.exportMembers",
      }),
    );
    const rows = await app.held.database.query(sql<{ id: string; role: string; office: string }>`
      select member_id as id, reader_role as role, reader_organisation as office from file_read
       where what = 'export' order by member_id`);
    assert.deepEqual(
      rows,
      ids.toSorted().map((id) => ({ id, role: "committeeOffice", office: "Đảng bộ Mẫu" })),
    );
  });
});
