import { resolve } from "node:path";

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
  /** Name of this site in the origins of its logs, a DNS name. */
  readonly siteName: string;
  readonly logLevel: string;
  /** Whether a proxy in front is trusted to name the caller's address. */
  readonly trustProxy: boolean;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** The site's own identity provider (OpenID Connect), when it has one. */
  readonly provider?: ProviderConfig | undefined;
  /** Names of the roles that sleep until their holder has a second step after the password. */
  readonly secondStepRequired: readonly string[];
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

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws with the variable's name and what was expected. */
export function readConfig(env: Environment): Config {
  const host = env["HOST"] ?? "127.0.0.1";
  const port = readPort(env["PORT"]);
  const publicUrl = readUrl(env["PUBLIC_URL"] ?? `http://${host}:${port}`);
  return {
    host,
    port,
    dataDir: resolve(env["DATA_DIR"] ?? "data"),
    databaseUrl: env["DATABASE_URL"] || undefined,
    databaseAppUrl: env["DATABASE_APP_URL"] || undefined,
    publicUrl,
    demo: (env["DEMO"] ?? "1") !== "0",
    mail: env["SMTP_URL"]
      ? { url: env["SMTP_URL"], from: env["MAIL_FROM"] ?? "Chi Bộ Số <no-reply@localhost>" }
      : undefined,
    siteName: env["SITE_NAME"] ?? new URL(publicUrl).hostname,
    logLevel: env["LOG_LEVEL"] ?? "warn",
    trustProxy: env["TRUST_PROXY"] === "1",
    requestsPerMinute: Number(env["REQUESTS_PER_MINUTE"] ?? 1200),
    provider: readProvider(env),
    secondStepRequired: (env["SECOND_STEP_REQUIRED"] ?? "").split(/[\s,]+/).filter(Boolean),
  };
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
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
  return issuer.protocol === "https:" || (issuer.protocol === "http:" && local);
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
