import { decideCounter } from "@chiboso/domain/access/passkey.ts";
import type { Assertion } from "@chiboso/domain/access/passkey-contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { FastifyBaseLogger } from "fastify";
import { parse } from "uuid";
import type { Services } from "../platform/capability.ts";
import { passkeyPlace } from "./passkey-place.ts";
import { findPasskey, markCloned, takeChallenge, type KeptPasskey } from "./passkey-store.ts";

export interface ProvenPasskey {
  readonly id: Id;
  readonly accountId: Id;
  /** What the authenticator counts now. */
  readonly counter: number;
}

interface Proof {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly now: Instant;
  readonly challengeId: Id;
  readonly answer: Assertion;
  /** Whose passkey it must be at the second step; null when the passkey itself says who comes. */
  readonly accountId: Id | null;
}

/**
 * Whether an authenticator has signed this challenge for this site with a passkey that we know. The
 * challenge is used up whatever comes out. Alone (without a password before it) the passkey must have
 * asked for finger, face or code of its owner.
 */
export async function provePasskey(proof: Proof): Promise<Result<ProvenPasskey>> {
  const { services, now, accountId } = proof;
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return refuse("access.passkeys_need_a_name");
  const purpose = accountId === null ? "logIn" : "secondStep";
  const wanted = { id: proof.challengeId, purpose, accountId } as const;
  const challenge = await services.database.commit((tx) => takeChallenge(tx, wanted, now));
  if (challenge === undefined) return refuse("access.passkey_challenge_over");
  const passkey = await findPasskey(services.database, proof.answer.id);
  if (passkey === undefined || (accountId !== null && passkey.accountId !== accountId))
    return refuse("access.passkey_not_proven");
  const alone = accountId === null;
  if (!namesOwner(proof.answer.response.userHandle, passkey.accountId, alone))
    return refuse("access.passkey_not_proven");
  const expected = { challenge, ...place, verified: alone };
  const counter = await signedCounter(proof, passkey, expected);
  if (counter === undefined) return refuse("access.passkey_not_proven");
  if (passkey.cloned) return refuse("access.passkey_cloned");
  const decided = decideCounter(passkey.counter, counter);
  if (decided.ok) return ok({ id: passkey.id, accountId: passkey.accountId, counter });
  await services.database.commit((tx) => markCloned(tx, passkey.id, now));
  return decided;
}

/** The counter that the answer has signed, undefined when its signature or anything in it is wrong. */
export async function signedCounter(
  { answer, log }: Pick<Proof, "answer" | "log">,
  passkey: KeptPasskey,
  expected: {
    readonly challenge: string;
    readonly origin: string;
    readonly rpId: string;
    /** Whether the passkey must have asked for finger, face or code of its owner. */
    readonly verified: boolean;
  },
): Promise<number | undefined> {
  try {
    const verdict = await verifyAuthenticationResponse({
      response: { ...answer, response: withoutAbsent(answer.response), clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      requireUserVerification: expected.verified,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        // Judged here, after the signature: else anybody could make a passkey look like two.
        counter: 0,
      },
    });
    return verdict.verified ? verdict.authenticationInfo.newCounter : undefined;
  } catch (error) {
    log.info({ why: String(error) }, "a passkey was not proven");
    return undefined;
  }
}

function withoutAbsent(response: Assertion["response"]) {
  const { userHandle, ...rest } = response;
  return { ...rest, ...(userHandle !== undefined && { userHandle }) };
}

/** Without a password before it the passkey itself must say whose it is (section 7.2, step 6). */
export function namesOwner(userHandle: string | undefined, owner: Id, alone: boolean): boolean {
  if (userHandle === undefined) return !alone;
  return Buffer.from(userHandle, "base64url").equals(parse(owner));
}
