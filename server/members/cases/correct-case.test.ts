import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abandonCase, correctStep } from "@chiboso/domain/members/cases/contract.ts";
import type { Caller } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  carryOut,
  carryOutAll,
  cellSteps,
  decision,
  openAdmission,
  placeCell,
  refusalOf,
  registerOf,
  standingRows,
} from "../../testing/life.ts";

describe("what was entered in an admission", () => {
  const app = testApp("2026-11-20T02:00:00.000Z");

  const DAYS = { prepared: "2026-08-10", resolved: "2026-09-03" };

  it("takes back what a decision entered when it is given up before the ceremony", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const { caseId, memberId } = await openAdmission(
      secretary,
      cell,
      "Nguyễn Thị Ưu",
      "2026-08-03",
    );
    await carryOutAll(caseId, [
      ...cellSteps(secretary, sponsor, DAYS),
      [board, decision("2026-09-21")],
    ]);
    const giveUp = (by: Caller) =>
      by.call(abandonCase, {
        params: { caseId },
        body: { commandId: newId(), on: "2026-11-10", reason: "Người xin vào Đảng rút đơn" },
      });
    assert.equal((await refusalOf(giveUp(secretary))).code, "members.case_needs_committee");
    const given = await giveUp(board);
    assert.equal(given.value.closedReason, "Người xin vào Đảng rút đơn");
    assert.deepEqual(await registerOf(app, memberId), { admitted_on: null, official_on: null });
    assert.equal(
      (await refusalOf(carryOut(board, caseId, decision("2026-11-10")))).code,
      "members.case_closed",
    );
  });

  it("follows a corrected decision in the register, and keeps what was entered before", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const { caseId, memberId } = await openAdmission(
      secretary,
      cell,
      "Nguyễn Thị Ưu",
      "2026-08-03",
    );
    await carryOutAll(caseId, [
      ...cellSteps(secretary, sponsor, DAYS),
      [board, decision("2026-09-21")],
      [
        secretary,
        { step: "ceremony", doneOn: "2026-10-02", input: { ceremonyPlace: "Nhà văn hóa" } },
      ],
    ]);
    const corrected = await board.call(correctStep, {
      params: { caseId },
      body: {
        commandId: newId(),
        ...decision("2026-09-22"),
        document: decision("2026-09-22").document!,
        input: decision("2026-09-22").input!,
        reason: "Ghi nhầm ngày quyết định",
      },
    });
    assert.equal((await registerOf(app, memberId))?.admitted_on, "2026-09-22");
    const [before] = corrected.value.replaced;
    assert.deepEqual([before?.doneOn, before?.reason], ["2026-09-21", "Ghi nhầm ngày quyết định"]);
    const late = await refusalOf(
      board.call(correctStep, {
        params: { caseId },
        body: {
          commandId: newId(),
          ...decision("2026-10-05"),
          document: decision("2026-10-05").document!,
          input: decision("2026-10-05").input!,
          reason: "Thử",
        },
      }),
    );
    assert.equal(late.code, "members.case_after_later_step");
  });

  it("opens the recognition anew when the day of the ceremony is corrected", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const { caseId, memberId } = await openAdmission(
      secretary,
      cell,
      "Nguyễn Thị Ưu",
      "2026-08-03",
    );
    await carryOutAll(caseId, [
      ...cellSteps(secretary, sponsor, DAYS),
      [board, decision("2026-09-21")],
      [
        secretary,
        { step: "ceremony", doneOn: "2026-10-02", input: { ceremonyPlace: "Nhà văn hóa" } },
      ],
    ]);
    const corrected = await secretary.call(correctStep, {
      params: { caseId },
      body: {
        commandId: newId(),
        step: "ceremony",
        doneOn: "2026-10-03",
        document: null,
        input: { ceremonyPlace: "Nhà văn hóa" },
        reason: "Ghi nhầm ngày lễ",
      },
    });
    assert.deepEqual(
      corrected.value.followedBy.map(({ state }) => state),
      ["abandoned", "open"],
    );
    assert.equal((await standingRows(app, memberId))[0]?.until, "2026-10-03");
  });
});
