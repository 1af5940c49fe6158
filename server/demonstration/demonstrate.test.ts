import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { listAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  listBadgesDue,
  listCases,
  listMemberCases,
} from "@chiboso/domain/members/cases/contract.ts";
import { getOwnFile } from "@chiboso/domain/members/contract.ts";
import {
  listCorrections,
  listOwnCorrections,
} from "@chiboso/domain/members/corrections/contract.ts";
import { getDossier, listDossiers } from "@chiboso/domain/members/dossier/contract.ts";
import { listDuplicates } from "@chiboso/domain/members/duplicates/contract.ts";
import { getOwnPrivacy, listPrivacyRequests } from "@chiboso/domain/members/privacy/contract.ts";
import { listImports } from "@chiboso/domain/members/import-contract.ts";
import { listReconciliations } from "@chiboso/domain/members/reconciliation/contract.ts";
import { listOwnFileReads, statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { getMemberSheet, getOwnSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { listWaiting, showYear } from "@chiboso/domain/quality/contract.ts";
import { listResolutions } from "@chiboso/domain/resolutions/contract.ts";
import { listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { listTerms } from "@chiboso/domain/organisations/terms-contract.ts";
import { showRuleState } from "@chiboso/domain/rules/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { systemClock } from "../platform/clock.ts";
import { readConfig } from "../platform/config.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { demonstrate } from "./demonstrate.ts";
import { DEMO } from "./shape.ts";

/** Two months are enough for the lives, and take a fifth of the time. */
const SHORT = { ...DEMO, months: 2 };

describe("the demonstration of lives", () => {
  const app = testApp(systemClock.now());

  before(async () => {
    const { dataDir } = app.system.services.config;
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    await demonstrate(config, app.held.appUrl, SHORT, () => undefined);
  });

  async function enter(username: string): Promise<Caller> {
    const [account] = await app.held.database.query(
      sql<{ id: Id }>`select id from account where username = ${username}`,
    );
    assert.ok(account, username);
    return app.signedIn(account.id);
  }

  async function places(): Promise<{ top: Id; cells: Id[]; unions: Id[] }> {
    const office = await enter("vanphong");
    const { organisations } = await granted(office.call(listOrganisations, {}));
    const of = (kind: string) =>
      organisations.filter((each) => each.kind === kind).map(({ id }) => id);
    const [top] = of("partyBody");
    assert.ok(top);
    return { top, cells: of("subCell"), unions: [...of("youthUnion"), ...of("tradeUnion")] };
  }

  test("has a term of office with posts everywhere, in two unions too", async () => {
    const office = await enter("vanphong");
    const { top, cells, unions } = await places();
    assert.equal(unions.length, 2);
    for (const organisationId of [top, ...cells, ...unions]) {
      const { terms } = await granted(office.call(listTerms, { params: { organisationId } }));
      assert.ok((terms[0]?.posts.length ?? 0) > 0);
    }
  });

  test("gives everybody who signs in a file with numbers of no province and a full sheet", async () => {
    for (const username of ["bithu1", "thuky1", "dangvien1"]) {
      const self = await enter(username);
      const file = await granted(self.call(getOwnFile));
      assert.match(file.identity?.citizenId ?? "", /^099\d{9}$/);
      assert.match(file.cardNumber ?? "", /^99\d{10}$/);
      assert.ok(file.ethnicity !== null && file.education !== null);
      const { facts } = await granted(self.call(getOwnSheet));
      const kinds = new Set(facts.map(({ kind }) => kind));
      for (const kind of ["career", "training", "familyMember", "reward"] as const)
        assert.ok(kinds.has(kind), kind);
    }
  });

  test("shows an office cases of every kind that it tells, open and done", async () => {
    const office = await enter("vanphong");
    const { top } = await places();
    const params = { organisationId: top };
    const listed = async (state: "open" | "done") =>
      (await granted(office.call(listCases, { params, query: { state } }))).cases.map(
        ({ kind }) => kind,
      );
    assert.deepEqual((await listed("open")).toSorted(), ["admission", "recognition", "transferIn"]);
    assert.deepEqual((await listed("done")).toSorted(), [
      "badge",
      "exemption",
      "recognition",
      "temporaryTransfer",
      "transferOut",
    ]);
    const { members } = await granted(office.call(listBadgesDue, { params }));
    assert.ok(members.length >= 2);
  });

  test("has one who was recognised and holds a card, and one whose recognition waits", async () => {
    const office = await enter("vanphong");
    const { top } = await places();
    const params = { organisationId: top };
    const kind = "recognition" as const;
    for (const state of ["open", "done"] as const) {
      const { cases } = await granted(office.call(listCases, { params, query: { kind, state } }));
      const [one] = cases;
      assert.ok(one);
      const whose = { memberId: one.memberId };
      await office.call(statePurpose, {
        params: whose,
        body: { stated: { purpose: "management", reason: "" } },
      });
      const of = await granted(office.call(listMemberCases, { params: whose }));
      assert.equal(of.cases.length, 1);
    }
  });

  test("leaves a correction for the office to decide, and one that the member sees approved", async () => {
    const office = await enter("vanphong");
    const open = await granted(office.call(listCorrections, {}));
    assert.equal(open.corrections.length, 2);
    const member = await enter("dangvien1");
    const own = await granted(member.call(listOwnCorrections));
    assert.deepEqual(own.corrections.map(({ state }) => state).toSorted(), ["approved", "open"]);
  });

  test("tells each of the three who opened the file, when and for what", async () => {
    for (const username of ["bithu1", "thuky1", "dangvien1"]) {
      const self = await enter(username);
      const { readings } = await granted(self.call(listOwnFileReads));
      assert.ok(readings.some(({ purpose }) => purpose === "management"));
    }
    const member = await enter("dangvien1");
    const { readings } = await granted(member.call(listOwnFileReads));
    assert.ok(readings.some(({ purpose }) => purpose === "inspection"));
  });

  test("has requests about personal data with the person, the office and the commission", async () => {
    const member = await enter("dangvien1");
    const own = await granted(member.call(getOwnPrivacy));
    assert.deepEqual(
      own.requests.map(({ kind, state }) => [kind, state]),
      [["reading", "received"]],
    );
    for (const username of ["vanphong", "tochuc", "kiemtra"]) {
      const { requests } = await granted((await enter(username)).call(listPrivacyRequests));
      assert.ok(requests.length > 0, username);
    }
  });

  test("keeps some dossiers, with papers found and missing", async () => {
    const office = await enter("vanphong");
    const { top } = await places();
    const params = { organisationId: top };
    const { members } = await granted(office.call(listDossiers, { params }));
    const kept = members.find(({ bands }) => bands.some(({ present }) => present > 0));
    assert.ok(kept);
    const inquiry = { purpose: "management" as const, reason: "" };
    const file = { memberId: kept.memberId };
    await granted(office.call(statePurpose, { params: file, body: { stated: inquiry } }));
    const { marks } = await granted(office.call(getDossier, { params: file }));
    assert.deepEqual(new Set(marks.map(({ state }) => state)), new Set(["present", "absent"]));
  });

  test("has one pair of records that may be one person, and one confirmed rule", async () => {
    const office = await enter("vanphong");
    const { top } = await places();
    const { pairs } = await granted(
      office.call(listDuplicates, { params: { organisationId: top } }),
    );
    assert.equal(pairs.length, 1);
    const { confirmations } = await granted(office.call(showRuleState));
    assert.deepEqual(
      confirmations.map(({ ruleId }) => ruleId),
      ["TRF-01"],
    );
  });

  test("has lists that were handed in: one taken over, one to be mended, one that differs", async () => {
    const office = await enter("vanphong");
    const { imports } = await granted(office.call(listImports, {}));
    assert.deepEqual(imports.map(({ status }) => status).toSorted(), ["committed", "preview"]);
    const faulty = imports.find(({ status }) => status === "preview");
    assert.ok(faulty && faulty.counts.error > 0 && faulty.counts.changed > 0);
    const { reconciliations } = await granted(office.call(listReconciliations));
    const [compared] = reconciliations;
    for (const state of ["differs", "missingThere", "missingHere", "same"] as const)
      assert.ok((compared?.counts[state] ?? 0) > 0, state);
  });

  test("says on the secretary's radar that a probation ends and a badge is due", async () => {
    const { items } = await granted((await enter("bithu1")).call(getRadar));
    const kinds = new Set(items.map(({ kind }) => kind));
    assert.ok(kinds.size >= 2, [...kinds].join(" "));
  });

  test("lets the administrator of the whole system see its accounts, and no file", async () => {
    const administrator = await enter("quantri");
    const params = { organisationId: WHOLE_TREE };
    const seen = await granted(administrator.call(listAccounts, { params }));
    assert.ok(seen.accounts.length > 0);
    const { cells } = await places();
    const office = await enter("vanphong");
    const { cases } = await granted(
      office.call(listCases, { params: { organisationId: cells[0] ?? "" } }),
    );
    const refused = await administrator.call(getMemberSheet, {
      params: { memberId: cases[0]?.memberId ?? "" },
    });
    assert.equal(refused.status, 403);
  });

  test("leaves the first cell what came up yesterday, and nothing of it is late", async () => {
    const secretary = await enter("bithu1");
    const { items } = await granted(secretary.call(listOpenWork, {}));
    const left = items.filter(({ kind }) => kind !== "papers");
    assert.deepEqual(left.map(({ kind, state }) => `${kind} ${state}`).toSorted(), [
      "minutes inApproval",
      "resolution notBegun",
    ]);
    assert.ok(left.every(({ late, meetingId }) => !late && meetingId === left[0]?.meetingId));
    const { sheets } = await granted((await enter("dangvien1")).call(listWaiting, {}));
    assert.deepEqual(sheets, [], "what was held yesterday is thematic and has no sheet");
  });

  test("has signed resolutions and confirmed scores for what lies further back", async () => {
    const office = await enter("vanphong");
    const { resolutions } = await granted(office.call(listResolutions, { query: {} }));
    assert.ok(resolutions.length >= 4);
    assert.ok(resolutions.every(({ state, late }) => state === "issued" && !late));
    const { cells } = await places();
    for (const organisationId of cells) {
      const { months } = await granted(office.call(showYear, { params: { organisationId } }));
      assert.ok(months.some(({ state }) => state === "confirmed"));
    }
  });

  test("happens in the past only", async () => {
    const [latest] = await app.held.database.query(
      sql<{ at: string }>`select max(at) as at from file_read`,
    );
    assert.ok(latest !== undefined && latest.at <= app.now);
  });
});
