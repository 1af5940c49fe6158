import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import {
  createStaffAccount,
  issueAccounts,
  renewLink,
} from "@chiboso/domain/access/accounts-contract.ts";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { openLink, setPasswordByLink } from "@chiboso/domain/access/contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { addRole, firstAdministratorLink, hasAccounts } from "./public.ts";

const PASSWORD = "Mùa xuân ở xã nhà";
const tokenOf = (link: string) => link.split("#")[1] ?? "";

describe("accounts and roles", () => {
  const app = testApp();

  const office = async () => {
    const superior = await placeOrganisation(app, { name: "Đảng bộ xã Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu", under: superior });
    const officer = await placeOfficer(app, superior, "committeeOffice");
    return { superior, cell, officer, caller: await app.signedIn(officer.accountId) };
  };
  it("gives an empty system one administrator by a link that works once, who then makes the first office", async () => {
    const { database } = app.system.services;
    assert.equal(await hasAccounts(database), false);
    const first = await firstAdministratorLink(database, "https://a.example.vn", app.now);
    const second = await firstAdministratorLink(database, "https://a.example.vn", app.now);
    assert.match(second, /^https:\/\/a\.example\.vn\/welcome#[\w-]{43}$/);
    assert.equal(
      (await app.nobody.call(openLink, { body: { token: tokenOf(first) } })).refusal?.code,
      "access.link_expired",
    );
    const shown = (await app.nobody.call(openLink, { body: { token: tokenOf(second) } })).value;
    assert.equal(shown.purpose, "firstAdministrator");
    assert.equal(shown.username, "quantri");
    const body = { token: tokenOf(second), password: PASSWORD };
    const { me } = (await app.nobody.call(setPasswordByLink, { body })).value;
    assert.deepEqual(me.grants, [
      { role: "sysAdmin", organisationId: WHOLE_TREE, organisationName: "", path: "/" },
    ]);
    assert.equal(
      (await app.nobody.call(setPasswordByLink, { body })).refusal?.code,
      "access.link_used",
    );
    assert.equal(await hasAccounts(database), true);
    await assert.rejects(firstAdministratorLink(database, "https://a.example.vn", app.now));
    const administrator = await app.signedIn(me.accountId);
    const settings = (await administrator.call(viewSettings)).value;
    assert.match(settings.versions.postgres, /^1[5-9]|^[2-9]\d/);
    assert.match(settings.versions.migration, /^\d{4}-.+\.sql$/);
    assert.ok(settings.databaseBytes > 1_000_000);
    assert.equal(settings.mail.configured, false);
    const firstOffice = { name: "Văn phòng", username: "vanphong", organisationId: WHOLE_TREE };
    const staff = { ...firstOffice, role: "committeeOffice" as Role };
    const made = (await administrator.call(createStaffAccount, { body: staff })).value;
    const used = { token: tokenOf(made.link), password: "Cánh đồng lúa chín" };
    const worker = (await app.nobody.call(setPasswordByLink, { body: used })).value.me;
    assert.deepEqual(
      worker.grants.map((grant) => [grant.role, grant.path]),
      [["committeeOffice", "/"]],
    );
  });

  it("lets two uses of one link at once set one password only", async () => {
    const { cell, caller } = await office();
    const person = await placeMember(app, cell, { name: "Hoàng Văn Đôi" });
    const { issued } = (
      await caller.call(issueAccounts, { params: { organisationId: cell.id }, body: {} })
    ).value;
    const token = tokenOf(issued.find((each) => each.memberId === person.memberId)?.link ?? "");
    const answers = await Promise.all(
      ["Con đường phía trước", "Cánh đồng phía sau"].map((password) =>
        app.nobody.call(setPasswordByLink, { body: { token, password } }),
      ),
    );
    assert.deepEqual(answers.map((answer) => String(answer.status)).toSorted(), ["200", "410"]);
  });

  it("makes accounts for a cell's members with names that do not collide, and leaves those with a password alone", async () => {
    const { cell, caller } = await office();
    const names = ["Nguyễn Văn An", "Nguyễn Viết Ân", "Đỗ Thị Ánh"];
    for (const name of names) await memberOnly(cell.id, name);
    const params = { organisationId: cell.id };
    const first = (await caller.call(issueAccounts, { params, body: {} })).value;
    assert.deepEqual(
      first.issued.map((each) => [each.name, each.username]),
      [
        ["Nguyễn Văn An", "annv"],
        ["Đỗ Thị Ánh", "anhdt"],
        ["Nguyễn Viết Ân", "annv2"],
      ],
    );
    const link = first.issued[0]?.link ?? "";
    await app.nobody.call(setPasswordByLink, {
      body: { token: tokenOf(link), password: PASSWORD },
    });
    const again = (await caller.call(issueAccounts, { params, body: {} })).value;
    assert.equal(again.skipped, 1);
    assert.deepEqual(
      again.issued.map((each) => each.username),
      ["anhdt", "annv2"],
    );
    const outsider = await placeMember(app, (await office()).cell, { name: "Người Nơi Khác" });
    const refused = await caller.call(issueAccounts, {
      params,
      body: { memberIds: [outsider.memberId] },
    });
    assert.equal(refused.refusal?.code, "access.not_a_member_here");
  });

  const memberOnly = async (cellId: string, name: string) => {
    const memberId = newId();
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`insert into member (id, full_name) values (${memberId}, ${name})`);
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since)
        values (${newId()}, ${memberId}, ${cellId}, 'party', '2024-01-01')`);
    });
    return memberId;
  };

  it("lets a link die after 72 hours", async () => {
    const { cell, caller } = await office();
    await memberOnly(cell.id, "Vũ Thị Trễ");
    const { issued } = (
      await caller.call(issueAccounts, { params: { organisationId: cell.id }, body: {} })
    ).value;
    const before = app.now;
    app.now = new Date(Date.parse(before) + 72 * 3_600_000).toISOString();
    const answer = await app.nobody.call(openLink, {
      body: { token: tokenOf(issued[0]?.link ?? "") },
    });
    app.now = before;
    assert.equal(answer.status, 410);
    assert.equal(answer.refusal?.code, "access.link_expired");
  });

  it("does not let an office take over an account that holds more than the office may give", async () => {
    const { superior, cell, caller } = await office();
    const administrator = await placeOfficer(app, superior, "sysAdmin");
    const member = await placeMember(app, cell, { name: "Quên Mật Khẩu" });
    const renew = (accountId: string) =>
      caller.call(renewLink, { params: { accountId }, body: {} });
    assert.equal(
      (await renew(administrator.accountId)).refusal?.code,
      "access.account_out_of_reach",
    );
    assert.equal((await renew(member.accountId)).status, 200);
    const elsewhere = await placeMember(app, (await office()).cell, { name: "Nơi Khác" });
    assert.equal((await renew(elsewhere.accountId)).refusal?.code, "kernel.not_allowed");
  });

  it("gives no link to an account without a password that holds more than the office may give", async () => {
    const { cell, caller } = await office();
    const params = { organisationId: cell.id };
    const plain = await placeMember(app, cell, { name: "Bình Thường" });
    const inspector = await placeMember(app, cell, { name: "Kiểm Tra Cấp Trên" });
    await app.held.database.commit((tx) =>
      addRole(
        tx,
        { accountId: inspector.accountId, role: "auditor", organisationId: WHOLE_TREE },
        app.now,
      ),
    );
    const all = (await caller.call(issueAccounts, { params, body: {} })).value;
    assert.deepEqual(
      all.issued.map((each) => each.memberId),
      [plain.memberId],
    );
    assert.equal(all.skipped, 1);
    const named = await caller.call(issueAccounts, {
      params,
      body: { memberIds: [inspector.memberId] },
    });
    assert.deepEqual([named.value.issued, named.value.skipped], [[], 1]);
  });

  it("makes an account with one role for somebody outside the register, but never a second of that name", async () => {
    const { superior, caller } = await office();
    const body = {
      name: "Trần Văn Phòng",
      username: "vanphong.mau",
      role: "committeeOffice" as Role,
      organisationId: superior.id,
    };
    const made = (await caller.call(createStaffAccount, { body })).value;
    const used = { token: tokenOf(made.link), password: PASSWORD };
    const { me } = (await app.nobody.call(setPasswordByLink, { body: used })).value;
    assert.deepEqual(
      me.grants.map((grant) => [grant.role, grant.path]),
      [["committeeOffice", superior.path]],
    );
    const refused = async (changed: object) =>
      (await caller.call(createStaffAccount, { body: { ...body, ...changed } })).refusal?.code;
    assert.equal(await refused({}), "access.username_taken");
    assert.equal(await refused({ username: "tên có dấu" }), "access.bad_username");
    assert.equal(
      await refused({ username: "khac", role: "sysAdmin" }),
      "access.role_not_yours_to_grant",
    );
    assert.equal(await refused({ username: "khac", role: "secretary" }), "access.role_is_derived");
    assert.equal(
      await refused({ username: "khac", organisationId: WHOLE_TREE }),
      "access.role_not_yours_to_grant",
    );
  });

  it("keeps none of the links it issues", async () => {
    const rows = await app.held.database.query(sql<{ text: string }>`
      select one_time_link::text as text from one_time_link union all select command::text from command`);
    assert.ok(rows.length > 5);
    assert.equal(
      rows.some((row) => row.text.includes("/welcome")),
      false,
    );
  });
});
