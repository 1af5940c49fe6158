import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EnteredAct, TreeAct } from "@chiboso/domain/organisations/acts.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { listBranch } from "@chiboso/domain/organisations/tree-contract.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../testing/world.ts";
import { moveSubtree } from "./carry-out.ts";
import { addOrganisation } from "./store.ts";
import { act, branch, cellOf, committee } from "../testing/tree-acts.ts";
import { lockTree } from "./tree-lock.ts";

describe("acts on the tree that must not be", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("days out of order, a code that another has and a kind in the wrong place are refused", async () => {
    const { credit, teller, east, office, top } = await committee(app);
    const code = "38.168.053.000.002";
    await act(office, teller.id, { kind: "alter", as: { code } }).then(({ value }) => value);
    const clash = await act(office, credit.id, { kind: "alter", as: { code } });
    assert.deepEqual(clash.refusal?.params, { name: "Chi bộ Giao dịch" });
    assert.equal(clash.refusal?.field, "act.as.code");
    const found = cellOf("Chi bộ Mới");
    const refused = async (more: Partial<EnteredAct>) =>
      (await act(office, east.id, found, more)).refusal?.code;
    assert.equal(await refused({ on: "2026-11-04" }), "organisations.day_future");
    assert.equal(await refused({ on: "2026-09-30" }), "organisations.document_after_day");
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
    const { east, west, credit, far } = await committee(app);
    const own = await app.signedIn((await placeOfficer(app, east, "committeeOffice")).accountId);
    const out = await act(own, credit.id, { kind: "move", superiorId: west.id });
    assert.deepEqual([out.status, out.refusal?.code], [403, "organisations.target_out_of_reach"]);
    const into = await act(own, far.id, { kind: "move", superiorId: east.id });
    assert.equal(into.refusal?.code, "kernel.not_allowed");
  });

  test("two moves at once never make a circle", async () => {
    const { top, office } = await committee(app);
    const body = (name: string) => placeOrganisation(app, { name, kind: "partyBody", under: top });
    const [one, other] = [await body("Đảng bộ Một"), await body("Đảng bộ Hai")];
    const answers = await Promise.all([
      act(office, one.id, { kind: "move", superiorId: other.id }),
      act(office, other.id, { kind: "move", superiorId: one.id }),
    ]);
    assert.deepEqual(
      answers.map(({ refusal }) => refusal?.code).filter((code) => code !== undefined),
      ["organisations.cycle"],
    );
  });

  test("an act for an earlier day makes no circle in between", async () => {
    const { top, office } = await committee(app);
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
    const { east, west, credit, office } = await committee(app);
    const member = await app.signedIn(
      (await placeMember(app, credit, { name: "Vũ Văn E" })).accountId,
    );
    const old = await app.signedIn((await placeOfficer(app, east, "committeeOffice")).accountId);
    const params = { organisationId: credit.id };
    assert.equal((await old.call(getOrganisation, { params })).status, 200);
    await act(office, credit.id, { kind: "move", superiorId: west.id }).then(({ value }) => value);
    assert.equal((await old.call(getOrganisation, { params })).status, 403);
    assert.equal((await member.call(getOrganisation, { params })).status, 200);
    assert.deepEqual(await branch(old, undefined, "2026-10-04"), ["Đảng bộ Chi nhánh Đông"]);
    assert.deepEqual(await branch(old, east.id, "2026-10-04"), [
      "Chi bộ Giao dịch",
      "Chi bộ Tín dụng",
    ]);
    assert.equal((await old.call(listBranch, { query: { under: west.id } })).status, 404);
  });

  test("who holds the whole site founds the first organisation", async () => {
    const siteId = "00000000-0000-0000-0000-000000000000";
    const { top, office } = await committee(app);
    const { accountId } = await placeOfficer(app, top, "committeeOffice");
    const whole = await app.signedIn(accountId);
    const first = cellOf("Chi bộ Độc lập");
    for (const caller of [office, whole]) {
      assert.equal((await act(caller, siteId, first)).status, 403);
    }
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update role_grant set organisation_id = null where account_id = ${accountId}`),
    );
    const done = (await act(whole, siteId, first)).value;
    assert.equal(done.logOrganisationId, done.organisationId);
    assert.ok((await branch(whole, undefined)).includes("Chi bộ Độc lập"));
  });

  test("whoever adds an organisation waits for a move above it and takes the new place", async () => {
    const { credit, west, east } = await committee(app);
    const { database } = app.system.services;
    const moving = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const move = database.commit(async (tx) => {
      await lockTree(tx, "alone");
      await moveSubtree(tx, credit.id, west.id);
      begun.resolve(undefined);
      await moving.promise;
    });
    await begun.promise;
    const adding = database.commit((tx) =>
      addOrganisation(tx, { parentId: credit.id, kind: "partyGroup", name: "Tổ đảng 1" }),
    );
    const soon = new Promise((resolve) => setTimeout(resolve, 50, "waits"));
    assert.equal(await Promise.race([adding, soon]), "waits");
    moving.resolve(undefined);
    await move;
    const { path } = await adding;
    assert.ok(path.startsWith(west.path) && !path.startsWith(east.path));
  });
});
