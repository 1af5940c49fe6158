import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Rule } from "@chiboso/domain/rules/pack.ts";
import {
  endPack,
  importPack,
  previewPack,
  showRulesAt,
} from "@chiboso/domain/rules/packs-contract.ts";
import { packOf } from "@chiboso/domain/rules/testing/sample-packs.ts";
import { granted } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOrganisation } from "../testing/world.ts";

import { FROM, packDesk, TODAY } from "./testing/pack-desk.ts";

describe("packs of rules", () => {
  const app = testApp(`${TODAY}T01:00:00.000Z`);
  const { pack, count, committee, take, begin, laid, least } = packDesk(app);

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
});
