import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { language } from "../kernel/language.ts";
import { commandBody, route } from "../kernel/route.ts";
import { needs } from "./rights.ts";
import { role } from "./roles.ts";

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
  /** When the session ends whatever happens. */
  sessionEndsAt: instant,
});

export type Me = z.infer<typeof me>;

const username = z.string().trim().min(1).max(64);
/** Any text is taken: its length and quality are judged by `decidePassword`, with words that help. */
const password = z.string().min(1).max(256);
/** The part after `#` in a one-time address; it never travels in a path, so no log can hold it. */
const linkToken = z.string().min(20).max(100);

const PASSWORD_REFUSALS = {
  "access.password_too_short": 422,
  "access.password_too_common": 422,
  "access.password_like_name": 422,
} as const;

const LINK_REFUSALS = {
  "access.link_unknown": 404,
  "access.link_used": 410,
  "access.link_expired": 410,
} as const;

/** An organisation, or `WHOLE_TREE`. */
const atOrganisation = { param: "organisationId", of: "place" } as const;
const organisationParams = z.object({ organisationId: id });

export const logIn = route({
  name: "access.logIn",
  method: "POST",
  path: "/api/access/log-in",
  summary: "Signs in with user name and password and sets the session cookie.",
  permission: { kind: "public" },
  body: z.object({ username, password }),
  reply: z.object({ me }),
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

/** The screen that a one-time address leads to: `PUBLIC_URL` + this + `#` + token. */
export const LINK_PATH = "/welcome";

export const LINK_PURPOSES = ["firstAdministrator", "setPassword"] as const;

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

/** An account with the address of its one-time link, which is shown this once and then never again. */
export const issuedAccount = z.object({
  accountId: id,
  memberId: id.nullable(),
  name: z.string(),
  username: z.string(),
  link: z.url(),
  expiresAt: instant,
});

/** No command: its answer holds secrets, and what is answered to a command is kept. */
export const issueAccounts = route({
  name: "access.issueAccounts",
  method: "POST",
  path: "/api/access/organisations/:organisationId/accounts",
  summary:
    "Makes accounts for members of an organisation, or new links for those without a password yet.",
  permission: needs("access.issueAccounts", atOrganisation),
  params: organisationParams,
  /** Without `memberIds`: everybody there who has no password yet. */
  body: z.object({ memberIds: z.array(id).max(500).optional() }),
  reply: z.object({
    issued: z.array(issuedAccount),
    /** Members who have a password already and were left as they are. */
    skipped: z.int(),
  }),
  refusals: { "access.not_a_member_here": 422 },
  command: false,
  offline: false,
});

/** No command, as `issueAccounts`. `WHOLE_TREE` as the organisation stands for the whole site. */
export const createStaffAccount = route({
  name: "access.createStaffAccount",
  method: "POST",
  path: "/api/access/staff",
  summary: "Makes an account with a role for someone who is not in the register of members.",
  permission: needs("access.issueAccounts", "anywhere"),
  body: z.object({
    name: z.string().trim().min(2).max(120),
    username,
    role,
    organisationId: id,
  }),
  reply: issuedAccount,
  refusals: {
    "access.username_taken": 409,
    "access.bad_username": 422,
    "access.role_is_derived": 422,
    "access.role_not_yours_to_grant": 403,
  },
  command: false,
  offline: false,
});

/** A new link for an account whose owner has forgotten the password; the old password ends at its use. */
export const renewLink = route({
  name: "access.renewLink",
  method: "POST",
  path: "/api/access/accounts/:accountId/link",
  summary: "Makes a new one-time link for an account, which replaces earlier ones.",
  permission: needs("access.issueAccounts", { param: "accountId", of: "account" }),
  params: z.object({ accountId: id }),
  body: z.object({}),
  reply: issuedAccount,
  refusals: { "access.account_out_of_reach": 403 },
  command: false,
  offline: false,
});

export const accountRole = z.object({
  /** Null for a role that follows from membership or a post: it ends with that. */
  grantId: id.nullable(),
  role,
  organisationId: id,
  organisationName: z.string(),
  since: instant.nullable(),
  until: instant.nullable(),
});

export const ACCOUNT_STATES = ["noPassword", "active", "locked"] as const;

export const accountRow = z.object({
  accountId: id,
  memberId: id.nullable(),
  name: z.string(),
  username: z.string(),
  state: z.enum(ACCOUNT_STATES),
  lastSeenAt: instant.nullable(),
  roles: z.array(accountRole),
});

export type AccountRow = z.infer<typeof accountRow>;

export const listAccounts = route({
  name: "access.listAccounts",
  method: "GET",
  path: "/api/access/organisations/:organisationId/accounts",
  summary: "The accounts of an organisation's members and of those who hold a role there.",
  permission: needs("access.grantRoles", atOrganisation),
  params: organisationParams,
  reply: z.object({
    accounts: z.array(accountRow),
    /** Members of the organisation who have no account yet. */
    withoutAccount: z.array(z.object({ memberId: id, name: z.string() })),
    /** Roles that the person who asks may give here. */
    grantable: z.array(role),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const grantRole = route({
  name: "access.grantRole",
  method: "POST",
  path: "/api/access/organisations/:organisationId/grants",
  summary: "Gives an account a role at an organisation, from now until it is ended.",
  permission: needs("access.grantRoles", atOrganisation),
  params: organisationParams,
  body: commandBody.extend({ grantId: id, accountId: id, role, until: instant.nullable() }),
  reply: z.object({ grantId: id }),
  refusals: {
    "access.account_unknown": 404,
    "access.role_is_derived": 422,
    "access.role_not_yours_to_grant": 403,
    "access.not_to_oneself": 403,
    "access.clerk_not_of_cell": 422,
    "access.already_granted": 409,
    "access.ends_in_the_past": 422,
  },
  command: true,
  offline: false,
});

export const revokeRole = route({
  name: "access.revokeRole",
  method: "POST",
  path: "/api/access/organisations/:organisationId/grants/:grantId/end",
  summary: "Ends a role that was given; the row stays with its end.",
  permission: needs("access.grantRoles", atOrganisation),
  params: organisationParams.extend({ grantId: id }),
  body: commandBody,
  reply: z.object({ grantId: id }),
  refusals: {
    "access.grant_unknown": 404,
    "access.grant_ended": 409,
    "access.role_not_yours_to_grant": 403,
    "access.last_administrator": 409,
  },
  command: true,
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

export const viewSettings = route({
  name: "access.viewSettings",
  method: "GET",
  path: "/api/settings",
  summary: "The state of the installation, for the administrator.",
  permission: needs("settings.view", "anywhere"),
  reply: z.object({
    siteName: z.string(),
    publicUrl: z.string(),
    demo: z.boolean(),
    mail: z.object({ configured: z.boolean(), from: z.string().nullable() }),
    versions: z.object({
      program: z.string(),
      node: z.string(),
      postgres: z.string(),
      migration: z.string(),
    }),
    databaseBytes: z.int(),
    accounts: z.int(),
    openSessions: z.int(),
    /** Each log of the site with its public key in the text form of C2SP signed-note. */
    logKeys: z.array(z.string()),
  }),
  refusals: {},
  command: false,
  offline: false,
});
