import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { plain } from "../kernel/text.ts";
import { CERTIFICATE_STANDINGS, OWN_REASONS, REVOCATION_REASONS } from "./rules.ts";

const params = z.object({ certificateId: id });
const atCertificate = { param: "certificateId", of: "signingCertificate" } as const;
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const reasonText = z.string().max(2_000).transform(plain).pipe(z.string().min(3).max(500));
const revocationReasons = Object.keys(REVOCATION_REASONS) as (keyof typeof REVOCATION_REASONS)[];

/** A certificate, or the request for one, as its holder and the office see it. */
export const certificateRow = z.object({
  certificateId: id,
  /** Whether it is a member's own, or an organisation's that an office holds. */
  holder: z.enum(["person", "organisation"]),
  /** Of the member, or of the organisation. */
  name: z.string(),
  organisationName: z.string(),
  /** Of an organisation's: who holds it, and by which document since it was issued. */
  heldBy: z.string().nullable(),
  assignment: z.string().nullable(),
  /** Whether whoever asks has requested it. */
  isOwn: z.boolean(),
  standing: z.enum(CERTIFICATE_STANDINGS),
  /** `User-Agent` of the browser that holds the key. */
  device: z.string(),
  /** Of the key, in groups, to be compared by eye. */
  keyCode: z.string(),
  requestedAt: instant,
  notAfter: instant.nullable(),
  serial: z.string().nullable(),
  /** Who issued, refused or revoked, and why. */
  decidedBy: z.string().nullable(),
  reason: z.enum(revocationReasons).nullable(),
  note: z.string().nullable(),
});
export type CertificateRow = z.infer<typeof certificateRow>;

const keyAsked = commandBody.extend({
  certificateId: id,
  /** SubjectPublicKeyInfo, and `r ‖ s` over the request. */
  publicKey: base64.max(200),
  signature: base64.max(100),
});

