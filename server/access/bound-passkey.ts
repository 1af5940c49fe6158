import { decideCounter } from "@chiboso/domain/access/passkey.ts";
import type { Assertion, RequestOptions } from "@chiboso/domain/access/passkey-contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { FastifyBaseLogger } from "fastify";
import type { Services } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { passkeyPlace } from "./passkey-place.ts";
import { findPasskey, keptPasskeysOf, markCloned } from "./passkey-store.ts";
import { namesOwner, signedCounter } from "./prove-passkey.ts";

const TIMEOUT_MS = 120_000;

/**
 * What the passkeys of an account are asked with a challenge that the caller has bound to something, as a digest;
 * null when the account has none, or none can be used at this address. The owner must show finger, face or code.
 */
export async function askBoundPasskey(
  reader: Reader,
  services: Pick<Services, "config">,
  accountId: Id,
  challenge: Uint8Array,
): Promise<RequestOptions | null> {
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return null;
  const kept = (await keptPasskeysOf(reader, accountId)).filter(({ cloned }) => !cloned);
  if (kept.length === 0) return null;
  return {
    challenge: Buffer.from(challenge).toString("base64url"),
    rpId: place.rpId,
    timeout: TIMEOUT_MS,
    userVerification: "required",
    allowCredentials: kept.map(({ credentialId: id, transports }) => ({
      id,
      type: "public-key",
      transports,
    })),
  };
}

/** What is kept as evidence: with it anybody can check the answer again without this system. */
export interface BoundProof {
  readonly id: Id;
  readonly counter: number;
  readonly evidence: {
    readonly credentialId: string;
    /** COSE key, and the parts of the answer, in base64url. */
    readonly publicKey: string;
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
  };
}

/**
 * Whether a passkey of this account has signed exactly this challenge, with its owner present. The caller sees to it
 * that a challenge is used once, and notes the use with `notePasskeyUse`.
 */
export async function proveBoundPasskey(proof: {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly now: Instant;
  readonly accountId: Id;
  readonly challenge: Uint8Array;
  readonly answer: Assertion;
}): Promise<Result<BoundProof>> {
  const { services, answer, accountId } = proof;
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return refuse("access.passkeys_need_a_name");
  const passkey = await findPasskey(services.database, answer.id);
  const { userHandle, clientDataJSON, authenticatorData, signature } = answer.response;
  if (passkey === undefined || passkey.accountId !== accountId)
    return refuse("access.passkey_not_proven");
  if (!namesOwner(userHandle, accountId, false)) return refuse("access.passkey_not_proven");
  const challenge = Buffer.from(proof.challenge).toString("base64url");
  const counter = await signedCounter(proof, passkey, { challenge, ...place, verified: true });
  if (counter === undefined) return refuse("access.passkey_not_proven");
  if (passkey.cloned) return refuse("access.passkey_cloned");
  const decided = decideCounter(passkey.counter, counter);
  if (!decided.ok) {
    await services.database.commit((tx) => markCloned(tx, passkey.id, proof.now));
    return decided;
  }
  const publicKey = passkey.publicKey.toString("base64url");
  const { id, credentialId } = passkey;
  const evidence = { credentialId, publicKey, clientDataJSON, authenticatorData, signature };
  return ok({ id, counter, evidence });
}
