import type { SignatureRole } from "@chiboso/domain/signatures/roles.ts";
import { readCertificate, type Certificate } from "../cms/certificate.ts";
import type { RevocationSources } from "./revocation.ts";

/** Whom the site believes, and what it knows of withdrawn certificates; everything in DER. */
export interface Trust {
  readonly anchors: readonly Uint8Array[];
  readonly timeStampAnchors: readonly Uint8Array[];
  /** Certificates that may stand between. */
  readonly intermediates?: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
  /** Whether a signature is refused when nothing is known of the withdrawal of its certificate. */
  readonly revocationNeeded: boolean;
  readonly now: string;
}

/** Who must have signed: this certificate, or a certificate with this name. */
export type ExpectedPerson =
  | { readonly certificateSha256: string }
  | { readonly commonName: string; readonly serialNumber?: string };

export interface Expected {
  /** The field that was prepared; null where a tool of others names it. */
  readonly fieldName: string | null;
  readonly role: SignatureRole;
  readonly person: ExpectedPerson;
  readonly timeStamp: "required" | "optional";
}

/** The same, read once. */
export interface ReadTrust {
  readonly anchors: readonly Certificate[];
  readonly extra: readonly Certificate[];
  readonly timeStampAnchors: readonly Uint8Array[];
  readonly sources: RevocationSources;
  readonly revocationNeeded: boolean;
  readonly now: string;
}

export interface Further extends RevocationSources {
  readonly certificates: readonly Uint8Array[];
}

/** Trust together with what a file brings along, in which no trust is put. */
export function readTrust(trust: Trust, further?: Further): ReadTrust {
  const extra = [...(trust.intermediates ?? []), ...(further?.certificates ?? [])];
  return {
    anchors: trust.anchors.map(readCertificate),
    extra: extra.map(readCertificate),
    timeStampAnchors: trust.timeStampAnchors,
    sources: {
      crls: [...trust.crls, ...(further?.crls ?? [])],
      ocsps: [...(trust.ocsps ?? []), ...(further?.ocsps ?? [])],
    },
    revocationNeeded: trust.revocationNeeded,
    now: trust.now,
  };
}
