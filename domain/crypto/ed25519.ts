import { ed25519 } from "@noble/curves/ed25519.js";

/** The public key (32 bytes) of a 32-byte secret key (RFC 8032, section 5.1.5). */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secretKey);
}

/** A signature of 64 bytes, always the same for the same key and message (RFC 8032, section 5.1.6). */
export function signEd25519(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return ed25519.sign(message, secretKey);
}

/**
 * Strict RFC 8032 verification: a second encoding of a point or of `s` is refused, so that
 * nobody can alter a signature and have it still hold. Never throws, whatever the bytes.
 */
export function verifyEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
