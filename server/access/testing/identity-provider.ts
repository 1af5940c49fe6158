import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import type { Server } from "node:http";
import { Provider, type KoaContextWithOIDC } from "oidc-provider";

/** A person as the provider knows them: the claims that it states. */
export type Claims = Readonly<Record<string, string | boolean>>;

/** What the provider does next. */
export interface Coming {
  /** Who signs in there, or that the person presses cancel. */
  next: { readonly subject: string; readonly claims: Claims } | "cancel";
  /** The nonce that is put into the answer instead of the one that was asked for. */
  nonce: string | undefined;
}

/** A real OpenID provider on this machine, where everybody agrees to everything. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly coming: Coming;
  /** Goes where the site sends a browser and gives what stands behind `?` when it comes back. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { clientId: "chiboso", clientSecret: "a secret of at least thirty-two letters" };

/** Opens the provider on a free port; `redirect` is the only address to which it sends people back. */
export async function openProvider(redirect: string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const coming: Coming = { next: "cancel", nonce: undefined };
  const people = new Map<string, Claims>();
  const provider = configured(issuer, redirect, people);
  provider.use(agreeing(provider, coming, people));
  const server: Server = provider.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    issuer,
    ...CLIENT,
    coming,
    visit: (address) => walk(withNonce(address, coming.nonce), redirect),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function configured(
  issuer: string,
  redirect: string,
  people: ReadonlyMap<string, Claims>,
): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirect],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub", "preferred_username", "email", "email_verified"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["for tests only"] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }),
    }),
    interactions: { url: (_context, interaction) => `/agree/${interaction.uid}` },
  });
}

/** In the place of the provider's pages: signs in whoever comes, with everything that is asked. */
function agreeing(provider: Provider, coming: Coming, people: Map<string, Claims>) {
  return async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (!context.path.startsWith("/agree/")) return next();
    const { next: person } = coming;
    if (person === "cancel") {
      const refused = { error: "access_denied", error_description: "the person has cancelled" };
      return provider.interactionFinished(context.req, context.res, refused);
    }
    people.set(person.subject, person.claims);
    const { params } = await provider.interactionDetails(context.req, context.res);
    const grant = new provider.Grant({ accountId: person.subject, clientId: CLIENT.clientId });
    grant.addOIDCScope(String(params["scope"]));
    const grantId = await grant.save();
    const result = { login: { accountId: person.subject, remember: false }, consent: { grantId } };
    return provider.interactionFinished(context.req, context.res, result);
  };
}

function withNonce(address: string, nonce: string | undefined): string {
  const changed = new URL(address);
  if (nonce !== undefined) changed.searchParams.set("nonce", nonce);
  return changed.href;
}

/** As a browser: follows each redirection with the cookies it was given, until it leaves the provider. */
async function walk(start: string, redirect: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 10; step += 1) {
    if (address.startsWith(redirect)) return new URL(address).search.slice(1);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null)
      throw new Error(`${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    address = new URL(location, address).href;
  }
  throw new Error("the provider leads in circles");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
