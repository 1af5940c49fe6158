import { constants, createPublicKey, publicEncrypt, type KeyObject } from "node:crypto";
import type { GroupParameters } from "@chiboso/domain/crypto/belenios/group.ts";
import type { PowerEngine } from "@chiboso/domain/crypto/belenios/powers.ts";

/**
 * Powers by OpenSSL, about four times faster than `BigInt`: raw RSA with the group's prime as modulus
 * and the exponent as public key is nothing but a power. For public exponents only.
 */
export function fastPowers({ p, q }: GroupParameters): PowerEngine {
  const bytes = (p.toString(16).length + 1) >> 1;
  const n = toBytes(p, bytes).toString("base64url");
  const order = keyFor(n, q);
  return {
    powers: (base, exponents) => {
      const buffer = toBytes(base, bytes);
      return exponents.map((exponent) => {
        // OpenSSL refuses exponents that are no keys.
        if (exponent < 2n) return exponent === 0n ? 1n : base;
        const key = exponent === q ? order : keyFor(n, exponent);
        const raised = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, buffer);
        return BigInt(`0x${raised.toString("hex")}`);
      });
    },
  };
}

function keyFor(n: string, exponent: bigint): KeyObject {
  const e = toBytes(exponent, (exponent.toString(16).length + 1) >> 1).toString("base64url");
  return createPublicKey({ key: { kty: "RSA", n, e }, format: "jwk" });
}

function toBytes(value: bigint, length: number): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * length, "0"), "hex");
}
