import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changePassword, logIn, whoAmI } from "@chiboso/domain/access/contract.ts";
import { CODE_SECONDS } from "@chiboso/domain/access/second-step.ts";
import * as contract from "@chiboso/domain/access/second-step-contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { Secret, TOTP, URI } from "otpauth";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficer, placeOrganisation } from "../testing/world.ts";
import { givePassword, PASSWORD, placePerson, visit } from "./testing/visitors.ts";

const body = { password: PASSWORD };

describe("the second step after the password", () => {
  const app = testApp();
  const pass = (seconds: number) => {
    app.now = new Date(Date.parse(app.now) + seconds * 1000).toISOString();
  };

  /** What the app on the phone shows at a moment, `steps` codes from now. */
  const codeOf = (key: string, steps = 0) =>
    TOTP.generate({
      secret: Secret.fromBase32(key),
      timestamp: Date.parse(app.now) + steps * CODE_SECONDS * 1000,
    });

  const turnOn = async (caller: Caller) => {
    const { key, uri } = (await caller.call(contract.beginCodes, { body })).value;
    const confirmed = await caller.call(contract.confirmCodes, { body: { code: codeOf(key) } });
    assert.equal(confirmed.status, 200);
    // The code that was just shown is used up.
    pass(CODE_SECONDS);
    return { key, uri, recoveryCodes: confirmed.value.recoveryCodes };
  };

  const somebody = async (username: string) => {
    const person = await placePerson(app, username);
    const caller = await app.signedIn(person.accountId);
    return { ...person, username, caller, ...(await turnOn(caller)) };
  };

  const password = async (username: string, address?: string) => {
    const given = { body: { username, password: PASSWORD }, ...(address && { address }) };
    return (await visit(app, logIn, given)).value.secondStep?.pending ?? "";
  };
  const tryCode = (pending: string, code: string, way: "code" | "recoveryCode" = "code") =>
    visit(app, contract.takeCodeStep, { body: { pending, way, code } });

  it("is turned on by a code of the app, and from then on the password alone opens nothing", async () => {
    const person = await placePerson(app, "turner");
    const caller = await app.signedIn(person.accountId);
    const begun = await caller.call(contract.beginCodes, { body });
    const shown = URI.parse(begun.value.uri);
    assert.ok(shown instanceof TOTP);
    assert.equal(shown.label, "turner");
    assert.equal(shown.secret.base32, begun.value.key);
    assert.equal((await visit(app, logIn, { body: { username: "turner", ...body } })).status, 200);
    const wrong = await caller.call(contract.confirmCodes, { body: { code: "000000" } });
    assert.equal(wrong.refusal?.code, "access.wrong_code");
    const code = codeOf(begun.value.key);
    const right = await caller.call(contract.confirmCodes, { body: { code } });
    assert.equal(right.value.recoveryCodes.length, 10);
    assert.equal(right.value.state.codesSince, app.now);
    const answer = await visit(app, logIn, { body: { username: "turner", ...body } });
    assert.equal(answer.value.me, null);
    assert.equal(answer.cookie, undefined);
    assert.deepEqual(answer.value.secondStep?.ways, ["code", "recoveryCode"]);
    const again = await caller.call(contract.beginCodes, { body });
    assert.equal(again.refusal?.code, "access.codes_on_already");
  });

  it("lets in with the code of this moment, or of the step before and after, and of no other", async () => {
    const { key } = await somebody("clocks");
    for (const steps of [-2, 2, 20])
      assert.equal(
        (await tryCode(await password("clocks"), codeOf(key, steps))).refusal?.code,
        "access.wrong_code",
      );
    pass(16 * 60);
    for (const steps of [-1, 0, 1]) {
      assert.equal((await tryCode(await password("clocks"), codeOf(key, steps))).status, 200);
    }
  });

  it("takes a code once, also when it is sent twice at the same moment, and none before it", async () => {
    const { key } = await somebody("replayer");
    const [first, second] = [await password("replayer"), await password("replayer")];
    const code = codeOf(key);
    const both = await Promise.all([tryCode(first, code), tryCode(second, code)]);
    assert.deepEqual(
      both.map((answer) => answer.status).toSorted((a, b) => a - b),
      [200, 401],
    );
    assert.equal(both.find((each) => each.status === 401)?.refusal?.code, "access.code_used");
    const third = await tryCode(await password("replayer"), codeOf(key, -1));
    assert.equal(third.refusal?.code, "access.code_used");
    pass(CODE_SECONDS);
    assert.equal((await tryCode(await password("replayer"), codeOf(key))).status, 200);
  });

  it("opens nothing with a pending log-in: it is no session, ends after ten minutes, and is used once", async () => {
    const { key, accountId } = await somebody("pending");
    const pending = await password("pending");
    const cookie = `cbs_session=${pending}`;
    assert.equal((await visit(app, whoAmI, { cookie })).value.me, null);
    const entered = await tryCode(pending, codeOf(key));
    assert.equal(entered.value.me.accountId, accountId);
    pass(CODE_SECONDS);
    assert.equal((await tryCode(pending, codeOf(key))).refusal?.code, "access.pending_over");
    const late = await password("pending");
    pass(10 * 60 + 1);
    assert.equal((await tryCode(late, codeOf(key))).refusal?.code, "access.pending_over");
  });

  it("waits in vain when the password is changed meanwhile", async () => {
    const { key, caller } = await somebody("overtaken");
    const pending = await password("overtaken");
    const next = "Đồng lúa chín vàng";
    await caller.call(changePassword, { body: { current: PASSWORD, next } });
    assert.equal((await tryCode(pending, codeOf(key))).refusal?.code, "access.pending_over");
  });

  it("lets five codes be tried in a quarter of an hour, from wherever and with however many log-ins", async () => {
    const { key, caller } = await somebody("brute");
    const waiting: string[] = [];
    for (let index = 0; index < 40; index += 1)
      waiting.push(await password("brute", `10.7.0.${index}`));
    const answers = await Promise.all(
      waiting.map((pending, index) => tryCode(pending, String(index).padStart(6, "0"))),
    );
    const codes = answers.map((answer) => answer.refusal?.code);
    assert.equal(codes.filter((code) => code === "access.wrong_code").length, 5);
    assert.equal(codes.filter((code) => code === "access.too_many_codes").length, 35);
    const right = await tryCode(await password("brute"), codeOf(key));
    assert.equal(right.refusal?.code, "access.too_many_codes");
    const told = (await caller.call(myNotifications)).value.notifications;
    assert.deepEqual(
      told.map((each) => each.kind),
      ["codesTried"],
    );
    pass(16 * 60);
    assert.equal((await tryCode(await password("brute"), codeOf(key))).status, 200);
  });

  it("takes each recovery code once, however it was typed, and no earlier ones after new ones were made", async () => {
    const { recoveryCodes, caller } = await somebody("lost");
    const [first = "", second = ""] = recoveryCodes;
    const typed = ` ${first.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    assert.equal((await tryCode(await password("lost"), typed, "recoveryCode")).status, 200);
    const twice = await tryCode(await password("lost"), first, "recoveryCode");
    assert.equal(twice.refusal?.code, "access.wrong_code");
    assert.equal((await caller.call(contract.viewSecondStep)).value.recoveryCodesLeft, 9);
    const renewed = await caller.call(contract.renewRecoveryCodes, { body });
    const old = await tryCode(await password("lost"), second, "recoveryCode");
    assert.equal(old.refusal?.code, "access.wrong_code");
    const fresh = renewed.value.recoveryCodes[0] ?? "";
    assert.equal((await tryCode(await password("lost"), fresh, "recoveryCode")).status, 200);
  });

  it("keeps neither the key nor a recovery code where a copy of the database shows it", async () => {
    const { key, recoveryCodes } = await somebody("quiet2");
    const rows = await app.held.database.query(sql<{ text: string }>`
      select second_step::text as text from second_step union all select recovery_code::text from recovery_code`);
    const whole = rows.map((row) => row.text).join("\n");
    const bytes = Buffer.from(Secret.fromBase32(key).bytes).toString("hex");
    assert.match(whole, /\\x01/);
    assert.equal(whole.includes(bytes), false);
    for (const code of recoveryCodes)
      assert.equal(whole.includes(Buffer.from(code.replaceAll("-", "")).toString("hex")), false);
  });

  it("is changed only with the password once more", async () => {
    const { caller } = await somebody("careful");
    const wrong = { password: "sai rồi nhé" };
    const answers = [
      await caller.call(contract.removeCodes, { body: wrong }),
      await caller.call(contract.renewRecoveryCodes, { body: wrong }),
      await caller.call(contract.askPasskey, { body: { ...wrong, asked: false } }),
    ];
    for (const { refusal } of answers) assert.equal(refusal?.code, "access.wrong_password");
    const off = await caller.call(contract.removeCodes, { body });
    assert.deepEqual(
      { since: off.value.codesSince, left: off.value.recoveryCodesLeft },
      { since: null, left: 0 },
    );
    assert.notEqual(
      (await visit(app, logIn, { body: { username: "careful", ...body } })).value.me,
      null,
    );
    const none = await caller.call(contract.renewRecoveryCodes, { body });
    assert.equal(none.refusal?.code, "access.no_second_step");
    const noKey = await caller.call(contract.askPasskey, { body: { ...body, asked: true } });
    assert.equal(noKey.refusal?.code, "access.no_passkey");
  });
});

for (const demo of [false, true]) {
  describe(`a site that asks its offices for a second step${demo ? ", as a demonstration" : ""}`, () => {
    const environment = {
      SECOND_STEP_REQUIRED: "committeeOffice, sysAdmin",
      DEMO: demo ? "1" : "0",
    };
    const app = testApp(undefined, { environment });

    const officer = async (role: "committeeOffice" | "auditor", username: string) => {
      const above = await placeOrganisation(app, { name: `Đảng bộ ${username}`, kind: "baseBody" });
      const { accountId } = await placeOfficer(app, above, role);
      await givePassword(app, accountId, username);
      const entered = await visit(app, logIn, { body: { username, ...body } });
      return { entered, me: entered.value.me };
    };

    it("recommends it to other roles that reach far", async () => {
      const { me } = await officer("auditor", "kiemtra");
      assert.equal(me?.secondStep, "recommended");
      assert.equal(me?.grants.length, 1);
    });

    it(
      demo ? "never blocks" : "lets the roles sleep until there is one, and then wakes them",
      async () => {
        const { me, entered } = await officer("committeeOffice", "vanphong");
        assert.equal(me?.secondStep, demo ? "recommended" : "required");
        assert.equal(me?.grants.length, demo ? 1 : 0);
        if (demo) return;
        const { cookie = "" } = entered;
        const begun = await visit(app, contract.beginCodes, { body, cookie });
        const code = TOTP.generate({
          secret: Secret.fromBase32(begun.value.key),
          timestamp: Date.parse(app.now),
        });
        await visit(app, contract.confirmCodes, { body: { code }, cookie });
        const awake = (await visit(app, whoAmI, { cookie })).value.me;
        assert.deepEqual([awake?.secondStep, awake?.grants.length], ["on", 1]);
        await visit(app, contract.removeCodes, { body, cookie });
        assert.equal((await visit(app, whoAmI, { cookie })).value.me?.grants.length, 0);
      },
    );
  });
}
