import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { logIn, whoAmI } from "@chiboso/domain/access/contract.ts";
import * as contract from "@chiboso/domain/access/passkey-contract.ts";
import { askPasskey, viewSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Caller } from "../in-process.ts";
import { testApp } from "../testing/app.ts";
import { authenticator, type Authenticator, type Deviation } from "./testing/authenticator.ts";
import { PASSWORD, placePerson, visit } from "./testing/visitors.ts";

const SITE = { origin: "https://chibo.example.vn", rpId: "chibo.example.vn" };

describe("passkeys", () => {
  const app = testApp(undefined, { environment: { PUBLIC_URL: SITE.origin } });
  const minutes = (count: number) => {
    app.now = new Date(Date.parse(app.now) + count * 60_000).toISOString();
  };

  const add = async (caller: Caller, device: Authenticator, deviation?: Deviation) => {
    const begun = await caller.call(contract.beginPasskey, { body: { password: PASSWORD } });
    assert.equal(begun.status, 200);
    const { challengeId, options } = begun.value;
    const made = device.make(options, deviation);
    const body = { challengeId, name: "Điện thoại", made };
    return { body, answer: await caller.call(contract.addPasskey, { body }) };
  };

  const somebody = async (username: string, options?: { counts?: boolean }) => {
    const person = await placePerson(app, username);
    const caller = await app.signedIn(person.accountId);
    const device = authenticator(SITE, options);
    assert.equal((await add(caller, device)).answer.status, 200);
    return { ...person, caller, device };
  };

  const ask = async () => (await visit(app, contract.beginPasskeyLogIn, { body: {} })).value;

  const comeIn = async (device: Authenticator, deviation?: Deviation) => {
    const { challengeId, options } = await ask();
    const body = { challengeId, answer: device.answer(options, deviation) };
    return { body, answer: await visit(app, contract.logInByPasskey, { body }) };
  };

  it("lets in whoever has one, without a user name, and notes when it was used", async () => {
    const { caller, device, accountId } = await somebody("keyed");
    const { answer } = await comeIn(device);
    assert.equal(answer.status, 200);
    assert.equal(answer.value.me.accountId, accountId);
    assert.match(answer.cookie ?? "", /^cbs_session=/);
    const { passkeys, possible } = (await caller.call(contract.listPasskeys)).value;
    assert.equal(possible, true);
    assert.deepEqual(
      passkeys.map(({ name, lastUsedAt, cloned }) => ({ name, lastUsedAt, cloned })),
      [{ name: "Điện thoại", lastUsedAt: app.now, cloned: false }],
    );
  });

  it("takes those that do not count, as synced ones, again and again", async () => {
    const { device } = await somebody("synced", { counts: false });
    for (const _ of [1, 2, 3]) assert.equal((await comeIn(device)).answer.status, 200);
  });

  it("takes an answer once, and none to a challenge that is old, foreign or somebody else's", async () => {
    const { device, caller } = await somebody("replayed");
    const { body } = await comeIn(device);
    const again = await visit(app, contract.logInByPasskey, { body });
    assert.equal(again.refusal?.code, "access.passkey_challenge_over");
    const late = await ask();
    minutes(6);
    const answer = device.answer(late.options);
    const slow = await visit(app, contract.logInByPasskey, {
      body: { challengeId: late.challengeId, answer },
    });
    assert.equal(slow.refusal?.code, "access.passkey_challenge_over");
    const begun = await caller.call(contract.beginPasskey, { body: { password: PASSWORD } });
    const swapped = {
      challengeId: begun.value.challengeId,
      answer: device.answer({ ...late.options, challenge: begun.value.options.challenge }),
    };
    const other = await visit(app, contract.logInByPasskey, { body: swapped });
    assert.equal(other.refusal?.code, "access.passkey_challenge_over");
  });

  it("uses a challenge up with the first answer to it, also a wrong one", async () => {
    const { device } = await somebody("once");
    const { challengeId, options } = await ask();
    const wrong = {
      challengeId,
      answer: device.answer(options, { origin: "https://evil.example" }),
    };
    const first = await visit(app, contract.logInByPasskey, { body: wrong });
    assert.equal(first.refusal?.code, "access.passkey_not_proven");
    const right = { challengeId, answer: device.answer(options) };
    const second = await visit(app, contract.logInByPasskey, { body: right });
    assert.equal(second.refusal?.code, "access.passkey_challenge_over");
  });

  it("refuses what was signed for another site, another challenge, by another key or without the owner", async () => {
    const { device } = await somebody("phished");
    const refused = async (who: Authenticator, deviation: Deviation) =>
      (await comeIn(who, deviation)).answer.refusal?.code;
    const not = "access.passkey_not_proven";
    assert.equal(await refused(device, { origin: "https://chibo.example.vn.evil.example" }), not);
    assert.equal(await refused(device, { rpId: "evil.example" }), not);
    assert.equal(await refused(device, { challenge: "QUJDRA" }), not);
    assert.equal(await refused(device, { unverified: true }), not);
    assert.equal(await refused(authenticator(SITE), {}), not);
    const { challengeId, options } = await ask();
    const honest = device.answer(options);
    const forged = authenticator(SITE).answer(options);
    const body = {
      challengeId,
      answer: { ...honest, response: { ...honest.response, signature: forged.response.signature } },
    };
    assert.equal((await visit(app, contract.logInByPasskey, { body })).refusal?.code, not);
    assert.equal((await comeIn(device)).answer.status, 200);
  });

  it("refuses a passkey whose owner it names as somebody else", async () => {
    const { device } = await somebody("handled");
    const { challengeId, options } = await ask();
    const honest = device.answer(options);
    const userHandle = Buffer.alloc(16, 7).toString("base64url");
    const body = {
      challengeId,
      answer: { ...honest, response: { ...honest.response, userHandle } },
    };
    const answer = await visit(app, contract.logInByPasskey, { body });
    assert.equal(answer.refusal?.code, "access.passkey_not_proven");
  });

  it("puts a passkey out of use when there are two of it, and says so to its owner", async () => {
    const { device, caller } = await somebody("cloned");
    const twin = device.clone();
    assert.equal((await comeIn(device)).answer.status, 200);
    assert.equal((await comeIn(twin)).answer.refusal?.code, "access.passkey_cloned");
    assert.equal((await comeIn(device)).answer.refusal?.code, "access.passkey_cloned");
    const { passkeys } = (await caller.call(contract.listPasskeys)).value;
    assert.equal(passkeys[0]?.cloned, true);
  });

  it("cannot be put out of use by somebody who has not got it", async () => {
    const { device } = await somebody("slandered");
    assert.equal((await comeIn(device)).answer.status, 200);
    const { challengeId, options } = await ask();
    const honest = device.clone().answer(options, { counter: 1 });
    const spoilt = Buffer.from(honest.response.signature, "base64url");
    spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
    const signature = spoilt.toString("base64url");
    const body = {
      challengeId,
      answer: { ...honest, response: { ...honest.response, signature } },
    };
    const answer = await visit(app, contract.logInByPasskey, { body });
    assert.equal(answer.refusal?.code, "access.passkey_not_proven");
    assert.equal((await comeIn(device)).answer.status, 200);
  });

  it("is added only with the password, made here, by its owner, and once", async () => {
    const person = await placePerson(app, "adder");
    const caller = await app.signedIn(person.accountId);
    const unsure = await caller.call(contract.beginPasskey, { body: { password: "sai rồi nhé" } });
    assert.equal(unsure.refusal?.code, "access.wrong_password");
    const not = "access.passkey_not_proven";
    for (const deviation of [
      { origin: "https://evil.example" },
      { rpId: "evil.example" },
      { unverified: true },
      { challenge: "QUJDRA" },
    ]) {
      const { answer } = await add(caller, authenticator(SITE), deviation);
      assert.equal(answer.refusal?.code, not, JSON.stringify(deviation));
    }
    const device = authenticator(SITE);
    const { body, answer } = await add(caller, device);
    assert.equal(answer.status, 200);
    const again = await caller.call(contract.addPasskey, { body });
    assert.equal(again.refusal?.code, "access.passkey_challenge_over");
    assert.equal((await add(caller, device)).answer.refusal?.code, "access.passkey_known");
    const stranger = await app.signedIn((await placePerson(app, "thief")).accountId);
    const begun = await caller.call(contract.beginPasskey, { body: { password: PASSWORD } });
    const made = authenticator(SITE).make(begun.value.options);
    const stolen = { challengeId: begun.value.challengeId, name: "Của tôi", made };
    const theft = await stranger.call(contract.addPasskey, { body: stolen });
    assert.equal(theft.refusal?.code, "access.passkey_challenge_over");
  });

  it("opens nothing after its owner has taken it away, which nobody else can", async () => {
    const { caller, device } = await somebody("remover");
    const passkeyId = (await caller.call(contract.listPasskeys)).value.passkeys[0]?.passkeyId ?? "";
    const stranger = await app.signedIn((await placePerson(app, "meddler")).accountId);
    const body = { password: PASSWORD };
    const remove = (who: Caller) =>
      who.call(contract.removePasskey, { params: { passkeyId }, body });
    assert.equal((await remove(stranger)).refusal?.code, "access.passkey_unknown");
    assert.deepEqual((await remove(caller)).value.passkeys, []);
    assert.equal((await comeIn(device)).answer.refusal?.code, "access.passkey_not_proven");
  });

  it("is the second step after the password when its owner wants so, with codes for the day it is lost", async () => {
    const { caller, device, accountId } = await somebody("twice");
    const credentials = { username: "twice", password: PASSWORD };
    assert.notEqual((await visit(app, logIn, { body: credentials })).value.me, null);
    const asked = await caller.call(askPasskey, { body: { password: PASSWORD, asked: true } });
    assert.equal(asked.value.recoveryCodes?.length, 10);
    const waiting = await visit(app, logIn, { body: credentials });
    assert.equal(waiting.value.me, null);
    assert.equal(waiting.cookie, undefined);
    const pending = waiting.value.secondStep?.pending ?? "";
    assert.deepEqual(waiting.value.secondStep?.ways, ["passkey", "recoveryCode"]);
    const begun = await visit(app, contract.beginPasskeyStep, { body: { pending } });
    const { challengeId, options } = begun.value;
    const strange = await somebody("other");
    const foreign = { pending, challengeId, answer: strange.device.answer(options) };
    const theirs = await visit(app, contract.takePasskeyStep, { body: foreign });
    assert.equal(theirs.refusal?.code, "access.passkey_not_proven");
    const next = (await visit(app, contract.beginPasskeyStep, { body: { pending } })).value;
    const answer = device.answer(next.options, { unverified: true });
    const body = { pending, challengeId: next.challengeId, answer };
    const entered = await visit(app, contract.takePasskeyStep, { body });
    assert.equal(entered.value.me.accountId, accountId);
    const twin = await visit(app, contract.takePasskeyStep, { body });
    assert.equal(twin.refusal?.code, "access.pending_over");
    const off = await caller.call(askPasskey, { body: { password: PASSWORD, asked: false } });
    assert.equal(off.value.state.recoveryCodesLeft, 0);
  });

  it("leaves no second step behind when the last passkey goes, so that nobody is locked out", async () => {
    const { caller } = await somebody("last");
    await caller.call(askPasskey, { body: { password: PASSWORD, asked: true } });
    const passkeyId = (await caller.call(contract.listPasskeys)).value.passkeys[0]?.passkeyId ?? "";
    const body = { password: PASSWORD };
    await caller.call(contract.removePasskey, { params: { passkeyId }, body });
    assert.equal((await caller.call(viewSecondStep)).value.recoveryCodesLeft, 0);
    const credentials = { username: "last", password: PASSWORD };
    assert.notEqual((await visit(app, logIn, { body: credentials })).value.me, null);
    assert.notEqual((await caller.call(whoAmI)).value.me, null);
  });
});

describe("a site without a name of its own", () => {
  const app = testApp(undefined, { environment: { PUBLIC_URL: "http://192.168.1.20:8080" } });

  it("says that no passkeys can be made there", async () => {
    const person = await placePerson(app, "nameless");
    const caller = await app.signedIn(person.accountId);
    assert.equal((await caller.call(contract.listPasskeys)).value.possible, false);
    const begun = await caller.call(contract.beginPasskey, { body: { password: PASSWORD } });
    assert.equal(begun.refusal?.code, "access.passkeys_need_a_name");
    const asked = await visit(app, contract.beginPasskeyLogIn, { body: {} });
    assert.equal(asked.refusal?.code, "access.passkeys_need_a_name");
  });
});
