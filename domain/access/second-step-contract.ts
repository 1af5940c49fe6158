import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { route } from "../kernel/route.ts";
import { me, password, pendingToken } from "./contract.ts";
import { SECOND_STEP_NEEDS } from "./second-step.ts";

const CONFIRMING = { "access.wrong_password": 422, "access.too_many_attempts": 429 } as const;

/** Six digits of an authenticator, or a recovery code, as people type them. */
const typedCode = z.string().trim().min(1).max(40);

const recoveryCodes = z.array(z.string());

const ownSecondStep = z.object({
  need: z.enum(SECOND_STEP_NEEDS),
  /** Since when codes of an authenticator app are asked for; null when they are not. */
  codesSince: instant.nullable(),
  passkeyAsked: z.boolean(),
  passkeys: z.int(),
  recoveryCodesLeft: z.int(),
});

export type OwnSecondStep = z.infer<typeof ownSecondStep>;

/** No command: the body has a code. So are all below, whose answers or bodies have secrets. */
export const takeCodeStep = route({
  name: "access.takeCodeStep",
  method: "POST",
  path: "/api/access/log-in/second-step",
  summary: "Finishes signing in with a code of an authenticator app or a recovery code.",
  permission: { kind: "public" },
  body: z.object({ pending: pendingToken, way: z.enum(["code", "recoveryCode"]), code: typedCode }),
  reply: z.object({ me }),
  refusals: {
    "access.pending_over": 410,
    "access.wrong_code": 401,
    "access.code_used": 401,
    "access.too_many_codes": 429,
  },
  command: false,
  offline: false,
});

export const viewSecondStep = route({
  name: "access.viewSecondStep",
  method: "GET",
  path: "/api/access/second-step",
  summary: "What one is asked after the password, and whether one's roles need it.",
  permission: { kind: "signedIn" },
  reply: ownSecondStep,
  refusals: {},
  command: false,
  offline: false,
});

export const beginCodes = route({
  name: "access.beginCodes",
  method: "POST",
  path: "/api/access/second-step/codes/begin",
  summary: "Confirms the password and gives the key for an authenticator app, shown this once.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  /** `uri` is the key as a code to scan (`otpauth://`), `key` the same to type in (base32). */
  reply: z.object({ uri: z.string(), key: z.string() }),
  refusals: { ...CONFIRMING, "access.codes_on_already": 409 },
  command: false,
  offline: false,
});

export const confirmCodes = route({
  name: "access.confirmCodes",
  method: "POST",
  path: "/api/access/second-step/codes/confirm",
  summary: "Turns the second step on when the app shows the right code; gives recovery codes once.",
  permission: { kind: "signedIn" },
  body: z.object({ code: typedCode }),
  reply: z.object({ recoveryCodes, state: ownSecondStep }),
  refusals: {
    "access.codes_not_begun": 409,
    "access.wrong_code": 422,
    "access.code_used": 422,
    "access.too_many_codes": 429,
  },
  command: false,
  offline: false,
});

export const removeCodes = route({
  name: "access.removeCodes",
  method: "POST",
  path: "/api/access/second-step/codes/remove",
  summary: "Takes the authenticator app away.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: ownSecondStep,
  refusals: CONFIRMING,
  command: false,
  offline: false,
});

export const askPasskey = route({
  name: "access.askPasskey",
  method: "POST",
  path: "/api/access/second-step/passkey",
  summary: "Says whether a passkey is asked for after the password; gives recovery codes once.",
  permission: { kind: "signedIn" },
  body: z.object({ password, asked: z.boolean() }),
  /** Null when there are recovery codes already or none are needed. */
  reply: z.object({ recoveryCodes: recoveryCodes.nullable(), state: ownSecondStep }),
  refusals: { ...CONFIRMING, "access.no_passkey": 409 },
  command: false,
  offline: false,
});

export const renewRecoveryCodes = route({
  name: "access.renewRecoveryCodes",
  method: "POST",
  path: "/api/access/second-step/recovery-codes",
  summary: "Makes ten new recovery codes, shown this once; earlier ones end.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: z.object({ recoveryCodes, state: ownSecondStep }),
  refusals: { ...CONFIRMING, "access.no_second_step": 409 },
  command: false,
  offline: false,
});
