import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { normalPassword } from "@chiboso/domain/access/password.ts";

const derive = promisify(argon2);

/** Above OWASP's least (19 MiB, 2 passes); raise them here and hashes follow at the next log-in. */
const COST: Cost = { memory: 32_768, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

interface Parsed {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** Hashes a password with argon2id (RFC 9106) into a PHC string that carries its own parameters. */
export function hashPassword(password: string): Promise<string> {
  return hashAt(password, COST);
}

/**
 * Next to no work: for a demonstration, which confirms the same password a hundred times while it is told and
 * then puts a hash from `hashPassword` in its place (`replaceHash`).
 */
export function hashWhileTelling(password: string): Promise<string> {
  return hashAt(password, { memory: 64, passes: 1, parallelism: 1 });
}

async function hashAt(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, cost, TAG_BYTES);
  const stated = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${stated}$${bare(salt)}$${bare(tag)}`;
}

export interface Verdict {
  readonly right: boolean;
  /** The hash was made with weaker parameters than today's and should be made anew. */
  readonly outdated: boolean;
}

/**
 * Compares in constant time. Without a hash (no such user, no password yet) the same work is done
 * against a hash that no password fits, so that the time tells nobody which user names exist.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<Verdict> {
  const { cost, salt, tag } = parseHash(hash ?? NOBODY);
  const given = await tagOf(password, salt, cost, tag.length);
  const right = timingSafeEqual(given, tag) && hash !== null;
  return { right, outdated: cost.memory < COST.memory || cost.passes < COST.passes };
}

const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(
  randomBytes(SALT_BYTES),
)}$${bare(randomBytes(TAG_BYTES))}`;

function parseHash(text: string): Parsed {
  const match =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (match === null) throw new Error("a stored password hash is not an argon2id PHC string");
  const [, memory, passes, parallelism, salt = "", tag = ""] = match;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

function tagOf(password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  return derive("argon2id", { message: normalPassword(password), nonce: salt, tagLength, ...cost });
}

/** Base64 without padding, as the PHC string format asks. */
function bare(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
