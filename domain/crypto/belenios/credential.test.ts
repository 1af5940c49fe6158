import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { credentialList, deriveCredential, drawCode, readCode } from "./credential.ts";
import { BELENIOS_2048, createGroup, isMember } from "./group.ts";
import { fixedRandom } from "./sample-election.ts";

const SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const group = createGroup(BELENIOS_2048);

test("a code that was drawn is read again, with or without its hyphens and spaces", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const code = drawCode(fixedRandom(seed));
      for (const typed of [code, code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")}\n`]) {
        assert.deepEqual(readCode(typed), { ok: true, value: code });
      }
    }),
  );
});

test("one sign mistyped is found", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(14), fc.constantFrom(...SIGNS.split("")), (seed, at, sign) => {
      const signs = drawCode(fixedRandom(seed)).replaceAll("-", "");
      fc.pre(signs.charAt(at) !== sign);
      // 53 remainders for 58 signs: a sign may stand for the one that is 53 places away.
      fc.pre(Math.abs(SIGNS.indexOf(signs.charAt(at)) - SIGNS.indexOf(sign)) !== 53);
      const read = readCode(signs.slice(0, at) + sign + signs.slice(at + 1));
      assert.equal(!read.ok && read.refusal.code, "crypto.credential_misprint");
    }),
  );
});

test("what is no code is refused", () => {
  for (const typed of [
    "",
    "abc",
    "j98-UJh-2R4-bDm-7X0",
    "j98-UJh-2R4-bDm-7X55",
    "j98-UJh-2R4-bDm",
  ]) {
    const read = readCode(typed);
    assert.equal(!read.ok && read.refusal.code, "crypto.credential_malformed", typed);
  }
  assert.ok(readCode("j98-UJh-2R4-bDm-7X5").ok);
});

test("one code has another key in each election, always a member of the group", () => {
  const one = deriveCredential(group, "j98-UJh-2R4-bDm-7X5", "7ByfHn64hjqLPN");
  const other = deriveCredential(group, "j98-UJh-2R4-bDm-7X5", "7ByfHn64hjqLPM");
  assert.notEqual(one.element, other.element);
  assert.ok(isMember(group, one.element));
});

test("the public list is in the order of its texts, so that it tells nothing of who is who", () => {
  assert.deepEqual(credentialList([9n, 10n, 2n]), ["10", "2", "9"]);
});
