import assert from "node:assert/strict";
import { createPrivateKey, sign } from "node:crypto";
import { test } from "node:test";
import { hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { publicKeyOf, signEd25519, verifyEd25519 } from "./ed25519.ts";
import vectors from "./vectors/ed25519.json" with { type: "json" };

const secretKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("the vectors of RFC 8032 are met", () => {
  for (const { secret, key, message, signature } of vectors.valid) {
    assert.deepEqual(publicKeyOf(hexToBytes(secret)), hexToBytes(key));
    assert.deepEqual(signEd25519(hexToBytes(message), hexToBytes(secret)), hexToBytes(signature));
    assert.ok(verifyEd25519(hexToBytes(signature), hexToBytes(message), hexToBytes(key)));
  }
});

test("signatures that strict verification must refuse are refused", () => {
  for (const { why, key, message, signature } of vectors.invalid) {
    assert.equal(
      verifyEd25519(hexToBytes(signature), hexToBytes(message), hexToBytes(key)),
      false,
      why,
    );
  }
});

test("the operating system's own Ed25519 gives the same signature", () => {
  fc.assert(
    fc.property(secretKey, fc.uint8Array({ maxLength: 100 }), (secret, message) => {
      const prefix = Buffer.from("302e020100300506032b657004220420", "hex");
      const key = createPrivateKey({
        key: Buffer.concat([prefix, secret]),
        format: "der",
        type: "pkcs8",
      });
      assert.deepEqual(signEd25519(message, secret), Uint8Array.from(sign(null, message, key)));
    }),
    { numRuns: 25 },
  );
});

test("a signature with any one bit changed does not hold", () => {
  fc.assert(
    fc.property(
      secretKey,
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(511),
      (secret, message, bit) => {
        const signature = signEd25519(message, secret);
        signature[bit >> 3] = (signature[bit >> 3] as number) ^ (1 << (bit & 7));
        assert.equal(verifyEd25519(signature, message, publicKeyOf(secret)), false);
      },
    ),
    { numRuns: 50 },
  );
});
