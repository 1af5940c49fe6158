import assert from "node:assert/strict";
import { test } from "node:test";
import type { SentBody } from "@chiboso/domain/kernel/route.ts";
import * as contract from "@chiboso/domain/members/sheet/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Caller } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";

const app = testApp();

/** Says for what a file is read, without which it is not shown. */
async function stating(caller: Caller, memberId: string): Promise<Caller> {
  const stated = { purpose: "management" } as const;
  await caller.call(statePurpose, { params: { memberId }, body: { stated } });
  return caller;
}

async function world() {
  const committee = await placeOrganisation(app, { name: "Đảng bộ A", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ 1", under: committee });
  const member = await placeMember(app, cell, { name: "Trần Thị Bình" });
  const secretary = await placeMember(app, cell, { name: "Lê Văn Thư", post: "secretary" });
  const board = await placeOfficer(app, committee, "organisationBoard");
  const office = await placeOfficer(app, committee, "committeeOffice");
  const params = { memberId: member.memberId };
  return {
    cell,
    member,
    params,
    secretary: await stating(await app.signedIn(secretary.accountId), member.memberId),
    board: await stating(await app.signedIn(board.accountId), member.memberId),
    office: await stating(await app.signedIn(office.accountId), member.memberId),
    self: await app.signedIn(member.accountId),
  };
}

type Entering = Omit<SentBody<typeof contract.enterFact>, "commandId">;

const residence: Entering = {
  kind: "permanentResidence",
  value: { place: "Phường Ba Đình, thành phố Hà Nội" },
  since: "2021-01-01",
  until: null,
  document: "Giấy xác nhận cư trú",
  replaces: null,
};

test("the board enters a fact, and sheet, member and the log know of it", async () => {
  const { board, self, params } = await world();
  const entered = await board.call(contract.enterFact, { params, body: residence });
  assert.equal(entered.status, 200);
  const sheet = (await self.call(contract.getOwnSheet)).value;
  const fact = sheet.facts.find(({ id }) => id === entered.value.factId);
  assert.deepEqual(fact?.value, residence.value);
  assert.equal(fact.entered?.by, "Cán bộ organisationBoard");
  assert.equal(sheet.may, "propose");
  const acts = await app.held.database.query(sql<{ kind: string }>`
    select kind from sealed_act where member_id = ${params.memberId}`);
  assert.deepEqual(acts, [{ kind: "member.profile" }]);
});

test("each reader sees the classes of the role alone, and the member sees who looked", async () => {
  const { board, office, secretary, params } = await world();
  const tie: Entering = {
    ...residence,
    kind: "foreignTravel",
    value: { country: "Lào", purpose: "Công tác" },
  };
  await board.call(contract.enterFact, { params, body: tie });
  await board.call(contract.enterFact, { params, body: residence });
  const kinds = async (caller: typeof board) =>
    (await caller.call(contract.getMemberSheet, { params })).value.facts.map(({ kind }) => kind);
  assert.ok((await kinds(board)).includes("foreignTravel"));
  assert.equal((await kinds(office)).includes("foreignTravel"), false);
  assert.equal((await kinds(secretary)).includes("foreignTravel"), false);
  assert.ok((await kinds(secretary)).includes("permanentResidence"));
  const reads = await app.held.database.query(sql<{ route: string }>`
    select route from file_read where member_id = ${params.memberId}`);
  assert.deepEqual(
    reads.map(({ route }) => route),
    Array.from({ length: 4 }, () => "members.getMemberSheet"),
  );
});

test("an office may not enter what it may not see, a leader enters nothing, nobody enters about oneself", async () => {
  const { cell, office, secretary, params } = await world();
  const health: Entering = { ...residence, kind: "health", value: { state: "good" } };
  const refused = await office.call(contract.enterFact, { params, body: health });
  assert.equal(refused.refusal?.code, "members.fact_class_closed");
  assert.equal((await secretary.call(contract.enterFact, { params, body: residence })).status, 403);
  const clerk = await placeMember(app, cell, { name: "Phạm Văn Phòng" });
  await app.held.database.pool.query(
    `insert into role_grant (id, account_id, role, organisation_id, since)
     values ($1, $2, 'committeeOffice', $3, '2020-01-01')`,
    [newId(), clerk.accountId, cell.id],
  );
  const own = { memberId: clerk.memberId };
  const caller = await app.signedIn(clerk.accountId);
  const self = await caller.call(contract.enterFact, { params: own, body: residence });
  assert.equal(self.refusal?.code, "kernel.not_allowed");
});

test("bad input is named at its box and nothing is written", async () => {
  const { board, params } = await world();
  const cases: [Partial<Entering>, string, string | undefined][] = [
    [{ value: {} }, "members.fact_box", "value.place"],
    [{ value: { place: " " } }, "members.fact_empty", "value.place"],
    [{ value: { place: "x", other: "y" } }, "members.fact_box", undefined],
    [{ since: "2030-01-01" }, "members.fact_future", "since"],
    [{ until: "2021-01-01" }, "members.fact_dates", "until"],
    [{ kind: "birthPlace" }, "members.fact_undated", "since"],
    [{ document: "TỐI MẬT" }, "members.fact_classified", undefined],
    [{ kind: "email", value: { address: "khong" } }, "members.fact_email", "value.address"],
    [
      { kind: "confirmation", since: null, value: { on: "2019-01-01" } },
      "members.fact_official_before_admitted",
      "value.on",
    ],
  ];
  for (const [change, code, field] of cases) {
    const refused = await board.call(contract.enterFact, {
      params,
      body: { ...residence, ...change },
    });
    assert.equal(refused.refusal?.code, code);
    if (field !== undefined) assert.equal(refused.refusal?.field, field);
  }
  const rows = await app.held.database.query(sql`
    select 1 from member_fact where member_id = ${params.memberId}`);
  assert.equal(rows.length, 0);
});

test("a wrong fact is put right with a reason, and one that ended or was taken back stays in the history", async () => {
  const { board, params } = await world();
  const enter = async (body: Entering) =>
    (await board.call(contract.enterFact, { params, body })).value.factId;
  const wrong = await enter(residence);
  const right = { ...residence, value: { place: "Phường Hoàn Kiếm" }, replaces: wrong };
  const unexplained = await board.call(contract.enterFact, { params, body: right });
  assert.equal(unexplained.refusal?.code, "members.fact_reason_missing");
  const rightId = await enter({ ...right, reason: "Ghi nhầm phường" });
  const sheet = async () =>
    (await board.call(contract.getMemberSheet, { params })).value.facts.filter(
      ({ kind }) => kind === "permanentResidence",
    );
  assert.deepEqual(
    (await sheet()).map(({ id, withdrawn }) => [id, withdrawn?.reason, withdrawn?.replacedBy]),
    [
      [wrong, "Ghi nhầm phường", rightId],
      [rightId, undefined, undefined],
    ],
  );
  const again = await board.call(contract.withdrawFact, {
    params: { ...params, factId: wrong },
    body: { reason: "x" },
  });
  assert.equal(again.refusal?.code, "members.fact_gone");
  const ended = await board.call(contract.endFact, {
    params: { ...params, factId: rightId },
    body: { on: "2026-01-01" },
  });
  assert.equal(ended.status, 200);
  assert.equal((await sheet())[1]?.ended?.on, "2026-01-01");
});

test("two who enter a number at once: one holds it, the other is told", async () => {
  const { cell, board, params } = await world();
  const other = await placeMember(app, cell, { name: "Ngô Văn Khác" });
  const body: Entering = {
    ...residence,
    kind: "cardNumber",
    value: { number: "123456789012" },
  };
  const answers = await Promise.all([
    board.call(contract.enterFact, { params, body }),
    board.call(contract.enterFact, { params: { memberId: other.memberId }, body }),
  ]);
  const codes = answers.map(({ refusal }) => refusal?.code);
  assert.deepEqual(codes.filter(Boolean), ["members.fact_held_elsewhere"]);
});

test("the sheet is printed as PDF/A with what the reader may see", async () => {
  const { board, secretary, self, params } = await world();
  await board.call(contract.enterFact, { params, body: residence });
  for (const caller of [board, secretary]) {
    const printed = await caller.call(contract.printMemberSheet, { params });
    assert.equal(printed.status, 200);
    assert.equal(printed.bytes.subarray(0, 5).toString(), "%PDF-");
    assert.match(printed.bytes.toString("latin1"), /pdfaid:part>2/);
  }
  assert.equal((await self.call(contract.printOwnSheet)).status, 200);
});
