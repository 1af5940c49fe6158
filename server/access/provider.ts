import { RETURN_PATH } from "@chiboso/domain/access/provider-contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { FastifyBaseLogger } from "fastify";
import * as oidc from "openid-client";
import type { Config, ProviderConfig } from "../platform/config.ts";

const TIMEOUT_SECONDS = 10;
const SCOPE = "openid profile email";

/** What is kept of a person who was sent to the provider, until the same browser comes back. */
export interface ProviderRequest {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is at the provider. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  /** How the provider calls the person. */
  readonly label: string;
  /** The user name of this site that the provider states, when the site has named a claim for it. */
  readonly username: string | undefined;
}

const found = new WeakMap<ProviderConfig, Promise<oidc.Configuration>>();

/** Asks the provider about itself, once; a provider that could not be reached is asked again. */
function discover(provider: ProviderConfig): Promise<oidc.Configuration> {
  const known = found.get(provider);
  if (known) return known;
  const issuer = new URL(provider.issuer);
  // Only an issuer on this very machine may be without encryption: the configuration has judged that.
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
  ];
  const asking = oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute,
  });
  found.set(provider, asking);
  asking.catch(() => found.delete(provider));
  return asking;
}

interface Asking {
  readonly config: Pick<Config, "provider" | "publicUrl">;
  readonly log: FastifyBaseLogger;
}

/** The address at the provider to which the person goes, and what must be kept to judge the return. */
export async function sendAway(
  asking: Asking,
): Promise<Result<{ readonly address: string; readonly request: ProviderRequest }>> {
  const { provider, publicUrl } = asking.config;
  if (provider === undefined) return refuse("access.provider_absent");
  const configuration = await reach(asking, provider);
  if (!configuration.ok) return configuration;
  const request = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(configuration.value, {
    redirect_uri: `${publicUrl}${RETURN_PATH}`,
    scope: SCOPE,
    state: request.state,
    nonce: request.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: "S256",
  });
  return ok({ address: address.href, request });
}

/**
 * Who came back: exchanges the code and judges state, issuer (RFC 9207), signature, nonce and times.
 * `returned` is what stood behind `?`.
 */
export async function whoCameBack(
  asking: Asking,
  request: ProviderRequest,
  returned: string,
): Promise<Result<ProviderPerson>> {
  const { provider, publicUrl } = asking.config;
  if (provider === undefined) return refuse("access.provider_absent");
  const configuration = await reach(asking, provider);
  if (!configuration.ok) return configuration;
  const address = new URL(`${publicUrl}${RETURN_PATH}`);
  address.search = returned;
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration.value, address, {
      expectedState: request.state,
      expectedNonce: request.nonce,
      pkceCodeVerifier: request.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims === undefined
      ? refuse("access.provider_not_proven")
      : ok(personOf(provider, claims));
  } catch (error) {
    asking.log.info({ why: String(error) }, "the identity provider's answer was not taken");
    return refuse(codeOf(error));
  }
}

async function reach(
  asking: Asking,
  provider: ProviderConfig,
): Promise<Result<oidc.Configuration>> {
  try {
    return ok(await discover(provider));
  } catch (error) {
    asking.log.warn({ why: String(error) }, "the identity provider cannot be reached");
    return refuse("access.provider_unreachable");
  }
}

function codeOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError) return "access.provider_refused";
  const lost =
    (error instanceof TypeError && error.message === "fetch failed") ||
    (error instanceof oidc.ClientError && error.code === "OAUTH_TIMEOUT");
  return lost ? "access.provider_unreachable" : "access.provider_not_proven";
}

function personOf(provider: ProviderConfig, claims: oidc.IDToken): ProviderPerson {
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const claim = provider.usernameClaim;
  // An address that nobody has verified is what the person says, not what the provider says.
  const isVouched = claim !== "email" || claims["email_verified"] === true;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    label: (text("email") ?? text("preferred_username") ?? text("name") ?? claims.sub).slice(
      0,
      200,
    ),
    username: claim !== undefined && isVouched ? text(claim) : undefined,
  };
}
