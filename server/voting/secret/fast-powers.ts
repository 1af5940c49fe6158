import { constants, createPublicKey, publicEncrypt } from "node:crypto";
import type { GroupParameters } from "@chiboso/domain/crypto/belenios/group.ts";
import type { PowerEngine } from "@chiboso/domain/crypto/belenios/powers.ts";
import { rsaPowers } from "@chiboso/domain/crypto/belenios/rsa-powers.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

/** Powers by OpenSSL, as the program that checks from outside has them; for public exponents only. */
export function fastPowers(parameters: GroupParameters): PowerEngine {
  return rsaPowers(parameters, (n, e) => {
    const jwk = { kty: "RSA", n: text(n), e: text(e) };
    const key = createPublicKey({ key: jwk, format: "jwk" });
    return (message) => publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, message);
  });
}
