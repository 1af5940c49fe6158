import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import {
  abandonCase,
  getCase,
  listBadgesDue,
  listMemberCases,
} from "@chiboso/domain/members/cases/contract.ts";
import { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import { downloadLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import {
  exportDossier,
  getDossier,
  listDossiers,
} from "@chiboso/domain/members/dossier/contract.ts";
import { listDuplicates, previewMerge } from "@chiboso/domain/members/duplicates/contract.ts";
import { liftRestriction } from "@chiboso/domain/members/privacy/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, type PlacedMember } from "../../testing/world.ts";
import { carryOut } from "../../testing/life.ts";
import {
  acceptedStep,
  openAs,
  sendMember,
  takeIn,
  twoCells,
  type TwoCells,
} from "../../testing/two-cells.ts";

describe("the cases of somebody whose file is restricted (PDP-03)", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const world = {} as {
    cells: TwoCells;
    caseId: string;
    into: string;
    board: Caller;
    own: Caller;
    twin: PlacedMember;
  };

  before(async () => {
    world.cells = await twoCells(app);
    const { member, here, hereBase, hereOffice, hereSecretary } = world.cells;
    world.twin = await placeMember(app, here, { name: member.name });
    const { accountId } = await placeOfficer(app, hereBase, "organisationBoard");
    world.board = await app.signedIn(accountId);
    world.own = await app.signedIn(member.accountId);
    const sent = await sendMember(world.cells);
    world.caseId = sent.out.caseId;
    world.into = sent.into;
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        update member set restricted_on = '2026-11-01', birth_date = '1960-05-06', admitted_on = '1986-11-01',
               official_on = '1987-11-01' where id in (${member.memberId}, ${world.twin.memberId})`),
    );
    const params = { memberId: member.memberId };
    for (const reader of [hereOffice, hereSecretary, world.board])
      await reader.call(statePurpose, {
        params,
        body: { stated: { purpose: "inspection", reason: "" } },
      });
  });

  test("are open to who handles the restriction, and to nobody else", async () => {
    const { member, hereOffice, hereSecretary } = world.cells;
    const params = { memberId: member.memberId };
    for (const reader of [hereOffice, hereSecretary]) {
      const asked = [
        reader.call(getCase, { params: { caseId: world.caseId } }),
        reader.call(listMemberCases, { params }),
        reader.call(getDossier, { params }),
      ];
      for (const { status, refusal } of await Promise.all(asked))
        assert.deepEqual([status, refusal?.code], [403, "members.file_restricted"]);
    }
    assert.equal(
      (await world.board.call(getCase, { params: { caseId: world.caseId } })).status,
      200,
    );
    assert.equal((await world.board.call(listMemberCases, { params })).value.cases.length, 2);
  });

  test("are left out of lists, or stand there by the name alone", async () => {
    const { hereBase, hereOffice, member } = world.cells;
    const params = { organisationId: hereBase.id };
    const due = (caller: Caller) =>
      caller.call(listBadgesDue, { params, query: { from: "2026-11-01" } });
    const names = async (caller: Caller) =>
      (await due(caller)).value.members.map(({ memberId }) => memberId);
    assert.deepEqual(await names(hereOffice), []);
    assert.ok((await names(world.board)).length > 0);
    const dossiers = await hereOffice.call(listDossiers, { params, query: {} });
    assert.ok(dossiers.value.members.every(({ memberId }) => memberId !== member.memberId));
    const pairs = (await hereOffice.call(listDuplicates, { params })).value.pairs;
    const [pair] = pairs.filter(({ one }) => one.name === member.name);
    assert.deepEqual([pair?.one.birthDate, pair?.other.admittedOn], [null, null]);
    const merging = await hereOffice.call(previewMerge, {
      params: { memberId: member.memberId, goneId: world.twin.memberId },
    });
    assert.equal(merging.refusal?.code, "kernel.not_found");
  });

  test("rest, and nothing of them is printed or sent, until the restriction is lifted", async () => {
    const { member, here, hereOffice, thereSecretary } = world.cells;
    const { caseId, into, board } = world;
    const paused = async (asked: Promise<{ refusal: { code: string } | undefined }>) =>
      assert.equal((await asked).refusal?.code, "members.case_paused");
    await paused(carryOut(thereSecretary, into, acceptedStep("2026-11-02")));
    await paused(
      board.call(abandonCase, {
        params: { caseId },
        body: { on: "2026-11-02", reason: "Không đi nữa" },
      }),
    );
    const opening = { kind: "exemption" as const, memberId: world.twin.memberId };
    const input = { exemptionGround: "health", exemptSince: "2026-11-10" };
    await paused(openAs(hereOffice, here, { ...opening, openedOn: "2026-11-02", input }));
    for (const reader of [hereOffice, board]) {
      const document = "letterOfIntroduction";
      await paused(reader.call(printPaper, { params: { caseId, document } }));
      await paused(reader.call(downloadLetter, { params: { caseId } }));
    }
    const params = { memberId: member.memberId };
    const folder = await board.call(exportDossier, { params });
    assert.equal(folder.refusal?.code, "members.file_restricted");
    await board.call(liftRestriction, { params, body: { reason: "Đảng viên rút yêu cầu" } });
    assert.equal((await hereOffice.call(downloadLetter, { params: { caseId } })).status, 200);
    const accepted = await takeIn(world.cells, into);
    assert.equal(accepted.refusal, undefined);
  });
});
