import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { NewPerson } from "@chiboso/domain/members/cases/contract.ts";
import { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { writePackage } from "@chiboso/domain/members/cases/letters/package.ts";
import { listDuplicates, mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import { listImportRows } from "@chiboso/domain/members/import-contract.ts";
import { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import { enterFact } from "@chiboso/domain/members/sheet/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { getWork } from "@chiboso/domain/members/work-contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, type PlacedOrganisation } from "../testing/world.ts";
import { OPENING } from "../testing/life.ts";
import { twoCells, type TwoCells } from "../testing/two-cells.ts";
import { alterMember, openSecrets, systemOrigin } from "./public.ts";
import { writeXlsx } from "./reconciliation/write-table.ts";
import { importDesk } from "./testing/import-desk.ts";

const app = testApp("2026-11-03T01:00:00.000Z");
const desk = importDesk(app);
const DOCUMENT = { number: "12-QĐ/TU", date: "2026-11-02", issuer: "Tỉnh ủy Mẫu" };

interface World extends TwoCells {
  readonly above: Caller;
  readonly board: Caller;
}

/** What nobody beyond may learn of: a member of `here` with these numbers. */
async function stranger(world: World, number: string): Promise<Id> {
  const { memberId } = await placeMember(app, world.here, { name: "Lê Thị Xa Lạ" });
  const secrets = await openSecrets(app.system.services.config.dataDir);
  const numbers = { citizenId: number, cardNumber: number, birthDate: "1990-05-06" };
  await app.system.services.database.commit((tx) =>
    alterMember(tx, secrets, memberId, numbers, { ...systemOrigin(app.now), on: "2026-11-01" }),
  );
  return memberId;
}

/** An answer without what differs from one asking to the next by itself. */
function bare(answer: { readonly status: number; readonly value?: unknown }): unknown {
  const text = JSON.stringify([answer.status, answer.value ?? null]);
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, "id").replaceAll(/\b\d{12}\b/gu, "number");
}

describe("a number that somebody holds whom the asker does not see", () => {
  const world = {} as { now: World };
  before(async () => {
    const cells = await twoCells(app);
    const officer = async (at: PlacedOrganisation, role: "committeeOffice" | "organisationBoard") =>
      app.signedIn((await placeOfficer(app, at, role)).accountId);
    world.now = {
      ...cells,
      above: await officer(cells.top, "committeeOffice"),
      board: await officer(cells.thereBase, "organisationBoard"),
    };
  });

  const opens = (
    by: Caller,
    kind: "transferIn" | "admission",
    person: Pick<NewPerson, "citizenId"> & Partial<NewPerson>,
    card?: string,
  ) =>
    by.call(openCase, {
      params: { organisationId: world.now.there.id },
      body: {
        commandId: newId(),
        caseId: newId(),
        kind,
        memberId: null,
        openedOn: "2026-11-02",
        person: {
          name: "Lê Thị Xa Lạ",
          sex: "female",
          birthDate: "1990-05-06",
          ethnicity: null,
          phone: null,
          email: null,
          ...person,
        },
        input:
          kind === "admission"
            ? OPENING
            : {
                origin: "outside",
                fromName: "Chi bộ Xa",
                letterNumber: "77",
                letterOn: "2026-10-12",
                letterIssuer: "Đảng ủy phường Xa",
                admittedOn: "2015-02-03",
                ...(card !== undefined && { cardNumber: card }),
              },
      },
    });
  const pairsOf = async (by: Caller, at: PlacedOrganisation) =>
    (await by.call(listDuplicates, { params: { organisationId: at.id } })).value.pairs;
  const holdersOf = (number: string) =>
    app.held.database.query(sql<{ id: Id }>`select id from member where card_number = ${number}`);

  for (const [what, number, free, person] of [
    ["with the right name", "001190000201", "001190000202", {}],
    [
      "with another name",
      "001190000203",
      "001190000204",
      { name: "Người Khác", birthDate: "1980-01-01" },
    ],
  ] as const) {
    it(`opens a case as new ${what}, and the answer is that of a free number`, async () => {
      await stranger(world.now, number);
      const { thereSecretary } = world.now;
      const held = await opens(thereSecretary, "transferIn", { citizenId: number, ...person });
      const control = await opens(thereSecretary, "transferIn", { citizenId: free, ...person });
      assert.equal(held.status, 200);
      assert.equal(bare(held), bare(control));
    });
  }

  it("stops neither a card number alone nor an admission, and the letter says that somebody new comes", async () => {
    const { thereSecretary, there } = world.now;
    await stranger(world.now, "001190000205");
    const letter = (cardNumber: string) =>
      writePackage({
        letter: { number: "7", on: "2026-10-12", issuer: "Đảng ủy phường Xa" },
        from: { name: "Chi bộ Xa", code: null, superior: null },
        to: { name: "Chi bộ Đến" },
        member: {
          name: "Lê Thị Xa Lạ",
          sex: "female",
          birthDate: "1990-05-06",
          ethnicity: null,
          citizenId: null,
          cardNumber,
          admittedOn: "2015-02-03",
          officialOn: "2016-02-03",
          duesPaidTo: null,
        },
        salt: "b".repeat(64),
      });
    const read = (text: string) =>
      thereSecretary.call(readLetter, { params: { organisationId: there.id }, body: { text } });
    const known = await Promise.all(["001190000205", "001190000206"].map((n) => read(letter(n))));
    assert.deepEqual(
      known.map(({ value }) => value.known),
      ["new", "new"],
    );
    const by = thereSecretary;
    const held = await opens(by, "transferIn", { citizenId: null }, "001190000205");
    const control = await opens(by, "transferIn", { citizenId: null }, "001190000206");
    assert.equal(bare(held), bare(control));
    const admitted = await opens(by, "admission", { citizenId: "001190000205", name: "Ưu Tú Một" });
    const other = await opens(by, "admission", { citizenId: "001190000206", name: "Ưu Tú Một" });
    assert.equal(admitted.status, 200);
    assert.equal(bare(admitted), bare(other));
  });

  it("is handed to the body above both, and to nobody below it", async () => {
    const { above, thereOffice, hereOffice, thereBase, hereBase, top, thereSecretary } = world.now;
    const memberId = await stranger(world.now, "001190000207");
    const opened = await opens(thereSecretary, "transferIn", { citizenId: "001190000207" });
    const names = [memberId, opened.value.memberId];
    const isIt = ({ one, other }: { one: { memberId: Id }; other: { memberId: Id } }) =>
      names.includes(one.memberId) && names.includes(other.memberId);
    const pair = (await pairsOf(above, top)).find(isIt);
    assert.equal(pair?.handedUp, true);
    assert.ok(pair.reasons.includes("sameCitizenId"));
    for (const [by, at] of [
      [thereOffice, thereBase],
      [hereOffice, hereBase],
    ] as const) {
      assert.equal((await pairsOf(by, at)).filter(isIt).length, 0);
      const { value } = await by.call(getWork, { params: { organisationId: at.id } });
      assert.equal(value.duplicates?.handedUp, 0);
    }
    const { value } = await above.call(getWork, { params: { organisationId: top.id } });
    assert.ok((value.duplicates?.handedUp ?? 0) > 0);
    const found = await thereSecretary.call(searchMembers, {
      body: { organisationId: world.now.there.id, text: "001190000207" },
    });
    assert.ok(found.value?.members.every((each) => each.memberId !== memberId) ?? true);
    const merged = await above.call(mergeMembers, {
      params: { memberId: opened.value.memberId },
      body: { goneId: memberId, take: [], document: DOCUMENT },
    });
    assert.equal(merged.refusal, undefined);
    assert.equal((await pairsOf(above, top)).filter(isIt).length, 0);
  });

  it("is entered on a sheet as any other, and refused where the holder is seen", async () => {
    const { board, there } = world.now;
    await stranger(world.now, "001190000208");
    const one = await placeMember(app, there, { name: "Trần Văn Thẻ" });
    const two = await placeMember(app, there, { name: "Trần Văn Hai" });
    const enter = (memberId: Id) =>
      board.call(enterFact, {
        params: { memberId },
        body: {
          kind: "cardNumber",
          value: { number: "001190000208" },
          since: "2026-01-01",
          until: null,
          document: "Thẻ",
          replaces: null,
          reason: "",
        },
      });
    assert.equal((await enter(one.memberId)).status, 200);
    assert.equal((await enter(two.memberId)).refusal?.code, "members.fact_held_elsewhere");
    assert.equal((await holdersOf("001190000208")).length, 2);
  });

  it("is refused in a case whose writer sees the holder", async () => {
    const { hereSecretary, here } = world.now;
    await stranger(world.now, "001190000209");
    const answer = await hereSecretary.call(openCase, {
      params: { organisationId: here.id },
      body: {
        commandId: newId(),
        caseId: newId(),
        kind: "transferIn",
        memberId: null,
        openedOn: "2026-11-02",
        person: {
          name: "Người Khác",
          sex: "male",
          birthDate: "1981-02-03",
          citizenId: "001190000209",
          ethnicity: null,
          phone: null,
          email: null,
        },
        input: {
          origin: "outside",
          fromName: "Chi bộ Xa",
          letterNumber: "78",
          letterOn: "2026-10-12",
          letterIssuer: "Đảng ủy phường Xa",
          admittedOn: "2015-02-03",
        },
      },
    });
    assert.deepEqual([answer.status, answer.refusal?.code], [409, "members.case_number_held"]);
  });

  it("does not show in an import: not in its preview, its commit, nor its undoing", async () => {
    const { thereOffice, there } = world.now;
    await stranger(world.now, "001190000210");
    const head = [
      "Họ và tên",
      "Ngày sinh",
      "Ngày vào Đảng",
      "Số thẻ",
      "Số định danh cá nhân",
      "Chi bộ",
    ];
    const upload = async (cards: readonly string[]) => {
      const rows = cards.map((card, at) => [
        `Võ Thị ${["Nhập", "Kê"][at]}`,
        `0${at + 1}/05/1980`,
        "01/12/2010",
        card,
        `00118000090${at + 1}`,
        there.name,
      ]);
      const sheet = await writeXlsx({ sheet: "Danh sách", title: [], head, rows });
      return (await desk.upload(thereOffice, sheet)).value;
    };
    const first = await upload(["001190000210", "001190000211"]);
    const { rows } = (
      await thereOffice.call(listImportRows, { params: { importId: first.id }, query: {} })
    ).value;
    const shown = rows
      .filter(({ kind }) => kind === "member")
      .map(({ state, cells }) => [state, cells.flatMap(({ issues }) => issues)]);
    assert.deepEqual(shown[0], shown[1]);
    assert.equal((await desk.commit(thereOffice, first.id)).value.status, "committed");
    assert.equal((await holdersOf("001190000210")).length, 2);

    // The number gives way to another and would come back: held elsewhere or not, nothing stands in the way.
    const second = await upload(["001190000212", "001190000213"]);
    assert.equal(second.counts.alterations, 2);
    assert.equal((await desk.commit(thereOffice, second.id)).value.status, "committed");
    assert.equal((await holdersOf("001190000210")).length, 1);
    const params = { importId: second.id };
    assert.deepEqual((await thereOffice.call(previewUndo, { params })).value.conflicts, []);
    assert.equal((await desk.undo(thereOffice, second.id)).value.status, "undone");
    assert.equal((await holdersOf("001190000210")).length, 2);
  });
});
