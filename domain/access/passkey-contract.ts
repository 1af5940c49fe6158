import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { me, password, pendingToken } from "./contract.ts";

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);
const transport = z.string().max(30);

/** What `navigator.credentials.create` is asked, as WebAuthn Level 3 writes it in JSON. */
const creationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(
    z.object({ id: z.string(), type: z.literal("public-key"), transports: z.array(transport) }),
  ),
  authenticatorSelection: z.object({
    residentKey: z.literal("required"),
    requireResidentKey: z.literal(true),
    userVerification: z.literal("required"),
  }),
  attestation: z.literal("none"),
});

/** What `navigator.credentials.get` is asked. Without `allowCredentials` the person chooses. */
export const requestOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.enum(["required", "preferred"]),
  allowCredentials: z.array(
    z.object({ id: z.string(), type: z.literal("public-key"), transports: z.array(transport) }),
  ),
});

export type CreationOptions = z.infer<typeof creationOptions>;
export type RequestOptions = z.infer<typeof requestOptions>;

const registration = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(transport).max(8).optional(),
  }),
});

export const signedAssertion = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

export type Registration = z.infer<typeof registration>;
export type Assertion = z.infer<typeof signedAssertion>;

const CONFIRMING = { "access.wrong_password": 422, "access.too_many_attempts": 429 } as const;
const PLACE = { "access.passkeys_need_a_name": 409 } as const;
const PROVING = {
  "access.passkey_challenge_over": 410,
  "access.passkey_not_proven": 401,
  "access.passkey_cloned": 403,
} as const;

export const passkeyRow = z.object({
  passkeyId: id,
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  /** Its counter went backwards: it opens nothing any more. */
  cloned: z.boolean(),
});

export type PasskeyRow = z.infer<typeof passkeyRow>;

export const listPasskeys = route({
  name: "access.listPasskeys",
  method: "GET",
  path: "/api/access/passkeys",
  summary: "One's own passkeys with their names and when they were last used.",
  permission: { kind: "signedIn" },
  reply: z.object({
    passkeys: z.array(passkeyRow),
    /** False where the site's address has no name, because no browser makes passkeys there. */
    possible: z.boolean(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

/** No command: the body has a password and the answer a challenge. So are all below. */
export const beginPasskey = route({
  name: "access.beginPasskey",
  method: "POST",
  path: "/api/access/passkeys/begin",
  summary: "Confirms the password and gives what the authenticator is asked for a new passkey.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: z.object({ challengeId: id, options: creationOptions }),
  refusals: { ...CONFIRMING, ...PLACE, "access.too_many_passkeys": 409 },
  command: false,
  offline: false,
});

export const addPasskey = route({
  name: "access.addPasskey",
  method: "POST",
  path: "/api/access/passkeys",
  summary: "Keeps a passkey that the authenticator has made, under a name.",
  permission: { kind: "signedIn" },
  body: z.object({
    challengeId: id,
    name: z.string().trim().min(1).max(60),
    made: registration,
  }),
  reply: z.object({ passkeys: z.array(passkeyRow) }),
  refusals: { ...PLACE, ...PROVING, "access.passkey_known": 409, "access.too_many_passkeys": 409 },
  command: false,
  offline: false,
});

export const removePasskey = route({
  name: "access.removePasskey",
  method: "POST",
  path: "/api/access/passkeys/:passkeyId/remove",
  summary: "Takes one of one's own passkeys away.",
  permission: { kind: "signedIn" },
  params: z.object({ passkeyId: id }),
  body: z.object({ password }),
  reply: z.object({ passkeys: z.array(passkeyRow) }),
  refusals: { ...CONFIRMING, "access.passkey_unknown": 404 },
  command: false,
  offline: false,
});

export const beginPasskeyLogIn = route({
  name: "access.beginPasskeyLogIn",
  method: "POST",
  path: "/api/access/log-in/passkey/begin",
  summary:
    "Gives what any authenticator with a passkey of this site is asked, without a user name.",
  permission: { kind: "public" },
  body: z.object({}),
  reply: z.object({ challengeId: id, options: requestOptions }),
  refusals: PLACE,
  command: false,
  offline: false,
});

export const logInByPasskey = route({
  name: "access.logInByPasskey",
  method: "POST",
  path: "/api/access/log-in/passkey",
  summary: "Signs in by a passkey that asked for finger, face or code of its owner.",
  permission: { kind: "public" },
  body: z.object({ challengeId: id, answer: signedAssertion }),
  reply: z.object({ me }),
  refusals: { ...PLACE, ...PROVING },
  command: false,
  offline: false,
});

export const beginPasskeyStep = route({
  name: "access.beginPasskeyStep",
  method: "POST",
  path: "/api/access/log-in/second-step/passkey/begin",
  summary: "Gives what the person's authenticators are asked as the second step.",
  permission: { kind: "public" },
  body: z.object({ pending: pendingToken }),
  reply: z.object({ challengeId: id, options: requestOptions }),
  refusals: { ...PLACE, "access.pending_over": 410 },
  command: false,
  offline: false,
});

export const takePasskeyStep = route({
  name: "access.takePasskeyStep",
  method: "POST",
  path: "/api/access/log-in/second-step/passkey",
  summary: "Finishes signing in with a passkey as the second step.",
  permission: { kind: "public" },
  body: z.object({ pending: pendingToken, challengeId: id, answer: signedAssertion }),
  reply: z.object({ me }),
  refusals: { ...PLACE, ...PROVING, "access.pending_over": 410 },
  command: false,
  offline: false,
});
