import { integer } from "@chiboso/domain/crypto/der.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { hashNamed, SignatureError, digestOf, hexOf } from "../cms/algorithms.ts";
import { attemptSignature } from "../cms/attempt-signature.ts";
import { readCertificate, type Certificate } from "../cms/certificate.ts";
import {
  contentOf,
  DerError,
  instantOf,
  integerBytes,
  objectIdOf,
  readDer,
  sameBytes,
  smallInteger,
  TAG,
  takeParts,
  type Der,
} from "../cms/der.ts";
import { checkValue, readCms } from "../cms/read-cms.ts";
import { chainOf } from "../validate/chain.ts";
import { revocationAt, type RevocationSources } from "../validate/revocation.ts";

export interface TimeStampTrust extends Partial<RevocationSources> {
  /** Authorities for time stamps that are trusted, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** Certificates that may stand between. */
  readonly extra?: readonly Uint8Array[];
  readonly now: string;
}

export interface CheckedTimeStamp {
  readonly at: string;
  readonly token: Uint8Array;
  readonly serial: string;
  /** The authority's own certificate, in DER. */
  readonly authority: Uint8Array;
  /** Until when the authority's certificate is valid: before that it must be stamped anew. */
  readonly notAfter: string;
  readonly chain: readonly Certificate[];
}

/** A clock of another house may be this far ahead of ours. */
const AHEAD_MS = 5 * 60 * 1000;

interface Info {
  readonly digest: Uint8Array;
  readonly hash: "sha256" | "sha384" | "sha512";
  readonly serial: Uint8Array;
  readonly at: string;
  readonly nonce: Uint8Array | undefined;
}

/**
 * Checks a token (RFC 3161, 2.4.2) about a SHA-256 digest: imprint, value, chain to a trusted authority at the
 * instant of the token and now, critical purpose, withdrawal, and that it is not in the future.
 */
export function checkTimeStampToken(
  token: Uint8Array,
  digest: Uint8Array,
  trust: TimeStampTrust,
): Result<CheckedTimeStamp> {
  return attemptSignature(() => ok(checkedToken(token, digest, trust).checked));
}

/** A whole reply: granted, about the digest, with the nonce that was sent. */
export function checkTimeStampReply(
  reply: Uint8Array,
  of: { readonly digest: Uint8Array; readonly nonce: Uint8Array },
  trust: TimeStampTrust,
): Result<CheckedTimeStamp> {
  return attemptSignature(() => {
    const parts = takeParts(readDer(reply));
    const status = smallInteger(takeParts(parts.next(TAG.sequence)).next());
    if (status > 1) return refuse("signatures.time_stamp_rejected");
    const token = parts.next(TAG.sequence).raw;
    parts.end();
    const { checked, info } = checkedToken(token, of.digest, trust);
    const sent = readDer(integer(of.nonce)).content;
    if (info.nonce === undefined || !sameBytes(info.nonce, sent)) {
      return refuse("signatures.time_stamp_nonce");
    }
    return ok(checked);
  });
}

function checkedToken(token: Uint8Array, digest: Uint8Array, trust: TimeStampTrust) {
  const cms = readCms(token, "timeStamp");
  const info = infoOf(readDer(cms.content));
  if (info.hash !== "sha256" || !sameBytes(info.digest, digest)) {
    throw new SignatureError("signatures.time_stamp_other_data");
  }
  checkValue(cms, (hash) => digestOf(hash, cms.content));
  if (Date.parse(info.at) > Date.parse(trust.now) + AHEAD_MS) {
    throw new SignatureError("signatures.time_in_future", { at: info.at });
  }
  const anchors = trust.anchors.map(readCertificate);
  const extra = [...cms.certificates, ...(trust.extra ?? []).map(readCertificate)];
  const of = { certificate: cms.signer, extra, anchors, purpose: "timeStamp" } as const;
  const chain = chainOf({ ...of, at: info.at });
  const later = trust.now > info.at ? trust.now : info.at;
  chainOf({ ...of, at: later });
  const unneeded = cms.certificates.find(
    ({ raw }) => !chain.some((each) => sameBytes(each.raw, raw)),
  );
  if (unneeded !== undefined) throw new SignatureError("signatures.certificate_unneeded");
  checkWithdrawn(chain, trust, later);
  const { signer } = cms;
  const checked: CheckedTimeStamp = {
    at: info.at,
    token,
    serial: hexOf(info.serial),
    authority: signer.raw,
    notAfter: chain.map(({ notAfter }) => notAfter).toSorted()[0] ?? signer.notAfter,
    chain,
  };
  return { checked, info };
}

function checkWithdrawn(chain: readonly Certificate[], trust: TimeStampTrust, at: string): void {
  const sources = { crls: trust.crls ?? [], ocsps: trust.ocsps ?? [] };
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer !== undefined) revocationAt(certificate, issuer, sources, at);
  }
}

/** TSTInfo (RFC 3161, 2.4.2). */
function infoOf(whole: Der): Info {
  const parts = takeParts(whole);
  if (smallInteger(parts.next()) !== 1) throw new DerError("version");
  objectIdOf(parts.next());
  const about = takeParts(parts.next(TAG.sequence));
  const hash = hashNamed(about.next(TAG.sequence));
  const digest = contentOf(about.next(), TAG.octetString);
  about.end();
  const serial = integerBytes(parts.next());
  const at = instantOf(parts.next(TAG.generalizedTime));
  parts.maybe(TAG.sequence);
  parts.maybe(TAG.boolean);
  const nonce = parts.maybe(TAG.integer);
  parts.maybe(0xa0);
  parts.end();
  return { digest, hash, serial, at, nonce: nonce && integerBytes(nonce) };
}
