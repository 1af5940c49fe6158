import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Rule, RulePack } from "@chiboso/domain/rules/pack.ts";
import {
  activatePack,
  endPack,
  importPack,
  listPacks,
  previewPack,
  showPack,
  showRulesAt,
} from "@chiboso/domain/rules/packs-contract.ts";
import { inForce, rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { packOf } from "@chiboso/domain/rules/sample-packs.ts";
import { granted, type Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../testing/world.ts";
import { rulesAt } from "./public.ts";

const TODAY = "2026-11-21";
const FROM = "2026-12-01";
const [minimum] = rulesInForce(CENTRAL_PACK, "minimum", FROM) as [Rule];
const [length] = rulesInForce(CENTRAL_PACK, "duration", FROM) as [Rule];

describe("packs of rules", () => {
  const app = testApp(`${TODAY}T01:00:00.000Z`);
  let made = 0;

  /** A pack with a name of its own, since names are given once on a site. */
  const pack = (rules: readonly Rule[], version = "2026.12.1"): RulePack => {
    made += 1;
    return { ...packOf(rules, `mau-${made}`), version };
  };
  const count = (more: number): Rule => ({ ...minimum, count: more }) as Rule;

  const committee = async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ mẫu", under: body });
    const officer = await placeOfficer(app, body, "committeeOffice");
    return {
      body,
      cell,
      caller: await app.signedIn(officer.accountId),
      accountId: officer.accountId,
    };
  };

  const take = (caller: Caller, place: PlacedOrganisation, content: unknown) =>
    caller.call(importPack, {
      params: { organisationId: place.id },
      query: { name: "goi.json", versionId: newId(), document: "Văn bản mẫu 01-QĐ/ĐU" },
      upload: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
    });
  const begin = (caller: Caller, place: PlacedOrganisation, versionId: string, from = FROM) =>
    caller.call(activatePack, {
      params: { organisationId: place.id, versionId },
      body: { activationId: newId(), from, document: "Văn bản mẫu 01-QĐ/ĐU" },
    });
  const laid = async (
    caller: Caller,
    place: PlacedOrganisation,
    content: RulePack,
    from = FROM,
  ) => {
    const { versionId } = await granted(take(caller, place, content));
    return granted(begin(caller, place, versionId, from));
  };
  const least = async (place: PlacedOrganisation, on: string) => {
    const rules = await rulesAt(app.held.database, place.path, TODAY);
    return rulesInForce(rules, "minimum", on).map((rule) => rule.count);
  };

  it("are kept as they came and bind from their day on, there and below, sealed in the log", async () => {
    const { body, cell, caller } = await committee();
    const other = await placeOrganisation(app, { name: "Đảng bộ khác", kind: "baseBody" });
    const content = `\n ${JSON.stringify(pack([count(5)]))}\n`;
    const { versionId, packId } = await granted(take(caller, body, content));
    const [kept] = await app.held.database.query(sql<{ content: string }>`
      select content from rule_pack where id = ${versionId}`);
    assert.equal(kept?.content, content);
    assert.deepEqual(await least(cell, FROM), [3]);
    const activation = await granted(begin(caller, body, versionId));
    assert.deepEqual([await least(cell, "2026-11-30"), await least(cell, FROM)], [[3], [5]]);
    assert.deepEqual([await least(body, FROM), await least(other, FROM)], [[5], [3]]);
    const acts = await app.held.database.query(sql<{ kind: string }>`
      select kind from sealed_act where ref = ${activation.id}`);
    assert.deepEqual(acts, [{ kind: "rules.packActivated" }]);
    const { laid: over } = await granted(
      caller.call(showRulesAt, { params: { organisationId: cell.id } }),
    );
    assert.deepEqual(
      over.map((each) => [each.pack.id, each.from, each.to]),
      [[packId, FROM, null]],
    );
  });

  it("that loosen a rule, or begin before today, never bind", async () => {
    const { body, caller } = await committee();
    const { versionId } = await granted(take(caller, body, pack([count(2)])));
    const refused = await begin(caller, body, versionId);
    assert.deepEqual(
      [refused.status, refused.refusal?.code, refused.refusal?.params?.["rule"]],
      [422, "rules.pack_looser", "BASE-10"],
    );
    const seen = await granted(
      caller.call(previewPack, {
        params: { organisationId: body.id, versionId },
        query: { from: FROM },
      }),
    );
    assert.equal(seen.obstacle?.code, "rules.pack_looser");
    assert.deepEqual(
      seen.faults.map(({ ruleId, field, why }) => [ruleId, field, why]),
      [["BASE-10", "count", "looser"]],
    );
    const early = await begin(caller, body, versionId, "2026-11-20");
    assert.equal(early.refusal?.code, "rules.pack_day_past");
  });

  it("that are no packs are refused with the rule and the field, and leave nothing", async () => {
    const { body, caller } = await committee();
    const code = async (content: unknown) => {
      const answer = await take(caller, body, content);
      return [answer.status, answer.refusal?.code];
    };
    const good = pack([count(5)]);
    const [rule] = good.rules as [Rule];
    const odd = (changes: object) => ({ ...good, rules: [{ ...rule, ...changes }] });
    assert.deepEqual(await code("xin chào"), [415, "rules.pack_not_json"]);
    assert.deepEqual(await code('"\\u0000"'), [422, "rules.pack_head_fault"]);
    assert.deepEqual(await code("[".repeat(100_000)), [422, "rules.pack_too_deep"]);
    assert.deepEqual(await code("x".repeat(10_000_000)), [413, "kernel.too_large"]);
    assert.deepEqual(await code(odd({ count: 2 ** 60 })), [422, "rules.pack_rule_fault"]);
    assert.deepEqual(await code(odd({ id: "__proto__" })), [422, "rules.pack_rule_fault"]);
    assert.deepEqual(await code(odd({ to: "2026-01-01" })), [422, "rules.pack_dates"]);
    assert.deepEqual(await code({ ...good, rules: [rule, rule] }), [422, "rules.pack_rule_twice"]);
    assert.deepEqual(await code({ ...good, id: "central" }), [422, "rules.pack_central_id"]);
    const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
    const raw = await caller.call(importPack, {
      params: { organisationId: body.id },
      query: { name: "goi.json", versionId: newId(), document: "Văn bản mẫu" },
      upload: bytes,
    });
    assert.equal(raw.refusal?.code, "rules.pack_not_json");
    const kept = await app.held.database.query(sql`
      select 1 from rule_pack where organisation_id = ${body.id}`);
    assert.equal(kept.length, 0);
  });

  it("are given a name and a version once, and belong to one organisation", async () => {
    const [ours, theirs] = [await committee(), await committee()];
    const content = pack([count(5)]);
    assert.equal((await take(ours.caller, ours.body, content)).status, 200);
    const again = await take(ours.caller, ours.body, content);
    assert.equal(again.refusal?.code, "rules.pack_kept_already");
    const next = { ...content, version: "2026.12.2" };
    assert.equal(
      (await take(theirs.caller, theirs.body, next)).refusal?.code,
      "rules.pack_id_taken",
    );
    assert.equal((await take(theirs.caller, ours.body, next)).status, 403);
  });

  it("yield to their next version on its day, and bind again when that one is withdrawn", async () => {
    const { body, accountId, ...office } = await committee();
    let { caller } = office;
    const first = pack([count(5)]);
    const old = await laid(caller, body, first);
    const young = await laid(
      caller,
      body,
      { ...first, version: "2027.1.1", rules: packOf([count(7)]).rules },
      "2027-01-01",
    );
    assert.deepEqual(
      [await least(body, "2026-12-31"), await least(body, "2027-01-01")],
      [[5], [7]],
    );
    const end = (activationId: string, to: string) =>
      caller.call(endPack, {
        params: { organisationId: body.id, activationId },
        body: { to, reason: "Cấp ủy đổi ý" },
      });
    const withdrawn = await granted(end(young.id, "2027-01-01"));
    assert.equal(withdrawn.withdrawn, true);
    assert.deepEqual(await least(body, "2027-01-01"), [5]);
    assert.equal((await end(young.id, "2027-01-01")).refusal?.code, "rules.pack_ended_already");
    app.now = "2026-12-10T01:00:00.000Z";
    caller = await app.signedIn(accountId);
    assert.equal((await end(old.id, "2026-12-10")).refusal?.code, "rules.pack_end_day");
    const ended = await granted(end(old.id, "2026-12-20"));
    assert.deepEqual([ended.to, ended.withdrawn], ["2026-12-20", false]);
    assert.deepEqual(
      [await least(body, "2026-12-19"), await least(body, "2026-12-20")],
      [[5], [3]],
    );
    app.now = `${TODAY}T01:00:00.000Z`;
  });

  it("begin once on one day, also when two set them off at the same moment", async () => {
    const { body, caller } = await committee();
    const first = pack([count(5)]);
    const one = await granted(take(caller, body, first));
    const two = await granted(take(caller, body, { ...first, version: "2026.12.2" }));
    const answers = await Promise.all([
      begin(caller, body, one.versionId),
      begin(caller, body, two.versionId),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 409],
    );
    const refused = answers.find(({ status }) => status === 409);
    assert.equal(refused?.refusal?.code, "rules.pack_day_taken");
  });

  it("do not set one rule twice at one organisation", async () => {
    const { body, caller } = await committee();
    await laid(caller, body, pack([count(5)]));
    const { versionId } = await granted(take(caller, body, pack([count(6)])));
    assert.equal((await begin(caller, body, versionId)).refusal?.code, "rules.pack_rule_beside");
  });

  it("of superiors are kept by the top, and lie above its own whatever came first", async () => {
    const { body, cell, caller } = await committee();
    await laid(caller, body, pack([count(4)]));
    const province = { ...pack([count(6)]), layer: "province" as const };
    const above = {
      ...province,
      rules: province.rules.map((rule) => ({ ...rule, layer: "province" as const })),
    };
    const { versionId } = await granted(take(caller, body, above));
    const seen = await granted(
      caller.call(previewPack, {
        params: { organisationId: body.id, versionId },
        query: { from: FROM },
      }),
    );
    assert.equal(seen.obstacle, null);
    assert.deepEqual(
      seen.places.map(({ organisations, changes }) => [
        organisations,
        changes.map((each) => each.mark),
      ]),
      [[2, ["tighter"]]],
    );
    await granted(begin(caller, body, versionId));
    assert.deepEqual(await least(cell, FROM), [6]);
    const lower = await placeOfficer(app, cell, "committeeOffice");
    const answer = await take(await app.signedIn(lower.accountId), cell, pack([count(5)]));
    assert.equal(answer.refusal?.code, "rules.pack_wrong_level");
  });

  it("of the Centre replace the release from their day on, and an older outcome finds its version", async () => {
    const { body, cell, caller } = await committee();
    const later: RulePack = {
      ...CENTRAL_PACK,
      version: "2027.1.1",
      rules: CENTRAL_PACK.rules.map((rule) =>
        rule.kind === "minimum" && inForce(rule, FROM) ? { ...rule, count: 2 } : rule,
      ),
    };
    await laid(caller, body, later, "2027-01-01");
    assert.deepEqual(
      [await least(cell, "2026-12-31"), await least(cell, "2027-01-01")],
      [[3], [2]],
    );
    const old = await granted(
      caller.call(showPack, {
        params: { packId: CENTRAL_PACK.id },
        query: { version: CENTRAL_PACK.version },
      }),
    );
    assert.deepEqual(old.pack, CENTRAL_PACK);
    const young = await granted(caller.call(showPack, { params: { packId: CENTRAL_PACK.id } }));
    assert.equal(young.shown.version, "2027.1.1");
    const missing = await caller.call(showPack, { params: { packId: "constructor" } });
    assert.equal(missing.status, 404);
  });

  it("below a stricter one from above yield where they would be looser, and the preview says where", async () => {
    const { body, caller } = await committee();
    const unit = await placeOrganisation(app, {
      name: "Chi bộ cơ sở",
      kind: "baseCell",
      under: body,
    });
    const own = await placeOfficer(app, unit, "organisationBoard");
    const ownCaller = await app.signedIn(own.accountId);
    await laid(ownCaller, unit, pack([count(4), { ...length, minutes: 100 } as Rule]));
    const { versionId } = await granted(take(caller, body, pack([count(6)])));
    const seen = await granted(
      caller.call(previewPack, {
        params: { organisationId: body.id, versionId },
        query: { from: FROM },
      }),
    );
    assert.deepEqual(
      seen.places.map(({ name, organisations, changes }) => [
        name,
        organisations,
        changes
          .flatMap((each) => each.fields.map(({ field, before, after }) => [field, before, after]))
          .filter(([field]) => field === "count"),
      ]),
      [
        ["Đảng bộ mẫu", 2, [["count", 3, 6]]],
        ["Chi bộ cơ sở", 1, [["count", 4, 6]]],
      ],
    );
    await granted(begin(caller, body, versionId));
    assert.deepEqual(await least(unit, FROM), [6]);
  });

  it("do not bind at an organisation that has ended", async () => {
    const { body, caller } = await committee();
    const { versionId } = await granted(take(caller, body, pack([count(5)])));
    await app.held.database.commit((tx) =>
      tx.query(sql`update organisation set dissolved_on = ${FROM} where id = ${body.id}`),
    );
    assert.equal((await begin(caller, body, versionId)).refusal?.code, "rules.pack_place_ended");
  });

  it("are listed for those whom they concern, and no one else's rights suffice to keep them", async () => {
    const [ours, theirs] = [await committee(), await committee()];
    const content = pack([count(5)]);
    await laid(ours.caller, ours.body, content);
    const listed = async (caller: Caller) =>
      (await granted(caller.call(listPacks))).packs.map(({ packId }) => packId);
    assert.ok((await listed(ours.caller)).includes(content.id));
    assert.ok(!(await listed(theirs.caller)).includes(content.id));
    const secretary = await placeMember(app, ours.cell, { name: "Bí thư", post: "secretary" });
    const answer = await take(await app.signedIn(secretary.accountId), ours.cell, pack([count(6)]));
    assert.equal(answer.status, 403);
  });
});
