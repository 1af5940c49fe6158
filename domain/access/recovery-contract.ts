import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { issuedWithSlips } from "./accounts-contract.ts";
import { password } from "./contract.ts";
import { needs } from "./rights.ts";

const atAccount = needs("access.recoverAccounts", { param: "accountId", of: "account" });
const params = z.object({ accountId: id });

const CONFIRMING = { "access.wrong_password": 422, "access.too_many_attempts": 429 } as const;
const ENTITLED = {
  "access.recovery_of_oneself": 403,
  "access.account_out_of_reach": 403,
} as const;

/** No command: the body has a password. */
export const beginRecovery = route({
  name: "access.beginRecovery",
  method: "POST",
  path: "/api/access/accounts/:accountId/recovery",
  summary: "The first of two persons asks that an account whose owner is locked out be recovered.",
  permission: atAccount,
  params,
  body: z.object({
    recoveryId: id,
    reason: z.string().trim().min(5).max(500),
    /** Whether passkeys and the link to the identity provider stay. */
    keepKeys: z.boolean(),
    password,
  }),
  reply: z.object({ expiresAt: instant }),
  refusals: {
    ...CONFIRMING,
    ...ENTITLED,
    "access.recovery_open": 409,
    "access.recovery_not_needed": 409,
  },
  command: false,
  offline: false,
});

/** No command: the answer has a link that is shown once. */
export const approveRecovery = route({
  name: "access.approveRecovery",
  method: "POST",
  path: "/api/access/accounts/:accountId/recovery/approve",
  summary: "The second of two persons agrees; a one-time slip is issued and open sessions end.",
  permission: atAccount,
  params,
  body: z.object({ password }),
  reply: issuedWithSlips,
  refusals: {
    "access.recovery_needs_independent": 403,
    ...CONFIRMING,
    ...ENTITLED,
    "access.recovery_unknown": 404,
    "access.recovery_needs_another": 403,
    "access.recovery_opener_left": 409,
  },
  command: false,
  offline: false,
});

export const stopRecovery = route({
  name: "access.stopRecovery",
  method: "POST",
  path: "/api/access/accounts/:accountId/recovery/stop",
  summary: "Whoever may recover the account stops a recovery that waits for the second person.",
  permission: atAccount,
  params,
  body: commandBody,
  reply: z.object({}),
  refusals: { "access.recovery_unknown": 404 },
  command: true,
  offline: false,
});

export const ownRecovery = route({
  name: "access.ownRecovery",
  method: "GET",
  path: "/api/access/recovery",
  summary: "Whether somebody has asked to recover one's own account.",
  permission: { kind: "signedIn" },
  reply: z.object({
    recovery: z
      .object({ by: z.string(), at: instant, reason: z.string(), expiresAt: instant })
      .nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const refuseRecovery = route({
  name: "access.refuseRecovery",
  method: "POST",
  path: "/api/access/recovery/refuse",
  summary: "Stops a recovery of one's own account that one did not ask for.",
  permission: { kind: "signedIn" },
  body: commandBody,
  reply: z.object({}),
  refusals: { "access.recovery_unknown": 404 },
  command: true,
  offline: false,
});
