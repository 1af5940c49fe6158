import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  getCase,
  listCases,
  listMemberCases,
  openCase,
} from "@chiboso/domain/members/cases/contract.ts";
import type { Caller } from "../../in-process.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember } from "../../testing/world.ts";
import {
  carryOut,
  carryOutAll,
  paper,
  placeCell,
  refusalOf,
  type Cell,
} from "../../testing/life.ts";

describe("a recognition", () => {
  const app = testApp("2026-11-20T02:00:00.000Z");

  /** Somebody admitted on that day, whose ceremony was ten days later. */
  async function probationer(place: Cell, name = "Võ Thị Dự Bị") {
    const { memberId } = await placeMember(app, place.cell, { name, standing: "probationary" });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set admitted_on = '2025-09-01' where id = ${memberId}`),
    );
    return memberId;
  }

  async function open(by: Caller, place: Cell, memberId: string, ceremonyOn = "2025-09-11") {
    const answer = await by.call(openCase, {
      params: { organisationId: place.cell.id },
      body: {
        caseId: newId(),
        kind: "recognition",
        memberId,
        person: null,
        openedOn: ceremonyOn,
        input: { ceremonyOn },
      },
    });
    return answer.value;
  }

  function stepsBefore(by: Caller, place: Cell) {
    return [
      [by, { step: "ownCurriculum", doneOn: "2025-10-01" }],
      [
        by,
        {
          step: "training",
          doneOn: "2026-03-01",
          input: {
            certificateNumber: "77/GCN",
            certificateOn: "2026-02-20",
            certificateIssuer: "Trung tâm chính trị",
          },
        },
      ],
      [by, { step: "selfReview", doneOn: "2026-09-11" }],
      [
        by,
        {
          step: "helperRemark",
          doneOn: "2026-09-12",
          input: { helper: place.sponsor.memberId, helperRemark: "Có nhiều cố gắng." },
        },
      ],
      [
        by,
        {
          step: "opinions",
          doneOn: "2026-09-13",
          input: { unionOpinion: "Tán thành.", residenceOpinion: "Tốt." },
        },
      ],
    ] as const;
  }

  const resolution = (doneOn: string) => ({
    step: "cellResolution",
    doneOn,
    document: paper(doneOn, "Số 09-NQ/CB"),
    input: { voteBase: 3, voteFor: 2 },
  });

  async function registerOf(memberId: string) {
    const [row] = await app.system.services.database.query(
      sql<{
        official_on: string | null;
        card_number: string | null;
      }>`select official_on, card_number from member where id = ${memberId}`,
    );
    return row;
  }

  it("is offered for a probationary member only, and once", async () => {
    const place = await placeCell(app);
    const offered = async (memberId: string) => {
      const params = { memberId };
      const stated = { purpose: "admission", reason: "" } as const;
      await place.secretary.call(statePurpose, { params, body: { stated } });
      const { value } = await place.secretary.call(listMemberCases, { params });
      const found = value.openings.find(({ kind }) => kind === "recognition");
      return found?.refusal === null ? "offered" : found?.refusal.code;
    };
    assert.equal(await offered(place.sponsor.memberId), "members.case_not_probationary");
    const memberId = await probationer(place, "Đỗ Thị Dự Bị");
    assert.equal(await offered(memberId), "offered");
    await open(place.secretary, place, memberId);
    assert.equal(await offered(memberId), "members.case_open_already");
  });

  it("says when the twelve months end and by which working day the cell considers (ADM-11, ADM-12)", async () => {
    const place = await placeCell(app);
    const view = await open(place.secretary, place, await probationer(place));
    const step = view.steps.find(({ code }) => code === "cellResolution");
    assert.deepEqual([step?.opens?.on, step?.opens?.citation.ruleId], ["2026-09-11", "ADM-11"]);
    assert.deepEqual(
      [step?.deadline?.due, step?.deadline?.unit, step?.deadline?.citation.ruleId],
      ["2026-10-23", "workingDay", "ADM-12"],
    );
  });

  it("refuses consideration before probation is over", async () => {
    const place = await placeCell(app);
    const { caseId } = await open(place.secretary, place, await probationer(place), "2025-11-21");
    await carryOutAll(caseId, [
      [place.secretary, { step: "ownCurriculum", doneOn: "2025-12-01" }],
      ...stepsBefore(place.secretary, place).slice(1),
    ]);
    const early = await refusalOf(carryOut(place.secretary, caseId, resolution("2026-11-20")));
    assert.equal(early.code, "members.case_too_early");
    assert.deepEqual(early.params, { on: "2026-11-21", rule: "ADM-11" });
  });

  it("dates the recognition by the end of the twelve months even when it is late, and issues the card", async () => {
    const place = await placeCell(app);
    const memberId = await probationer(place);
    const { caseId } = await open(place.secretary, place, memberId);
    const late = await carryOutAll(caseId, [
      ...stepsBefore(place.secretary, place),
      [place.secretary, resolution("2026-11-03")],
    ]);
    const considered = late.steps.find(({ code }) => code === "cellResolution")?.entry;
    assert.ok(considered?.dueOn && considered.doneOn > considered.dueOn);
    assert.equal((await registerOf(memberId))?.official_on, null);
    const done = await carryOutAll(caseId, [
      [place.board, { step: "decision", doneOn: "2026-11-10", document: paper("2026-11-10") }],
      [place.secretary, { step: "announcement", doneOn: "2026-11-12" }],
      [place.board, { step: "card", doneOn: "2026-11-13", input: { cardNumber: "079304512345" } }],
      [place.secretary, { step: "cardHanded", doneOn: "2026-11-14" }],
    ]);
    assert.equal(done.state, "done");
    assert.deepEqual(await registerOf(memberId), {
      official_on: "2026-09-11",
      card_number: "079304512345",
    });
    const again = await place.secretary.call(openCase, {
      params: { organisationId: place.cell.id },
      body: {
        caseId: newId(),
        kind: "recognition",
        memberId,
        person: null,
        openedOn: "2026-11-20",
        input: { ceremonyOn: "2025-09-11" },
      },
    });
    assert.equal(again.refusal?.code, "members.case_not_probationary");
  });

  it("refuses a card number that somebody else holds, and leaves nothing behind", async () => {
    const place = await placeCell(app);
    const number = "079304599999";
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set card_number = ${number} where id = ${place.sponsor.memberId}`),
    );
    const { caseId } = await open(place.secretary, place, await probationer(place));
    await carryOutAll(caseId, [
      ...stepsBefore(place.secretary, place),
      [place.secretary, resolution("2026-11-03")],
      [place.board, { step: "decision", doneOn: "2026-11-10", document: paper("2026-11-10") }],
      [place.secretary, { step: "announcement", doneOn: "2026-11-12" }],
    ]);
    const card = { step: "card", doneOn: "2026-11-13", input: { cardNumber: number } };
    const held = await refusalOf(carryOut(place.board, caseId, card));
    assert.equal(held.code, "members.case_number_held");
    const wrong = { ...card, input: { cardNumber: "0793045" } };
    const unfit = await refusalOf(carryOut(place.board, caseId, wrong));
    assert.deepEqual(
      [unfit.code, unfit.field],
      ["members.case_answer_missing", "input.cardNumber"],
    );
    const { value } = await place.secretary.call(getCase, { params: { caseId } });
    assert.equal(value.steps.find(({ state }) => state === "next")?.code, "card");
  });

  it("refuses a helper who is not an official member", async () => {
    const place = await placeCell(app);
    const other = await probationer(place, "Bùi Văn Khác");
    const { caseId } = await open(place.secretary, place, await probationer(place));
    const steps = stepsBefore(place.secretary, place);
    await carryOutAll(caseId, steps.slice(0, 3));
    const refused = await refusalOf(
      carryOut(place.secretary, caseId, {
        step: "helperRemark",
        doneOn: "2026-09-12",
        input: { helper: other, helperRemark: "Tốt" },
      }),
    );
    assert.equal(refused.code, "members.case_helper_not_official");
  });

  it("lists what is due soonest first, with its rule, to who leads and who inspects", async () => {
    const place = await placeCell(app);
    await open(place.secretary, place, await probationer(place, "Lý Thị Sau"), "2026-08-01");
    await open(place.secretary, place, await probationer(place, "Lý Thị Trước"));
    const { value } = await place.secretary.call(listCases, {
      params: { organisationId: place.cell.id },
    });
    assert.deepEqual(
      value.cases.map(({ memberName, nextStep, nextRule }) => [memberName, nextStep, nextRule]),
      [
        ["Lý Thị Trước", "ownCurriculum", "ADM-15"],
        ["Lý Thị Sau", "ownCurriculum", "ADM-15"],
      ],
    );
  });
});
