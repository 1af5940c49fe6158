import type * as contract from "@chiboso/domain/access/second-step-contract.ts";
import type { OwnSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { PrepareAsked, ReadAsked, Services, WriteAsked } from "../platform/capability.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import { forgetCodeAttempts, takeCodeAttempt } from "./code-attempts.ts";
import { confirmPassword } from "./confirm-password.ts";
import { endRecoveryCodes, makeRecoveryCodes } from "./recovery-codes.ts";
import { hasSecondStep, needOf, secondStepOf, settleSleep } from "./second-step-state.ts";
import {
  findKey,
  keepKey,
  setPasskeyAsked,
  turnCodesOff,
  turnCodesOn,
  useCodeStep,
} from "./second-step-store.ts";
import { getAccount, grantsOf } from "./store.ts";
import { proveCode } from "./take-code-step.ts";
import { newKey, type NewKey } from "./totp.ts";

type Begin = typeof contract.beginCodes;
type Confirm = typeof contract.confirmCodes;
type Ask = typeof contract.askPasskey;

interface Asking {
  readonly services: Services;
  readonly actor: { readonly accountId: Id };
  readonly now: string;
}

async function describe(reader: Reader, asked: Asking): Promise<OwnSecondStep> {
  const { accountId } = asked.actor;
  const state = await secondStepOf(reader, accountId);
  const grants = await grantsOf(reader, [accountId], asked.now);
  return { ...state, need: needOf(asked.services.config, grants, state) };
}

export async function answerSecondStep(
  asked: ReadAsked<typeof contract.viewSecondStep>,
): Promise<Result<OwnSecondStep>> {
  return ok(await describe(asked.reader, asked));
}

/** The password once more, before anything about log-in is changed: an open page is not its owner. */
export function proveOwner(
  asked: Asking & { readonly body: { readonly password: string } },
): Promise<Result<undefined>> {
  return confirmPassword(asked.services, asked.actor.accountId, asked.body.password);
}

/** A new key for the app, which opens nothing until it has shown a right code. */
export async function prepareKey(asked: PrepareAsked<Begin>): Promise<Result<NewKey>> {
  const proven = await proveOwner(asked);
  if (!proven.ok) return proven;
  const { config } = asked.services;
  const account = await getAccount(asked.reader, asked.actor.accountId);
  const shown = { id: account.id, label: account.username, issuer: config.siteName };
  return ok(await newKey(config.dataDir, shown));
}

export async function saveKey(asked: WriteAsked<Begin, NewKey>): Promise<Result<Reply<Begin>>> {
  const { sealed, uri, key } = asked.prepared;
  const kept = await keepKey(asked.tx, asked.actor.accountId, sealed);
  return kept ? ok({ uri, key }) : refuse("access.codes_on_already");
}

export async function proveFirstCode(asked: PrepareAsked<Confirm>): Promise<Result<number>> {
  const { accountId } = asked.actor;
  const key = await findKey(asked.reader, accountId);
  if (key === undefined || key.since !== null) return refuse("access.codes_not_begun");
  const attempt = await takeCodeAttempt(asked.services, accountId, asked.now);
  return attempt.ok ? proveCode(asked, asked.reader, accountId, asked.body.code) : attempt;
}

/** Turns the second step on and gives new recovery codes. */
export async function saveCodes(
  asked: WriteAsked<Confirm, number>,
): Promise<Result<Reply<Confirm>>> {
  const { tx, now } = asked;
  const { accountId } = asked.actor;
  if (!(await useCodeStep(tx, accountId, asked.prepared)))
    return refuse("access.code_used", undefined, "code");
  if (!(await turnCodesOn(tx, accountId, now))) return refuse("access.codes_not_begun");
  await forgetCodeAttempts(tx, accountId, now);
  const recoveryCodes = await makeRecoveryCodes(tx, accountId, now);
  return ok({ recoveryCodes, state: await settle(tx, asked) });
}

export async function takeCodesAway(
  asked: WriteAsked<typeof contract.removeCodes, undefined>,
): Promise<Result<OwnSecondStep>> {
  await turnCodesOff(asked.tx, asked.actor.accountId);
  return ok(await settle(asked.tx, asked));
}

export async function savePasskeyAsked(
  asked: WriteAsked<Ask, undefined>,
): Promise<Result<Reply<Ask>>> {
  const { tx, now, body } = asked;
  const { accountId } = asked.actor;
  const before = await secondStepOf(tx, accountId);
  if (body.asked && before.passkeys === 0) return refuse("access.no_passkey");
  await setPasskeyAsked(tx, accountId, body.asked);
  const wanted = body.asked && before.recoveryCodesLeft === 0;
  const recoveryCodes = wanted ? await makeRecoveryCodes(tx, accountId, now) : null;
  return ok({ recoveryCodes, state: await settle(tx, asked) });
}

export async function saveNewRecoveryCodes(
  asked: WriteAsked<typeof contract.renewRecoveryCodes, undefined>,
): Promise<Result<Reply<typeof contract.renewRecoveryCodes>>> {
  const { tx, now } = asked;
  const { accountId } = asked.actor;
  if (!hasSecondStep(await secondStepOf(tx, accountId))) return refuse("access.no_second_step");
  const recoveryCodes = await makeRecoveryCodes(tx, accountId, now);
  return ok({ recoveryCodes, state: await describe(tx, asked) });
}

/** After a second step came or went: codes for nothing go, and roles wake or sleep. */
export async function settle(tx: Transaction, asked: Asking): Promise<OwnSecondStep> {
  const { accountId } = asked.actor;
  if (!hasSecondStep(await secondStepOf(tx, accountId))) await endRecoveryCodes(tx, accountId);
  await settleSleep(tx, asked.services.config, accountId, asked.now);
  return describe(tx, asked);
}
