import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BELENIOS_2048, createGroup } from "./group.ts";
import { fixedRandom } from "./sample-election.ts";
import { makeDeviceKeys, openText, sealText } from "./sealed-text.ts";

describe("a text sealed to one device", () => {
  const group = createGroup(BELENIOS_2048);
  const random = fixedRandom("sealed text");
  const { key, secret } = makeDeviceKeys(group, random);
  const context = "vote";
  const sealed = sealText(group, { text: "12345 ă", key, context }, random);

  test("is read by that device and has the same length whatever it says", () => {
    assert.equal(openText(group, { sealed, secret, context }), "12345 ă");
    const other = sealText(group, { text: "1".repeat(617), key, context }, random);
    assert.equal(other.split(".")[1]?.length, sealed.split(".")[1]?.length);
  });

  test("is not read by another device, in another place or after a change", () => {
    const stranger = makeDeviceKeys(group, random);
    assert.equal(openText(group, { sealed, secret: stranger.secret, context }), undefined);
    assert.equal(openText(group, { sealed, secret, context: "other" }), undefined);
    const [open = "", hidden = "", tag = ""] = sealed.split(".");
    const flipped = `${open}.${hidden.startsWith("0") ? "1" : "0"}${hidden.slice(1)}.${tag}`;
    assert.equal(openText(group, { sealed: flipped, secret, context }), undefined);
    assert.equal(openText(group, { sealed: `2.${hidden}.${tag}`, secret, context }), undefined);
    assert.throws(() => sealText(group, { text: "1", key: "2", context }, random));
  });
});
