import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { bitString, der, integer, objectId, setOf, timeOf } from "./der.ts";

const hex = (bytes: Uint8Array) => bytesToHex(bytes);

describe("values in DER", () => {
  test("lengths take the shortest form there is", () => {
    assert.equal(hex(der(4, new Uint8Array(127))).slice(0, 4), "047f");
    assert.equal(hex(der(4, new Uint8Array(128))).slice(0, 6), "048180");
    assert.equal(hex(der(4, new Uint8Array(256))).slice(0, 8), "04820100");
  });

  test("numbers are never negative and have no byte too many", () => {
    assert.equal(hex(integer(0)), "020100");
    assert.equal(hex(integer(127)), "02017f");
    assert.equal(hex(integer(128)), "02020080");
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        const content = integer(bytes).subarray(2);
        assert.ok((content[0] ?? 0) < 0x80);
        assert.ok(content.length === 1 || content[0] !== 0 || (content[1] ?? 0) >= 0x80);
        assert.equal(BigInt(`0x${hex(content)}`), BigInt(`0x${hex(bytes)}`));
      }),
    );
  });

  test("object identifiers, bit strings and moments are those of the standards", () => {
    assert.equal(hex(objectId("1.2.840.10045.4.3.2")), "06082a8648ce3d040302");
    assert.equal(hex(objectId("2.5.29.15")), "0603551d0f");
    assert.equal(hex(bitString(Uint8Array.of(0xc0), 6)), "030206c0");
    assert.equal(
      Buffer.from(timeOf("2026-11-03T01:00:00.000Z")).subarray(2).toString(),
      "261103010000Z",
    );
    assert.equal(
      Buffer.from(timeOf("2050-01-01T00:00:00.000Z")).subarray(2).toString(),
      "20500101000000Z",
    );
  });

  test("a set is the same in whatever order its elements are given", () => {
    const element = fc.uint8Array({ minLength: 1, maxLength: 4 }).map((bytes) => der(4, bytes));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
        assert.equal(hex(setOf(...elements)), hex(setOf(...elements.toReversed())));
      }),
    );
  });
});
