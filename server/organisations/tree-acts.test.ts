import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getHistory, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { TreeAct } from "@chiboso/domain/organisations/acts.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { showLog } from "@chiboso/domain/ledger/contract.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember } from "../testing/world.ts";
import { act, branch, cellOf, committee, DOCUMENT, ON } from "../testing/tree-acts.ts";

describe("acts on the tree", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("an organisation that is founded stands in the tree from its day on and not before", async () => {
    const { east, office } = await committee(app);
    const done = (await act(office, east.id, cellOf("Chi bộ Công nghệ"))).value;
    const { organisation } = (
      await office.call(getOrganisation, { params: { organisationId: done.organisationId } })
    ).value;
    assert.deepEqual(
      [organisation.name, organisation.foundedOn, organisation.parentId],
      ["Chi bộ Công nghệ", ON, east.id],
    );
    const names = ["Chi bộ Công nghệ", "Chi bộ Giao dịch", "Chi bộ Tín dụng"];
    assert.deepEqual(await branch(office, east.id), names);
    assert.deepEqual(await branch(office, east.id, "2026-10-04"), names.slice(1));
    assert.equal(done.logOrganisationId, east.id);
    const log = (await office.call(showLog, { params: { organisationId: east.id } })).value;
    assert.equal(log.size, done.entryIndex + 1);
  });

  test("a subtree that moves takes everything along, and the tree of the day before is as it was", async () => {
    const { east, west, credit, office, top } = await committee(app);
    const preview = await office.call(previewAct, {
      params: { organisationId: east.id },
      body: { on: ON, document: DOCUMENT, act: { kind: "merge", targetId: west.id } },
    });
    assert.equal(preview.value.effects.organisations, 2);
    await placeMember(app, credit, { name: "Nguyễn Văn A" });
    const done = (await act(office, credit.id, { kind: "move", superiorId: west.id })).value;
    assert.equal(done.logOrganisationId, top.id);
    assert.equal(done.effects.organisations, 1);
    assert.deepEqual(await branch(office, west.id), ["Chi bộ Kế toán", "Chi bộ Tín dụng"]);
    assert.deepEqual(await branch(office, west.id, "2026-10-04"), ["Chi bộ Kế toán"]);
    assert.deepEqual(await branch(office, east.id, "2026-10-04"), [
      "Chi bộ Giao dịch",
      "Chi bộ Tín dụng",
    ]);
    const { organisation, ancestors } = (
      await office.call(getOrganisation, { params: { organisationId: credit.id } })
    ).value;
    assert.ok(organisation.path.startsWith(west.path));
    assert.deepEqual(
      ancestors.map(({ name }) => name),
      ["Đảng bộ Ngân hàng", "Đảng bộ Chi nhánh Tây"],
    );
    const members = await office.call(searchMembers, { body: { organisationId: west.id } });
    assert.deepEqual(
      members.value.members.map(({ name }) => name),
      ["Nguyễn Văn A"],
    );
  });

  test("moving a cell out of its grassroots organisation names the rule on who decides", async () => {
    const { west, credit, office } = await committee(app);
    const { notes } = (
      await office.call(previewAct, {
        params: { organisationId: credit.id },
        body: { on: ON, document: DOCUMENT, act: { kind: "move", superiorId: west.id } },
      })
    ).value;
    assert.deepEqual(
      notes.map(({ code, citation }) => [code, citation?.ruleId]),
      [["organisations.note_leaves_base", "TRF-05"]],
    );
  });

  test("a merged cell's people are the other's from the day on, its posts end, and it is gone", async () => {
    const { credit, teller, office, east } = await committee(app);
    await placeMember(app, credit, { name: "Lê Thị Bí", post: "secretary" });
    await placeMember(app, teller, { name: "Trần Văn C" });
    const done = (await act(office, credit.id, { kind: "merge", targetId: teller.id })).value;
    assert.deepEqual(done.effects, { members: 1, organisations: 0, posts: 1, meetings: 0 });
    const on = async (day: string, id: string) =>
      (
        await office.call(searchMembers, { body: { organisationId: id, on: day } })
      ).value.members.map(({ name, posts }) => [name, ...posts]);
    assert.deepEqual(await on("2026-10-04", credit.id), [["Lê Thị Bí", "secretary"]]);
    assert.deepEqual(await on(ON, teller.id), [["Lê Thị Bí"], ["Trần Văn C"]]);
    assert.deepEqual(await branch(office, east.id), ["Chi bộ Giao dịch"]);
    const { acts, versions } = (
      await office.call(getHistory, { params: { organisationId: credit.id } })
    ).value;
    assert.deepEqual(
      acts.map(({ kind, on: day, document, entryIndex }) => [
        kind,
        day,
        document.number,
        entryIndex,
      ]),
      [["merged", ON, DOCUMENT.number, done.entryIndex]],
    );
    assert.deepEqual(
      versions.map(({ since, until }) => [since, until]),
      [[null, ON]],
    );
    const again = await act(office, credit.id, { kind: "alter", as: { name: "Chi bộ X" } });
    assert.equal(again.refusal?.code, "organisations.already_dissolved");
  });

  test("a split takes the chosen members and no others", async () => {
    const { credit, office, east } = await committee(app);
    const going = await placeMember(app, credit, { name: "Đi Theo" });
    await placeMember(app, credit, { name: "Ở Lại" });
    const split = (memberIds: string[]): TreeAct => ({
      kind: "split",
      newId: newId(),
      as: { name: "Chi bộ Tín dụng 2", kind: "subCell", code: null, seat: "Hà Nội" },
      memberIds,
      childIds: [],
    });
    assert.equal(
      (await act(office, credit.id, split([]))).refusal?.code,
      "organisations.split_nothing",
    );
    assert.equal(
      (await act(office, credit.id, split([newId()]))).refusal?.code,
      "organisations.not_a_member",
    );
    const done = (await act(office, credit.id, split([going.memberId]))).value;
    const names = async (id: string) =>
      (await office.call(searchMembers, { body: { organisationId: id } })).value.members.map(
        ({ name }) => name,
      );
    assert.deepEqual(await names(done.organisationId), ["Đi Theo"]);
    assert.deepEqual(await names(credit.id), ["Ở Lại"]);
    assert.deepEqual(await branch(office, east.id), [
      "Chi bộ Giao dịch",
      "Chi bộ Tín dụng",
      "Chi bộ Tín dụng 2",
    ]);
  });

  test("an organisation ends only when it is said where its people and its organisations go", async () => {
    const { east, west, credit, teller, far, office, top } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn D" });
    const end = (id: string, membersTo: string | null, childrenTo: string | null) =>
      act(office, id, { kind: "dissolve", membersTo, childrenTo });
    assert.equal((await end(credit.id, null, null)).refusal?.code, "organisations.has_members");
    assert.equal(
      (await end(credit.id, east.id, null)).refusal?.code,
      "organisations.holds_no_members",
    );
    assert.equal((await end(east.id, null, null)).refusal?.code, "organisations.has_children");
    assert.equal((await end(east.id, null, far.id)).refusal?.code, "organisations.child_not_under");
    assert.equal((await end(east.id, null, credit.id)).refusal?.code, "organisations.cycle");
    await end(credit.id, teller.id, null).then(({ value }) =>
      assert.equal(value.effects.members, 1),
    );
    await end(east.id, null, west.id).then(({ value }) =>
      assert.equal(value.effects.organisations, 1),
    );
    assert.deepEqual(await branch(office, top.id), ["Đảng bộ Chi nhánh Tây"]);
    assert.deepEqual(await branch(office, west.id), ["Chi bộ Giao dịch", "Chi bộ Kế toán"]);
    assert.deepEqual(await branch(office, top.id, "2026-10-04"), [
      "Đảng bộ Chi nhánh Đông",
      "Đảng bộ Chi nhánh Tây",
    ]);
  });

  test("another name, code and kind hold from the day on; the old ones are found on the day before", async () => {
    const { credit, office } = await committee(app);
    const as = { name: "Chi bộ Khách hàng", code: "38.168.053.000.001" };
    await act(office, credit.id, { kind: "alter", as }).then(({ value }) => value);
    const find = async (search: string, on: string) =>
      (await office.call(searchTree, { query: { search, on } })).value.found.map(
        ({ name, above }) => [...above.map((each) => each.name), name].join(" › "),
      );
    assert.deepEqual(await find("khach hang", ON), [
      "Đảng bộ Ngân hàng › Đảng bộ Chi nhánh Đông › Chi bộ Khách hàng",
    ]);
    assert.deepEqual(await find("38.168", ON), [
      "Đảng bộ Ngân hàng › Đảng bộ Chi nhánh Đông › Chi bộ Khách hàng",
    ]);
    assert.deepEqual(await find("khach hang", "2026-10-04"), []);
    assert.deepEqual(await find("TIN DUNG", "2026-10-04"), [
      "Đảng bộ Ngân hàng › Đảng bộ Chi nhánh Đông › Chi bộ Tín dụng",
    ]);
    const early = await act(
      office,
      credit.id,
      { kind: "alter", as: { name: "Chi bộ Y" } },
      { on: "2026-10-04" },
    );
    assert.equal(early.refusal?.code, "organisations.before_last_change");
    await act(office, credit.id, { kind: "alter", as: { name: "Chi bộ Z" } }).then(
      ({ value }) => value,
    );
    const { versions } = (await office.call(getHistory, { params: { organisationId: credit.id } }))
      .value;
    assert.deepEqual(
      versions.map(({ name, since, until, replaced }) => [name, since, until, replaced]),
      [
        ["Chi bộ Z", ON, null, false],
        ["Chi bộ Khách hàng", ON, null, true],
        ["Chi bộ Tín dụng", null, ON, false],
      ],
    );
  });
});
