import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { language } from "../kernel/language.ts";
import { commandBody, route } from "../kernel/route.ts";
import { role } from "./roles.ts";
import { SECOND_STEP_NEEDS } from "./second-step.ts";

/** One role of the person who asks, with the organisation's name for the screen. */
export const heldGrant = z.object({
  role,
  /** `WHOLE_TREE` when the role is held over every organisation of the site. */
  organisationId: id,
  organisationName: z.string(),
  path: z.string(),
});

/** Who is signed in. Has every field of `Actor`, so that `may(me, act, path)` explains a button. */
export const me = z.object({
  accountId: id,
  sessionId: id,
  memberId: id.nullable(),
  name: z.string(),
  username: z.string(),
  language,
  /** Large type, one thing at a time, read aloud. */
  elderMode: z.boolean(),
  grants: z.array(heldGrant),
  /** Whether there is a second step after the password, and whether one's roles ask for it. */
  secondStep: z.enum(SECOND_STEP_NEEDS),
  /** When the session ends whatever happens. */
  sessionEndsAt: instant,
});

export type Me = z.infer<typeof me>;

export const username = z.string().trim().min(1).max(64);
/** Any text is taken: its length and quality are judged by `decidePassword`, with words that help. */
export const password = z.string().min(1).max(256);
/** The part after `#` in a one-time address; it never travels in a path, so no log can hold it. */
const linkToken = z.string().min(20).max(100);
/** Says that a password was right; worth nothing without the second step. */
export const pendingToken = z.string().min(20).max(100);

const PASSWORD_REFUSALS = {
  "access.password_too_short": 422,
  "access.password_too_common": 422,
  "access.password_like_name": 422,
  "access.password_breached": 422,
} as const;

const LINK_REFUSALS = {
  "access.link_unknown": 404,
  "access.link_used": 410,
  "access.link_expired": 410,
} as const;

export const SECOND_STEP_WAYS = ["code", "passkey", "recoveryCode"] as const;

const pendingLogIn = z.object({
  pending: pendingToken,
  ways: z.array(z.enum(SECOND_STEP_WAYS)),
  expiresAt: instant,
});

export type PendingLogIn = z.infer<typeof pendingLogIn>;

export const logIn = route({
  name: "access.logIn",
  method: "POST",
  path: "/api/access/log-in",
  summary:
    "Signs in with user name and password and sets the session cookie, or asks for the second step.",
  permission: { kind: "public" },
  body: z.object({ username, password }),
  /** Exactly one of the two is there. */
  reply: z.object({ me: me.nullable(), secondStep: pendingLogIn.nullable() }),
  refusals: { "access.wrong_credentials": 401, "access.too_many_attempts": 429 },
  command: false,
  offline: false,
});

export const logOut = route({
  name: "access.logOut",
  method: "POST",
  path: "/api/access/log-out",
  summary: "Ends the session with which it is called.",
  permission: { kind: "signedIn" },
  reply: z.object({}),
  refusals: {},
  command: false,
  offline: false,
});

/** Public, because a screen that opens first asks whether anybody is signed in. */
export const whoAmI = route({
  name: "access.whoAmI",
  method: "GET",
  path: "/api/access/me",
  summary: "Who is signed in, with roles, places and language; null when nobody is.",
  permission: { kind: "public" },
  reply: z.object({ me: me.nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

export const changePreferences = route({
  name: "access.changePreferences",
  method: "POST",
  path: "/api/access/preferences",
  summary: "Changes one's own language and elder mode.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({ language, elderMode: z.boolean() }),
  reply: z.object({ language, elderMode: z.boolean() }),
  refusals: {},
  command: true,
  offline: false,
});

/** No command: what is kept of a command would let a thief of the database try passwords quickly. */
export const changePassword = route({
  name: "access.changePassword",
  method: "POST",
  path: "/api/access/password",
  summary: "Changes one's own password and ends all other sessions.",
  permission: { kind: "signedIn" },
  body: z.object({ current: password, next: password }),
  reply: z.object({ endedSessions: z.int() }),
  refusals: {
    "access.wrong_password": 422,
    "access.too_many_attempts": 429,
    ...PASSWORD_REFUSALS,
  },
  command: false,
  offline: false,
});

/** For a device that goes from hand to hand: only who knows the password takes it back. Changes nothing. */
export const confirmOwnPassword = route({
  name: "access.confirmOwnPassword",
  method: "POST",
  path: "/api/access/password/confirm",
  summary:
    "Says whether the password is one's own; five failures in a quarter of an hour are taken.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: z.object({}),
  refusals: { "access.wrong_password": 422, "access.too_many_attempts": 429 },
  command: false,
  offline: false,
});

/** The screen that a one-time address leads to: `PUBLIC_URL` + this + `#` + token. */
export const LINK_PATH = "/welcome";

export const LINK_PURPOSES = ["firstAdministrator", "setPassword", "recover"] as const;

export const openLink = route({
  name: "access.openLink",
  method: "POST",
  path: "/api/access/link",
  summary: "What a one-time link is for and for whom, before it is used.",
  permission: { kind: "public" },
  body: z.object({ token: linkToken }),
  reply: z.object({
    purpose: z.enum(LINK_PURPOSES),
    name: z.string(),
    username: z.string(),
    expiresAt: instant,
    minimumPasswordLength: z.int(),
  }),
  refusals: LINK_REFUSALS,
  command: false,
  offline: false,
});

export const setPasswordByLink = route({
  name: "access.setPasswordByLink",
  method: "POST",
  path: "/api/access/link/password",
  summary: "Sets the password of the link's account, uses the link up and signs in.",
  permission: { kind: "public" },
  body: z.object({ token: linkToken, password }),
  reply: z.object({ me }),
  refusals: { ...LINK_REFUSALS, ...PASSWORD_REFUSALS },
  command: false,
  offline: false,
});

export const sessionRow = z.object({
  sessionId: id,
  device: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  /** The session with which the list was asked for. */
  current: z.boolean(),
});

export const listSessions = route({
  name: "access.listSessions",
  method: "GET",
  path: "/api/access/sessions",
  summary: "One's own open sessions with device and address.",
  permission: { kind: "signedIn" },
  reply: z.object({ sessions: z.array(sessionRow) }),
  refusals: {},
  command: false,
  offline: false,
});

export const endSession = route({
  name: "access.endSession",
  method: "POST",
  path: "/api/access/sessions/:sessionId/end",
  summary: "Ends one of one's own sessions.",
  permission: { kind: "signedIn" },
  params: z.object({ sessionId: id }),
  body: commandBody,
  reply: z.object({}),
  refusals: { "access.session_unknown": 404 },
  command: true,
  offline: false,
});

export const endOtherSessions = route({
  name: "access.endOtherSessions",
  method: "POST",
  path: "/api/access/sessions/end-others",
  summary: "Ends all of one's own sessions but the one with which it is called.",
  permission: { kind: "signedIn" },
  body: commandBody,
  reply: z.object({ ended: z.int() }),
  refusals: {},
  command: true,
  offline: false,
});
