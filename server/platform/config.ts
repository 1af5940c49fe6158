import { join, resolve } from "node:path";
import { readTimeStamps, type TimeStampConfig } from "./time-stamp-config.ts";

/** What an operator may set; every value comes from the environment and nowhere else. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** External PostgreSQL (the migrating role); the embedded server is used when it is absent. */
  readonly databaseUrl: string | undefined;
  /** The application's role at the external PostgreSQL, when the product may not make it by itself. */
  readonly databaseAppUrl?: string | undefined;
  /** The address under which people reach the system; links in letters begin with it. */
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly mail: MailConfig | undefined;
  /** Absent when the site sends nothing to push services. */
  readonly push?: PushConfig | undefined;
  /** The chain that keeps heads of the top log; absent when the site has none. */
  readonly anchor?: AnchorConfig | undefined;
  /** Name of this site in the origins of its logs, a DNS name. */
  readonly siteName: string;
  readonly logLevel: string;
  /** Whether a proxy in front is trusted to name the caller's address. */
  readonly trustProxy: boolean;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** The site's own identity provider (OpenID Connect), when it has one. */
  readonly provider?: ProviderConfig | undefined;
  /** The file that names who may read the logs over the network; where there is none, nobody may. */
  readonly logReaders: string;
  /** The file that names who must confirm the logs before they are given out; where there is none, nobody is asked. */
  readonly witnessPolicy: string;
  /** Who says when papers were signed (RFC 3161). */
  readonly timeStamps: TimeStampConfig;
  /** The program that holds the keys of the logs. */
  readonly signer: SignerConfig;
  /** Names of the roles that sleep until their holder has a second step after the password. */
  readonly secondStepRequired: readonly string[];
}

export interface SignerConfig {
  /** Where it answers: a socket of this machine. */
  readonly socket: string;
  /** False when somebody else starts it: as another account, or on another machine behind a forwarded socket. */
  readonly own: boolean;
  /** Its keys and its memory. */
  readonly folder: string;
  /** Who may ask it: the rights of the socket's file. */
  readonly mode: number;
  /** Whether it signs each checkpoint with ML-DSA-44 as well. */
  readonly mlDsa: boolean;
}

export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the log-in screen calls it. */
  readonly name: string;
  /** The claim that is a user name of this site; without it an account is linked by its owner alone. */
  readonly usernameClaim: string | undefined;
}

