import {
  hashNamed,
  ID,
  isSignedBy,
  signatureNamed,
  SignatureError,
  digestOf,
  type HashName,
  type SignatureAlgorithm,
} from "./algorithms.ts";
import { readCertificate, type Certificate } from "./certificate.ts";
import {
  contentOf,
  context,
  DerError,
  instantOf,
  integerBytes,
  objectIdOf,
  partsOf,
  readDer,
  sameBytes,
  smallInteger,
  TAG,
  takeParts,
  type Der,
  type Parts,
} from "./der.ts";

/** A CMS with one signer, read strictly; nothing of it has been checked against a content yet. */
export interface Cms {
  readonly signer: Certificate;
  /** The signer's own among them. */
  readonly certificates: readonly Certificate[];
  /** As the SET that is signed. */
  readonly attributes: Uint8Array;
  readonly hash: HashName;
  readonly algorithm: SignatureAlgorithm;
  readonly value: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** The instant that the signer claims inside; null where it says none. */
  readonly claimedAt: string | null;
  /** The token of a signature time stamp. */
  readonly timeStamp: Uint8Array | null;
  /** What stands inside; empty for a detached signature. */
  readonly content: Uint8Array;
}

export type CmsKind = "detached" | "timeStamp";

/**
 * Reads a CMS: SignedData, one signer named by issuer and serial number, content type, digest and the signer's
 * certificate among what is signed. Throws `SignatureError` and `DerError`.
 */
export function readCms(bytes: Uint8Array, kind: CmsKind): Cms {
  const outer = takeParts(readDer(bytes));
  if (objectIdOf(outer.next()) !== ID.signedData) throw new DerError("not signed data");
  const [signedData, ...more] = partsOf(outer.next(context(0)));
  outer.end();
  if (signedData === undefined || more.length > 0) throw new DerError("signed data");
  const parts = takeParts(signedData);
  if (smallInteger(parts.next()) !== (kind === "detached" ? 1 : 3)) throw new DerError("version");
  const hashes = partsOf(parts.next(), TAG.set).map(hashNamed);
  const content = contentIn(parts.next(), kind);
  const certificates = partsOf(parts.next(context(0))).map(({ raw }) => readCertificate(raw));
  const [info, ...others] = partsOf(parts.next(TAG.set), TAG.set);
  parts.end();
  if (info === undefined || others.length > 0) throw new SignatureError("signatures.signers_many");
  const found = signerInfo(info, certificates, kind);
  if (hashes.length !== 1 || hashes[0] !== found.hash) throw new DerError("two hashes");
  return { ...found, certificates, content };
}

function contentIn(part: Der, kind: CmsKind): Uint8Array {
  const parts = takeParts(part);
  const type = objectIdOf(parts.next());
  if (type !== (kind === "detached" ? ID.data : ID.timeStampInfo)) {
    throw new SignatureError("signatures.content_type_wrong");
  }
  const holder = parts.maybe(context(0));
  parts.end();
  if (kind === "detached") {
    if (holder !== undefined) throw new DerError("content inside a detached signature");
    return new Uint8Array();
  }
  const [content, ...more] = holder === undefined ? [] : partsOf(holder);
  if (content === undefined || more.length > 0) throw new DerError("no content");
  return contentOf(content, TAG.octetString);
}

function signerInfo(info: Der, certificates: readonly Certificate[], kind: CmsKind) {
  const parts = takeParts(info);
  if (smallInteger(parts.next()) !== 1) throw new DerError("version of the signer");
  const signer = signerNamed(parts.next(), certificates);
  const hash = hashNamed(parts.next());
  const signed = parts.next(context(0));
  const attributes = new Uint8Array(signed.raw);
  attributes[0] = TAG.set;
  const algorithm = signatureNamed(parts.next(), hash);
  const value = contentOf(parts.next(), TAG.octetString);
  const timeStamp = timeStampIn(parts, kind);
  parts.end();
  const said = signedSaid(valuesOf(signed), signer, kind);
  return { signer, hash, attributes, algorithm, value, timeStamp, ...said };
}

function signerNamed(part: Der, certificates: readonly Certificate[]): Certificate {
  const parts = takeParts(part);
  const issuer = parts.next(TAG.sequence).raw;
  const serial = integerBytes(parts.next());
  parts.end();
  const found = certificates.filter(
    (each) => sameBytes(each.issuer, issuer) && sameBytes(each.serial, serial),
  );
  const [signer] = found;
  if (signer === undefined || found.length > 1) {
    throw new SignatureError("signatures.signer_certificate_missing");
  }
  return signer;
}

/** Each attribute once, with its one value. */
function valuesOf(set: Der): ReadonlyMap<string, Der> {
  const values = new Map<string, Der>();
  for (const each of partsOf(set)) {
    const parts = takeParts(each);
    const id = objectIdOf(parts.next());
    const [value, ...more] = partsOf(parts.next(TAG.set));
    parts.end();
    if (value === undefined || more.length > 0 || values.has(id)) throw new DerError("attributes");
    values.set(id, value);
  }
  return values;
}

function timeStampIn(parts: Parts, kind: CmsKind): Uint8Array | null {
  const unsigned = parts.maybe(context(1));
  if (unsigned === undefined) return null;
  const values = valuesOf(unsigned);
  const token = values.get(ID.signatureTimeStamp);
  if (kind === "timeStamp") return null;
  if (token === undefined || values.size !== 1) {
    throw new SignatureError("signatures.unsigned_attribute_unknown");
  }
  return token.raw;
}

function signedSaid(values: ReadonlyMap<string, Der>, signer: Certificate, kind: CmsKind) {
  const type = values.get(ID.contentType);
  const digest = values.get(ID.messageDigest);
  const own = values.get(ID.signingCertificateV2);
  const claimed = values.get(ID.signingTime);
  if (type === undefined || digest === undefined) throw new DerError("attributes are missing");
  if (objectIdOf(type) !== (kind === "detached" ? ID.data : ID.timeStampInfo)) {
    throw new SignatureError("signatures.content_type_wrong");
  }
  if (own === undefined) throw new SignatureError("signatures.signing_certificate_missing");
  checkOwn(own, signer);
  return {
    messageDigest: contentOf(digest, TAG.octetString),
    claimedAt: claimed === undefined ? null : instantOf(claimed),
  };
}

/** The first certificate that the attribute names must be the signer's (RFC 5035, 5.4). */
function checkOwn(own: Der, signer: Certificate): void {
  const [first] = partsOf(takeParts(own).next(TAG.sequence));
  if (first === undefined) throw new SignatureError("signatures.signing_certificate_missing");
  const parts = takeParts(first);
  const named = parts.maybe(TAG.sequence);
  const hash = named === undefined ? "sha256" : hashNamed(named);
  const digest = contentOf(parts.next(), TAG.octetString);
  if (!sameBytes(digest, digestOf(hash, signer.raw))) {
    throw new SignatureError("signatures.signing_certificate_differs");
  }
}

/** Whether the signer's key signed the attributes, and these say the digest of the content. */
export function checkValue(cms: Cms, contentDigest: (hash: HashName) => Uint8Array): void {
  if (!sameBytes(cms.messageDigest, contentDigest(cms.hash))) {
    throw new SignatureError("signatures.digest_differs");
  }
  if (!isSignedBy(cms.signer.key, cms.algorithm, cms.attributes, cms.value)) {
    throw new SignatureError("signatures.value_wrong");
  }
}
