import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { fromUtf8 } from "../crypto/bytes.ts";
import { canonicalBytes, type Canonical } from "../kernel/canonical.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { APPROVER_ROLES } from "./approvals.ts";
import { readCanonical } from "./canonical-json.ts";
import { SALT_BYTES, sealDigest, sha256Hex } from "./entry.ts";

/** More are not begun for one set of minutes: their files are numbered by two digits. */
export const MOST_CORRECTIONS = 99;

/** What a bundle has of each correcting minute, in the order of its files. */
export const CORRECTION_PARTS = ["pdf", "act", "entry", "proof"] as const;

export type CorrectionPart = (typeof CORRECTION_PARTS)[number];

export type BundledCorrection = Readonly<Record<CorrectionPart, Uint8Array>>;

/** The names of the files of one correcting minute; the first has position 1. */
export function correctionFiles(position: number): Readonly<Record<CorrectionPart, string>> {
  const name = `correction-${String(position).padStart(2, "0")}`;
  return {
    pdf: `${name}.pdf`,
    act: `${name}.json`,
    entry: `${name}-entry.json`,
    proof: `${name}.tlog-proof`,
  };
}

/** What `minutes.corrected` seals. People are named by id; their names stand in the record. */
export const correctionAct = z.strictObject({
  v: z.literal(1),
  kind: z.literal("minutes.corrected"),
  minutesId: id,
  meetingId: id,
  /** The first correcting minute of these minutes is 1; acts of before do not say it. */
  position: z.int().positive().optional(),
  number: z.int().positive(),
  /** SHA-256 of the correcting minute. */
  pdf: sha256Hex,
  corrects: z.strictObject({
    kind: z.enum(["minutes", "correction"]),
    number: z.string(),
    digest: sha256Hex,
  }),
  approvals: z
    .array(z.strictObject({ role: z.enum(APPROVER_ROLES), memberId: id, at: instant }))
    .optional(),
  /** Clerk and chair, in acts that do not say when each approved. */
  signers: z.array(id).optional(),
});

export type CorrectionAct = z.infer<typeof correctionAct>;

const actFile = z.strictObject({
  v: z.literal(1),
  salt: z.string().regex(new RegExp(`^[0-9a-f]{${2 * SALT_BYTES}}$`)),
  content: correctionAct,
});

/** An approved correcting minute with what proves it. */
export interface SealedCorrection {
  readonly pdf: Uint8Array;
  readonly salt: Uint8Array;
  /** The exact canonical bytes that were sealed. */
  readonly content: Uint8Array;
  readonly entry: Uint8Array;
  readonly proof: string;
}

/** The files of one correcting minute. Throws when its content is not what is sealed of one. */
export function formatCorrection(sealed: SealedCorrection): BundledCorrection {
  const content = readCanonical(fromUtf8(sealed.content)) ?? null;
  correctionAct.parse(content);
  return {
    pdf: sealed.pdf,
    act: canonicalBytes({ v: 1, salt: bytesToHex(sealed.salt), content }),
    entry: sealed.entry,
    proof: utf8ToBytes(sealed.proof),
  };
}

/** What was sealed and the digest that the entry must carry; undefined in any but the canonical form. */
export function parseCorrection(
  bytes: Uint8Array,
): { readonly content: CorrectionAct; readonly digest: string } | undefined {
  const value = readCanonical(fromUtf8(bytes));
  const parsed = actFile.safeParse(value);
  if (!parsed.success) return undefined;
  const { salt, content } = parsed.data;
  const sealed = canonicalBytes((value as { readonly content: Canonical }).content);
  return { content, digest: sealDigest(hexToBytes(salt), sealed) };
}
