import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  changePassword,
  confirmOwnPassword,
  logIn,
  setPasswordByLink,
} from "@chiboso/domain/access/contract.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { INSIDE, takeAttempt } from "./attempts.ts";
import { hashPassword } from "./hash.ts";
import { issueLink } from "./links.ts";
import { confirmPassword } from "./public.ts";
import { endSessionsBut } from "./sessions.ts";
import { setPasswordHash } from "./store.ts";

const PASSWORD = "Mùa xuân ở xã nhà";

describe("a password that somebody else is after", () => {
  const app = testApp();

  const somebody = async (username: string) => {
    const cell = await placeOrganisation(app, { name: `Chi bộ của ${username}` });
    const person = await placeMember(app, cell, { name: "Trần Thị Mẫu" });
    const hash = await hashPassword(PASSWORD);
    await app.held.database.commit((tx) =>
      tx.query(
        sql`update account set username = ${username}, password_hash = ${hash} where id = ${person.accountId}`,
      ),
    );
    return person;
  };

  const tryIn = async (username: string, password: string, remoteAddress: string) => {
    const payload = { username, password };
    const answer = { method: logIn.method, url: logIn.path, payload, remoteAddress };
    return { status: (await app.system.app.inject(answer)).statusCode };
  };

  it("never lets strangers who guess at the door keep somebody inside from confirming the password", async () => {
    const person = await somebody("besieged");
    const confirm = () => confirmPassword(app.system.services, person.accountId, PASSWORD);
    for (let stranger = 1; stranger <= 20; stranger += 1)
      await tryIn("besieged", "sai rồi nhé", `10.4.0.${stranger}`);
    assert.equal((await confirm()).ok, true);
    for (const index of Array.from({ length: 41 }, (_, at) => at)) {
      const careless = await somebody(`careless${index}`);
      for (let tried = 0; tried < 5; tried += 1)
        await takeAttempt(
          app.held.database,
          { username: `careless${index}`, address: INSIDE, accountId: careless.accountId },
          app.now,
        );
    }
    assert.equal((await confirm()).ok, true);
  });

  it("gives a handed device back for the right password, and lets nobody in between guess it", async () => {
    const person = await somebody("lender");
    const lender = await app.signedIn(person.accountId);
    const confirm = (password: string) => lender.call(confirmOwnPassword, { body: { password } });
    assert.equal((await confirm(PASSWORD)).status, 200);
    for (let tried = 0; tried < 5; tried += 1) {
      assert.equal((await confirm("sai rồi nhé")).refusal?.code, "access.wrong_password");
    }
    assert.equal((await confirm(PASSWORD)).refusal?.code, "access.too_many_attempts");
  });

  it("ends links that were not used when the owner changes the password", async () => {
    const person = await somebody("relinked");
    const wanted = { accountId: person.accountId, purpose: "setPassword", by: null } as const;
    const { link } = await app.held.database.commit((tx) =>
      issueLink(tx, wanted, "https://a.example.vn", app.now),
    );
    const body = { current: PASSWORD, next: "Đồng lúa chín vàng" };
    assert.equal(
      (await (await app.signedIn(person.accountId)).call(changePassword, { body })).status,
      200,
    );
    const token = link.split("#")[1] ?? "";
    const used = await app.nobody.call(setPasswordByLink, { body: { token, password: PASSWORD } });
    assert.equal(used.refusal?.code, "access.link_expired");
  });

  it("begins no session with a password that is being changed at that moment", async () => {
    const person = await somebody("racer");
    const { database } = app.held;
    let signing: ReturnType<typeof tryIn> | undefined;
    await database.commit(async (tx) => {
      await setPasswordHash(tx, person.accountId, await hashPassword("Đồng lúa chín vàng"));
      const account = { accountId: person.accountId, keep: null };
      await endSessionsBut(tx, app.system.services.live, account, app.now);
      signing = tryIn("racer", PASSWORD, "10.6.0.1");
      await untilWaiting();
    });
    assert.equal((await signing)?.status, 401);
  });

  /** Until somebody waits for a lock that this test holds. */
  const untilWaiting = async () => {
    for (let tried = 0; tried < 400; tried += 1) {
      const rows = await app.held.database.query(sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`);
      if ((rows[0]?.waiting ?? 0) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.fail("the log-in did not wait for the change");
  };
});
