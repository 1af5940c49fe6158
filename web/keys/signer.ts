import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { findSecret, forgetSecret, keepSecret, listSecrets } from "./secrets.ts";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

/** What this device keeps for one certificate: a key that no program can read out, only sign with. */
interface KeptSigner {
  readonly privateKey: CryptoKey;
}

/** Whether this browser can make such a key: only over an encrypted connection, and where there is a store. */
export function canSign(): boolean {
  return window.isSecureContext && "subtle" in crypto && "indexedDB" in window;
}

/**
 * Makes a key for a certificate that is about to be asked for and keeps it on this device. Returns the public key
 * as SubjectPublicKeyInfo. The private key cannot be exported, neither by this page nor by any other.
 */
export async function makeSigner(certificateId: Id): Promise<Uint8Array<ArrayBuffer>> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, false, ["sign"]);
  await keepSecret("signer", certificateId, { privateKey } satisfies KeptSigner);
  return new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
}

/** Signs bytes with the key of a certificate: `r ‖ s`; undefined when this device does not hold it. */
export async function signWith(
  certificateId: Id,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await findSecret<KeptSigner>("signer", certificateId);
  if (kept === undefined) return undefined;
  return new Uint8Array(await crypto.subtle.sign(SIGNING, kept.privateKey, bytes));
}

/** The certificates whose keys this device holds. */
export function signersHere(): Promise<string[]> {
  return listSecrets("signer");
}

/** Forgets a key for good, as after its certificate was refused or revoked. */
export function forgetSigner(certificateId: Id): Promise<void> {
  return forgetSecret("signer", certificateId);
}
