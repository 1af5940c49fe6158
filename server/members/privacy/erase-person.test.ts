import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { logIn } from "@chiboso/domain/access/contract.ts";
import { askOwnCorrection } from "@chiboso/domain/members/corrections/contract.ts";
import { mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import { askPrivacy, decidePrivacyRequest } from "@chiboso/domain/members/privacy/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
} from "../../testing/world.ts";
import { alterMember } from "../add-member.ts";
import { systemOrigin } from "../fact-store.ts";
import { openSecrets } from "../secrets.ts";

const NAME = "Trương Vĩnh Xóa";
const CARD = "770000000077";

describe("a deletion that was granted", () => {
  const app = testApp();
  const world = {} as { person: PlacedMember; merged: PlacedMember };

  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    const officer = async (role: "organisationBoard" | "committeeOffice") =>
      app.signedIn((await placeOfficer(app, above, role)).accountId);
    const board = await officer("organisationBoard");
    const candidate = { name: NAME, standing: "candidate" } as const;
    world.person = await placeMember(app, cell, candidate);
    world.merged = await placeMember(app, cell, candidate);
    const { memberId, accountId } = world.person;
    await app.system.services.database.commit(async (tx) => {
      const secrets = await openSecrets(app.system.services.config.dataDir);
      const origin = { ...systemOrigin(app.now), on: "2026-11-01" };
      await alterMember(tx, secrets, world.merged.memberId, { cardNumber: CARD }, origin);
      await alterMember(tx, secrets, memberId, { cardNumber: "770000000078" }, origin);
      await tx.query(sql`update member set admitted_on = null where full_name = ${NAME}`);
      await tx.query(sql`update account set username = 'xoatv' where id = ${accountId}`);
      await tx.query(sql`
        insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
        select gen_random_uuid(), ${accountId}, 'kept', '\x01', 0, '{}', ${`Máy của ${NAME}`}, ${app.now}`);
    });
    const own = await app.signedIn(accountId);
    await own.call(askOwnCorrection, {
      body: {
        correctionId: newId(),
        kind: "phone",
        value: { number: "0900000077" },
        since: "2026-01-01",
        until: null,
        document: "",
        replaces: null,
        why: `Số của ${NAME} đã đổi`,
      },
    });
    const merged = await (
      await officer("committeeOffice")
    ).call(mergeMembers, {
      params: { memberId },
      body: {
        goneId: world.merged.memberId,
        take: [],
        document: { number: "1", date: "2026-11-01", issuer: "Đảng ủy Mẫu" },
      },
    });
    assert.equal(merged.status, 200, JSON.stringify(merged.refusal));
    const requestId = newId();
    await own.call(askPrivacy, {
      body: { requestId, kind: "deletion", wish: "Xin xóa dữ liệu", readingId: null },
    });
    const body = { decision: "granted", reason: "Không tiếp tục kết nạp" } as const;
    const decided = await board.call(decidePrivacyRequest, { params: { requestId }, body });
    assert.equal(decided.status, 200, JSON.stringify(decided.refusal));
  });

  it("leaves the name and the numbers in no row of any table, in no record that was merged, in no kept answer", async () => {
    const { pool } = app.held.database;
    const { rows: tables } = await pool.query<{ name: string }>(`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and has_table_privilege(oid, 'select')`);
    const found = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ row: string }>(
        `select each::text as row from public.${name} each
          where each::text ilike any (array['%${NAME}%', '%${CARD}%', '%xoatv%'])`,
      );
      found.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    assert.deepEqual(found, []);
    const left = await app.held.database.query(sql`
      select kind from member_fact where content is not null
         and member_id in (${world.person.memberId}, ${world.merged.memberId})
      union all select 'number' from older_number
      union all select 'correction' from member_correction where content is not null`);
    assert.deepEqual(left, []);
  });

  it("takes away the answers that named the person", async () => {
    const { answers } = app.system.services;
    const rows = await app.held.database.query<{ id: string; route: string; reply: Buffer | null }>(
      sql`select id, route, reply from command where route like 'members.%'`,
    );
    const said = rows.flatMap(({ id, reply }) => (reply ? [answers.open(id, reply)] : []));
    assert.ok(rows.length > said.length, "some answers were about the person");
    assert.equal(JSON.stringify(said).includes(world.merged.memberId), false);
  });

  it("leaves no way into the account", async () => {
    const opened = await app.held.database.query(sql`
      select from passkey where account_id = ${world.person.accountId} and removed_at is null`);
    assert.equal(opened.length, 0);
    const body = { username: "xoatv", password: "hoa-sen-2026" };
    assert.equal(
      (await app.nobody.call(logIn, { body })).refusal?.code,
      "access.wrong_credentials",
    );
  });
});
