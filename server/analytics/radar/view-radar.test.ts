import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import { beginTerm } from "@chiboso/domain/organisations/terms-contract.ts";
import { granted } from "../../in-process.ts";
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

describe("the radar of what falls due", () => {
  const app = testApp("2026-11-21T01:00:00.000Z");

  interface Officers {
    readonly cell: PlacedOrganisation;
    readonly chair: PlacedMember;
    readonly clerk: PlacedMember;
  }

  /** A meeting that was held on a day, to which these members were summoned, and those who came. */
  const hold = (
    { cell, chair, clerk }: Officers,
    day: string,
    summoned: readonly PlacedMember[],
    came: readonly PlacedMember[],
    kind = "regular",
  ) =>
    app.held.database.commit(async (tx) => {
      const id = newId();
      await tx.query(sql`
        insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone, planned_at,
                             minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key, opened_at, closed_at)
        values (${id}, ${cell.id}, ${cell.name}, 'Hà Nội', ${kind}, 'inPerson', 'Sinh hoạt', 'Phòng họp',
                'Asia/Ho_Chi_Minh', ${`${day}T01:00:00.000Z`}, 90, 'closed', ${chair.memberId}, ${chair.name},
                ${clerk.memberId}, ${clerk.name}, '\\x00', ${`${day}T01:00:00.000Z`}, ${`${day}T03:00:00.000Z`})`);
      for (const [index, member] of summoned.entries()) {
        await tx.query(sql`
          insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
          values (${id}, ${member.memberId}, ${index + 1}, ${member.name}, 'official', '{}', true)`);
      }
      for (const member of came) {
        await tx.query(sql`
          insert into presence (id, meeting_id, member_id, from_at, place, how)
          values (${newId()}, ${id}, ${member.memberId}, ${`${day}T01:00:00.000Z`}, 'room', 'rollCall')`);
      }
    });

  it("tells a secretary of a probation, of absences in a row and of a quarter without a thematic meeting", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Ví Dụ" });
    const secretary = await placeMember(app, cell, { name: "Bùi Văn Thư", post: "secretary" });
    const clerk = await placeMember(app, cell, { name: "Lý Thị Ký" });
    const away = await placeMember(app, cell, { name: "Trần Văn Vắng" });
    const fresh = await placeMember(app, cell, { name: "Hồ Thị Mới", standing: "probationary" });
    const everybody = [secretary, clerk, away, fresh];
    const officers = { cell, chair: secretary, clerk };
    await hold(officers, "2026-09-03", everybody, [secretary, clerk, away, fresh]);
    await hold(officers, "2026-10-03", everybody, [secretary, clerk, fresh]);
    await hold(officers, "2026-11-03", everybody, [secretary, fresh]);
    const caller = await app.signedIn(secretary.accountId);
    const { items } = await granted(caller.call(getRadar, { query: {} }));
    const shown = items.map((item) => [item.kind, item.member?.memberName ?? null]);
    assert.deepEqual(shown, [
      ["absence", "Trần Văn Vắng"],
      ["probationEnd", "Hồ Thị Mới"],
      ["thematic", null],
    ]);
    assert.deepEqual(items[0]?.params, { count: 2 });
    await hold(officers, "2026-11-10", [secretary], [secretary], "thematic");
    const after = await granted(caller.call(getRadar, { query: {} }));
    assert.ok(after.items.every((item) => item.kind !== "thematic"));
  });

  it("tells the planned end of the running term and of no earlier one", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ hết nhiệm kỳ" });
    const secretary = await placeMember(app, cell, { name: "Đinh Văn Kỳ", post: "secretary" });
    const officer = await placeOfficer(app, cell, "committeeOffice");
    const office = await app.signedIn(officer.accountId);
    const begin = async (since: string, plannedUntil: string) => {
      const document = { number: "12-QĐ/ĐU", date: since, issuer: "Đảng ủy" };
      const body = { termId: newId(), name: `Nhiệm kỳ từ ${since}`, since, plannedUntil };
      await granted(
        office.call(beginTerm, {
          params: { organisationId: cell.id },
          body: { ...body, until: null, closesRunning: true, document },
        }),
      );
    };
    await begin("2021-12-01", "2026-12-01");
    await begin("2024-12-01", "2027-01-15");
    const caller = await app.signedIn(secretary.accountId);
    const { items } = await granted(caller.call(getRadar, { query: {} }));
    const ends = items.filter(({ kind }) => kind === "termEnd");
    assert.deepEqual(
      ends.map(({ due }) => due),
      ["2027-01-15"],
    );
  });

  it("shows an office the whole of its subtree and nothing beside it", async () => {
    const superior = await placeOrganisation(app, { name: "Đảng bộ xã Mẫu", kind: "baseBody" });
    const inside = await placeOrganisation(app, { name: "Chi bộ Trong", under: superior });
    await placeOrganisation(app, { name: "Chi bộ Ngoài" });
    const officer = await placeOfficer(app, superior, "committeeOffice");
    const caller = await app.signedIn(officer.accountId);
    const { items } = await granted(caller.call(getRadar, { query: {} }));
    assert.deepEqual(
      items.map((item) => [item.kind, item.organisationId]),
      [["thematic", inside.id]],
    );
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Khác" });
    const refused = await caller.call(getRadar, { query: { under: elsewhere.id } });
    assert.equal(refused.refusal?.code, "kernel.not_found");
  });

  it("announces a badge in time for the next awards, and the end of a stay elsewhere", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Xa" });
    const secretary = await placeMember(app, cell, { name: "Bùi Văn Thư", post: "secretary" });
    const elder = await placeMember(app, cell, { name: "Cao Văn Niên" });
    const guest = await placeMember(app, cell, { name: "Đỗ Thị Đi" });
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`
        update member set admitted_on = '1986-12-01', official_on = '1987-12-01' where id = ${elder.memberId}`);
      await tx.query(sql`
        insert into member_standing (id, member_id, standing, since, until)
        values (${newId()}, ${guest.memberId}, 'temporarilyElsewhere', '2026-06-01', '2027-01-15')`);
    });
    const caller = await app.signedIn(secretary.accountId);
    const { items } = await granted(caller.call(getRadar, { query: {} }));
    const found = (kind: string) => items.find((item) => item.kind === kind);
    assert.deepEqual(
      [found("badge")?.due, found("badge")?.params],
      ["2027-02-03", { years: 40, day: "2026-12-01" }],
    );
    assert.equal(found("temporaryEnd")?.due, "2027-01-15");
  });
});
