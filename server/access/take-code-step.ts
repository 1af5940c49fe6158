import type { Me } from "@chiboso/domain/access/contract.ts";
import { decideCode } from "@chiboso/domain/access/second-step.ts";
import type { takeCodeStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { forgetCodeAttempts, takeCodeAttempt } from "./code-attempts.ts";
import { enter } from "./enter.ts";
import { findPending, takePending } from "./pending.ts";
import { isRecoveryCode, useRecoveryCode } from "./recovery-codes.ts";
import { findKey, useCodeStep } from "./second-step-store.ts";
import { stepOfCode } from "./totp.ts";

type Route = typeof takeCodeStep;

/** The step of time that a code belongs to; null for a recovery code. */
type Proven = number | null;

/** One of the tries that are left, then the code. */
export async function proveCodeStep(asked: PrepareAsked<Route>): Promise<Result<Proven>> {
  const { body, services, reader, now } = asked;
  const waiting = await findPending(reader, body.pending, now);
  if (!waiting.ok) return waiting;
  const attempt = await takeCodeAttempt(services, waiting.value, now);
  if (!attempt.ok) return attempt;
  if (body.way === "code") return proveCode(asked, reader, waiting.value, body.code);
  const right = await isRecoveryCode(reader, waiting.value, body.code);
  return right ? ok(null) : refuse("access.wrong_code", undefined, "code");
}

/** Whether a code of the authenticator app is right and was not used before; gives its step of time. */
export async function proveCode(
  asked: Pick<PrepareAsked<Route>, "services" | "now">,
  reader: Reader,
  accountId: Id,
  typed: string,
): Promise<Result<number>> {
  const key = await findKey(reader, accountId);
  if (key === undefined) return refuse("access.wrong_code", undefined, "code");
  const kept = { accountId, sealed: key.sealed };
  const { dataDir } = asked.services.config;
  return decideCode(await stepOfCode(dataDir, kept, typed, asked.now), key.lastStep);
}

/** Uses up the code and the right password that waited, and lets in. */
export async function enterByCode(asked: WriteAsked<Route, Proven>): Promise<Result<{ me: Me }>> {
  const { tx, body, now, prepared } = asked;
  const waiting = await takePending(tx, body.pending, now);
  if (!waiting.ok) return waiting;
  const accountId = waiting.value;
  const used =
    prepared === null
      ? await useRecoveryCode(tx, accountId, body.code, now)
      : await useCodeStep(tx, accountId, prepared);
  if (!used) return refuse("access.code_used", undefined, "code");
  await forgetCodeAttempts(tx, accountId, now);
  return ok({ me: await enter(asked, accountId) });
}
