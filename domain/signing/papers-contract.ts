import * as z from "zod";
import { needs } from "../access/rights.ts";
import { requestOptions, signedAssertion } from "../access/passkey-contract.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { CERTIFICATE_STANDINGS } from "./rules.ts";
import { OFFICE_PLACES, PAPER_KINDS, SIGNING_PLACES } from "./order.ts";

const params = z.object({ paperId: id });
const atPaper = { param: "paperId", of: "signingPaper" } as const;
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A paper on its way through the signatures, as everybody who may read it sees it. */
export const paperView = z.object({
  paperId: id,
  kind: z.enum(PAPER_KINDS),
  organisationPath: z.string(),
  organisationName: z.string(),
  title: z.string(),
  /** "05-BB/CB". */
  number: z.string().nullable(),
  /** Digest of the paper as it was adopted; null until it is. */
  original: digest.nullable(),
  /** Digest of the latest revision. */
  current: digest.nullable(),
  complete: z.boolean(),
  /** How many files followed the adopted one: signatures, and what makes them last. */
  revisions: z.int().min(0),
  places: z.array(
    z.object({
      place: z.enum(SIGNING_PLACES),
      /** Null where an office signs. */
      memberId: id.nullable(),
      /** The person whom the paper names; of an office the organisation that has signed, or whose paper it is. */
      name: z.string(),
      state: z.enum(["signed", "next", "waiting", "open", "left"]),
      signature: z
        .object({
          at: instant,
          /** Digest of the file with this signature. */
          digest,
          serial: z.string(),
          /** Who has signed for the office; null where a person signs as such. */
          by: z.string().nullable(),
          /** How the person showed to be there. */
          proof: z.enum(["password", "passkey"]),
          /** Place in the organisation's log. */
          entryIndex: z.int().min(0),
          /** When a time stamp says that it was there, its own or a later one over the file; null while none does. */
          stampedAt: instant.nullable(),
          stampedBy: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /**
   * What a check in many years needs: certificates, lists and a time stamp over the whole file. Null where nobody has
   * signed or the site wants no time stamps.
   */
  lasting: z
    .object({
      state: z.enum(["waiting", "kept"]),
      at: instant.nullable(),
      by: z.string().nullable(),
      /** From when on the file is stamped anew. */
      renewFrom: instant.nullable(),
      /** What the check of the whole file has found. */
      accepted: z.boolean(),
    })
    .nullable(),
  /** What whoever asks can sign with. */
  own: z.object({
    certificates: z.array(
      z.object({ certificateId: id, device: z.string(), standing: z.enum(CERTIFICATE_STANDINGS) }),
    ),
    /** Those of organisations that this account holds, for the places of offices. */
    offices: z.array(
      z.object({ certificateId: id, name: z.string(), standing: z.enum(CERTIFICATE_STANDINGS) }),
    ),
    /** Whether the account has a passkey, which is then asked for in the place of the password. */
    passkey: z.boolean(),
  }),
});
export type PaperView = z.infer<typeof paperView>;

const TURN = {
  "signing.not_adopted": 409,
  "signing.not_signer": 403,
  "signing.same_person": 409,
  "signing.signed_already": 409,
  "signing.not_your_turn": 409,
} as const;
const OFFICE = {
  "signing.persons_first": 409,
  "signing.copied_already": 409,
  "signing.office_signed_already": 409,
  "signing.not_holder": 403,
  "signing.foreign_paper": 403,
} as const;
const CERTIFICATE = { "signing.no_certificate": 409, "signing.certificate_over": 409 } as const;

export const viewPaper = route({
  name: "signing.viewPaper",
  method: "GET",
  path: "/api/signing/papers/:paperId",
  summary: "Who has signed a paper, who is next, and what exactly is signed.",
  permission: needs("signing.view", atPaper),
  params,
  reply: paperView,
  refusals: {},
  command: false,
  offline: false,
});

export const prepareSignature = route({
  name: "signing.prepareSignature",
  method: "POST",
  path: "/api/signing/papers/:paperId/attempts",
  summary: "Prepares the bytes that the next signer signs, for one use.",
  permission: needs("signing.sign", atPaper),
  params,
  /** `office`: signs with the organisation's certificate at this place, not as the person whom the paper names. */
  body: commandBody.extend({
    certificateId: id,
    current: digest,
    office: z.enum(OFFICE_PLACES).optional(),
  }),
  reply: z.object({
    attemptId: id,
    expiresAt: instant,
    /** Of the prepared file, and where the hole for the signature lies in it. */
    digest,
    byteRange: z.tuple([z.int(), z.int(), z.int(), z.int()]),
    /** The signer's certificate in DER. */
    certificate: base64,
    /** What the signer's passkey is asked; null when the account has none. */
    passkey: requestOptions.nullable(),
  }),
  refusals: {
    ...TURN,
    ...OFFICE,
    ...CERTIFICATE,
    "signing.other_revision": 409,
    "signing.file_unfit": 422,
  },
  command: true,
  offline: false,
});

export const preparedFile = route({
  name: "signing.preparedFile",
  method: "GET",
  path: "/api/signing/papers/:paperId/attempts/:attemptId/file",
  summary: "The prepared file, for the person for whom it was prepared.",
  permission: needs("signing.sign", atPaper),
  params: params.extend({ attemptId: id }),
  reply: { file: ["application/pdf"] },
  refusals: { "signing.attempt_unknown": 404 },
  command: false,
  offline: false,
});

export const signPaper = route({
  name: "signing.signPaper",
  method: "POST",
  path: "/api/signing/papers/:paperId/signatures",
  summary: "Takes the signature that the device has made, checks it and keeps the signed file.",
  permission: needs("signing.sign", atPaper),
  params,
  // No command: nothing made from a password is kept but its slow hash. Sent twice it is the same signature.
  body: z.object({
    attemptId: id,
    /** `r ‖ s`. */
    signature: base64.max(100),
    proof: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("password"), password: z.string().min(1).max(256) }),
      z.object({ kind: z.literal("passkey"), answer: signedAssertion }),
    ]),
  }),
  reply: paperView,
  refusals: {
    ...TURN,
    ...OFFICE,
    ...CERTIFICATE,
    "signing.attempt_unknown": 404,
    "signing.attempt_used": 409,
    "signing.attempt_over": 410,
    "signing.other_revision": 409,
    "signing.signature_wrong": 422,
    "access.wrong_password": 422,
    "access.too_many_attempts": 429,
    "access.passkeys_need_a_name": 409,
    "access.passkey_not_proven": 401,
    "access.passkey_cloned": 403,
  },
  command: false,
  offline: false,
});

export const signedFile = route({
  name: "signing.signedFile",
  method: "GET",
  path: "/api/signing/papers/:paperId/file",
  summary:
    "The paper with the signatures that it has: the latest revision, or the one that is named.",
  permission: needs("signing.view", atPaper),
  params,
  // Whoever looks at one revision gets that one, also when a time stamp comes in the same moment.
  query: z.object({ digest: digest.optional() }),
  reply: { file: ["application/pdf"] },
  refusals: { "signing.not_adopted": 409, "signing.other_revision": 409 },
  command: false,
  offline: false,
});

export const signatureReport = route({
  name: "signing.signatureReport",
  method: "GET",
  path: "/api/signing/papers/:paperId/report",
  summary: "The report of the check of the latest signature, as it was kept.",
  permission: needs("signing.view", atPaper),
  params,
  reply: { file: ["application/json"] },
  refusals: { "signing.not_signed": 404 },
  command: false,
  offline: false,
});
