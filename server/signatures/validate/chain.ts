import { ID, isStrong, SignatureError } from "../cms/algorithms.ts";
import {
  authorityOf,
  isIssuedBy,
  KEY_USAGE,
  keyUsageOf,
  purposesOf,
  type Certificate,
} from "../cms/certificate.ts";
import { sameBytes } from "../cms/der.ts";
import { isSignerKey } from "../cms/assemble-cms.ts";

export type Purpose = "sign" | "timeStamp";

export interface ToChain {
  readonly certificate: Certificate;
  /** Certificates that may stand between; no trust is put in them. */
  readonly extra: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** The instant for which the chain must hold. */
  readonly at: string;
  readonly purpose: Purpose;
}

const LONGEST = 6;
/** Extensions whose meaning is carried out here or has none for a check by trusted anchors. */
const UNDERSTOOD = new Set<string>([
  ID.keyUsage,
  ID.basicConstraints,
  ID.extendedKeyUsage,
  "2.5.29.32",
]);

/**
 * The certificates from the signer's to a trusted one (RFC 5280, 6.1): names, signatures, validity at the instant,
 * right to issue, purpose. Throws `SignatureError`: `signatures.certificate_not_trusted`, `…_expired`,
 * `…_not_yet_valid`, `…_purpose`, `…_extension_unknown`, `key_too_weak`.
 */
export function chainOf(of: ToChain): readonly Certificate[] {
  const { certificate, at, purpose } = of;
  checkPurpose(certificate, purpose);
  checkOwn(certificate, at, purpose);
  const chain = climb(of, [certificate]);
  if (chain === undefined) throw new SignatureError("signatures.certificate_not_trusted");
  for (const [index, authority] of chain.entries()) {
    if (index === 0) continue;
    checkOwn(authority, at, purpose);
    checkAuthority(authority, index - 1);
  }
  return chain;
}

function climb(of: ToChain, chain: readonly Certificate[]): readonly Certificate[] | undefined {
  const top = chain.at(-1);
  if (top === undefined || chain.length > LONGEST) return undefined;
  if (of.anchors.some((anchor) => sameBytes(anchor.raw, top.raw))) return chain;
  const issuers = [...of.anchors, ...of.extra].filter(
    (each) => !chain.includes(each) && isIssuedBy(top, each),
  );
  for (const issuer of issuers) {
    const found = climb(of, [...chain, issuer]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkOwn(certificate: Certificate, at: string, purpose: Purpose): void {
  const { notBefore, notAfter, extensions, key } = certificate;
  if (at > notAfter) throw new SignatureError("signatures.certificate_expired", { at: notAfter });
  if (at < notBefore) {
    const code =
      purpose === "sign"
        ? "signatures.certificate_not_yet_valid"
        : "signatures.time_before_certificate";
    throw new SignatureError(code, { at: notBefore });
  }
  if (!isStrong(key)) throw new SignatureError("signatures.key_too_weak");
  for (const [id, { critical }] of extensions) {
    if (critical && !UNDERSTOOD.has(id)) {
      throw new SignatureError("signatures.certificate_extension_unknown");
    }
  }
}

function checkAuthority(certificate: Certificate, below: number): void {
  const right = authorityOf(certificate);
  const usage = keyUsageOf(certificate);
  if (right === undefined || right.below < below || usage?.has(KEY_USAGE.certSign) === false) {
    throw new SignatureError("signatures.certificate_not_trusted");
  }
}

/**
 * A signer's key must be meant for what one answers for; a time stamp authority's for time stamps only, and the
 * certificate must insist on it (RFC 3161, 2.3).
 */
function checkPurpose(certificate: Certificate, purpose: Purpose): void {
  const usage = keyUsageOf(certificate);
  if (purpose === "sign") {
    if (!isSignerKey(certificate)) throw new SignatureError("signatures.key_too_weak");
    if (usage?.has(KEY_USAGE.nonRepudiation) !== true || authorityOf(certificate) !== undefined) {
      throw new SignatureError("signatures.certificate_purpose");
    }
    return;
  }
  const purposes = purposesOf(certificate);
  const insists = certificate.extensions.get(ID.extendedKeyUsage)?.critical === true;
  if (!insists || purposes.length !== 1 || purposes[0] !== ID.timeStamping) {
    throw new SignatureError("signatures.time_stamp_purpose");
  }
}
