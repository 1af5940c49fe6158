import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { beginTerm } from "@chiboso/domain/organisations/terms-contract.ts";
import { twoCells } from "../testing/two-cells.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { ASKED, DOCUMENT, OPEN, type World } from "./testing/foreign-ids.ts";

describe("an id of what lies elsewhere, in a body that is otherwise right", () => {
  const app = testApp();
  const made = {} as { world: World };

  before(async () => {
    const cells = await twoCells(app);
    const { accountId: boardId } = await placeOfficer(app, cells.hereBase, "organisationBoard");
    const union = await placeOrganisation(app, {
      name: "Công đoàn Mẫu",
      kind: "tradeUnion",
      under: cells.hereBase,
    });
    const stranger = await placeMember(app, cells.there, { name: "Lê Thị Xa" });
    const [postId, termId, readingId] = [newId(), newId(), newId()];
    await app.system.services.database.commit(async (tx) => {
      await tx.query(sql`
        insert into member_post (id, member_id, organisation_id, post, since)
        values (${postId}, ${stranger.memberId}, ${cells.thereBase.id}, 'committeeMember', '2025-01-01')`);
      await tx.query(sql`
        insert into file_read (id, member_id, account_id, reader_name, route, at)
        values (${readingId}, ${stranger.memberId}, ${boardId}, 'Cán bộ', 'members.viewFile', ${app.now})`);
    });
    const there = await placeOfficer(app, cells.thereBase, "organisationBoard");
    const begun = await (
      await app.signedIn(there.accountId)
    ).call(beginTerm, {
      params: { organisationId: cells.thereBase.id },
      body: {
        termId,
        name: "2025-2030",
        since: "2025-01-01",
        plannedUntil: "2030-01-01",
        until: null,
        closesRunning: false,
        document: { ...DOCUMENT, date: "2025-01-01" },
      },
    });
    assert.equal(begun.refusal, undefined);
    made.world = {
      ...cells,
      office: cells.hereOffice,
      board: await app.signedIn(boardId),
      union: union.id,
      foreign: {
        memberId: stranger.memberId,
        accountId: stranger.accountId,
        organisationId: cells.there.id,
        postId,
        termId,
        readingId,
      },
    };
  });

  for (const [what, kind, ask] of ASKED) {
    it(`is refused, and as one that nobody has where its holder is not open: ${what}`, async () => {
      const { world } = made;
      const answer = async (id: Id) => {
        const { status, refusal } = await ask(world, id);
        return { status, code: refusal?.code ?? "none" };
      };
      const foreign = await answer(world.foreign[kind]);
      const nobody = await answer(newId());
      assert.ok(foreign.status >= 400 && foreign.status < 500, `${foreign.status} ${foreign.code}`);
      assert.notEqual(foreign.code, "kernel.bad_input");
      // The tree is open to everybody who is signed in, and an account may hold a role anywhere.
      if (!OPEN.includes(what)) assert.deepEqual(foreign, nobody);
      else assert.ok(nobody.status >= 400 && nobody.status < 500);
    });
  }
});
