import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { route } from "../kernel/route.ts";
import { me, password } from "./contract.ts";

/** The screen to which the identity provider sends people back: `PUBLIC_URL` + this. */
export const RETURN_PATH = "/log-in/return";

/** Kept by the page that sent the person away: only the same page of the same browser may go on. */
const ticket = z.string().min(20).max(100);
/** What the provider wrote into the address, from behind `?`; judged by the library that made the request. */
const returned = z.string().max(8000);

const SENT_AWAY = z.object({ ticket, address: z.url() });

const ASKING = { "access.provider_absent": 409, "access.provider_unreachable": 503 } as const;
const RETURNING = {
  ...ASKING,
  "access.provider_request_over": 410,
  "access.provider_refused": 403,
  "access.provider_not_proven": 401,
} as const;

export const viewDoor = route({
  name: "access.viewDoor",
  method: "GET",
  path: "/api/access/door",
  summary: "Which ways of signing in this site has.",
  permission: { kind: "public" },
  reply: z.object({
    passkeys: z.boolean(),
    /** The name on the button of the site's own identity provider; null when there is none. */
    provider: z.string().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

/** No command: the answer has a secret. So are all that lead to the provider and back. */
export const beginProvider = route({
  name: "access.beginProvider",
  method: "POST",
  path: "/api/access/provider/begin",
  summary: "Gives the address of the identity provider at which the person signs in.",
  permission: { kind: "public" },
  body: z.object({}),
  reply: SENT_AWAY,
  refusals: ASKING,
  command: false,
  offline: false,
});

export const logInByProvider = route({
  name: "access.logInByProvider",
  method: "POST",
  path: "/api/access/provider/log-in",
  summary: "Signs in whom the identity provider has sent back; makes no account.",
  permission: { kind: "public" },
  body: z.object({ ticket, returned }),
  reply: z.object({ me }),
  refusals: { ...RETURNING, "access.provider_not_linked": 403 },
  command: false,
  offline: false,
});

export const beginProviderLink = route({
  name: "access.beginProviderLink",
  method: "POST",
  path: "/api/access/provider/link/begin",
  summary: "Confirms the password and leads to the provider, to link one's account to it.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: SENT_AWAY,
  refusals: { ...ASKING, "access.wrong_password": 422, "access.too_many_attempts": 429 },
  command: false,
  offline: false,
});

const ownProvider = z.object({
  name: z.string().nullable(),
  link: z
    .object({ label: z.string(), linkedAt: instant, lastUsedAt: instant.nullable() })
    .nullable(),
});

export const linkProvider = route({
  name: "access.linkProvider",
  method: "POST",
  path: "/api/access/provider/link",
  summary: "Links one's account to the person whom the provider has sent back.",
  permission: { kind: "signedIn" },
  body: z.object({ ticket, returned }),
  reply: ownProvider,
  refusals: { ...RETURNING, "access.provider_link_taken": 409 },
  command: false,
  offline: false,
});

export const viewProviderLink = route({
  name: "access.viewProviderLink",
  method: "GET",
  path: "/api/access/provider/link",
  summary: "Whether one's account is linked to the site's identity provider, and to whom there.",
  permission: { kind: "signedIn" },
  reply: ownProvider,
  refusals: {},
  command: false,
  offline: false,
});

export const unlinkProvider = route({
  name: "access.unlinkProvider",
  method: "POST",
  path: "/api/access/provider/unlink",
  summary: "Ends the link between one's account and the identity provider.",
  permission: { kind: "signedIn" },
  body: z.object({ password }),
  reply: ownProvider,
  refusals: { "access.wrong_password": 422, "access.too_many_attempts": 429 },
  command: false,
  offline: false,
});
