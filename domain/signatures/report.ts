import { z } from "zod";
import { SIGNATURE_ROLES } from "./roles.ts";

/** What speaks against a signature, as a refusal that can be stored: its text is `code` in the word lists. */
const fault = z.strictObject({
  code: z.string(),
  /** The signature field that it is about; null for the file. */
  field: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const certificate = z.strictObject({
  sha256: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
});

const signature = z.strictObject({
  kind: z.enum(["signature", "documentTimeStamp"]),
  fieldName: z.string(),
  /** Bytes of the file that it closes, from the first on. */
  covers: z.int(),
  /** SHA-256 of these bytes, its own hole included: the state of the file that was made by signing. */
  revisionSha256: z.string(),
  role: z.enum(SIGNATURE_ROLES).nullable(),
  name: z.string(),
  reason: z.string(),
  certificate: certificate.nullable(),
  algorithm: z.enum(["ecdsa-p256-sha256", "rsa-sha256"]).nullable(),
  /** The instant for which the chain was checked, and who says it. */
  time: z.strictObject({
    at: z.string(),
    from: z.enum(["signatureTimeStamp", "documentTimeStamp", "given"]),
  }),
  /** SHA-256 of each certificate, from the signer's to the trusted one. */
  chain: z.array(z.string()),
  revocation: z.enum(["good-crl", "good-ocsp", "unknown"]),
  timeStamp: z
    .strictObject({ at: z.string(), authority: z.string(), serial: z.string() })
    .nullable(),
  faults: z.array(fault),
});

/**
 * What a check found, in a form that is stored: `canonicalBytes` of it are the same in every program. Accepted
 * when nothing speaks against it.
 */
export const validationReport = z.strictObject({
  version: z.literal(1),
  checkedAt: z.string(),
  file: z.strictObject({ sha256: z.string(), bytes: z.int() }),
  /** The beginning that the file must have, byte for byte. */
  revision: z.strictObject({ prefixSha256: z.string(), prefixBytes: z.int() }).nullable(),
  signatures: z.array(signature),
  faults: z.array(fault),
  accepted: z.boolean(),
});

export type ValidationReport = z.infer<typeof validationReport>;
export type SignatureReport = z.infer<typeof signature>;
export type Fault = z.infer<typeof fault>;