export const ownCertificates = route({
  name: "signing.ownCertificates",
  method: "GET",
  path: "/api/signing/own",
  summary: "One's own certificates for signing, and the authority of the site that issues them.",
  permission: { kind: "signedIn" },
  reply: z.object({
    certificates: z.array(certificateRow),
    /** SHA-256 of the authority's own certificate in groups; null before its first use. */
    authority: z.string().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const requestCertificate = route({
  name: "signing.requestCertificate",
  method: "POST",
  path: "/api/signing/certificates",
  summary:
    "Asks for a certificate for a key that was made on the own device, with proof that the device holds it.",
  permission: { kind: "signedIn" },
  body: keyAsked,
  reply: certificateRow,
  refusals: {
    "signing.no_member": 409,
    "signing.no_cell": 409,
    "signing.request_open": 409,
    "signing.too_many": 409,
    "signing.key_wrong": 422,
    "signing.key_known": 409,
    "signing.proof_wrong": 422,
  },
  command: true,
  offline: false,
});

export const requestForOrganisation = route({
  name: "signing.requestForOrganisation",
  method: "POST",
  path: "/api/signing/organisations/:organisationId/certificates",
  summary:
    "Asks for the certificate with which an organisation signs, for a key that was made on the device of its office.",
  permission: needs("signing.hold", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  body: keyAsked,
  reply: certificateRow,
  refusals: {
    "signing.office_request_open": 409,
    "signing.office_too_many": 409,
    "signing.key_wrong": 422,
    "signing.key_known": 409,
    "signing.proof_wrong": 422,
  },
  command: true,
  offline: false,
});

export const withdrawRequest = route({
  name: "signing.withdrawRequest",
  method: "POST",
  path: "/api/signing/own/:certificateId/withdrawal",
  summary: "Takes the own request for a certificate back.",
  permission: { kind: "signedIn" },
  params,
  body: commandBody,
  reply: certificateRow,
  refusals: { "signing.certificate_unknown": 404, "signing.not_requested": 409 },
  command: true,
  offline: false,
});

export const revokeOwn = route({
  name: "signing.revokeOwn",
  method: "POST",
  path: "/api/signing/own/:certificateId/revocation",
  summary: "Revokes the own certificate at once, as when the device was lost.",
  permission: { kind: "signedIn" },
  params,
  body: commandBody.extend({ reason: z.enum(OWN_REASONS) }),
  reply: certificateRow,
  refusals: {
    "signing.certificate_unknown": 404,
    "signing.already_revoked": 409,
    "signing.not_issued": 409,
  },
  command: true,
  offline: false,
});

export const listCertificates = route({
  name: "signing.listCertificates",
  method: "GET",
  path: "/api/signing/certificates",
  summary: "The requests that wait, and the certificates, of the organisations below the office.",
  permission: needs("signing.issue", "anywhere"),
  reply: z.object({ certificates: z.array(certificateRow), more: z.boolean() }),
  refusals: {},
  command: false,
  offline: false,
});

export const issueCertificate = route({
  name: "signing.issueCertificate",
  method: "POST",
  path: "/api/signing/certificates/:certificateId/issue",
  summary: "Issues the certificate to somebody who is there with the member card.",
  permission: needs("signing.issue", atCertificate),
  params,
  body: commandBody.extend({ cardNumber: z.string().min(1).max(40) }),
  reply: certificateRow,
  refusals: {
    "signing.not_requested": 409,
    "signing.own_request": 409,
    "signing.no_card": 422,
    "signing.card_differs": 422,
  },
  command: true,
  offline: false,
});

export const issueForOrganisation = route({
  name: "signing.issueForOrganisation",
  method: "POST",
  path: "/api/signing/certificates/:certificateId/organisation-issue",
  summary:
    "Issues the certificate of an organisation to the office that was put in charge of its key by a document.",
  permission: needs("signing.issue", atCertificate),
  params,
  body: commandBody.extend({ assignment: reasonText }),
  reply: certificateRow,
  refusals: { "signing.not_requested": 409, "signing.own_request": 409 },
  command: true,
  offline: false,
});

export const refuseCertificate = route({
  name: "signing.refuseCertificate",
  method: "POST",
  path: "/api/signing/certificates/:certificateId/refusal",
  summary: "Refuses a request with the reason.",
  permission: needs("signing.issue", atCertificate),
  params,
  body: commandBody.extend({ note: reasonText }),
  reply: certificateRow,
  refusals: { "signing.not_requested": 409 },
  command: true,
  offline: false,
});

export const revokeCertificate = route({
  name: "signing.revokeCertificate",
  method: "POST",
  path: "/api/signing/certificates/:certificateId/revocation",
  summary: "Revokes somebody's certificate with the reason.",
  permission: needs("signing.issue", atCertificate),
  params,
  body: commandBody.extend({ reason: z.enum(revocationReasons), note: reasonText }),
  reply: certificateRow,
  refusals: { "signing.already_revoked": 409, "signing.not_issued": 409 },
  command: true,
  offline: false,
});

const PUBLIC_FILE = {
  method: "GET",
  permission: { kind: "public" },
  command: false,
  offline: false,
} as const;

export const AUTHORITY_PATH = "/api/signing/authority.crt";
export const LIST_PATH = "/api/signing/revoked.crl";

export const authorityCertificate = route({
  ...PUBLIC_FILE,
  name: "signing.authorityCertificate",
  path: AUTHORITY_PATH,
  summary: "The certificate of the site's own authority, for whoever checks signatures.",
  reply: { file: ["application/pkix-cert"] },
  refusals: { "signing.no_authority": 404 },
});

export const revocationList = route({
  ...PUBLIC_FILE,
  name: "signing.revocationList",
  path: LIST_PATH,
  summary: "The latest list of revoked certificates (RFC 5280).",
  reply: { file: ["application/pkix-crl"] },
  refusals: { "signing.no_authority": 404 },
});