export interface MailConfig {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export interface AnchorConfig {
  /** Nodes of the chain, of more than one organisation where there is: the first that answers is written to, all are asked. */
  readonly urls: readonly string[];
  /** Address of the contract; absent until it was put on the chain. */
  readonly contract: `0x${string}` | undefined;
  /** In wei, where the chain's own estimate does not fit: 0 where writing costs nothing. */
  readonly gasPrice: bigint | undefined;
}

export interface PushConfig {
  /** Hosts of push services that browsers may name, `*.` and the end of one, or an origin on this very machine. */
  readonly services: readonly string[];
  /** Whom a push service may turn to (RFC 8292, section 2.1): `mailto:` or `https:`. */
  readonly contact: string;
}

/** Chrome, Edge, Cốc Cốc and Samsung; Firefox; Safari; Edge on Windows. */
const PUSH_SERVICES = [
  "fcm.googleapis.com",
  "*.push.services.mozilla.com",
  "*.push.apple.com",
  "*.notify.windows.com",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws with the variable's name and what was expected. */
export function readConfig(env: Environment): Config {
  const host = env["HOST"] ?? "127.0.0.1";
  const port = readPort(env["PORT"]);
  const publicUrl = readUrl(env["PUBLIC_URL"] ?? `http://${host}:${port}`);
  const dataDir = resolve(env["DATA_DIR"] ?? "data");
  const siteName = env["SITE_NAME"] ?? new URL(publicUrl).hostname;
  return {
    host,
    port,
    dataDir,
    databaseUrl: env["DATABASE_URL"] || undefined,
    databaseAppUrl: env["DATABASE_APP_URL"] || undefined,
    publicUrl,
    demo: (env["DEMO"] ?? "1") !== "0",
    mail: env["SMTP_URL"]
      ? { url: env["SMTP_URL"], from: env["MAIL_FROM"] ?? "Chi Bộ Số <no-reply@localhost>" }
      : undefined,
    push: readPush(env, { publicUrl, siteName }),
    anchor: readAnchor(env),
    siteName,
    logLevel: env["LOG_LEVEL"] ?? "warn",
    trustProxy: env["TRUST_PROXY"] === "1",
    requestsPerMinute: Number(env["REQUESTS_PER_MINUTE"] ?? 1200),
    provider: readProvider(env),
    logReaders: resolve(env["LOG_READERS"] || join(dataDir, "log-readers")),
    witnessPolicy: resolve(env["WITNESS_POLICY"] || join(dataDir, "witness-policy")),
    timeStamps: readTimeStamps(env, dataDir),
    signer: readSigner(env, dataDir),
    secondStepRequired: (env["SECOND_STEP_REQUIRED"] ?? "").split(/[\s,]+/).filter(Boolean),
  };
}

function readSigner(env: Environment, dataDir: string): SignerConfig {
  const mode = env["SIGNER_SOCKET_MODE"] ?? "600";
  if (!/^[0-7]{3}$/.test(mode))
    throw new Error(`SIGNER_SOCKET_MODE must be three digits like 660, not "${mode}"`);
  const folder = resolve(env["SIGNER_DIR"] || join(dataDir, "signer"));
  const named = env["SIGNER_SOCKET"];
  return {
    socket: named ? resolve(named) : join(folder, "socket"),
    own: !named,
    folder,
    mode: Number.parseInt(mode, 8),
    mlDsa: env["SIGNER_ML_DSA"] === "1",
  };
}

function readPush(
  env: Environment,
  site: { readonly publicUrl: string; readonly siteName: string },
): PushConfig | undefined {
  if (env["PUSH"] === "0") return undefined;
  const named = (env["PUSH_SERVICES"] ?? "").split(/[\s,]+/).filter(Boolean);
  const wrong = named.find((service) => !isPushService(service));
  if (wrong !== undefined)
    throw new Error(
      `PUSH_SERVICES must name hosts like "push.example.org" or "*.example.org", not "${wrong}"`,
    );
  const own = site.publicUrl.startsWith("https:")
    ? site.publicUrl
    : `mailto:no-reply@${site.siteName}`;
  const contact = env["PUSH_CONTACT"] || own;
  if (!/^(mailto:.+@.+|https:\/\/.+)$/.test(contact))
    throw new Error(`PUSH_CONTACT must be a mailto: or https: address, not "${contact}"`);
  return { services: named.length > 0 ? named : PUSH_SERVICES, contact };
}

function readAnchor(env: Environment): AnchorConfig | undefined {
  const urls = (env["ANCHOR_URLS"] ?? "").split(/[\s,]+/).filter(Boolean);
  if (urls.length === 0) return undefined;
  const wrong = urls.find((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol));
  if (wrong !== undefined)
    throw new Error(`ANCHOR_URLS must name http or https addresses of nodes, not "${wrong}"`);
  const contract = env["ANCHOR_CONTRACT"]?.toLowerCase() || undefined;
  if (contract !== undefined && !isContract(contract))
    throw new Error(`ANCHOR_CONTRACT must be 0x and 40 hex digits, not "${contract}"`);
  const price = env["ANCHOR_GAS_PRICE"] || undefined;
  if (price !== undefined && !/^[0-9]{1,30}$/.test(price))
    throw new Error(`ANCHOR_GAS_PRICE must be a whole number of wei, not "${price}"`);
  return { urls, contract, gasPrice: price === undefined ? undefined : BigInt(price) };
}

function isContract(text: string): text is `0x${string}` {
  return /^0x[0-9a-f]{40}$/.test(text);
}

/** A wildcard needs two names behind it: `*.com` would be everybody. A whole origin is on this very machine. */
function isPushService(service: string): boolean {
  if (service.includes("://"))
    return URL.canParse(service) && new URL(service).origin === service && isLocal(service);
  return /^(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(service);
}

function isLocal(origin: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);
}

function readProvider(env: Environment): ProviderConfig | undefined {
  const issuer = env["OIDC_ISSUER"];
  if (!issuer) return undefined;
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer)))
    throw new Error(`OIDC_ISSUER must be an https address, not "${issuer}"`);
  const needed = (name: string) => {
    const value = env[name];
    if (!value) throw new Error(`OIDC_ISSUER is set, so ${name} must be set as well`);
    return value;
  };
  return {
    issuer,
    clientId: needed("OIDC_CLIENT_ID"),
    clientSecret: needed("OIDC_CLIENT_SECRET"),
    name: env["OIDC_NAME"] || new URL(issuer).hostname,
    usernameClaim: env["OIDC_USERNAME_CLAIM"] || undefined,
  };
}

/** Without encryption only on this very machine, for a try-out. */
function isSafe(issuer: URL): boolean {
  return issuer.protocol === "https:" || (issuer.protocol === "http:" && isLocal(issuer.origin));
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 8080;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${text}"`);
  }
  return port;
}

function readUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error(`PUBLIC_URL must be an address, not "${text}"`);
  return text.replace(/\/$/, "");
}
