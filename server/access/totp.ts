import {
  CODE_DIGITS,
  CODE_SECONDS,
  CODE_WINDOW,
  codeStep,
} from "@chiboso/domain/access/second-step.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { Secret, TOTP } from "otpauth";
import { dataKey, deriveKey, sealingUnder, type Sealing } from "../platform/sealing.ts";

const SECRET_BYTES = 20;

/** The key of an authenticator app: what is kept, and what the person is shown once. */
export interface NewKey {
  readonly sealed: Buffer;
  /** For the code to scan (Key URI format). */
  readonly uri: string;
  /** To type in: base32 (RFC 4648). */
  readonly key: string;
}

const opened = new Map<string, Promise<Sealing>>();

/** Secrets of log-in are sealed under a key of their own. */
function sealingOf(dataDir: string): Promise<Sealing> {
  const known = opened.get(dataDir);
  if (known) return known;
  const opening = dataKey(dataDir, "access-secrets").then((key) =>
    sealingUnder(deriveKey(key, "chiboso access seal v1")),
  );
  opened.set(dataDir, opening);
  opening.catch(() => opened.delete(dataDir));
  return opening;
}

/** A new key for an account; `label` and `issuer` are what the app shows. */
export async function newKey(
  dataDir: string,
  account: { readonly id: Id; readonly label: string; readonly issuer: string },
): Promise<NewKey> {
  const secret = new Secret({ size: SECRET_BYTES });
  const sealing = await sealingOf(dataDir);
  const { label, issuer } = account;
  const shape = { algorithm: "SHA1", digits: CODE_DIGITS, period: CODE_SECONDS };
  return {
    sealed: sealing.seal(secret.bytes, contextOf(account.id)),
    uri: new TOTP({ ...shape, secret, label, issuer }).toString(),
    key: secret.base32,
  };
}

/** The step of time that a code belongs to, undefined for none of the window around `now`. */
export async function stepOfCode(
  dataDir: string,
  kept: { readonly accountId: Id; readonly sealed: Uint8Array },
  typed: string,
  now: Instant,
): Promise<number | undefined> {
  const sealing = await sealingOf(dataDir);
  const plain = sealing.open(kept.sealed, contextOf(kept.accountId));
  const delta = TOTP.validate({
    token: typed.replace(/\D/g, ""),
    secret: new Secret({ buffer: new Uint8Array(plain).buffer }),
    algorithm: "SHA1",
    digits: CODE_DIGITS,
    period: CODE_SECONDS,
    timestamp: Date.parse(now),
    window: CODE_WINDOW,
  });
  return delta === null ? undefined : codeStep(now) + delta;
}

function contextOf(accountId: Id): string {
  return `totp:${accountId}`;
}
