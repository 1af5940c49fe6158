import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  changePassword,
  endSession,
  listSessions,
  logIn,
  logOut,
  whoAmI,
  type Me,
} from "@chiboso/domain/access/contract.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { hashPassword } from "./hash.ts";
import { confirmPassword } from "./public.ts";

const PASSWORD = "Mùa xuân ở xã nhà";

describe("signing in", () => {
  const app = testApp();
  const minutes = (count: number) => {
    app.now = new Date(Date.parse(app.now) + count * 60_000).toISOString();
  };

  const somebody = async (username: string) => {
    const cell = await placeOrganisation(app, { name: `Chi bộ của ${username}` });
    const person = await placeMember(app, cell, { name: "Trần Thị Mẫu", post: "secretary" });
    const hash = await hashPassword(PASSWORD);
    await app.held.database.commit((tx) =>
      tx.query(
        sql`update account set username = ${username}, password_hash = ${hash} where id = ${person.accountId}`,
      ),
    );
    return { ...person, cell };
  };

  /** As the browser: a raw request, with the cookie that came back. */
  const post = async (route: Route, payload: object, cookie?: string, address = "10.0.0.1") => {
    const answer = await app.system.app.inject({
      method: "POST",
      url: route.path,
      payload,
      remoteAddress: address,
      ...(cookie !== undefined && { headers: { cookie } }),
    });
    const set = answer.headers["set-cookie"];
    return {
      status: answer.statusCode,
      body: answer.json<{ me: Me; refusal: Refusal }>(),
      setCookie: Array.isArray(set) ? set.join() : set,
    };
  };
  const tryIn = (username: string, password: string, address?: string) =>
    post(logIn, { username, password }, undefined, address);

  it("lets the right password in, says who it is with the roles of today, and sets a strict cookie", async () => {
    const person = await somebody("mautt");
    const answer = await tryIn("MauTT", PASSWORD);
    assert.equal(answer.status, 200);
    assert.equal(answer.body.me.name, "Trần Thị Mẫu");
    assert.deepEqual(answer.body.me.grants.map((grant) => grant.role).toSorted(), [
      "member",
      "secretary",
    ]);
    assert.equal(answer.body.me.grants[0]?.path, person.cell.path);
    assert.match(
      answer.setCookie ?? "",
      /^cbs_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it("takes the same password typed with other Unicode composition", async () => {
    await somebody("nfd");
    assert.equal((await tryIn("nfd", PASSWORD.normalize("NFD"))).status, 200);
  });

  it("answers a wrong name, a wrong password and an account without password alike", async () => {
    await somebody("known");
    const cell = await placeOrganisation(app, { name: "Chi bộ mới" });
    const fresh = await placeMember(app, cell, { name: "Người Chưa Đặt" });
    await app.held.database.commit((tx) =>
      tx.query(sql`update account set username = 'fresh' where id = ${fresh.accountId}`),
    );
    for (const name of ["known", "unknown", "fresh"]) {
      const answer = await tryIn(name, "không phải mật khẩu", "10.0.0.2");
      assert.equal(answer.status, 401);
      assert.deepEqual(answer.body.refusal, { code: "access.wrong_credentials" });
      assert.equal(answer.setCookie, undefined);
    }
  });

  it("stops guessing after five failures, also with the right password, for a quarter of an hour", async () => {
    await somebody("guessed");
    for (let tried = 0; tried < 5; tried += 1)
      assert.equal((await tryIn("guessed", "sai rồi nhé", "10.1.0.1")).status, 401);
    const refused = await tryIn("guessed", PASSWORD, "10.1.0.1");
    assert.equal(refused.status, 429);
    assert.deepEqual(refused.body.refusal, {
      code: "access.too_many_attempts",
      params: { minutes: 15 },
    });
    minutes(16);
    assert.equal((await tryIn("guessed", PASSWORD, "10.1.0.1")).status, 200);
  });

  it("lets no more than five of fifty guesses sent at once look at the password", async () => {
    await somebody("rushed");
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => tryIn("rushed", "sai rồi nhé", "10.1.0.2")),
    );
    assert.equal(answers.filter((answer) => answer.status === 401).length, 5);
    assert.equal(answers.filter((answer) => answer.status === 429).length, 45);
  });

  it("never lets strangers lock a person out of an address that the person has used", async () => {
    await somebody("victim");
    assert.equal((await tryIn("victim", PASSWORD, "10.2.0.1")).status, 200);
    for (let stranger = 1; stranger <= 20; stranger += 1) {
      assert.equal((await tryIn("victim", "sai rồi nhé", `10.3.0.${stranger}`)).status, 401);
    }
    assert.equal((await tryIn("victim", PASSWORD, "10.3.0.99")).status, 429);
    assert.equal((await tryIn("victim", PASSWORD, "10.2.0.1")).status, 200);
  });

  it("keeps a session for two idle hours and for twelve in all", async () => {
    const person = await somebody("idle");
    const caller = await app.signedIn(person.accountId);
    const signedIn = async () => (await caller.call(whoAmI)).value.me !== null;
    minutes(119);
    assert.equal(await signedIn(), true);
    await untilSeen(person.accountId, app.now);
    for (let hour = 0; hour < 5; hour += 1) {
      minutes(118);
      assert.equal(await signedIn(), true);
      await untilSeen(person.accountId, app.now);
    }
    minutes(12);
    assert.equal(await signedIn(), false);
    const other = await app.signedIn(person.accountId);
    minutes(121);
    assert.equal((await other.call(whoAmI)).value.me, null);
  });

  const untilSeen = async (accountId: string, moment: string) => {
    for (let tried = 0; tried < 200; tried += 1) {
      const rows = await app.held.database.query(sql<{ seen: string }>`
        select last_seen_at as seen from session where account_id = ${accountId} order by seen desc limit 1`);
      if (rows[0]?.seen === moment) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.fail("the use of the session was not noted");
  };

  it("ends the session at once when its owner signs out", async () => {
    await somebody("leaver");
    const cookie = (await tryIn("leaver", PASSWORD)).setCookie?.split(";")[0];
    const out = await post(logOut, {}, cookie);
    assert.equal(out.status, 200);
    assert.match(out.setCookie ?? "", /^cbs_session=; .*Expires=Thu, 01 Jan 1970/);
    assert.equal((await post(logOut, {}, cookie)).status, 401);
  });

  it("shows open sessions and ends another one of one's own, but nobody else's", async () => {
    const person = await somebody("two");
    const stranger = await app.signedIn((await somebody("three")).accountId);
    const phone = await app.signedIn(person.accountId);
    const laptop = await app.signedIn(person.accountId);
    const { sessions } = (await laptop.call(listSessions)).value;
    assert.deepEqual(sessions.map((each) => String(each.current)).toSorted(), ["false", "true"]);
    const sessionId = sessions.find((each) => !each.current)?.sessionId ?? "";
    assert.equal((await stranger.call(endSession, { params: { sessionId } })).status, 404);
    assert.notEqual((await phone.call(whoAmI)).value.me, null);
    assert.equal((await laptop.call(endSession, { params: { sessionId } })).status, 200);
    assert.equal((await phone.call(whoAmI)).value.me, null);
  });

  it("changes the password only with the current one, refuses a poor one, and ends other sessions", async () => {
    const person = await somebody("changer");
    const phone = await app.signedIn(person.accountId);
    const laptop = await app.signedIn(person.accountId);
    const change = async (current: string, next: string) =>
      (await laptop.call(changePassword, { body: { current, next } })).refusal;
    assert.deepEqual(await change("sai rồi nhé", "Đồng lúa chín vàng"), {
      code: "access.wrong_password",
      field: "current",
    });
    assert.equal((await change(PASSWORD, "ngắn"))?.code, "access.password_too_short");
    assert.equal((await change(PASSWORD, "Vietnam@2026"))?.code, "access.password_too_common");
    assert.equal((await change(PASSWORD, "tran thi mau"))?.code, "access.password_like_name");
    assert.equal(await change(PASSWORD, "Đồng lúa chín vàng"), undefined);
    assert.equal((await phone.call(whoAmI)).value.me, null);
    assert.notEqual((await laptop.call(whoAmI)).value.me, null);
    assert.equal((await tryIn("changer", "Đồng lúa chín vàng", "10.5.0.1")).status, 200);
  });

  it("confirms a password at most five wrong times in a quarter of an hour", async () => {
    const person = await somebody("chair");
    const confirm = async (password: string) => {
      const result = await confirmPassword(app.system.services, person.accountId, password);
      return result.ok ? "yes" : result.refusal.code;
    };
    assert.equal(await confirm(PASSWORD), "yes");
    for (let tried = 0; tried < 5; tried += 1)
      assert.equal(await confirm("sai rồi nhé"), "access.wrong_password");
    assert.equal(await confirm(PASSWORD), "access.too_many_attempts");
    minutes(16);
    assert.equal(await confirm(PASSWORD), "yes");
  });

  it("keeps neither passwords nor tokens in the database, also not in the answers to commands", async () => {
    await somebody("quiet");
    const cookie =
      (await tryIn("quiet", PASSWORD)).setCookie?.split(";")[0]?.slice("cbs_session=".length) ?? "";
    const rows = await app.held.database.query(sql<{ text: string }>`
      select account::text as text from account union all select session::text from session
      union all select command::text from command`);
    const whole = rows.map((row) => row.text).join("\n");
    assert.match(whole, /\$argon2id\$v=19\$m=32768,t=2,p=1\$/);
    assert.equal(whole.includes(PASSWORD), false);
    assert.equal(whole.includes(cookie), false);
  });

  it("makes a weaker hash anew at the next log-in", async () => {
    const person = await somebody("old");
    const weak = "$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$";
    const { argon2Sync } = await import("node:crypto");
    const tag = argon2Sync("argon2id", {
      message: PASSWORD.normalize("NFKC"),
      nonce: Buffer.from("saltsaltsaltsalt"),
      memory: 1024,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    });
    const hash = weak + tag.toString("base64").replace(/=+$/, "");
    await app.held.database.commit((tx) =>
      tx.query(sql`update account set password_hash = ${hash} where id = ${person.accountId}`),
    );
    assert.equal((await tryIn("old", PASSWORD)).status, 200);
    const rows = await app.held.database.query(sql<{ hash: string }>`
      select password_hash as hash from account where id = ${person.accountId}`);
    assert.match(rows[0]?.hash ?? "", /m=32768,t=2,p=1/);
    assert.equal((await tryIn("old", PASSWORD)).status, 200);
  });

  it("gives a person no role from a post that has ended or has not begun", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ nhiệm kỳ" });
    const person = await placeMember(app, cell, { name: "Lê Văn Nhiệm", post: "secretary" });
    const caller = await app.signedIn(person.accountId);
    const roles = async () =>
      (await caller.call(whoAmI)).value.me?.grants.map((grant) => grant.role) ?? [];
    const term = (since: string, until: string) =>
      app.held.database.commit((tx) =>
        tx.query(
          sql`update member_post set since = ${since}, until = ${until} where member_id = ${person.memberId}`,
        ),
      );
    const today = app.now.slice(0, 10);
    assert.deepEqual(await roles(), ["member", "secretary"]);
    await term("2021-01-01", today);
    assert.deepEqual(await roles(), ["member"]);
    await term("2027-01-01", "2028-01-01");
    assert.deepEqual(await roles(), ["member"]);
  });
});
