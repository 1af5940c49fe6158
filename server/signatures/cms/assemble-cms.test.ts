import assert from "node:assert/strict";
import { sign } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { der, integer, objectId, preciseTime, timeOf } from "@chiboso/domain/crypto/der.ts";
import { sampleAuthority } from "../validate/sample-authority.ts";
import { sampleCms, signedWith, valueOf } from "../validate/sample-signatures.ts";
import { sha256 } from "./algorithms.ts";
import { assembleCms } from "./assemble-cms.ts";
import {
  DerError,
  instantOf,
  integerBytes,
  objectIdOf,
  readDer,
  smallInteger,
  TAG,
} from "./der.ts";
import { readCms } from "./read-cms.ts";
import { attributesToSign } from "./signed-attributes.ts";

const authority = sampleAuthority();
const contentDigest = sha256(Buffer.from("nội dung"));
const chain = [authority.certificate];

for (const key of ["ec", "rsa2048"] as const) {
  test(`a signature by a key of kind ${key} is assembled and read back with all that was signed`, () => {
    const signer = { ...authority.issue({ commonName: "An", key }), chain };
    const cms = readCms(sampleCms(signer, contentDigest), "detached");
    assert.ok(Buffer.from(cms.messageDigest).equals(contentDigest));
    assert.ok(Buffer.from(cms.signer.raw).equals(signer.certificate));
    assert.equal(cms.claimedAt, null);
    assert.equal(cms.certificates.length, 2);
  });
}

test("the bytes to sign are the same each time, and a claimed time is among them only when it is given", () => {
  const { certificate } = authority.issue({ commonName: "An" });
  const of = { contentDigest, certificate };
  const plain = valueOf(attributesToSign(of));
  assert.deepEqual(valueOf(attributesToSign(of)), plain);
  const timed = valueOf(attributesToSign({ ...of, claimedAt: "2026-11-04T02:00:00.000Z" }));
  assert.ok(timed.length > plain.length);
});

test("the value may come as browsers and tokens give it or in DER", () => {
  const { certificate, privateKey } = authority.issue({ commonName: "An" });
  const of = { contentDigest, certificate };
  const bytes = valueOf(attributesToSign(of));
  const inDer = new Uint8Array(sign("sha256", bytes, privateKey));
  for (const signature of [inDer, signedWith(privateKey, bytes)]) {
    assert.ok(assembleCms({ ...of, chain, signature }).ok);
  }
});

test("a value of another key, of other content or cut off is refused", () => {
  const { certificate, privateKey } = authority.issue({ commonName: "An" });
  const other = authority.issue({ commonName: "An" });
  const of = { contentDigest, certificate };
  const bytes = valueOf(attributesToSign(of));
  const good = signedWith(privateKey, bytes);
  const values = [
    signedWith(other.privateKey, bytes),
    signedWith(privateKey, Buffer.from("khác")),
    good.subarray(1),
    new Uint8Array(64),
    new Uint8Array(),
  ];
  for (const signature of values) {
    const made = assembleCms({ ...of, chain, signature });
    assert.equal(made.ok || made.refusal.code, "signatures.value_wrong");
  }
});

test("RSA below 2048 bits and other curves than P-256 are refused", () => {
  for (const key of ["rsa1024", "ec384"] as const) {
    const { certificate, privateKey } = authority.issue({ commonName: "An", key });
    const of = { contentDigest, certificate };
    const signature = signedWith(privateKey, valueOf(attributesToSign(of)));
    const made = assembleCms({ ...of, chain, signature });
    assert.equal(made.ok || made.refusal.code, "signatures.key_too_weak");
  }
});

test("what is no certificate is refused by value", () => {
  const made = attributesToSign({ contentDigest, certificate: Uint8Array.of(1, 2, 3) });
  assert.equal(made.ok || made.refusal.code, "signatures.certificate_malformed");
});

test("numbers, object identifiers and times are written as they are read", () => {
  fc.assert(
    fc.property(fc.nat(), (value) => assert.equal(smallInteger(readDer(integer(value))), value)),
  );
  const arcs = fc.array(fc.nat({ max: 2 ** 31 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.nat({ max: 39 }), arcs, (first, second, rest) => {
      const id = [first, second, ...rest].join(".");
      assert.equal(objectIdOf(readDer(objectId(id))), id);
    }),
  );
  const days = fc.date({
    min: new Date("1950-01-01T00:00:00Z"),
    max: new Date("2120-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      assert.equal(instantOf(readDer(preciseTime(day.toISOString()))), day.toISOString());
      const whole = `${day.toISOString().slice(0, 19)}.000Z`;
      assert.equal(instantOf(readDer(timeOf(whole))), whole);
    }),
  );
});

test("a length that is longer than it needs to be, without end, or beyond the bytes is refused", () => {
  for (const bytes of [
    [4, 0x81, 1, 0],
    [4, 0x80, 0, 0],
    [4, 0x82, 0, 1, 0],
    [4, 5, 0],
    [4],
    [0x1f, 0x81, 0],
  ]) {
    assert.throws(() => readDer(Uint8Array.from(bytes)), DerError);
  }
  assert.throws(() => readDer(Uint8Array.of(4, 0, 0)), DerError);
  assert.throws(() => integerBytes(readDer(der(TAG.integer, Uint8Array.of(0, 1)))), DerError);
});
