import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  announceDay,
  confirmRule,
  showRuleState,
  withdrawConfirmation,
  withdrawDay,
} from "@chiboso/domain/rules/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficer, placeOrganisation } from "../testing/world.ts";
import { workingCalendar } from "./public.ts";

describe("what a site adds to the rules", () => {
  const app = testApp("2026-11-21T01:00:00.000Z");

  const office = async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ mẫu", kind: "baseBody" });
    const officer = await placeOfficer(app, body, "committeeOffice");
    return { organisationId: body.id, caller: await app.signedIn(officer.accountId) };
  };
  const pathOf = async (id: string) => {
    const [row] = await app.held.database.query(sql<{ path: string }>`
      select path from organisation where id = ${id}`);
    return row?.path ?? "";
  };
  const confirm = (caller: Caller, organisationId: string, ruleId: string) =>
    caller.call(confirmRule, {
      params: { organisationId },
      body: {
        confirmationId: newId(),
        ruleId,
        on: "2026-11-21",
        document: "Quy định 208-QĐ/TW, bản gốc",
        clause: "mục 6.3",
      },
    });

  it("confirms a disputed rule by name and document, once, and seals it", async () => {
    const { caller, organisationId } = await office();
    const kept = await granted(confirm(caller, organisationId, "TRF-01"));
    assert.equal(kept.confirmedBy, "Cán bộ committeeOffice");
    const state = await granted(caller.call(showRuleState));
    assert.ok(state.confirmations.some((each) => each.id === kept.id));
    const acts = await app.held.database.query(sql<{ kind: string }>`
      select kind from sealed_act where ref = ${kept.id}`);
    assert.deepEqual(acts, [{ kind: "rules.confirmed" }]);
    const again = await confirm(caller, organisationId, "TRF-01");
    assert.equal(again.refusal?.code, "rules.already_confirmed");
  });

  it("refuses a rule that was read in its text, and one that nobody wrote", async () => {
    const { caller, organisationId } = await office();
    const code = async (rule: string) =>
      (await confirm(caller, organisationId, rule)).refusal?.code;
    assert.equal(await code("VOTE-04"), "rules.needs_no_confirmation");
    assert.equal(await code("ADM-99"), "rules.unknown_rule");
  });

  it("takes a confirmation back with its reason, after which it may be given anew", async () => {
    const { caller, organisationId } = await office();
    const { id } = await granted(confirm(caller, organisationId, "TRF-04"));
    const take = () =>
      caller.call(withdrawConfirmation, {
        params: { organisationId, confirmationId: id },
        body: { reason: "Nhầm văn bản" },
      });
    assert.equal((await take()).status, 200);
    assert.equal((await take()).refusal?.code, "rules.confirmation_withdrawn");
    assert.equal((await confirm(caller, organisationId, "TRF-04")).status, 200);
  });

  it("counts working days with an announced day off, which is entered once", async () => {
    const { caller } = await office();
    const body = { day: "2027-02-08", worked: false, document: "Thông báo nghỉ Tết năm 2027" };
    assert.equal((await caller.call(announceDay, { body })).status, 200);
    const again = await caller.call(announceDay, { body });
    assert.equal(again.refusal?.code, "rules.day_entered_already");
    for (const day of ["1999-12-31", "2028-11-22"]) {
      const far = await caller.call(announceDay, { body: { ...body, day } });
      assert.deepEqual([far.status, far.refusal?.code], [422, "rules.day_out_of_range"]);
    }
    const calendar = await workingCalendar(app.held.database);
    assert.ok(calendar.holidays.has("2027-02-08"));
    assert.equal(calendar.knownTo, "2027-12-31");
  });

  it("leaves the calendar of the site to the office at the top, sealed, and keeps a day that was withdrawn", async () => {
    const { caller, organisationId } = await office();
    const top = { id: organisationId, name: "Đảng bộ mẫu", path: await pathOf(organisationId) };
    const below = await placeOrganisation(app, {
      name: "Đảng bộ dưới",
      kind: "baseBody",
      under: top,
    });
    const lower = await placeOfficer(app, below, "committeeOffice");
    const lowerCaller = await app.signedIn(lower.accountId);
    const body = { day: "2027-02-09", worked: false, document: "Thông báo nghỉ Tết năm 2027" };
    const refused = await lowerCaller.call(announceDay, { body });
    assert.deepEqual(
      [refused.status, refused.refusal?.code],
      [403, "rules.only_top_keeps_calendar"],
    );
    assert.equal((await granted(lowerCaller.call(showRuleState))).keepsCalendar, false);
    const { id: dayId } = await granted(caller.call(announceDay, { body }));
    const withdrawal = { params: { dayId }, body: { reason: "Nhầm ngày" } };
    const early = await lowerCaller.call(withdrawDay, withdrawal);
    assert.equal(early.refusal?.code, "rules.only_top_keeps_calendar");
    const { withdrawn } = await granted(caller.call(withdrawDay, withdrawal));
    assert.deepEqual([withdrawn?.reason, withdrawn?.at], ["Nhầm ngày", app.now]);
    assert.equal((await caller.call(withdrawDay, withdrawal)).refusal?.code, "rules.day_withdrawn");
    assert.ok(!(await workingCalendar(app.held.database)).holidays.has(body.day));
    const { days } = await granted(caller.call(showRuleState));
    assert.ok(days.some((each) => each.id === dayId && each.withdrawn?.reason === "Nhầm ngày"));
    const acts = await app.held.database.query(sql<{ kind: string }>`
      select kind from sealed_act where ref = ${dayId} order by at, kind`);
    assert.deepEqual(
      acts.map(({ kind }) => kind),
      ["rules.dayAnnounced", "rules.dayWithdrawn"],
    );
    assert.equal((await caller.call(announceDay, { body })).status, 200, "it may be entered anew");
  });
});
