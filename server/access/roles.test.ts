import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import {
  grantRole,
  issueAccounts,
  listAccounts,
  revokeRole,
} from "@chiboso/domain/access/accounts-contract.ts";
import { whoAmI } from "@chiboso/domain/access/contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { hashPassword } from "./hash.ts";
import { placeThings } from "./testing/permission-things.ts";
import { addAccount, addRole } from "./public.ts";

describe("giving and ending roles", () => {
  const app = testApp();

  const office = async () => {
    const superior = await placeOrganisation(app, { name: "Đảng bộ xã Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu", under: superior });
    const officer = await placeOfficer(app, superior, "committeeOffice");
    return { superior, cell, officer, caller: await app.signedIn(officer.accountId) };
  };
  it("lets a secretary make a member of the own cell its clerk and end it, sealed in the cell's log", async () => {
    const { cell } = await office();
    const secretary = await placeMember(app, cell, { name: "Bùi Văn Thư", post: "secretary" });
    const member = await placeMember(app, cell, { name: "Lý Thị Ký" });
    const caller = await app.signedIn(secretary.accountId);
    const clerk = await app.signedIn(member.accountId);
    const params = { organisationId: cell.id };
    const grantId = newId();
    const body = { grantId, accountId: member.accountId, role: "clerk" as Role, until: null };
    assert.equal((await caller.call(grantRole, { params, body })).status, 200);
    const roles = async () =>
      (await clerk.call(whoAmI)).value.me?.grants.map((grant) => grant.role);
    assert.deepEqual(await roles(), ["clerk", "member"]);
    const listed = (await caller.call(listAccounts, { params })).value;
    assert.deepEqual(listed.grantable, ["clerk"]);
    const row = listed.accounts.find((each) => each.accountId === member.accountId);
    assert.deepEqual(
      row?.roles.map((each) => [each.role, each.grantId]),
      [
        ["clerk", grantId],
        ["member", null],
      ],
    );
    app.now = new Date(Date.parse(app.now) + 60_000).toISOString();
    assert.equal((await caller.call(revokeRole, { params: { ...params, grantId } })).status, 200);
    assert.deepEqual(await roles(), ["member"]);
    assert.equal(
      (await caller.call(revokeRole, { params: { ...params, grantId } })).refusal?.code,
      "access.grant_ended",
    );
    const acts = await app.held.database.query(sql<{ kind: string; entry_index: number }>`
      select kind, entry_index from access_act where grant_id = ${grantId} order by entry_index`);
    assert.deepEqual(
      acts.map((act) => act.kind),
      ["access.granted", "access.revoked"],
    );
    const log = await app.held.database.query(
      sql<{ size: number }>`select size from ledger_log where id = ${cell.id}`,
    );
    assert.equal(log[0]?.size, 2);
  });

  it("refuses a role to oneself, to somebody of another cell, twice, or beyond what one may give", async () => {
    const { cell, superior, officer, caller } = await office();
    const secretary = await placeMember(app, cell, { name: "Bùi Văn Thư", post: "secretary" });
    const stranger = await placeMember(app, (await office()).cell, { name: "Người Lạ" });
    const member = await placeMember(app, cell, { name: "Lý Thị Ký" });
    const chair = await app.signedIn(secretary.accountId);
    const code = async (
      by: typeof caller,
      at: string,
      accountId: string,
      role: Role,
      until: string | null = null,
    ) =>
      (
        await by.call(grantRole, {
          params: { organisationId: at },
          body: { grantId: newId(), accountId, role, until },
        })
      ).refusal?.code;
    assert.equal(await code(chair, cell.id, secretary.accountId, "clerk"), "access.not_to_oneself");
    assert.equal(
      await code(chair, cell.id, stranger.accountId, "clerk"),
      "access.clerk_not_of_cell",
    );
    assert.equal(
      await code(chair, cell.id, member.accountId, "auditor"),
      "access.role_not_yours_to_grant",
    );
    assert.equal(
      await code(chair, cell.id, member.accountId, "secretary"),
      "access.role_is_derived",
    );
    assert.equal(await code(chair, superior.id, member.accountId, "clerk"), "kernel.not_allowed");
    assert.equal(
      await code(caller, superior.id, officer.accountId, "auditor"),
      "access.not_to_oneself",
    );
    assert.equal(
      await code(caller, superior.id, member.accountId, "sysAdmin"),
      "access.role_not_yours_to_grant",
    );
    assert.equal(await code(caller, WHOLE_TREE, member.accountId, "auditor"), "kernel.not_allowed");
    assert.equal(await code(caller, superior.id, newId(), "auditor"), "access.account_unknown");
    assert.equal(
      await code(caller, superior.id, member.accountId, "auditor", app.now),
      "access.ends_in_the_past",
    );
    assert.equal(await code(caller, superior.id, member.accountId, "auditor"), undefined);
    assert.equal(
      await code(caller, superior.id, member.accountId, "auditor"),
      "access.already_granted",
    );
  });

  it("makes the one who is named clerk of a meeting its clerk, until two months after the meeting", async () => {
    const { cell } = await office();
    const { meetingId, clerkAccountId } = await placeThings(app, cell);
    const roles = async () =>
      (await (await app.signedIn(clerkAccountId)).call(whoAmI)).value.me?.grants.map(
        (each) => each.role,
      );
    assert.deepEqual(await roles(), ["clerk", "member"]);
    const closed = app.now;
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update meeting set state = 'closed', opened_at = '2020-01-01', closed_at = ${closed}
         where id = ${meetingId}`),
    );
    const later = (days: number) => new Date(Date.parse(closed) + days * 86_400_000).toISOString();
    app.now = later(59);
    assert.deepEqual(await roles(), ["clerk", "member"]);
    app.now = later(61);
    assert.deepEqual(await roles(), ["member"]);
    app.now = closed;
  });

  it("keeps the last administrator who can sign in, and lets go of one of two", async () => {
    const administrator = async (username: string, passwordHash: string | null) => {
      const wanted = { memberId: null, name: "Quản trị", username, passwordHash };
      return app.held.database.commit(async (tx) => {
        const accountId = await addAccount(tx, wanted, app.now);
        const grantId = await addRole(
          tx,
          { accountId, role: "sysAdmin", organisationId: WHOLE_TREE },
          app.now,
        );
        return { accountId, grantId };
      });
    };
    const hash = await hashPassword("Mùa xuân ở xã nhà");
    const first = await administrator("quantri1", hash);
    await administrator("chuadat", null);
    const caller = await app.signedIn(first.accountId);
    const end = async (grantId: string) =>
      (await caller.call(revokeRole, { params: { organisationId: WHOLE_TREE, grantId } })).refusal
        ?.code;
    assert.equal(await end(first.grantId), "access.last_administrator");
    const second = await administrator("quantri2", hash);
    assert.equal(await end(second.grantId), undefined);
  });

  it("keeps whoever runs the system out as soon as an office is at work", async () => {
    const { superior, cell } = await office();
    const admin = await placeOfficer(app, superior, "sysAdmin");
    const caller = await app.signedIn(admin.accountId);
    const member = await placeMember(app, cell, { name: "Lý Thị Ký" });
    const give = () =>
      caller.call(grantRole, {
        params: { organisationId: superior.id },
        body: {
          grantId: newId(),
          accountId: member.accountId,
          role: "organisationBoard",
          until: null,
        },
      });
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update account set password_hash = 'entered'
         where id in (select account_id from role_grant
                       where role = 'committeeOffice' and organisation_id = ${superior.id})`),
    );
    assert.equal((await give()).refusal?.code, "access.role_not_yours_to_grant");
    const issued = await caller.call(issueAccounts, {
      params: { organisationId: cell.id },
      body: { memberIds: [member.memberId] },
    });
    assert.equal(issued.refusal?.code, "access.office_issues_here");
    const listed = await caller.call(listAccounts, { params: { organisationId: superior.id } });
    assert.deepEqual(listed.value.grantable, ["sysAdmin"]);
  });
});
