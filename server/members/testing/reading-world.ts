import assert from "node:assert/strict";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  askOwnCorrection,
  attachEvidence,
  proposeCorrection,
} from "@chiboso/domain/members/corrections/contract.ts";
import { askPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { uploadNationalList } from "@chiboso/domain/members/reconciliation/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sendMember, twoCells, type TwoCells } from "../../testing/two-cells.ts";
import { importDesk } from "./import-desk.ts";
import { writeXlsx } from "../reconciliation/write-table.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { TestApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, type PlacedMember } from "../../testing/world.ts";

/** Somebody of whom every kind of list and paper has something to say, and who may look at it. */
export interface ReadingWorld extends TwoCells {
  readonly own: Caller;
  readonly inspector: Caller;
  /** Looks like the member: same name, same day of birth. */
  readonly double: PlacedMember;
  readonly caseId: Id;
  readonly correctionId: Id;
  readonly requestId: Id;
  readonly importId: Id;
  readonly committedId: Id;
  readonly reconciliationId: Id;
  /** An act by which the cell left its base. */
  readonly leavingId: Id;
}

const HEAD = [
  "Họ và tên",
  "Ngày sinh",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ",
  "Chi bộ",
  "Số điện thoại",
];
const CARD = "770000000091";

export async function placeReadingWorld(app: TestApp): Promise<ReadingWorld> {
  const cells = await twoCells(app);
  const { member, here, hereBase, hereOffice, hereSecretary } = cells;
  const double = await placeMember(app, here, { name: member.name });
  const own = await app.signedIn(member.accountId);
  const inspector = await app.signedIn(
    (await placeOfficer(app, hereBase, "inspectionCommission")).accountId,
  );
  await app.system.services.database.commit(async (tx) => {
    await tx.query(sql`
      update member set birth_date = '1960-05-06', admitted_on = '1986-12-01', official_on = '1987-12-01'
       where id in (${member.memberId}, ${double.memberId})`);
    await tx.query(sql`update member set card_number = ${CARD} where id = ${member.memberId}`);
  });
  await mergeInto(app, cells);
  const correctionId = await askForCorrection(own);
  await propose(hereSecretary, double.memberId);
  const requestId = newId();
  await own.call(askPrivacy, {
    body: { requestId, kind: "access", wish: "Xin bản sao hồ sơ", readingId: null },
  });
  const lists = await placeLists(app, cells);
  const { out } = await sendMember(cells);
  await app.system.services.database.commit((tx) =>
    tx.query(sql`
      insert into hosted_member (id, case_id, member_id, organisation_id, since, until)
      values (${newId()}, ${out.caseId}, ${member.memberId}, ${cells.there.id}, '2026-10-20', '2027-01-20')`),
  );
  for (const reader of [hereOffice, inspector, hereSecretary]) {
    for (const { memberId } of [member, double]) {
      await reader.call(statePurpose, {
        params: { memberId },
        body: { stated: { purpose: "inspection", reason: "" } },
      });
    }
  }
  return {
    ...cells,
    ...lists,
    double,
    own,
    inspector,
    caseId: out.caseId,
    correctionId,
    requestId,
    leavingId: await leaveBase(app, cells),
  };
}

const PHONE = {
  kind: "phone" as const,
  since: null,
  until: null,
  document: "",
  replaces: null,
  why: "Đã đổi số",
};

async function askForCorrection(own: Caller): Promise<Id> {
  const correctionId = newId();
  const body = { ...PHONE, correctionId, value: { number: "0900000093" } };
  assert.equal((await own.call(askOwnCorrection, { body })).refusal, undefined);
  const upload = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from("ảnh"),
    Buffer.from([0xff, 0xd9]),
  ]);
  const params = { correctionId };
  const sent = await own.call(attachEvidence, { params, query: { name: "a.jpg" }, upload });
  assert.equal(sent.refusal, undefined);
  return correctionId;
}

async function propose(secretary: Caller, memberId: Id): Promise<void> {
  const body = { ...PHONE, correctionId: newId(), value: { number: "0900000094" } };
  const asked = await secretary.call(proposeCorrection, { params: { memberId }, body });
  assert.equal(asked.refusal, undefined);
}

/** A sheet that waits, one that was committed and changed since, and a list of the national system. */
async function placeLists(app: TestApp, { hereBase, hereOffice, here, member }: TwoCells) {
  const desk = importDesk(app);
  const sheet = async (phone: string) =>
    writeXlsx({
      sheet: "Danh sách",
      title: [],
      head: HEAD,
      rows: [[member.name, "06/05/1960", "01/12/1986", "01/12/1987", CARD, here.name, phone]],
    });
  const committed = await desk.upload(hereOffice, await sheet("0900000095"));
  assert.deepEqual(committed.value.failure, null);
  const done = await desk.commit(hereOffice, committed.value.id);
  assert.equal(done.value.status, "committed", JSON.stringify(done.value));
  await app.system.services.database.commit((tx) =>
    tx.query(sql`update member set phone = '0900000097' where id = ${member.memberId}`),
  );
  const waiting = await desk.upload(hereOffice, await sheet("0900000096"));
  const list = `Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Số thẻ,Chi bộ,Số định danh,Số điện thoại\r\n${member.name},06/05/1960,,01/01/2020,01/01/2020,${CARD},${here.name},,0911111111`;
  const compared = await hereOffice.call(uploadNationalList, {
    params: { organisationId: hereBase.id },
    query: { name: "a.csv" },
    upload: Buffer.from(list),
  });
  return {
    committedId: committed.value.id,
    importId: waiting.value.id,
    reconciliationId: compared.value.id,
  };
}

/** That the cell left its base, as its bare row: it stays where everybody here knows it. */
async function leaveBase(app: TestApp, { here, hereBase, thereBase }: TwoCells): Promise<Id> {
  const leavingId = newId();
  const left = { organisationId: here.id, fromId: hereBase.id, toId: thereBase.id };
  await app.system.services.database.commit((tx) =>
    tx.query(sql`
      insert into organisation_act (id, kind, on_day, document_number, document_date, document_issuer, at,
        account_id, account_name, log_organisation_id, entry_index, left_base)
      values (${leavingId}, 'moved', '2026-10-20', 'Số 2', '2026-10-19', 'Tỉnh ủy Mẫu', ${app.now},
        ${newId()}, 'Văn phòng', ${here.id}, 0, ${JSON.stringify(left)}::jsonb)`),
  );
  return leavingId;
}

/** An older record of the member, as its bare rows. */
async function mergeInto(app: TestApp, { here, member }: TwoCells): Promise<void> {
  const { memberId: goneId } = await placeMember(app, here, { name: "Nguyễn Thị Cũ" });
  await app.system.services.database.commit(async (tx) => {
    await tx.query(sql`update member set merged_into = ${member.memberId} where id = ${goneId}`);
    await tx.query(sql`
      insert into member_merge (gone_id, kept_id, organisation_id, document, document_on, at, account_id,
                                account_name, entry_index)
      values (${goneId}, ${member.memberId}, ${here.id}, 'Số 1', '2026-10-01', ${app.now}, ${newId()}, 'Văn phòng', 0)`);
  });
}
