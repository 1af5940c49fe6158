import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { canonicalText, type Canonical } from "../../../kernel/canonical.ts";
import { localDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";

/** Name of the format in every package; see docs/decisions/transfer-letter-package.md. */
export const LETTER_FORMAT = "chiboso-transfer-letter";
export const LETTER_VERSION = 1;

/** Larger than any package can be, in UTF-16 units. */
export const LARGEST_PACKAGE = 20_000;

const line = z.string().min(1).max(300);
const digits = z.string().regex(/^[0-9]{12}$/);

/**
 * What travels with a letter of introduction: who comes, from where, by which letter. Of the file only what
 * TRF-03 needs to know the member again; family, health, foreign ties and discipline never leave this way.
 */
export const letterContent = z.strictObject({
  letter: z.strictObject({ number: line, on: localDate, issuer: line }),
  from: z.strictObject({ name: line, superior: line.nullable(), code: line.nullable() }),
  to: z.strictObject({ name: line }),
  member: z.strictObject({
    name: line,
    sex: z.enum(["male", "female"]).nullable(),
    birthDate: z
      .string()
      .regex(/^\d{4}(-\d{2}-\d{2})?$/)
      .nullable(),
    ethnicity: line.nullable(),
    citizenId: digits.nullable(),
    cardNumber: digits.nullable(),
    admittedOn: localDate.nullable(),
    officialOn: localDate.nullable(),
    duesPaidTo: line.nullable(),
  }),
  /** Random to whoever does not have the package, so that nobody finds a number by trying digests. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

export type LetterContent = z.infer<typeof letterContent>;

const sealed = z.strictObject({
  format: z.literal(LETTER_FORMAT),
  v: z.literal(LETTER_VERSION),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  content: letterContent,
});

const marked = z.looseObject({ format: z.literal(LETTER_FORMAT), v: z.int() });

/** Lower-case hex of the SHA-256 of the canonical text of the content: what the code on the letter says. */
export function digestOfLetter(content: LetterContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(content))));
}

/** The package as a file: canonical JSON, so that the same letter is the same bytes. */
export function writePackage(content: LetterContent): string {
  return canonicalText({
    format: LETTER_FORMAT,
    v: LETTER_VERSION,
    digest: digestOfLetter(content),
    content: content as Canonical,
  });
}

/**
 * Reads a package. Refuses, in this order: too large, no JSON, another kind of file, a newer version, a field that
 * is missing, unknown or not of its form, days out of order, and content that is not what the digest was made of.
 */
export function readPackage(
  text: string,
): Result<{ readonly content: LetterContent; readonly digest: string }> {
  if (text.length > LARGEST_PACKAGE) return refuse("members.letter_too_large");
  const read = parseJson(text);
  if (read === undefined) return refuse("members.letter_no_json");
  const kind = marked.safeParse(read);
  if (!kind.success) return refuse("members.letter_other_file");
  if (kind.data.v !== LETTER_VERSION)
    return refuse("members.letter_other_version", { version: kind.data.v });
  const parsed = sealed.safeParse(read);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    return refuse("members.letter_field", { path });
  }
  const { content, digest } = parsed.data;
  if (digestOfLetter(content) !== digest) return refuse("members.letter_changed");
  return inOrder(content) ? ok({ content, digest }) : refuse("members.letter_out_of_order");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
}

function inOrder({ member, letter }: LetterContent): boolean {
  const { admittedOn, officialOn } = member;
  if (admittedOn !== null && admittedOn > letter.on) return false;
  return admittedOn === null || officialOn === null || admittedOn <= officialOn;
}

export const LETTER_REFUSALS = {
  "members.letter_too_large": 413,
  "members.letter_no_json": 422,
  "members.letter_other_file": 422,
  "members.letter_other_version": 422,
  "members.letter_field": 422,
  "members.letter_changed": 422,
  "members.letter_out_of_order": 422,
} as const;
