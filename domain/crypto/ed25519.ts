import { getPublicKey, hashes, Point, sign } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";

// The package leaves the choice of the hash to whoever uses it.
hashes.sha512 = sha512;

/** The public key (32 bytes) of a 32-byte secret key (RFC 8032, section 5.1.5). */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  return getPublicKey(secretKey);
}

/** A signature of 64 bytes, always the same for the same key and message (RFC 8032, section 5.1.6). */
export function signEd25519(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sign(message, secretKey);
}

/**
 * Strict RFC 8032 verification (section 5.1.7): a second encoding of a point or of `s` is refused, so that nobody can
 * alter a signature and have it still hold, and so is a key of small order. Of the two equations that the RFC
 * allows it is the one without the cofactor, which Go and OpenSSL check, too: whatever is accepted here is accepted
 * there. Never throws, whatever the bytes.
 */
export function verifyEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
  try {
    const [key, commitment] = [Point.fromBytes(publicKey), Point.fromBytes(r)];
    if (key.isSmallOrder()) return false;
    // Throws when `s` is not below the order of the group.
    const left = Point.BASE.multiply(numberOf(s), false);
    const k = numberOf(sha512(concatBytes(r, publicKey, message))) % Point.CURVE().n;
    return left.equals(commitment.add(key.multiply(k, false)));
  } catch {
    return false;
  }
}

/** The bytes as a number, the lowest first (RFC 8032, section 5.1.2). */
function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes.toReversed())}`);
}
