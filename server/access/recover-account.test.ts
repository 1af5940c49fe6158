import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listAccounts, renewLink } from "@chiboso/domain/access/accounts-contract.ts";
import { logIn, openLink, setPasswordByLink, whoAmI } from "@chiboso/domain/access/contract.ts";
import { listPasskeys } from "@chiboso/domain/access/passkey-contract.ts";
import * as contract from "@chiboso/domain/access/recovery-contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { viewSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { givePassword, PASSWORD, visit } from "./testing/visitors.ts";

const NEXT = "Đồng lúa chín vàng";
const REASON = "Mất điện thoại, quên mật khẩu";

describe("recovery of an account by two persons", () => {
  const app = testApp();

  /** A cell with a locked-out member, and two entitled people above it. */
  const place = async (name: string) => {
    const above = await placeOrganisation(app, { name: `Đảng bộ ${name}`, kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: `Chi bộ ${name}`, under: above });
    const lost = await placeMember(app, cell, { name: "Trần Thị Mẫu" });
    await givePassword(app, lost.accountId, name);
    const officer = async (role: Role, number: number) => {
      const { accountId } = await placeOfficer(app, above, role);
      await givePassword(app, accountId, `${name}${number}`);
      return { accountId, caller: await app.signedIn(accountId) };
    };
    const first = await officer("committeeOffice", 1);
    const second = await officer("sysAdmin", 2);
    return { above, cell, lost, first, second, owner: await app.signedIn(lost.accountId), officer };
  };

  const params = (accountId: string) => ({ params: { accountId } });
  const begin = (who: Caller, accountId: string, changed: object = {}) =>
    who.call(contract.beginRecovery, {
      ...params(accountId),
      body: {
        recoveryId: newId(),
        reason: REASON,
        keepKeys: false,
        password: PASSWORD,
        ...changed,
      },
    });
  const approve = (who: Caller, accountId: string, password = PASSWORD) =>
    who.call(contract.approveRecovery, { ...params(accountId), body: { password } });
  const tokenIn = (link: string) => link.split("#")[1] ?? "";

  it("takes two different people, ends open sessions, and gives a slip that is used once", async () => {
    const { lost, first, second, owner } = await place("twopeople");
    assert.equal((await begin(first.caller, lost.accountId)).status, 200);
    assert.notEqual((await owner.call(whoAmI)).value.me, null);
    const { link, slips } = (await approve(second.caller, lost.accountId)).value;
    assert.match(Buffer.from(slips ?? "", "base64").toString("latin1"), /^%PDF-/);
    assert.equal((await owner.call(whoAmI)).value.me, null);
    const token = tokenIn(link);
    const shown = (await app.nobody.call(openLink, { body: { token } })).value;
    assert.deepEqual([shown.purpose, shown.username], ["recover", "twopeople"]);
    const credentials = { username: "twopeople", password: PASSWORD };
    assert.equal((await visit(app, logIn, { body: credentials })).status, 200);
    const used = await app.nobody.call(setPasswordByLink, { body: { token, password: NEXT } });
    assert.equal(used.value.me.accountId, lost.accountId);
    const again = await app.nobody.call(setPasswordByLink, { body: { token, password: NEXT } });
    assert.equal(again.refusal?.code, "access.link_used");
    assert.equal((await visit(app, logIn, { body: credentials })).status, 401);
  });

  it("is told to the person at each step, and sealed in the log of the person's organisation", async () => {
    const { lost, first, second, cell } = await place("told");
    await begin(first.caller, lost.accountId);
    await approve(second.caller, lost.accountId);
    const owner = await app.signedIn(lost.accountId);
    const { notifications } = (await owner.call(myNotifications)).value;
    assert.deepEqual(
      notifications.map((each) => each.kind),
      ["accountRecovered", "recoveryAsked"],
    );
    const [act] = await app.held.database.query(sql<{ content: Buffer; member: string }>`
      select content, member_id as member from sealed_act
       where kind = 'access.recovered' and organisation_id = ${cell.id}`);
    assert.equal(act?.member, lost.memberId);
    const content = JSON.parse(act.content.toString()) as Record<string, unknown>;
    assert.deepEqual(
      [content["accountId"], content["openedBy"], content["approvedBy"], content["keepKeys"]],
      [lost.accountId, first.accountId, second.accountId, false],
    );
    assert.equal(act.content.toString().includes("Trần"), false);
  });

  it("is not approved by whoever asked, nor by the person, nor without the own password", async () => {
    const { lost, first, second, above } = await place("alone");
    await begin(first.caller, lost.accountId);
    const alone = await approve(first.caller, lost.accountId);
    assert.equal(alone.refusal?.code, "access.recovery_needs_another");
    const unsure = await approve(second.caller, lost.accountId, "sai rồi nhé");
    assert.equal(unsure.refusal?.code, "access.wrong_password");
    const own = await begin(first.caller, first.accountId);
    assert.equal(own.refusal?.code, "access.recovery_of_oneself");
    const third = await placeOfficer(app, above, "committeeOffice");
    await givePassword(app, third.accountId, "alone3");
    assert.equal((await begin(second.caller, third.accountId)).status, 200);
    const himself = await approve(await app.signedIn(third.accountId), third.accountId);
    assert.equal(himself.refusal?.code, "access.recovery_of_oneself");
  });

  it("is not approved once whoever asked has lost the role", async () => {
    const { lost, first, second } = await place("left");
    await begin(first.caller, lost.accountId);
    await app.held.database.commit((tx) =>
      tx.query(sql`update role_grant set until = ${app.now} where account_id = ${first.accountId}`),
    );
    const late = await approve(second.caller, lost.accountId);
    assert.equal(late.refusal?.code, "access.recovery_opener_left");
  });

  it("is not asked for by who does not reach every role of the account", async () => {
    const { lost, first, second } = await place("reach");
    await app.held.database.commit((tx) =>
      tx.query(sql`
        insert into role_grant (id, account_id, role, since)
        values (${newId()}, ${lost.accountId}, 'sysAdmin', '2020-01-01')`),
    );
    for (const { caller } of [first, second]) {
      assert.equal((await begin(caller, lost.accountId)).status, 403);
    }
    const elsewhere = await place("apart");
    assert.equal((await begin(elsewhere.first.caller, lost.accountId)).status, 403);
  });

  it("can be refused by the person, who is not locked out at all, and stopped by the office", async () => {
    const { lost, first, second, owner } = await place("awake");
    await begin(first.caller, lost.accountId);
    const seen = (await owner.call(contract.ownRecovery)).value.recovery;
    assert.equal(seen?.reason, REASON);
    assert.equal((await owner.call(contract.refuseRecovery, { body: {} })).status, 200);
    const late = await approve(second.caller, lost.accountId);
    assert.equal(late.refusal?.code, "access.recovery_unknown");
    await begin(first.caller, lost.accountId);
    const stopped = { ...params(lost.accountId), body: {} };
    assert.equal((await second.caller.call(contract.stopRecovery, stopped)).status, 200);
    const later = await approve(second.caller, lost.accountId);
    assert.equal(later.refusal?.code, "access.recovery_unknown");
  });

  it("runs out after 72 hours, and only one waits at a time", async () => {
    const { lost, first, second, officer } = await place("slow");
    await begin(first.caller, lost.accountId);
    assert.equal(
      (await begin(second.caller, lost.accountId)).refusal?.code,
      "access.recovery_open",
    );
    app.now = new Date(Date.parse(app.now) + 73 * 3_600_000).toISOString();
    const other = await officer("committeeOffice", 3);
    const late = await approve(other.caller, lost.accountId);
    assert.equal(late.refusal?.code, "access.recovery_unknown");
    assert.equal((await begin(other.caller, lost.accountId)).status, 200);
  });

  it("issues one slip when two people approve at the same moment", async () => {
    const { lost, first, second, officer } = await place("rush");
    const third = await officer("committeeOffice", 3);
    await begin(first.caller, lost.accountId);
    const answers = await Promise.all(
      [second, third].map(({ caller }) => approve(caller, lost.accountId)),
    );
    assert.deepEqual(
      answers.map((answer) => answer.status).toSorted((a, b) => a - b),
      [200, 404],
    );
  });

  it("takes away the second step, and passkeys unless both have agreed to keep them", async () => {
    for (const keepKeys of [false, true]) {
      const { lost, first, second } = await place(`keys${keepKeys}`);
      await app.held.database.commit(async (tx) => {
        await tx.query(sql`
          insert into second_step (account_id, totp_secret, totp_since, passkey_asked)
          values (${lost.accountId}, ${Buffer.alloc(40)}, ${app.now}, true)`);
        await tx.query(sql`
          insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
          values (${newId()}, ${lost.accountId}, ${newId()}, ${Buffer.alloc(1)}, 0, '{}', 'Máy', ${app.now})`);
      });
      await begin(first.caller, lost.accountId, { keepKeys });
      const { link } = (await approve(second.caller, lost.accountId)).value;
      const password = { token: tokenIn(link), password: NEXT };
      await app.nobody.call(setPasswordByLink, { body: password });
      const owner = await app.signedIn(lost.accountId);
      const state = (await owner.call(viewSecondStep)).value;
      assert.deepEqual([state.codesSince, state.passkeyAsked], [null, false]);
      const { passkeys } = (await owner.call(listPasskeys)).value;
      assert.equal(passkeys.length, keepKeys ? 1 : 0);
    }
  });

  it("is not needed for an account that nobody has entered: there one person renews the link", async () => {
    const { lost, first, second, cell } = await place("fresh");
    const renew = () => first.caller.call(renewLink, { ...params(lost.accountId), body: {} });
    assert.equal((await renew()).refusal?.code, "access.needs_two_persons");
    await app.held.database.commit((tx) =>
      tx.query(sql`update account set password_hash = null where id = ${lost.accountId}`),
    );
    assert.equal(
      (await begin(first.caller, lost.accountId)).refusal?.code,
      "access.recovery_not_needed",
    );
    assert.equal(
      (await second.caller.call(renewLink, { ...params(lost.accountId), body: {} })).refusal?.code,
      "access.account_out_of_reach",
    );
    assert.equal((await renew()).status, 200);
    const rows = await first.caller.call(listAccounts, { params: { organisationId: cell.id } });
    assert.equal(rows.value.accounts[0]?.state, "noPassword");
  });

  it("does not take one person and somebody whom that person let in", async () => {
    const { lost, first, officer } = await place("puppet");
    const puppet = await officer("committeeOffice", 3);
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update role_grant set granted_by = ${first.accountId}, since = ${app.now}
         where account_id = ${puppet.accountId}`),
    );
    await begin(first.caller, lost.accountId);
    const agreed = await approve(puppet.caller, lost.accountId);
    assert.equal(agreed.refusal?.code, "access.recovery_needs_independent");
    app.now = new Date(Date.parse(app.now) + 8 * 86_400_000).toISOString();
    const later = await app.signedIn(puppet.accountId);
    const opener = await app.signedIn(first.accountId);
    await begin(opener, lost.accountId);
    assert.equal((await approve(later, lost.accountId)).status, 200);
  });

  it("is shown to the office with who asked, and why", async () => {
    const { lost, first, second, cell } = await place("shown");
    await begin(first.caller, lost.accountId);
    const seen = async (who: Caller) =>
      (await who.call(listAccounts, { params: { organisationId: cell.id } })).value.accounts.find(
        (row) => row.accountId === lost.accountId,
      )?.recovery;
    assert.deepEqual(
      [(await seen(first.caller))?.mine, (await seen(second.caller))?.mine],
      [true, false],
    );
    assert.equal((await seen(second.caller))?.reason, REASON);
  });
});
