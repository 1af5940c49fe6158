import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as contract from "@chiboso/domain/access/provider-contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { openProvider, type Claims, type IdentityProvider } from "./testing/identity-provider.ts";
import { PASSWORD, placePerson, visit } from "./testing/visitors.ts";

const SITE = "https://chibo.example.vn";
const RETURN = `${SITE}${contract.RETURN_PATH}`;

describe("the site's own identity provider", () => {
  const environment: Record<string, string> = { PUBLIC_URL: SITE, OIDC_NAME: "Cổng đơn vị" };
  const held: { provider?: IdentityProvider } = {};
  before(async () => {
    held.provider = await openProvider(RETURN);
  });
  const app = testApp(undefined, { environment });
  before(() => {
    const { issuer, clientId, clientSecret } = there();
    Object.assign(app.system.services.config, {
      provider: { issuer, clientId, clientSecret, name: "Cổng đơn vị", usernameClaim: undefined },
    });
  });
  after(() => held.provider?.close());
  const there = () => {
    if (held.provider === undefined) throw new Error("the provider runs only while tests run");
    return held.provider;
  };

  const begin = async () => (await visit(app, contract.beginProvider, { body: {} })).value;
  const finish = (ticket: string, returned: string, cookie?: string) =>
    visit(app, contract.logInByProvider, {
      body: { ticket, returned },
      ...(cookie !== undefined && { cookie }),
    });
  const comeAs = async (subject: string, claims: Claims = {}) => {
    there().coming.next = { subject, claims };
    const { address, ticket } = await begin();
    return finish(ticket, await there().visit(address));
  };
  const link = async (caller: Caller, subject: string, claims: Claims = {}) => {
    there().coming.next = { subject, claims };
    const begun = await caller.call(contract.beginProviderLink, { body: { password: PASSWORD } });
    const returned = await there().visit(begun.value.address);
    return caller.call(contract.linkProvider, { body: { ticket: begun.value.ticket, returned } });
  };
  const somebody = async (username: string) => {
    const person = await placePerson(app, username);
    return { ...person, caller: await app.signedIn(person.accountId) };
  };
  const claim = (name: string | undefined) =>
    Object.assign(app.system.services.config.provider ?? {}, { usernameClaim: name });

  it("is shown at the door under its name", async () => {
    const door = (await visit(app, contract.viewDoor, {})).value;
    assert.deepEqual(door, { passkeys: true, provider: "Cổng đơn vị" });
  });

  it("lets in whoever has linked it with the password, and nobody else; it makes no account", async () => {
    const { caller, accountId } = await somebody("linker");
    const count = async () =>
      (await app.held.database.query(sql<{ n: number }>`select count(*)::int as n from account`))[0]
        ?.n;
    const accounts = await count();
    const stranger = await comeAs("nobody-knows", { email: "la@example.vn" });
    assert.equal(stranger.refusal?.code, "access.provider_not_linked");
    assert.deepEqual(stranger.refusal?.params, { name: "la@example.vn" });
    assert.equal(await count(), accounts);
    const wrong = await caller.call(contract.beginProviderLink, {
      body: { password: "sai rồi nhé" },
    });
    assert.equal(wrong.refusal?.code, "access.wrong_password");
    const linked = await link(caller, "subject-1", { email: "an@example.vn" });
    assert.equal(linked.value.link?.label, "an@example.vn");
    const entered = await comeAs("subject-1");
    assert.equal(entered.value.me.accountId, accountId);
    assert.match(entered.cookie ?? "", /^cbs_session=/);
    assert.equal((await caller.call(contract.viewProviderLink)).value.link?.lastUsedAt, app.now);
    await caller.call(contract.unlinkProvider, { body: { password: PASSWORD } });
    assert.equal((await comeAs("subject-1")).refusal?.code, "access.provider_not_linked");
  });

  it("links one person there to one account here", async () => {
    const first = await somebody("firstlinked");
    const second = await somebody("secondlinked");
    assert.equal((await link(first.caller, "shared")).status, 200);
    assert.equal((await link(second.caller, "shared")).refusal?.code, "access.provider_link_taken");
    assert.equal((await comeAs("shared")).value.me.accountId, first.accountId);
  });

  it("takes a return once, in the browser that asked, and within a quarter of an hour", async () => {
    const { caller } = await somebody("oncelinked");
    await link(caller, "once");
    there().coming.next = { subject: "once", claims: {} };
    const mine = await begin();
    const theirs = await begin();
    const returned = await there().visit(mine.address);
    const fixed = await finish(theirs.ticket, returned);
    assert.equal(fixed.refusal?.code, "access.provider_not_proven", "somebody else's return");
    assert.equal((await finish(mine.ticket, returned)).status, 200);
    const again = await finish(mine.ticket, returned);
    assert.equal(again.refusal?.code, "access.provider_request_over");
    const late = await begin();
    const kept = await there().visit(late.address);
    app.now = new Date(Date.parse(app.now) + 16 * 60_000).toISOString();
    assert.equal((await finish(late.ticket, kept)).refusal?.code, "access.provider_request_over");
  });

  it("refuses a wrong state, another issuer, a spent or invented code, and a nonce that was not asked for", async () => {
    const { caller } = await somebody("attacked");
    await link(caller, "attacked");
    const change = async (alter: (query: URLSearchParams) => void) => {
      there().coming.next = { subject: "attacked", claims: {} };
      const { address, ticket } = await begin();
      const query = new URLSearchParams(await there().visit(address));
      alter(query);
      return (await finish(ticket, query.toString())).refusal?.code;
    };
    const not = "access.provider_not_proven";
    assert.equal(await change((query) => query.set("state", "another")), not);
    assert.equal(await change((query) => query.delete("state")), not);
    assert.equal(await change((query) => query.set("iss", "https://evil.example")), not);
    assert.equal(await change((query) => query.delete("iss")), not);
    assert.equal(await change((query) => query.set("code", "invented")), not);
    const spent: string[] = [];
    assert.equal(await change((query) => spent.push(query.get("code") ?? "")), undefined);
    assert.equal(await change((query) => query.set("code", spent[0] ?? "")), not);
    there().coming.nonce = "somebody else's";
    assert.equal(await change(() => undefined), not);
    there().coming.nonce = undefined;
    assert.equal(await change(() => undefined), undefined);
  });

  it("says so when the person cancels there, or when the provider cannot be reached", async () => {
    there().coming.next = "cancel";
    const { address, ticket } = await begin();
    const cancelled = await finish(ticket, await there().visit(address));
    assert.equal(cancelled.refusal?.code, "access.provider_refused");
    const { config } = app.system.services;
    const { provider } = config;
    Object.assign(config, { provider: { ...provider, issuer: "http://127.0.0.1:9" } });
    const lost = await visit(app, contract.beginProvider, { body: {} });
    assert.equal(lost.refusal?.code, "access.provider_unreachable");
    Object.assign(config, { provider: undefined });
    assert.equal((await visit(app, contract.viewDoor, {})).value.provider, null);
    const absent = await visit(app, contract.beginProvider, { body: {} });
    assert.equal(absent.refusal?.code, "access.provider_absent");
    Object.assign(config, { provider });
  });

  it("finishes a link only in the session that began it", async () => {
    const victim = await somebody("victim2");
    const attacker = await somebody("attacker2");
    there().coming.next = { subject: "attacker", claims: {} };
    const begun = await attacker.caller.call(contract.beginProviderLink, {
      body: { password: PASSWORD },
    });
    const { ticket } = begun.value;
    const returned = await there().visit(begun.value.address);
    const led = await victim.caller.call(contract.linkProvider, { body: { ticket, returned } });
    assert.equal(led.refusal?.code, "access.provider_request_over");
    const asLogIn = await finish(ticket, returned);
    assert.equal(asLogIn.refusal?.code, "access.provider_request_over");
  });

  it("links by a claim when the site has named one: an existing account, vouched for, and not taken", async () => {
    const { accountId } = await somebody("claimed");
    assert.equal((await comeAs("by-claim", { preferred_username: "claimed" })).status, 403);
    claim("preferred_username");
    assert.equal((await comeAs("by-claim", { preferred_username: "nosuchname" })).status, 403);
    const entered = await comeAs("by-claim", { preferred_username: "CLAIMED" });
    assert.equal(entered.value.me.accountId, accountId);
    const thief = await comeAs("thief", { preferred_username: "claimed" });
    assert.equal(thief.refusal?.code, "access.provider_not_linked");
    const renamed = await comeAs("by-claim", { preferred_username: "somebodyelse" });
    assert.equal(
      renamed.value.me.accountId,
      accountId,
      "the link is to the person, not to the name",
    );
    const gone = await somebody("mergedaway");
    const stays = await somebody("staysopen");
    const leave = (set: ReturnType<typeof sql>) =>
      app.held.database.commit((tx) =>
        tx.query(sql`update member set ${set} where id = ${gone.memberId}`),
      );
    await leave(sql`merged_into = ${stays.memberId}`);
    const back = await comeAs("by-merged", { preferred_username: "mergedaway" });
    assert.deepEqual([back.status, back.refusal?.code], [403, "access.provider_not_linked"]);
    await leave(sql`merged_into = null, erased_at = ${app.now}`);
    assert.equal((await comeAs("by-merged", { preferred_username: "mergedaway" })).status, 403);
    await leave(sql`erased_at = null`);
    assert.equal((await comeAs("by-merged", { preferred_username: "mergedaway" })).status, 200);
    await leave(sql`merged_into = ${stays.memberId}`);
    const linked = await comeAs("by-merged", {});
    assert.equal(linked.refusal?.code, "access.provider_not_linked", "nor by an older link");
    claim("email");
    const { accountId: mailed } = await somebody("mailed");
    const unvouched = { email: "mailed", email_verified: false };
    assert.equal((await comeAs("mail", unvouched)).status, 403);
    const vouched = await comeAs("mail", { email: "mailed", email_verified: true });
    assert.equal(vouched.value.me.accountId, mailed);
    claim(undefined);
  });
});
