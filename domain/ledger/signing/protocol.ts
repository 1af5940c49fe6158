import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";

/*
 * What is said to the signer over its socket: one JSON text a line, one question and one answer a connection.
 * Bytes are standard base64. The signer holds the keys and, for each log, what it signed last.
 */

/** Larger than any question: a consistency proof has at most some 64 hashes, a lesson a thousand notes. */
export const LONGEST_LINE = 8 << 20;

/** Notes that are shown to the signer at once. */
export const MOST_NOTES = 1000;

/** Heads that the signer tells at once. */
export const MOST_HEADS = 1000;

const size = z.int().min(0);
const bytes = z.base64();

/** "Which keys do you sign with?" The last one that has no end is the present one. */
const askKeys = z.strictObject({ ask: z.literal("keys") });

/** "Sign this state of a log": `proof` leads from the size that you signed last, which is `old`. */
const askSign = z.strictObject({
  ask: z.literal("sign"),
  origin: z.string().min(1).max(255),
  old: size,
  size: size.min(1),
  root: bytes,
  proof: z.array(bytes).max(128),
  /** By an older key, while that is still held and has signed the log so far; the present one when absent. */
  key: id.optional(),
});

/** "These you have signed yourself": taken at the first start only, when the signer has no memory yet. */
const askLearn = z.strictObject({
  ask: z.literal("learn"),
  notes: z.array(z.string()).max(MOST_NOTES),
  /** These were the last ones. */
  done: z.boolean(),
});

/** "How far did you sign?", in the order of the names, beginning behind one. */
const askHeads = z.strictObject({ ask: z.literal("heads"), after: z.string() });

export const question = z.discriminatedUnion("ask", [askKeys, askSign, askLearn, askHeads]);

export type Question = z.infer<typeof question>;

const heldKey = z.strictObject({
  id,
  /** 32 bytes, Ed25519. */
  publicKey: bytes,
  /** 1312 bytes, ML-DSA-44, when the signer writes a second line with it. */
  mlDsa: bytes.nullable(),
  since: instant,
  /** When a newer key took its place. */
  until: instant.nullable(),
});

const head = z.strictObject({ origin: z.string(), size: size.min(1), root: bytes, key: id });

const refused = z.strictObject({
  refused: z.string(),
  /** What was signed last, when that is why. */
  head: z.strictObject({ size, key: id }).optional(),
});

/** To each question its answer, or a refusal. */
export const answers = {
  keys: z.union([refused, z.strictObject({ keys: z.array(heldKey), learnt: z.boolean() })]),
  sign: z.union([refused, z.strictObject({ note: z.string(), key: id })]),
  learn: z.union([refused, z.strictObject({ learnt: size })]),
  heads: z.union([refused, z.strictObject({ heads: z.array(head) })]),
} as const;

export type Answers = { readonly [ask in keyof typeof answers]: z.infer<(typeof answers)[ask]> };
export type HeldKey = z.infer<typeof heldKey>;
