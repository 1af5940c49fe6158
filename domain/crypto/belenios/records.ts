import { z } from "zod";
import { fromUtf8 } from "../bytes.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";

/** Numbers are decimal and have one spelling. An element has at most 617 digits, a scalar 78. */
const decimal = (digits: number) =>
  z
    .string()
    .max(digits)
    .regex(/^(?:0|[1-9][0-9]*)$/);
const element = decimal(617);
const scalar = decimal(78);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const shortHash = z.string().regex(/^[A-Za-z0-9+/]{43}$/);
const count = z.int().min(0).max(10_000_000);

const proof = z.strictObject({ challenge: scalar, response: scalar });
const ciphertext = z.strictObject({ alpha: element, beta: element });
const signed = z.strictObject({ message: z.string().max(200_000), signature: proof });

/** No text of a record may steer a screen; what it means is for the form that was approved. */
const text = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);
const paragraph = z.string().regex(/^(?:\n|[^\p{Cc}\p{Cs}])*$/u);

export const MOST_ANSWERS = 60;
export const MOST_QUESTIONS = 60;

const question = z.strictObject({
  answers: z.array(text.min(1).max(500)).min(1).max(MOST_ANSWERS),
  blank: z.literal(true).optional(),
  min: z.int().min(0).max(MOST_ANSWERS),
  max: z.int().min(0).max(MOST_ANSWERS),
  question: paragraph.min(1).max(2000),
});

export const electionSchema = z.strictObject({
  version: z.literal(1),
  description: paragraph.max(4000),
  name: text.min(1).max(500),
  group: z.literal("BELENIOS-2048"),
  public_key: element,
  questions: z.array(question).min(1).max(MOST_QUESTIONS),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,32}$/),
  administrator: text.max(500).optional(),
  credential_authority: text.max(500).optional(),
});

const singleKey = z.strictObject({ pok: proof, public_key: element });
const sharedKey = z.strictObject({ pok: proof, public_key: element, signature: proof });

const board = z.strictObject({
  threshold: z.int().min(1).max(50),
  certs: z.array(signed).min(1).max(50),
  coefexps: z.array(signed).min(1).max(50),
  signatures: z.array(proof).min(1).max(50),
  verification_keys: z.array(sharedKey).min(1).max(50),
});

/** The server's key, which nothing is opened without, and the key of the counting board. */
export const trusteesSchema = z.tuple([
  z.tuple([z.literal("Single"), singleKey]),
  z.tuple([z.literal("Pedersen"), board]),
]);

export const certificateSchema = z.strictObject({
  context: z.strictObject({
    group: z.literal("BELENIOS-2048"),
    size: z.int().min(1).max(50),
    threshold: z.int().min(1).max(50),
    index: z.int().min(1).max(50),
  }),
  verification: element,
  encryption: element,
});

export const coefficientsSchema = z.strictObject({ coefexps: z.array(element).min(1).max(50) });

export const credentialsSchema = z.array(element).min(1).max(200_000);

export const setupSchema = z.strictObject({ election: hash, trustees: hash, credentials: hash });

const answer = z.strictObject({
  choices: z
    .array(ciphertext)
    .min(1)
    .max(MOST_ANSWERS + 1),
  individual_proofs: z
    .array(z.array(proof).length(2))
    .min(1)
    .max(MOST_ANSWERS + 1),
  overall_proof: z
    .array(proof)
    .min(1)
    .max(MOST_ANSWERS + 2),
  blank_proof: z.array(proof).length(2).optional(),
});

export const ballotSchema = z.strictObject({
  election_uuid: z.string().max(64),
  election_hash: shortHash,
  credential: element,
  answers: z.array(answer).min(1).max(MOST_QUESTIONS),
  signature: z.strictObject({ hash: shortHash, proof }),
});

export const encryptedTallySchema = z.array(z.array(ciphertext));
export const sizedTallySchema = z.strictObject({
  num_tallied: count,
  total_weight: count,
  encrypted_tally: hash,
});
export const shareSchema = z.strictObject({
  decryption_factors: z.array(z.array(element)),
  decryption_proofs: z.array(z.array(proof)),
});
export const ownedShareSchema = z.strictObject({ owner: z.int().min(1).max(51), payload: hash });
export const resultSchema = z.strictObject({ result: z.array(z.array(count)) });

export const EVENT_KINDS = [
  "Setup",
  "Ballot",
  "EndBallots",
  "EncryptedTally",
  "PartialDecryption",
  "Result",
] as const;

export const eventSchema = z.strictObject({
  parent: hash.optional(),
  height: count,
  type: z.enum(EVENT_KINDS),
  payload: hash.optional(),
});

export type Question = z.infer<typeof question>;
export type Election = z.infer<typeof electionSchema>;
export type Trustees = z.infer<typeof trusteesSchema>;
export type Board = z.infer<typeof board>;
export type SharedKey = z.infer<typeof sharedKey>;
export type SingleKey = z.infer<typeof singleKey>;
export type Certificate = z.infer<typeof certificateSchema>;
export type Answer = z.infer<typeof answer>;
export type Ballot = z.infer<typeof ballotSchema>;
export type CiphertextRecord = z.infer<typeof ciphertext>;
export type EncryptedTally = z.infer<typeof encryptedTallySchema>;
export type SizedTally = z.infer<typeof sizedTallySchema>;
export type Share = z.infer<typeof shareSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a record is, as a refusal names it, and the most bytes that are parsed at all. */
export const RECORD_LIMITS = {
  election: 500_000,
  trustees: 5_000_000,
  credentials: 130_000_000,
  setup: 400,
  ballot: 2_000_000,
  tally: 8_000_000,
  sizedTally: 300,
  share: 8_000_000,
  ownedShare: 200,
  result: 50_000,
  event: 400,
} as const;

export type RecordKind = keyof typeof RECORD_LIMITS;

/**
 * Reads a record in its one canonical form: bounded before it is parsed, UTF-8, the fields of the
 * schema in its order and no others, no space, numbers in one spelling. The values are not judged.
 */
export function readRecord<Schema extends z.ZodType>(
  kind: RecordKind,
  schema: Schema,
  bytes: Uint8Array | string,
  most: number = RECORD_LIMITS[kind],
): Result<z.infer<Schema>> {
  if (bytes.length > most) return refuse("crypto.record_too_large", { kind, most });
  const json = typeof bytes === "string" ? bytes : fromUtf8(bytes);
  if (json === undefined) return refuse("crypto.record_malformed", { kind });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse("crypto.record_malformed", { kind });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return refuse("crypto.record_malformed", { kind });
  return JSON.stringify(parsed.data) === json
    ? ok(parsed.data)
    : refuse("crypto.record_not_canonical", { kind });
}
