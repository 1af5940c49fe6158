import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { plain } from "../kernel/text.ts";
import { username } from "./contract.ts";
import { needs } from "./rights.ts";
import { role } from "./roles.ts";

/** An organisation, or `WHOLE_TREE`. */
const atOrganisation = { param: "organisationId", of: "place" } as const;
const organisationParams = z.object({ organisationId: id });

/** An account with the address of its one-time link, which is shown this once and then never again. */
export const issuedAccount = z.object({
  accountId: id,
  memberId: id.nullable(),
  name: z.string(),
  username: z.string(),
  link: z.url(),
  expiresAt: instant,
});

/**
 * The slips to print, cut and hand over: a PDF in base64, made with the answer because no link is kept.
 * Null when a name has signs that the face on paper lacks; then the browser prints.
 */
const slips = z.base64().nullable();

export const issuedWithSlips = issuedAccount.extend({ slips });

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
    /** Members who have a password already, or roles out of reach, and were left as they are. */
    skipped: z.int(),
    slips,
  }),
  refusals: { "access.office_issues_here": 403, "access.not_a_member_here": 422 },
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
    name: z.string().transform(plain).pipe(z.string().min(2).max(120)),
    username,
    role,
    organisationId: id,
  }),
  reply: issuedWithSlips,
  refusals: {
    "access.username_taken": 409,
    "access.bad_username": 422,
    "access.role_is_derived": 422,
    "access.role_not_yours_to_grant": 403,
  },
  command: false,
  offline: false,
});

/**
 * A new link for an account that was never used: one person may, because nothing is behind it yet.
 * An account that is in use is recovered by two (`access.beginRecovery`).
 */
export const renewLink = route({
  name: "access.renewLink",
  method: "POST",
  path: "/api/access/accounts/:accountId/link",
  summary: "Makes a new one-time link for an account, which replaces earlier ones.",
  permission: needs("access.issueAccounts", { param: "accountId", of: "account" }),
  params: z.object({ accountId: id }),
  body: z.object({}),
  reply: issuedWithSlips,
  refusals: { "access.account_out_of_reach": 403, "access.needs_two_persons": 409 },
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
  /** Somebody has asked that the account be recovered, and the second person is waited for. */
  recovery: z
    .object({ by: z.string(), at: instant, reason: z.string(), mine: z.boolean() })
    .nullable(),
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
