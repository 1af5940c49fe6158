import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember } from "../../testing/world.ts";
import { membersOf } from "../store.ts";
import {
  candidate,
  carryOut,
  carryOutAll,
  cellSteps,
  decision,
  openAdmission,
  OPENING,
  placeCell,
  refusalOf,
  registerOf,
  standingRows,
} from "../../testing/life.ts";

describe("an admission", () => {
  const app = testApp("2026-11-20T02:00:00.000Z");

  const DAYS = { prepared: "2026-08-10", resolved: "2026-09-03" };

  it("takes a candidate into the register who is not counted in the strength of the cell", async () => {
    const { cell, secretary } = await placeCell(app);
    const view = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    assert.equal(view.steps.find(({ state }) => state === "next")?.code, "awareness");
    const { database } = app.system.services;
    const counted = await membersOf(database, cell.id, "2026-11-20");
    assert.equal(
      counted.some(({ memberId }) => memberId === view.memberId),
      false,
    );
    assert.deepEqual(await standingRows(app, view.memberId), [
      { standing: "candidate", since: "2026-08-03", until: null },
    ]);
  });

  it("goes from the first step to the ceremony, and opens the recognition with it", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const { caseId, memberId } = await openAdmission(
      secretary,
      cell,
      "Nguyễn Thị Ưu",
      "2026-08-03",
    );
    await carryOutAll(caseId, cellSteps(secretary, sponsor, DAYS));
    const decided = await carryOutAll(caseId, [[board, decision("2026-09-21")]]);
    const ceremony = decided.steps.find(({ code }) => code === "ceremony");
    assert.equal(ceremony?.deadline?.due, "2026-11-02");
    assert.equal(ceremony?.deadline?.citation.ruleId, "ADM-10");
    assert.equal((await registerOf(app, memberId))?.admitted_on, "2026-09-21");
    const done = await carryOutAll(caseId, [
      [
        secretary,
        { step: "ceremony", doneOn: "2026-10-02", input: { ceremonyPlace: "Nhà văn hóa" } },
      ],
    ]);
    assert.equal(done.state, "done");
    assert.equal(done.closedOn, "2026-10-02");
    assert.deepEqual(
      done.followedBy.map(({ kind, state }) => [kind, state]),
      [["recognition", "open"]],
    );
    assert.deepEqual(await standingRows(app, memberId), [
      { standing: "candidate", since: "2026-08-03", until: "2026-10-02" },
    ]);
    const [counted] = (await membersOf(app.system.services.database, cell.id, "2026-10-02")).filter(
      (each) => each.memberId === memberId,
    );
    assert.equal(counted?.standing, "probationary");
  });

  it("seals the naming, the resolution, the decision and the ceremony, without a name", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    await carryOutAll(caseId, [
      ...cellSteps(secretary, sponsor, DAYS),
      [board, decision("2026-09-21")],
      [
        secretary,
        { step: "ceremony", doneOn: "2026-10-02", input: { ceremonyPlace: "Nhà văn hóa" } },
      ],
    ]);
    const rows = await app.system.services.database.query(sql<{ kind: string; content: Buffer }>`
      select kind, content from sealed_act where ref = ${caseId} order by entry_index`);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ["member.candidateNamed", "member.caseDecided", "member.admitted", "member.joined"],
    );
    for (const { content } of rows)
      assert.doesNotMatch(content.toString(), /Ưu|văn hóa|Giới Thiệu/);
  });

  it("leaves the decision to the level above the cell", async () => {
    const { cell, sponsor, secretary } = await placeCell(app);
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    await carryOutAll(caseId, cellSteps(secretary, sponsor, DAYS));
    const refused = await refusalOf(carryOut(secretary, caseId, decision("2026-09-21")));
    assert.equal(refused.code, "members.case_needs_committee");
  });

  it("refuses a step out of order, a day before the step ahead of it and a day to come", async () => {
    const { cell, secretary } = await placeCell(app);
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const code = async (stated: Parameters<typeof carryOut>[2]) =>
      (await refusalOf(carryOut(secretary, caseId, stated))).code;
    assert.equal(
      await code({ step: "application", doneOn: "2026-08-10" }),
      "members.case_not_the_next_step",
    );
    const input = {
      certificateNumber: "1",
      certificateOn: "2026-07-01",
      certificateIssuer: "Trung tâm",
    };
    assert.equal(
      await code({ step: "awareness", doneOn: "2026-08-02", input }),
      "members.case_before_earlier_step",
    );
    assert.equal(
      await code({ step: "awareness", doneOn: "2026-11-21", input }),
      "members.case_day_to_come",
    );
  });

  it("refuses whoever is under eighteen on the day of consideration, counted in months (ADM-01)", async () => {
    const { cell, sponsor, secretary } = await placeCell(app);
    const young = await openAdmission(
      secretary,
      cell,
      "Nguyễn Văn Trẻ",
      "2026-08-03",
      "2008-09-04",
    );
    const steps = cellSteps(secretary, sponsor, DAYS);
    await carryOutAll(young.caseId, steps.slice(0, -1));
    const [, last] = steps.at(-1) ?? [];
    assert.ok(last);
    const refused = await refusalOf(carryOut(secretary, young.caseId, last));
    assert.equal(refused.code, "members.case_too_young");
    assert.deepEqual(refused.params, { rule: "ADM-01", months: 215, on: "2026-09-04" });
    const onBirthday = {
      ...last,
      doneOn: "2026-09-04",
      document: { ...last.document!, on: "2026-09-04" },
    };
    assert.equal((await carryOut(secretary, young.caseId, onBirthday)).refusal, undefined);
  });

  it("asks both consents for somebody above sixty before the cell considers (ADM-02)", async () => {
    const { cell, sponsor, secretary, board } = await placeCell(app);
    const old = await openAdmission(secretary, cell, "Nguyễn Văn Lão", "2026-08-03", "1966-07-01");
    const steps = cellSteps(secretary, sponsor, DAYS);
    await carryOutAll(old.caseId, steps.slice(0, -1));
    const [, last] = steps.at(-1) ?? [];
    assert.ok(last);
    const early = await refusalOf(carryOut(secretary, old.caseId, last));
    assert.equal(early.code, "members.case_not_the_next_step");
    await carryOutAll(old.caseId, [
      [
        board,
        {
          step: "consent",
          doneOn: "2026-08-31",
          input: {
            exceptionGround: "placeWithoutOrganisation",
            consentBelowProvince: "Số 7-CV/ĐU",
            consentBelowProvinceOn: "2026-08-20",
            consentUnderCentre: "Số 9-CV/TU",
            consentUnderCentreOn: "2026-08-30",
          },
        },
      ],
      [secretary, last],
    ]);
  });

  it("refuses a sponsor who is not official or not long enough in the same unit (ADM-04)", async () => {
    const { cell, sponsor, secretary } = await placeCell(app);
    const novice = await placeMember(app, cell, { name: "Đỗ Dự Bị", standing: "probationary" });
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const steps = cellSteps(secretary, sponsor, DAYS);
    await carryOutAll(caseId, steps.slice(0, 3));
    const stated = steps[3]?.[1];
    assert.ok(stated);
    const withInput = (input: object) =>
      refusalOf(carryOut(secretary, caseId, { ...stated, input: { ...stated.input, ...input } }));
    const unfit = await withInput({ sponsor: novice.memberId });
    assert.equal(unfit.code, "members.case_sponsor_not_official");
    const short = await withInput({ sponsorTogetherSince: "2025-08-11" });
    assert.equal(short.code, "members.case_sponsor_too_short");
    assert.equal(
      (
        await carryOut(secretary, caseId, {
          ...stated,
          input: { ...stated.input, sponsorTogetherSince: "2025-08-10" },
        })
      ).refusal,
      undefined,
    );
  });

  it("refuses a certificate that is older than its months when the cell considers (ADM-06)", async () => {
    const { cell, sponsor, secretary } = await placeCell(app);
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const steps = cellSteps(secretary, sponsor, DAYS).map(([by, stated]) =>
      stated.step === "awareness"
        ? ([by, { ...stated, input: { ...stated.input, certificateOn: "2021-09-01" } }] as const)
        : ([by, stated] as const),
    );
    await carryOutAll(caseId, steps.slice(0, -1));
    const [, last] = steps.at(-1) ?? [];
    assert.ok(last);
    const refused = await refusalOf(carryOut(secretary, caseId, last));
    assert.equal(refused.code, "members.case_certificate_expired");
  });

  it("refuses contract work that is too short, and schooling that nothing allows (ADM-03, ADM-09)", async () => {
    const { cell, secretary } = await placeCell(app);
    const open = (input: Record<string, string>) =>
      refusalOf(
        secretary.call(openCase, {
          params: { organisationId: cell.id },
          body: {
            commandId: newId(),
            caseId: newId(),
            kind: "admission",
            memberId: null,
            person: candidate("Nguyễn Thị Ưu"),
            openedOn: "2026-08-03",
            input,
          },
        }),
      );
    const short = { ...OPENING, employment: "contract", workSince: "2025-08-04" };
    assert.equal((await open(short)).code, "members.case_contract_too_short");
    const low = { ...OPENING, schooling: "belowLowerSecondary" };
    assert.equal((await open(low)).code, "members.case_schooling_too_low");
  });

  it("refuses a vote below two thirds of the official members (VOTE-04)", async () => {
    const { cell, sponsor, secretary } = await placeCell(app);
    const { caseId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const steps = cellSteps(secretary, sponsor, DAYS);
    await carryOutAll(caseId, steps.slice(0, -1));
    const [, last] = steps.at(-1) ?? [];
    assert.ok(last);
    const refused = await refusalOf(
      carryOut(secretary, caseId, { ...last, input: { voteBase: 10, voteFor: 6 } }),
    );
    assert.deepEqual(refused, {
      code: "members.case_vote_too_small",
      params: { yes: 6, base: 10, needed: 7, rule: "VOTE-04" },
      field: "input.voteFor",
    });
  });

  it("lets nobody open a second admission for the same person, however fast both are sent", async () => {
    const { cell, secretary } = await placeCell(app);
    const { memberId } = await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const again = () =>
      secretary.call(openCase, {
        params: { organisationId: cell.id },
        body: {
          commandId: newId(),
          caseId: newId(),
          kind: "admission",
          memberId,
          person: null,
          openedOn: "2026-11-20",
          input: OPENING,
        },
      });
    const refused = await Promise.all([refusalOf(again()), refusalOf(again())]);
    assert.deepEqual(
      refused.map((each) => each.code),
      ["members.case_open_already", "members.case_open_already"],
    );
  });
});
