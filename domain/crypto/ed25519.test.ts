import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { test } from "node:test";
import { Point } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
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

/** A point of order 8: it lies on the curve and outside the group that keys are made in. */
const TORSION = Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
const ORDER = Point.CURVE().n;
const numberOf = (bytes: Uint8Array) => BigInt(`0x${bytesToHex(bytes.toReversed())}`);

/**
 * What somebody can sign who makes the own key and the commitment with a point outside the group: the equation
 * holds eight times over, and simply only when the points happen to cancel out.
 */
function mixedOrder(message: Uint8Array, inKey: bigint, inCommitment: bigint) {
  const [secret, nonce] = [7n, 11n];
  const off = (scalar: bigint, times: bigint) =>
    Point.BASE.multiply(scalar).add(TORSION.multiply(times, false)).toBytes();
  const [key, r] = [off(secret, inKey), off(nonce, inCommitment)];
  const k = numberOf(sha512(concatBytes(r, key, message))) % ORDER;
  const s = (nonce + k * secret) % ORDER;
  const bytes = hexToBytes(s.toString(16).padStart(64, "0")).toReversed();
  return { key, signature: concatBytes(r, bytes) };
}

function openSslAccepts(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  const prefix = Buffer.from("302a300506032b6570032100", "hex");
  const spki = Buffer.concat([prefix, key]);
  return verify(
    null,
    message,
    createPublicKey({ key: spki, format: "der", type: "spki" }),
    signature,
  );
}

test("where looser checks and stricter ones differ, OpenSSL says the same", () => {
  const [accepted, refused] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < 64; at += 1) {
    const message = Uint8Array.of(at);
    const { key, signature } = mixedOrder(message, BigInt(at % 8), BigInt(Math.floor(at / 8)));
    const ours = verifyEd25519(signature, message, key);
    assert.equal(ours, openSslAccepts(signature, message, key), `message ${at}`);
    (ours ? accepted : refused).add(at);
  }
  // Points that cancel out, the good signature at 0 among them; and those that hold eight times over alone.
  assert.ok(accepted.has(0) && accepted.size < 32, `${accepted.size} accepted`);
  assert.ok(refused.size > 32, `${refused.size} refused`);
});
