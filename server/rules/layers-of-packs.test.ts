import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Rule, RulePack } from "@chiboso/domain/rules/pack.ts";
import { listPacks, previewPack, showPack } from "@chiboso/domain/rules/packs-contract.ts";
import { inForce } from "@chiboso/domain/rules/rules.ts";
import { granted, type Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";

import { FROM, length, packDesk, TODAY } from "./testing/pack-desk.ts";

describe("packs that lie on one another", () => {
  const app = testApp(`${TODAY}T01:00:00.000Z`);
  const { pack, count, committee, take, begin, laid, least } = packDesk(app);

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
