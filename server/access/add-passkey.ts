import { MOST_PASSKEYS } from "@chiboso/domain/access/passkey.ts";
import type * as contract from "@chiboso/domain/access/passkey-contract.ts";
import type { CreationOptions, PasskeyRow } from "@chiboso/domain/access/passkey-contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { parse } from "uuid";
import type { PrepareAsked, ReadAsked, WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { settle } from "./own-second-step.ts";
import { passkeyPlace } from "./passkey-place.ts";
import {
  keepChallenge,
  keptPasskeysOf,
  passkeysOf,
  removePasskeys,
  takeChallenge,
} from "./passkey-store.ts";
import { getAccount } from "./store.ts";

type Begin = typeof contract.beginPasskey;
type Add = typeof contract.addPasskey;
type Remove = typeof contract.removePasskey;

const TIMEOUT_MS = 120_000;
/** EdDSA, ES256 and RS256: what the authenticators of phones and computers have (COSE). */
const ALGORITHMS = [-8, -7, -257];

export async function answerPasskeys(
  asked: ReadAsked<typeof contract.listPasskeys>,
): Promise<Result<Reply<typeof contract.listPasskeys>>> {
  const possible = passkeyPlace(asked.services.config.publicUrl) !== undefined;
  return ok({ passkeys: await passkeysOf(asked.reader, asked.actor.accountId), possible });
}

/** What the authenticator is asked; its owner must have shown finger, face or code. */
export async function askForPasskey(
  asked: WriteAsked<Begin, undefined>,
): Promise<Result<Reply<Begin>>> {
  const { tx, now, services } = asked;
  const { accountId } = asked.actor;
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return refuse("access.passkeys_need_a_name");
  const kept = await keptPasskeysOf(tx, accountId);
  if (kept.length >= MOST_PASSKEYS)
    return refuse("access.too_many_passkeys", { most: MOST_PASSKEYS });
  const account = await getAccount(tx, accountId);
  const made = await generateRegistrationOptions({
    rpName: services.config.siteName,
    rpID: place.rpId,
    userName: account.username,
    userDisplayName: account.name,
    userID: new Uint8Array(parse(accountId)),
    supportedAlgorithmIDs: ALGORITHMS,
  });
  const options: CreationOptions = {
    rp: { id: place.rpId, name: services.config.siteName },
    user: made.user,
    challenge: made.challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
    timeout: TIMEOUT_MS,
    excludeCredentials: kept.map(({ credentialId: id, transports }) => ({
      id,
      type: "public-key",
      transports,
    })),
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
    attestation: "none",
  };
  const challenge = { challenge: made.challenge, purpose: "add", accountId } as const;
  return ok({ challengeId: await keepChallenge(tx, challenge, now), options });
}

interface Made {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Whether the answer is to this challenge, made at this site, with the owner present. */
export async function proveMade(asked: PrepareAsked<Add>): Promise<Result<Made>> {
  const { services, body, now } = asked;
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return refuse("access.passkeys_need_a_name");
  const wanted = {
    id: body.challengeId,
    purpose: "add",
    accountId: asked.actor.accountId,
  } as const;
  const challenge = await services.database.commit((tx) => takeChallenge(tx, wanted, now));
  if (challenge === undefined) return refuse("access.passkey_challenge_over");
  const verdict = await verifyRegistrationResponse({
    response: { ...body.made, clientExtensionResults: {} } as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch((error: unknown) => {
    asked.log.info({ why: String(error) }, "a passkey was not taken");
    return undefined;
  });
  if (verdict?.verified !== true) return refuse("access.passkey_not_proven");
  const { id, publicKey, counter } = verdict.registrationInfo.credential;
  const transports = body.made.response.transports ?? [];
  return ok({ credentialId: id, publicKey: Buffer.from(publicKey), counter, transports });
}

export async function savePasskey(
  asked: WriteAsked<Add, Made>,
): Promise<Result<{ passkeys: PasskeyRow[] }>> {
  const { tx, now, body, prepared } = asked;
  const { accountId } = asked.actor;
  await tx.query(sql`select from account where id = ${accountId} for update`);
  const kept = await keptPasskeysOf(tx, accountId);
  if (kept.length >= MOST_PASSKEYS)
    return refuse("access.too_many_passkeys", { most: MOST_PASSKEYS });
  const { credentialId, publicKey, counter, transports } = prepared;
  const rows = await tx.query(sql`
    insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
    values (${newId()}, ${accountId}, ${credentialId}, ${publicKey}, ${counter}, ${[...transports]},
            ${body.name}, ${now})
    on conflict (credential_id) do nothing
    returning id`);
  if (rows.length === 0) return refuse("access.passkey_known");
  return ok({ passkeys: await passkeysOf(tx, accountId) });
}

/** Without its passkey an account may be without a second step, so what follows from that is settled. */
export async function takePasskeyAway(
  asked: WriteAsked<Remove, undefined>,
): Promise<Result<{ passkeys: PasskeyRow[] }>> {
  const { tx, now } = asked;
  const { accountId } = asked.actor;
  const removed = await removePasskeys(tx, accountId, asked.params.passkeyId, now);
  if (removed === 0) return refuse("access.passkey_unknown");
  await settle(tx, asked);
  return ok({ passkeys: await passkeysOf(tx, accountId) });
}
