import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { membersWhoSignIn } from "./who-signs-in.ts";

describe("who can sign in", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const AT = "2026-11-01T01:00:00.000Z";

  test("is whoever has a password, a passkey or a provider, and nobody by one that is over", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Đăng Nhập" });
    const place = (name: string) => placeMember(app, cell, { name });
    const password = await place("Có Mật Khẩu");
    const passkey = await place("Có Khóa");
    const removed = await place("Khóa Đã Gỡ");
    const cloned = await place("Khóa Bị Chép");
    const provider = await place("Có Cổng");
    const ended = await place("Cổng Đã Bỏ");
    const nothing = await place("Chưa Có Gì");
    const all = [password, passkey, removed, cloned, provider, ended, nothing];
    const { database } = app.held;
    await database.commit(async (tx) => {
      await tx.query(sql`update account set password_hash = 'x' where id = ${password.accountId}`);
      for (const [who, removedAt, clonedAt] of [
        [passkey, null, null],
        [removed, AT, null],
        [cloned, null, AT],
      ] as const)
        await tx.query(sql`
          insert into passkey (id, account_id, credential_id, public_key, counter, transports, name,
                               created_at, removed_at, cloned_at)
          values (${newId()}, ${who.accountId}, ${who.accountId}, 'x', 0, '{}', 'Khóa', ${AT},
                  ${removedAt}, ${clonedAt})`);
      for (const [who, endedAt] of [
        [provider, null],
        [ended, AT],
      ] as const)
        await tx.query(sql`
          insert into provider_identity (id, account_id, issuer, subject, label, linked_at, linked_by, ended_at)
          values (${newId()}, ${who.accountId}, 'https://cong.example', ${who.accountId}, 'Cổng', ${AT},
                  'person', ${endedAt})`);
    });
    const able = await membersWhoSignIn(
      database,
      all.map(({ memberId }) => memberId),
    );
    const names = all.filter(({ memberId }) => able.has(memberId)).map(({ name }) => name);
    assert.deepEqual(names, ["Có Mật Khẩu", "Có Khóa", "Có Cổng"]);
  });
});
