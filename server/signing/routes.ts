import { createHash } from "node:crypto";
import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/signing/certificates-contract.ts";
import { groupsOf } from "@chiboso/domain/signing/request.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { findAuthority } from "../signatures/public.ts";
import { certificatesAt, certificatesOf, shown } from "./certificate-store.ts";
import {
  issueCertificate,
  issueForOrganisation,
  openForIssue,
  refuseCertificate,
  revokeCertificate,
  revokeOwn,
} from "./issue-certificate.ts";
import { paperRoutes } from "./paper-routes.ts";
import { requestCertificate, withdrawRequest } from "./request-certificate.ts";
import { requestForOrganisation } from "./request-for-organisation.ts";
import { latestList } from "./revocation-list.ts";

/** More than an office looks through at once; what waits comes first. */
const MOST_LISTED = 500;

export const routes: readonly Mounted[] = [
  ...paperRoutes,
  read(contract.ownCertificates, async ({ reader, actor, now, services }) => {
    const rows = actor.memberId === null ? [] : await certificatesOf(reader, actor.memberId);
    const authority = await findAuthority(services.config);
    return ok({
      certificates: rows.map((row) => shown(row, { now, actor })),
      authority: authority === undefined ? null : fingerprintOf(authority.certificate),
    });
  }),

  write(contract.requestCertificate, requestCertificate),
  write(contract.requestForOrganisation, requestForOrganisation),
  write(contract.withdrawRequest, withdrawRequest),
  write(contract.revokeOwn, revokeOwn),

  read(contract.listCertificates, async ({ reader, places, now, actor }) => {
    const rows = await certificatesAt(reader, places, MOST_LISTED + 1);
    return ok({
      certificates: rows.slice(0, MOST_LISTED).map((row) => shown(row, { now, actor })),
      more: rows.length > MOST_LISTED,
    });
  }),

  writePrepared(contract.issueCertificate, openForIssue, issueCertificate),
  writePrepared(contract.issueForOrganisation, openForIssue, issueForOrganisation),
  write(contract.refuseCertificate, refuseCertificate),
  write(contract.revokeCertificate, revokeCertificate),

  read(contract.authorityCertificate, async ({ services }) => {
    const authority = await findAuthority(services.config);
    if (authority === undefined) return refuse("signing.no_authority");
    const { certificate: bytes } = authority;
    return ok({ name: "authority.crt", type: "application/pkix-cert", bytes });
  }),

  read(contract.revocationList, async ({ reader }) => {
    const bytes = await latestList(reader);
    if (bytes === undefined) return refuse("signing.no_authority");
    return ok({ name: "revoked.crl", type: "application/pkix-crl", bytes });
  }),
];

const fingerprintOf = (certificate: Uint8Array) =>
  groupsOf(createHash("sha256").update(certificate).digest("hex"));
