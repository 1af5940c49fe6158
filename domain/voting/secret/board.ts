import * as z from "zod";
import { hexDigestOf } from "../../crypto/belenios/scalars.ts";

/** Numbers as records of Belenios have them: decimal, one spelling, an element of the group or a scalar. */
const element = z
  .string()
  .max(617)
  .regex(/^[1-9][0-9]*$/);
const scalar = z
  .string()
  .max(78)
  .regex(/^(?:0|[1-9][0-9]*)$/);
const proof = z.object({ challenge: scalar, response: scalar });
const signed = z.object({ message: z.string().max(20_000), signature: proof });

/**
 * What members of the counting board send one another while they make their key; see `ceremony.ts`.
 * `join`: certificate and commitment; `deal`: when all have joined; `share`: when all have dealt.
 */
export const boardMessage = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("join"),
    certificate: signed,
    commitment: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({
    step: z.literal("deal"),
    deal: z.object({
      coefexps: signed,
      signature: proof,
      sealed: z.array(z.string().max(800)).min(1).max(5),
    }),
  }),
  z.object({
    step: z.literal("share"),
    key: z.object({ pok: proof, public_key: element, signature: proof }),
  }),
]);

export const BOARD_STEPS = ["join", "deal", "share"] as const;

/** One trustee's part of the opening, as `makeShare` gives it. */
export const openingShare = z.object({
  decryption_factors: z.array(z.array(element).max(61)).min(1).max(60),
  decryption_proofs: z.array(z.array(proof).max(61)).min(1).max(60),
});

export const voterKey = element;

/** SHA-256 in hex of sealed keys, sorted, one a line: from which registrations a list was made. */
export function sealedDigest(sealed: readonly string[]): string {
  const lines = sealed.toSorted().map((each) => `${each}\n`);
  return hexDigestOf(lines.join(""));
}

/** SHA-256 in hex of the list of voters' keys as its record has it: what the keeper reads aloud, and everybody compares. */
export function listDigest(keys: readonly string[]): string {
  return hexDigestOf(JSON.stringify(keys));
}

/** SHA-256 in hex of the keeper's public key as its text: what people compare of it, and what the meeting's record has. */
export function keeperKeyDigest(key: string): string {
  return hexDigestOf(key);
}

/** SHA-256 in hex of one sealed key, by which a keeper's device names it. */
export function digestOfSealed(sealed: string): string {
  return hexDigestOf(sealed);
}

export type BoardMessage = z.infer<typeof boardMessage>;
export type BoardStep = (typeof BOARD_STEPS)[number];

/** How many sit on the board and how many of them open: two of three in a cell, three of five in a congress. */
export function boardSize(meetingKind: string): {
  readonly size: number;
  readonly threshold: number;
} {
  return meetingKind === "congress" ? { size: 5, threshold: 3 } : { size: 3, threshold: 2 };
}
