import type { Me } from "@chiboso/domain/access/contract.ts";
import type * as contract from "@chiboso/domain/access/passkey-contract.ts";
import type { RequestOptions } from "@chiboso/domain/access/passkey-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { enter } from "./enter.ts";
import { passkeyPlace } from "./passkey-place.ts";
import { findPending, takePending } from "./pending.ts";
import { keepChallenge, keptPasskeysOf, notePasskeyUse } from "./passkey-store.ts";
import { provePasskey, type ProvenPasskey } from "./prove-passkey.ts";

type BeginLogIn = typeof contract.beginPasskeyLogIn;
type LogIn = typeof contract.logInByPasskey;
type BeginStep = typeof contract.beginPasskeyStep;
type Step = typeof contract.takePasskeyStep;

const TIMEOUT_MS = 120_000;

interface Question {
  readonly challengeId: Id;
  readonly options: RequestOptions;
}

/** Asks any authenticator; it answers with a passkey that its owner chooses, so no name is needed. */
export async function askAnyPasskey(
  asked: WriteAsked<BeginLogIn, undefined>,
): Promise<Result<Question>> {
  return question(asked, null);
}

/** Asks the authenticators of the person whose password was right. */
export async function askOwnPasskey(
  asked: WriteAsked<BeginStep, undefined>,
): Promise<Result<Question>> {
  const waiting = await findPending(asked.tx, asked.body.pending, asked.now);
  return waiting.ok ? question(asked, waiting.value) : waiting;
}

async function question(
  asked: Pick<WriteAsked<BeginLogIn, undefined>, "tx" | "services" | "now">,
  accountId: Id | null,
): Promise<Result<Question>> {
  const { tx, services, now } = asked;
  const place = passkeyPlace(services.config.publicUrl);
  if (place === undefined) return refuse("access.passkeys_need_a_name");
  const { challenge } = await generateAuthenticationOptions({ rpID: place.rpId });
  const options: RequestOptions = {
    challenge,
    rpId: place.rpId,
    timeout: TIMEOUT_MS,
    userVerification: accountId === null ? "required" : "preferred",
    allowCredentials: accountId === null ? [] : await allowed(tx, accountId),
  };
  const purpose = accountId === null ? "logIn" : "secondStep";
  return ok({
    challengeId: await keepChallenge(tx, { challenge, purpose, accountId }, now),
    options,
  });
}

async function allowed(
  tx: Transaction,
  accountId: Id,
): Promise<RequestOptions["allowCredentials"]> {
  const kept = await keptPasskeysOf(tx, accountId);
  return kept
    .filter((passkey) => !passkey.cloned)
    .map(({ credentialId: id, transports }) => ({ id, type: "public-key", transports }));
}

export async function proveAnyPasskey(asked: PrepareAsked<LogIn>): Promise<Result<ProvenPasskey>> {
  const { challengeId, answer } = asked.body;
  return provePasskey({ ...asked, challengeId, answer, accountId: null });
}

export async function proveOwnPasskey(asked: PrepareAsked<Step>): Promise<Result<ProvenPasskey>> {
  const waiting = await findPending(asked.reader, asked.body.pending, asked.now);
  if (!waiting.ok) return waiting;
  const { challengeId, answer } = asked.body;
  return provePasskey({ ...asked, challengeId, answer, accountId: waiting.value });
}

/** A passkey that asked for its owner is two steps in one: what one has, and what one is or knows. */
export async function enterByPasskey(
  asked: WriteAsked<LogIn, ProvenPasskey>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, prepared } = asked;
  if (!(await notePasskeyUse(tx, prepared, now))) return refuse("access.passkey_not_proven");
  return ok({ me: await enter(asked, prepared.accountId) });
}

export async function enterByPasskeyStep(
  asked: WriteAsked<Step, ProvenPasskey>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, body, prepared } = asked;
  const waiting = await takePending(tx, body.pending, now);
  if (!waiting.ok) return waiting;
  if (!(await notePasskeyUse(tx, prepared, now))) return refuse("access.passkey_not_proven");
  return ok({ me: await enter(asked, waiting.value) });
}
