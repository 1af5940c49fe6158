import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { printWholeCellLetters } from "@chiboso/domain/members/cases/letters/contract.ts";
import { getHistory, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import { act, committee, DOCUMENT, ON } from "../../../testing/tree-acts.ts";
import { sql } from "../../../platform/database.ts";
import { testApp } from "../../../testing/app.ts";
import { placeMember } from "../../../testing/world.ts";

describe("a whole cell that leaves its base", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("is shown with who decides and who goes along before it is entered", async () => {
    const { east, west, credit, office } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn A" });
    await placeMember(app, credit, { name: "Lê Thị Bí" });
    const preview = (superiorId: string) =>
      office.call(previewAct, {
        params: { organisationId: credit.id },
        body: { on: ON, document: DOCUMENT, act: { kind: "move", superiorId } },
      });
    const { going, notes } = (await preview(west.id)).value;
    assert.deepEqual(
      [going?.level, going?.body, going?.total],
      ["aboveBase", "Đảng bộ Ngân hàng", 2],
    );
    assert.deepEqual(
      notes.map(({ code, citation }) => [code, citation?.ruleId]),
      [["organisations.note_leaves_base", "TRF-05"]],
    );
    const within = await preview(east.id);
    assert.equal(within.refusal?.code, "organisations.same_superior");
    const below = { ...DOCUMENT, issuer: "Đảng ủy Chi nhánh Đông" };
    const refused = await act(
      office,
      credit.id,
      { kind: "move", superiorId: west.id },
      { document: below },
    );
    assert.equal(refused.refusal?.code, "organisations.issuer_above_base");
    assert.equal(refused.refusal?.field, "document.issuer");
  });

  test("is sealed with its rule and level, and has a letter for each who went along", async () => {
    const { west, credit, teller, office } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn A" });
    await placeMember(app, credit, { name: "Lê Thị Bí" });
    await placeMember(app, teller, { name: "Ở Lại" });
    const done = (await act(office, credit.id, { kind: "move", superiorId: west.id })).value;
    const { acts } = (await office.call(getHistory, { params: { organisationId: credit.id } }))
      .value;
    const [{ leftBase }] = acts as [(typeof acts)[number]];
    assert.deepEqual([leftBase?.level, leftBase?.citation.ruleId], ["aboveBase", "TRF-05"]);
    const params = { organisationId: credit.id, actId: done.actId };
    const file = await office.call(printWholeCellLetters, { params });
    assert.equal(file.bytes.subarray(0, 5).toString(), "%PDF-");
    const read = await app.system.services.database.commit((tx) =>
      tx.query(sql<{ count: number }>`
      select count(*)::int as count from file_read
       where route = 'members.printWholeCellLetters' and purpose = 'transfer' and what = 'document'`),
    );
    assert.equal(read[0]?.count, 2);
    const other = { params: { organisationId: teller.id, actId: done.actId } };
    assert.equal(
      (await office.call(printWholeCellLetters, other)).refusal?.code,
      "kernel.not_found",
    );
  });

  test("is asked as well of one that goes up in a cell of another base, with letters for its members", async () => {
    const { teller, far, credit, office } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn A" });
    await placeMember(app, credit, { name: "Lê Thị Bí" });
    const merge = { kind: "merge", targetId: far.id } as const;
    const below = { ...DOCUMENT, issuer: "Đảng ủy Chi nhánh Đông" };
    const refused = await act(office, credit.id, merge, { document: below });
    assert.equal(refused.refusal?.code, "organisations.issuer_above_base");
    const beside = await office.call(previewAct, {
      params: { organisationId: credit.id },
      body: { on: ON, document: below, act: { kind: "merge", targetId: teller.id } },
    });
    assert.equal(beside.value.going, null, "inside the base nothing is asked");
    const done = (await act(office, credit.id, merge)).value;
    const letters = { params: { organisationId: credit.id, actId: done.actId } };
    const file = await office.call(printWholeCellLetters, letters);
    assert.equal(file.bytes.subarray(0, 5).toString(), "%PDF-");
    const history = await office.call(getHistory, { params: { organisationId: credit.id } });
    const [left] = history.value.acts;
    assert.deepEqual([left?.leftBase?.level, left?.leftBase?.toId], ["aboveBase", far.id]);
    assert.ok(!JSON.stringify(history.value).includes("memberIds"));
  });

  test("is asked of a base that is dissolved into others, for everybody in its cells", async () => {
    const { east, west, credit, teller, office } = await committee(app);
    for (const at of [credit, teller, teller]) await placeMember(app, at, { name: "Nguyễn Văn A" });
    const dissolve = { kind: "dissolve", membersTo: null, childrenTo: west.id } as const;
    const { going } = (
      await office.call(previewAct, {
        params: { organisationId: east.id },
        body: { on: ON, document: DOCUMENT, act: dissolve },
      })
    ).value;
    assert.deepEqual([going?.level, going?.total], ["aboveBase", 3]);
    const done = (await act(office, east.id, dissolve)).value;
    const [row] = await app.system.services.database.query(sql<{ count: number }>`
      select jsonb_array_length(left_base -> 'memberIds') as count
        from organisation_act where id = ${done.actId}`);
    assert.equal(row?.count, 3);
    const letters = { params: { organisationId: east.id, actId: done.actId } };
    assert.equal((await office.call(printWholeCellLetters, letters)).status, 200);
  });

  test("has no letters when nobody went along", async () => {
    const { west, credit, office } = await committee(app);
    const done = (await act(office, credit.id, { kind: "move", superiorId: west.id })).value;
    const params = { organisationId: credit.id, actId: done.actId };
    const answer = await office.call(printWholeCellLetters, { params });
    assert.equal(answer.refusal?.code, "members.letters_nobody");
  });
});
