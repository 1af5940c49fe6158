import assert from "node:assert/strict";
import { test } from "node:test";
import type { SentBody } from "@chiboso/domain/kernel/route.ts";
import * as contract from "@chiboso/domain/members/corrections/contract.ts";
import * as sheets from "@chiboso/domain/members/sheet/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";

const app = testApp();

type Asking = Omit<SentBody<typeof contract.askOwnCorrection>, "commandId" | "correctionId">;

const phone: Asking = {
  kind: "phone",
  value: { number: "0900000002" },
  since: "2026-05-01",
  until: null,
  document: "",
  replaces: null,
  why: "Đã đổi số điện thoại",
};

async function world() {
  const committee = await placeOrganisation(app, { name: "Đảng bộ A", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ 1", under: committee });
  const member = await placeMember(app, cell, { name: "Trần Thị Bình" });
  const secretary = await placeMember(app, cell, { name: "Lê Văn Thư", post: "secretary" });
  const office = await placeOfficer(app, committee, "committeeOffice");
  const board = await placeOfficer(app, committee, "organisationBoard");
  return {
    cell,
    member,
    params: { memberId: member.memberId },
    self: await app.signedIn(member.accountId),
    secretary: await app.signedIn(secretary.accountId),
    office: await app.signedIn(office.accountId),
    board: await app.signedIn(board.accountId),
  };
}

async function ask(caller: Caller, change: Partial<Asking> = {}) {
  const correctionId = newId();
  const answer = await caller.call(contract.askOwnCorrection, {
    body: { ...phone, ...change, correctionId },
  });
  return { answer, correctionId, params: { correctionId } };
}

const approve = { decision: "approve", document: "Phiếu báo của đảng viên" } as const;

test("what a member asks and the office approves stands on the sheet, is sealed, and the member is told", async () => {
  const { self, office, member } = await world();
  const { params } = await ask(self);
  const queue = (await office.call(contract.listCorrections)).value;
  const line = queue.corrections.find((each) => each.correctionId === params.correctionId);
  assert.equal(line?.memberName, "Trần Thị Bình");
  const seen = (await office.call(contract.getCorrection, { params })).value;
  assert.equal(seen.before, null);
  assert.equal(seen.mayDecide, true);
  const decided = await office.call(contract.decideCorrection, { params, body: approve });
  assert.equal(decided.status, 200);
  const facts = (await self.call(sheets.getOwnSheet)).value.facts;
  const fact = facts.find(({ id }) => id === decided.value.factId);
  assert.deepEqual(fact?.value, phone.value);
  assert.deepEqual(fact.source, { kind: "correction", id: params.correctionId });
  assert.equal(fact.document, "Phiếu báo của đảng viên");
  const told = (await self.call(myNotifications)).value;
  assert.ok(JSON.stringify(told).includes("correctionApproved"));
  const acts = await app.held.database.query(sql<{ kind: string }>`
    select kind from sealed_act where member_id = ${member.memberId}`);
  assert.deepEqual(acts, [{ kind: "member.corrected" }]);
});

test("a rejection needs a reason, which the asker reads; the sheet stays as it was", async () => {
  const { self, office } = await world();
  const { params } = await ask(self);
  const bare = await office.call(contract.decideCorrection, {
    params,
    body: { decision: "reject" },
  });
  assert.equal(bare.refusal?.code, "members.correction_reason_missing");
  await office.call(contract.decideCorrection, {
    params,
    body: { decision: "reject", reason: "Số không liên lạc được" },
  });
  const [own] = (await self.call(contract.listOwnCorrections)).value.corrections;
  assert.equal(own?.state, "rejected");
  assert.equal(own.decisionReason, "Số không liên lạc được");
  const facts = (await self.call(sheets.getOwnSheet)).value.facts;
  assert.equal(
    facts.some(({ kind }) => kind === "phone"),
    false,
  );
});

test("of two requests at once about one item the second is refused, until the first is taken back", async () => {
  const { self, secretary, params } = await world();
  const both = await Promise.all([
    ask(self),
    secretary.call(contract.proposeCorrection, {
      params,
      body: { ...phone, correctionId: newId(), value: { number: "0900000003" } },
    }),
  ]);
  const codes = both.map((each) => ("answer" in each ? each.answer : each).refusal?.code);
  assert.deepEqual(codes.filter(Boolean), ["members.correction_open_already"]);
  const [open] = (await self.call(contract.listOwnCorrections)).value.corrections;
  const taken = await self.call(contract.withdrawCorrection, {
    params: { correctionId: open?.correctionId ?? "" },
    body: {},
  });
  assert.equal(taken.status, 200);
  assert.equal((await ask(self)).answer.status, 200);
});

test("a request that another change has overtaken is shown as such and cannot be approved", async () => {
  const { self, office, params: member } = await world();
  const { params } = await ask(self);
  const entered = await office.call(sheets.enterFact, {
    params: member,
    body: {
      kind: "phone",
      value: { number: "0900000009" },
      since: "2026-06-01",
      until: null,
      document: "Danh sách chi bộ",
      replaces: null,
    },
  });
  assert.equal(entered.status, 200);
  const seen = (await office.call(contract.getCorrection, { params })).value;
  assert.equal(seen.overtaken, true);
  assert.deepEqual(seen.now, { number: "0900000009" });
  assert.equal(seen.refusedBecause, "members.correction_overtaken");
  const refused = await office.call(contract.decideCorrection, { params, body: approve });
  assert.equal(refused.refusal?.code, "members.correction_overtaken");
  const closed = await office.call(contract.decideCorrection, {
    params,
    body: { decision: "reject", reason: "Đã có số mới hơn" },
  });
  assert.equal(closed.status, 200);
});

test("a request that was taken back or decided is decided no more, and two who decide at once agree", async () => {
  const { self, office, board } = await world();
  const { params } = await ask(self);
  const answers = await Promise.all([
    office.call(contract.decideCorrection, { params, body: approve }),
    board.call(contract.decideCorrection, {
      params,
      body: { decision: "reject", reason: "Chưa rõ" },
    }),
  ]);
  const codes = answers.map(({ refusal }) => refusal?.code);
  assert.deepEqual(codes.filter(Boolean), ["members.correction_closed"]);
  const late = await self.call(contract.withdrawCorrection, { params, body: {} });
  assert.equal(late.refusal?.code, "members.correction_closed");
});

test("whoever asked does not decide, and a class that is closed to the office is not shown to it", async () => {
  const { self, office, board } = await world();
  const family: Partial<Asking> = {
    kind: "familyMember",
    value: { relation: "child", name: "Nguyễn Minh An" },
    since: null,
  };
  const { params } = await ask(self, family);
  assert.equal((await office.call(contract.getCorrection, { params })).status, 403);
  const closed = await office.call(contract.decideCorrection, { params, body: approve });
  assert.equal(closed.refusal?.code, "members.fact_class_closed");
  const decided = await board.call(contract.decideCorrection, { params, body: approve });
  assert.equal(decided.status, 200);
});

test("evidence is known by its content, kept until the request is closed, and seen by nobody else", async () => {
  const { self, office, secretary } = await world();
  const { params } = await ask(self);
  const send = (caller: Caller, name: string, upload: Buffer) =>
    caller.call(contract.attachEvidence, { params, query: { name }, upload });
  const code = async (name: string, upload: Buffer) =>
    (await send(self, name, upload)).refusal?.code;
  assert.equal(await code("a.pdf", Buffer.from("MZ")), "members.evidence_type");
  assert.equal(await code("a.pdf", Buffer.from("%PDF-1.7\n")), "members.evidence_damaged");
  const scripted = Buffer.from("%PDF-1.7\n<< /JavaScript 1 0 R >>\n%%EOF\n");
  assert.equal(await code("a.pdf", scripted), "members.evidence_active");
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from("ảnh"),
    Buffer.from([0xff, 0xd9]),
  ]);
  assert.equal(await code("TỐI MẬT.jpg", jpeg), "members.evidence_classified");
  assert.equal((await send(secretary, "a.jpg", jpeg)).status, 404);
  assert.equal((await send(self, "giay-to.jpg.hta", jpeg)).status, 200);
  const seen = await office.call(contract.getCorrection, { params });
  assert.equal(seen.value.evidence?.name, "giay-to.jpg.jpg");
  assert.equal(await code("b.jpg", jpeg), "members.evidence_there");
  const got = await office.call(contract.getEvidence, { params });
  assert.deepEqual(got.bytes, jpeg);
  const stored = await app.held.database.query(sql<{ evidence: Buffer }>`
    select evidence from member_correction where id = ${params.correctionId}`);
  assert.equal(stored[0]?.evidence.includes(Buffer.from("ảnh")), false);
  await office.call(contract.decideCorrection, { params, body: approve });
  assert.equal((await office.call(contract.getEvidence, { params })).status, 410);
});

test("another office does not see the request, and a member without a file cannot ask", async () => {
  const { self } = await world();
  const { params } = await ask(self);
  const apart = await placeOrganisation(app, { name: "Đảng bộ B", kind: "baseBody" });
  const stranger = await app.signedIn(
    (await placeOfficer(app, apart, "committeeOffice")).accountId,
  );
  assert.equal((await stranger.call(contract.listCorrections)).value.total, 0);
  assert.equal((await stranger.call(contract.getCorrection, { params })).status, 403);
  assert.equal((await ask(stranger)).answer.refusal?.code, "members.no_own_file");
});
