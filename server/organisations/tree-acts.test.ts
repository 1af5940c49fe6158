import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { enterAct, getHistory, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { EnteredAct, TreeAct } from "@chiboso/domain/organisations/acts.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { listBranch, searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { listMembers } from "@chiboso/domain/members/contract.ts";
import { showLog } from "@chiboso/domain/ledger/contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../testing/world.ts";

const DOCUMENT = { number: "05-QĐ/ĐU", date: "2026-10-01", issuer: "Đảng ủy Ngân hàng" };
const ON = "2026-10-05";

describe("acts on the tree", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  /** A committee with two bases, two cells in the first and one in the second, and its office. */
  async function committee() {
    const top = await placeOrganisation(app, { name: "Đảng bộ Ngân hàng", kind: "partyBody" });
    const base = (name: string) =>
      placeOrganisation(app, { name, kind: "baseBody", under: top });
    const [east, west] = [await base("Đảng bộ Chi nhánh Đông"), await base("Đảng bộ Chi nhánh Tây")];
    const cell = (name: string, under: PlacedOrganisation) =>
      placeOrganisation(app, { name, kind: "subCell", under });
    const credit = await cell("Chi bộ Tín dụng", east);
    const teller = await cell("Chi bộ Giao dịch", east);
    const far = await cell("Chi bộ Kế toán", west);
    const office = await app.signedIn((await placeOfficer(app, top, "committeeOffice")).accountId);
    return { top, east, west, credit, teller, far, office };
  }

  function act(
    caller: Caller,
    organisationId: string,
    what: TreeAct,
    more: Partial<EnteredAct> = {},
  ) {
    return caller.call(enterAct, {
      params: { organisationId },
      body: { actId: newId(), on: ON, document: DOCUMENT, act: what, ...more },
    });
  }

  const branch = async (caller: Caller, under: string | undefined, on?: string) =>
    (await caller.call(listBranch, { query: { ...(under && { under }), ...(on && { on }) } })).value
      .nodes.map(({ name }) => name);

  const cellOf = (name: string): TreeAct => ({
    kind: "found",
    newId: newId(),
    as: { name, kind: "subCell", code: null, seat: "Hà Nội" },
  });

  test("an organisation that is founded stands in the tree from its day on and not before", async () => {
    const { east, office, top } = await committee();
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
    assert.notEqual(top.id, east.id);
  });

  test("a subtree that moves takes everything along, and the tree of the day before is as it was", async () => {
    const { east, west, credit, teller, office, top } = await committee();
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
    const members = await office.call(listMembers, { params: { organisationId: west.id } });
    assert.deepEqual(
      members.value.members.map(({ name }) => name),
      ["Nguyễn Văn A"],
    );
    assert.deepEqual(await branch(office, teller.id), []);
  });

  test("moving a cell out of its grassroots organisation names the rule on who decides", async () => {
    const { west, credit, office } = await committee();
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
    const { credit, teller, office, east } = await committee();
    const { memberId } = await placeMember(app, credit, { name: "Lê Thị Bí", post: "secretary" });
    await placeMember(app, teller, { name: "Trần Văn C" });
    const done = (await act(office, credit.id, { kind: "merge", targetId: teller.id })).value;
    assert.deepEqual(done.effects, { members: 1, organisations: 0, posts: 1, meetings: 0 });
    const on = async (day: string, id: string) =>
      (
        await office.call(listMembers, { params: { organisationId: id }, query: { on: day } })
      ).value.members.map(({ name, posts }) => [name, ...posts]);
    assert.deepEqual(await on("2026-10-04", credit.id), [["Lê Thị Bí", "secretary"]]);
    assert.deepEqual(await on(ON, teller.id), [["Lê Thị Bí"], ["Trần Văn C"]]);
    assert.deepEqual(await branch(office, east.id), ["Chi bộ Giao dịch"]);
    const { acts, versions } = (
      await office.call(getHistory, { params: { organisationId: credit.id } })
    ).value;
    assert.deepEqual(
      acts.map(({ kind, on: day, document, entryIndex }) => [kind, day, document.number, entryIndex]),
      [["merged", ON, DOCUMENT.number, done.entryIndex]],
    );
    assert.deepEqual(
      versions.map(({ since, until }) => [since, until]),
      [[null, ON]],
    );
    const again = await act(office, credit.id, { kind: "alter", as: { name: "Chi bộ X" } });
    assert.equal(again.refusal?.code, "organisations.already_dissolved");
    const held = await app.held.database.query(sql<{ until: string }>`select 1`);
    assert.equal(held.length, 1);
    assert.ok(memberId);
  });

  test("a split takes the chosen members and no others", async () => {
    const { credit, office, east } = await committee();
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
      (await office.call(listMembers, { params: { organisationId: id } })).value.members.map(
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
    const { east, west, credit, teller, far, office, top } = await committee();
    await placeMember(app, credit, { name: "Nguyễn Văn D" });
    const end = (id: string, membersTo: string | null, childrenTo: string | null) =>
      act(office, id, { kind: "dissolve", membersTo, childrenTo });
    assert.equal(
      (await end(credit.id, null, null)).refusal?.code,
      "organisations.has_members",
    );
    assert.equal((await end(credit.id, east.id, null)).refusal?.code, "organisations.holds_no_members");
    assert.equal((await end(east.id, null, null)).refusal?.code, "organisations.has_children");
    assert.equal((await end(east.id, null, far.id)).refusal?.code, "organisations.child_not_under");
    assert.equal((await end(east.id, null, credit.id)).refusal?.code, "organisations.cycle");
    await end(credit.id, teller.id, null).then(({ value }) => assert.equal(value.effects.members, 1));
    await end(east.id, null, west.id).then(({ value }) => assert.equal(value.effects.organisations, 1));
    assert.deepEqual(await branch(office, top.id), ["Đảng bộ Chi nhánh Tây"]);
    assert.deepEqual(await branch(office, west.id), ["Chi bộ Giao dịch", "Chi bộ Kế toán"]);
    assert.deepEqual(await branch(office, top.id, "2026-10-04"), [
      "Đảng bộ Chi nhánh Đông",
      "Đảng bộ Chi nhánh Tây",
    ]);
  });

  test("another name, code and kind hold from the day on; the old ones are found on the day before", async () => {
    const { credit, office } = await committee();
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
    const early = await act(office, credit.id, { kind: "alter", as: { name: "Chi bộ Y" } }, { on: "2026-10-04" });
    assert.equal(early.refusal?.code, "organisations.before_last_change");
    await act(office, credit.id, { kind: "alter", as: { name: "Chi bộ Z" } }).then(({ value }) => value);
    const { versions } = (
      await office.call(getHistory, { params: { organisationId: credit.id } })
    ).value;
    assert.deepEqual(
      versions.map(({ name, since, until, replaced }) => [name, since, until, replaced]),
      [
        ["Chi bộ Z", ON, null, false],
        ["Chi bộ Khách hàng", ON, null, true],
        ["Chi bộ Tín dụng", null, ON, false],
      ],
    );
  });

  test("days out of order, a code that another has and a kind in the wrong place are refused", async () => {
    const { credit, teller, east, office, top } = await committee();
    const code = "38.168.053.000.002";
    await act(office, teller.id, { kind: "alter", as: { code } }).then(({ value }) => value);
    const clash = await act(office, credit.id, { kind: "alter", as: { code } });
    assert.deepEqual(clash.refusal?.params, { name: "Chi bộ Giao dịch" });
    assert.equal(clash.refusal?.field, "act.as.code");
    const found = cellOf("Chi bộ Mới");
    const code_ = async (more: Partial<EnteredAct>) =>
      (await act(office, east.id, found, more)).refusal?.code;
    assert.equal(await code_({ on: "2026-11-04" }), "organisations.day_future");
    assert.equal(await code_({ on: "2026-09-30" }), "organisations.document_after_day");
    const group: TreeAct = {
      kind: "found",
      newId: newId(),
      as: { name: "Tổ đảng 1", kind: "partyGroup", code: null, seat: "" },
    };
    assert.equal((await act(office, top.id, group)).refusal?.code, "organisations.kind_not_under");
    assert.equal((await act(office, credit.id, group)).status, 200);
    const twin = await act(office, east.id, cellOf("chi bộ  GIAO DỊCH"));
    assert.equal(twin.refusal?.code, "organisations.name_taken");
    const malformed = await act(office, credit.id, { kind: "alter", as: { code: "38.168" } });
    assert.equal(malformed.status, 422);
  });

  test("an office moves nothing out of its reach, nor into it", async () => {
    const { east, west, credit, far } = await committee();
    const own = await app.signedIn((await placeOfficer(app, east, "committeeOffice")).accountId);
    const out = await act(own, credit.id, { kind: "move", superiorId: west.id });
    assert.deepEqual([out.status, out.refusal?.code], [403, "organisations.target_out_of_reach"]);
    const into = await act(own, far.id, { kind: "move", superiorId: east.id });
    assert.equal(into.refusal?.code, "kernel.not_allowed");
  });

  test("two moves at once never make a circle", async () => {
    const { top, office } = await committee();
    const body = (name: string) =>
      placeOrganisation(app, { name, kind: "partyBody", under: top });
    const [one, other] = [await body("Đảng bộ Một"), await body("Đảng bộ Hai")];
    const answers = await Promise.all([
      act(office, one.id, { kind: "move", superiorId: other.id }),
      act(office, other.id, { kind: "move", superiorId: one.id }),
    ]);
    assert.deepEqual(answers.map(({ refusal }) => refusal?.code).toSorted(), [
      "organisations.cycle",
      undefined,
    ]);
  });

  test("an act for an earlier day makes no circle in between", async () => {
    const { top, office } = await committee();
    const body = (name: string, under: PlacedOrganisation) =>
      placeOrganisation(app, { name, kind: "partyBody", under });
    const outer = await body("Đảng bộ Ngoài", top);
    const inner = await body("Đảng bộ Trong", outer);
    await act(office, inner.id, { kind: "move", superiorId: top.id }, { on: "2026-10-20" }).then(
      ({ value }) => value,
    );
    const early = await act(office, outer.id, { kind: "move", superiorId: inner.id });
    assert.equal(early.refusal?.code, "organisations.cycle_then");
    assert.deepEqual(early.refusal?.params?.["day"], "20/10/2026");
    const later = await act(
      office,
      outer.id,
      { kind: "move", superiorId: inner.id },
      { on: "2026-10-20" },
    );
    assert.equal(later.status, 200);
  });

  test("a member of a moved cell still finds the way, and an officer of the old superior no more", async () => {
    const { east, west, credit, office } = await committee();
    const member = await app.signedIn((await placeMember(app, credit, { name: "Vũ Văn E" })).accountId);
    const old = await app.signedIn((await placeOfficer(app, east, "committeeOffice")).accountId);
    const params = { organisationId: credit.id };
    assert.equal((await old.call(getOrganisation, { params })).status, 200);
    await act(office, credit.id, { kind: "move", superiorId: west.id }).then(({ value }) => value);
    assert.equal((await old.call(getOrganisation, { params })).status, 403);
    assert.equal((await member.call(getOrganisation, { params })).status, 200);
    assert.deepEqual(await branch(old, undefined, "2026-10-04"), ["Đảng bộ Chi nhánh Đông"]);
    assert.deepEqual(await branch(old, east.id, "2026-10-04"), ["Chi bộ Giao dịch", "Chi bộ Tín dụng"]);
    assert.equal((await old.call(listBranch, { query: { under: west.id } })).status, 404);
  });

  test("who holds the whole site founds the first organisation", async () => {
    const siteId = "00000000-0000-0000-0000-000000000000";
    const { office } = await committee();
    const outside = await act(office, siteId, cellOf("Chi bộ Ngoài"));
    assert.equal(outside.status, 403);
  });
});
