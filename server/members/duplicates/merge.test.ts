import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { whoAmI } from "@chiboso/domain/access/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import {
  keepApart,
  listDuplicates,
  listMergedRecords,
  mergeMembers,
  previewMerge,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
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
import { olderNumbersOf } from "../older-numbers.ts";
import { alterMember, openSecrets, systemOrigin } from "../public.ts";
import { putMeeting } from "../testing/put-meeting.ts";

const DOCUMENT = { number: "12-QĐ/ĐU", date: "2026-10-30", issuer: "Đảng ủy Thử nghiệm" };

describe("duplicates and merging", () => {
  const app = testApp();
  let body: PlacedOrganisation;
  let cell: PlacedOrganisation;
  let other: PlacedOrganisation;
  let office: Caller;

  before(async () => {
    body = await placeOrganisation(app, { name: "Đảng bộ Thử nghiệm", kind: "baseBody" });
    cell = await placeOrganisation(app, { name: "Chi bộ 1", under: body });
    other = await placeOrganisation(app, { name: "Chi bộ 2", under: body });
    office = await app.signedIn((await placeOfficer(app, body, "committeeOffice")).accountId);
  });

  const query = <Row>(statement: ReturnType<typeof sql<Row>>) => app.held.database.query(statement);
  const give = async (member: PlacedMember, set: Parameters<typeof alterMember>[3]) => {
    const secrets = await openSecrets(app.system.services.config.dataDir);
    await app.system.services.database.commit((tx) =>
      alterMember(tx, secrets, member.memberId, set, {
        ...systemOrigin(app.now),
        on: "2026-11-01",
      }),
    );
  };
  const place = async (
    name: string,
    at: PlacedOrganisation,
    set: Parameters<typeof alterMember>[3],
  ) => {
    const member = await placeMember(app, at, { name });
    await give(member, set);
    return member;
  };
  const pairs = async () =>
    (await office.call(listDuplicates, { params: { organisationId: body.id } })).value.pairs;
  const names = async (on?: string) =>
    (
      await office.call(searchMembers, {
        body: { organisationId: body.id, ...(on !== undefined && { on }) },
      })
    ).value.members.map(({ name }) => name);
  const merge = (kept: PlacedMember, gone: PlacedMember, take: ("phone" | "cardNumber")[] = []) =>
    office.call(mergeMembers, {
      params: { memberId: kept.memberId },
      body: { goneId: gone.memberId, take, document: DOCUMENT },
    });
  /** A meeting in the cell at which these were present and cast a vote. */
  const meet = async (
    title: string,
    present: readonly PlacedMember[],
    state: "closed" | "invited" = "closed",
  ) => {
    const [chair, clerk] = [
      await placeMember(app, cell, { name: `Chủ trì ${title}` }),
      await placeMember(app, cell, { name: `Thư ký ${title}` }),
    ];
    await app.system.services.database.commit((tx) =>
      putMeeting(tx, { title, cell, chair, clerk, present, state }),
    );
  };

  test("two records are proposed with their reasons, and not again once they were found to be two people", async () => {
    const one = await place("Nguyễn Văn Trùng", cell, { birthDate: "1980-05-19" });
    const two = await place("TRUNG NGUYEN VAN", other, { birthDate: "1980-05-19" });
    const [found] = await pairs();
    assert.deepEqual(found?.reasons, ["swappedNameAndBirth"]);
    assert.deepEqual(
      new Set([found?.one.memberId, found?.other.memberId]),
      new Set([one.memberId, two.memberId]),
    );
    const params = { memberId: one.memberId };
    const apart = await office.call(keepApart, { params, body: { otherId: two.memberId } });
    assert.equal(apart.status, 200);
    assert.deepEqual(await pairs(), []);
  });

  test("a merge leaves one in every list of today and of the past, with both histories, numbers and an entry in the log", async () => {
    const kept = await place("Trần Thị Giữ", cell, {
      birthDate: "1985-01-02",
      cardNumber: "100000000001",
      phone: "0900000001",
    });
    const gone = await place("Trần Thị Gộp", other, {
      birthDate: "1985-01-02",
      cardNumber: "100000000002",
      citizenId: "001185000002",
      phone: "0900000002",
    });
    await meet("Sinh hoạt tháng 9", [gone]);
    const preview = await office.call(previewMerge, {
      params: { memberId: kept.memberId, goneId: gone.memberId },
    });
    assert.deepEqual(
      [preview.value.obstacle, preview.value.brings.votes, preview.value.brings.meetings],
      [null, 1, 1],
    );
    const done = await merge(kept, gone, ["phone"]);
    assert.equal(done.status, 200, JSON.stringify(done.refusal));
    for (const day of [undefined, "2021-06-01"]) {
      const listed = await names(day);
      assert.ok(listed.includes("Trần Thị Giữ") && !listed.includes("Trần Thị Gộp"), String(day));
    }
    const [row] = await query(sql<{ card_number: string; phone: string; citizen: boolean }>`
      select card_number, phone, citizen_id_index is not null as citizen from member where id = ${kept.memberId}`);
    assert.deepEqual(row, { card_number: "100000000001", phone: "0900000002", citizen: true });
    const ofKept = { params: { memberId: kept.memberId } };
    const early = await office.call(listMergedRecords, ofKept);
    assert.equal(early.refusal?.code, "members.purpose_needed");
    await office.call(statePurpose, { ...ofKept, body: { stated: { purpose: "correction" } } });
    const { records } = (await office.call(listMergedRecords, ofKept)).value;
    const reads = await query(sql`
      select from file_read where member_id = ${kept.memberId} and route = 'members.listMergedRecords'`);
    assert.equal(reads.length, 1);
    const [record] = records;
    assert.deepEqual(
      [
        records.length,
        record?.name,
        record?.memberships[0]?.organisationName,
        record?.votes.length,
        record?.meetings.length,
      ],
      [1, "Trần Thị Gộp", "Chi bộ 2", 1, 1],
    );
    const entries = await query(
      sql<{ kind: string }>`select kind from sealed_act where member_id = ${kept.memberId}`,
    );
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      ["member.merged"],
    );
    assert.deepEqual(
      (
        await query(
          sql`select from older_number where member_id = ${kept.memberId} and kind = 'card'`,
        )
      ).length,
      1,
    );
    await office.call(statePurpose, {
      params: { memberId: gone.memberId },
      body: { stated: { purpose: "correction" } },
    });
    const file = await office.call(getMemberFile, { params: { memberId: gone.memberId } });
    assert.equal(
      file.value.name,
      "Trần Thị Gộp",
      "the file of the record that went can still be read",
    );
    assert.equal((await merge(kept, gone)).refusal?.code, "members.merge_is_gone");
  });

  test("of two accounts one goes on and the other opens nothing any more", async () => {
    const kept = await place("Lê Văn Hai", cell, {});
    const gone = await place("Lê Văn Hai", other, {});
    const session = await app.signedIn(gone.accountId);
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        insert into recovery (id, account_id, reason, keep_keys, opened_at, opened_by, expires_at)
        values (${newId()}, ${gone.accountId}, 'Mất điện thoại', false, ${app.now}, ${kept.accountId},
                ${app.now}::timestamptz + interval '1 day')`),
    );
    assert.equal((await merge(kept, gone)).value.account, "closed");
    assert.equal((await session.call(whoAmI)).value.me, null);
    const [row] = await query(sql<{ open: number }>`
      select count(*) as open from session where account_id = ${gone.accountId} and ended_at is null`);
    assert.equal(row?.open, 0);
  });

  test("two who both voted in one vote are not merged, and nothing is changed", async () => {
    const kept = await place("Phạm Văn Một", cell, {});
    const gone = await place("Phạm Văn Một", cell, {});
    await meet("Sinh hoạt tháng 10", [kept, gone]);
    const refused = await merge(kept, gone);
    assert.deepEqual([refused.status, refused.refusal?.code], [409, "members.merge_both_voted"]);
    assert.equal((await names()).filter((name) => name === "Phạm Văn Một").length, 2);
    assert.deepEqual(
      await query(sql`select from member_merge where gone_id = ${gone.memberId}`),
      [],
    );
  });

  test("whoever is summoned to a meeting that is not over, or has a case pending, does not go", async () => {
    const kept = await place("Vũ Văn Bốn", cell, {});
    const gone = await place("Vũ Văn Bốn", cell, {});
    await meet("Sinh hoạt tháng 12", [gone], "invited");
    assert.equal((await merge(kept, gone)).refusal?.code, "members.merge_meeting_ahead");
    const busy = await place("Vũ Văn Năm", cell, {});
    const idle = await place("Vũ Văn Năm", cell, {});
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        insert into life_case (id, kind, member_id, organisation_id, opened_on, opened_at, opened_by_name, input, citations)
        values (${newId()}, 'badge', ${busy.memberId}, ${cell.id}, '2026-11-01', ${app.now}, 'Cán bộ', ''::bytea, '[]')`),
    );
    assert.equal((await merge(idle, busy)).refusal?.code, "members.merge_gone_open_case");
    assert.equal((await merge(busy, idle)).status, 200, "the other way round it goes");
  });

  test("somebody whose file is kept elsewhere by now, or is restricted, is neither shown nor merged", async () => {
    const elsewhere = await placeOrganisation(app, { name: "Đảng bộ Khác", kind: "baseBody" });
    const [kept, moved, restricted] = [
      await place("Đỗ Văn Sáu", cell, {}),
      await place("Đỗ Văn Sáu", elsewhere, { phone: "0900000006" }),
      await place("Đỗ Văn Sáu", cell, { phone: "0900000007" }),
    ];
    await app.system.services.database.commit(async (tx) => {
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since, until)
        values (${newId()}, ${moved.memberId}, ${cell.id}, 'party', '2018-01-01', '2020-01-01')`);
      await tx.query(
        sql`update member set restricted_on = '2026-10-01' where id = ${restricted.memberId}`,
      );
    });
    for (const gone of [moved, restricted]) {
      const params = { memberId: kept.memberId, goneId: gone.memberId };
      const shown = await office.call(previewMerge, { params });
      const apart = { params: { memberId: kept.memberId }, body: { otherId: gone.memberId } };
      assert.deepEqual(
        [
          shown.status,
          (await merge(kept, gone)).status,
          (await office.call(keepApart, apart)).status,
        ],
        [404, 404, 404],
      );
    }
  });

  test("a restriction of the record that goes holds for the one that stays", async () => {
    const [kept, gone] = [await place("Hồ Văn Bảy", cell, {}), await place("Hồ Văn Bảy", cell, {})];
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set restricted_on = '2026-10-01' where id = ${gone.memberId}`),
    );
    const { accountId } = await placeOfficer(app, body, "organisationBoard");
    const board = await app.signedIn(accountId);
    const merged = await board.call(mergeMembers, {
      params: { memberId: kept.memberId },
      body: { goneId: gone.memberId, take: [], document: DOCUMENT },
    });
    assert.equal(merged.status, 200, JSON.stringify(merged.refusal));
    assert.deepEqual(
      await query(sql`select restricted_on from member where id = ${kept.memberId}`),
      [{ restricted_on: "2026-10-01" }],
    );
  });

  test("an import knows a merged record by its older number and does not add the person again", async () => {
    const [row] = await query(sql<{ n: number }>`select count(*) as n from older_number`);
    assert.ok((row?.n ?? 0) > 0);
    const secrets = await openSecrets(app.system.services.config.dataDir);
    const [held] = await query(
      sql<{ member_id: string }>`select member_id from older_number where kind = 'card'`,
    );
    const numbers = await olderNumbersOf(app.held.database, secrets, [held?.member_id ?? ""]);
    assert.deepEqual([...numbers.values()], [["card:100000000002"]]);
  });
});
