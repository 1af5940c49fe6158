import { createHash } from "node:crypto";
import { ID, isSignedBy, SignatureError } from "../cms/algorithms.ts";
import {
  extensionsOf,
  isIssuedBy,
  KEY_USAGE,
  keyUsageOf,
  purposesOf,
  readCertificate,
  signedParts,
  type Certificate,
} from "../cms/certificate.ts";
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
} from "../cms/der.ts";

/** When a certificate was withdrawn; from a list or from an answer about it alone. */
export interface Standing {
  readonly from: "crl" | "ocsp";
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly revokedAt: string | null;
}

export interface RevocationSources {
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

export type Revocation = "good-crl" | "good-ocsp" | "unknown";

/**
 * Whether a certificate was withdrawn at an instant, by the newest word of its issuer that reaches so far. What is
 * not signed by the issuer, or unreadable, says nothing. Throws `signatures.certificate_revoked`.
 */
export function revocationAt(
  certificate: Certificate,
  issuer: Certificate,
  { crls, ocsps }: RevocationSources,
  at: string,
): Revocation {
  const said = [
    ...crls.map((bytes) => quietly(() => standingInList(bytes, certificate, issuer))),
    ...ocsps.map((bytes) => quietly(() => standingInAnswer(bytes, certificate, issuer, at))),
  ].filter((standing) => standing !== undefined);
  for (const { revokedAt } of said) {
    if (revokedAt !== null && revokedAt <= at) {
      throw new SignatureError("signatures.certificate_revoked", { at: revokedAt });
    }
  }
  const newest = said
    .filter(({ nextUpdate }) => nextUpdate >= at)
    .toSorted((a, b) => (a.thisUpdate < b.thisUpdate ? 1 : -1))[0];
  return newest === undefined ? "unknown" : `good-${newest.from}`;
}

function quietly(read: () => Standing | undefined): Standing | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignatureError || error instanceof DerError) return undefined;
    throw error;
  }
}

/** What a complete list of the issuer (RFC 5280, 5) says of one certificate. */
function standingInList(
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
): Standing | undefined {
  const { signed, algorithm, signature, outer } = signedParts(readDer(bytes));
  if (keyUsageOf(issuer)?.has(KEY_USAGE.crlSign) === false) return undefined;
  if (!isSignedBy(issuer.key, algorithm, signed.raw, signature)) return undefined;
  const parts = takeParts(signed);
  if (smallInteger(parts.next()) !== 1 || !sameBytes(parts.next().raw, outer)) return undefined;
  if (!sameBytes(parts.next().raw, issuer.subject)) return undefined;
  const [thisUpdate, nextUpdate] = [instantOf(parts.next()), instantOf(parts.next())];
  const revoked = parts.maybe(TAG.sequence);
  const extensions = extensionsOf(parts, 0);
  parts.end();
  if ([...extensions.values()].some(({ critical }) => critical)) return undefined;
  const rows = revoked === undefined ? [] : partsOf(revoked);
  const revokedAt = rows.map(rowOf).find(({ serial }) => sameBytes(serial, certificate.serial));
  return { from: "crl", thisUpdate, nextUpdate, revokedAt: revokedAt?.at ?? null };
}

function rowOf(row: Der): { readonly serial: Uint8Array; readonly at: string } {
  const parts = takeParts(row);
  return { serial: integerBytes(parts.next()), at: instantOf(parts.next()) };
}

/** What a signed answer about the certificate (RFC 6960, 4.2.1) says, by the issuer or whom it appointed. */
function standingInAnswer(
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  at: string,
): Standing | undefined {
  const { signed, algorithm, signature, parts } = signedParts(basicAnswer(readDer(bytes)));
  const holder = parts.maybe(context(0));
  parts.end();
  const given = holder === undefined ? [] : partsOf(partsOf(holder)[0] ?? holder);
  const responders = [issuer, ...given.map(({ raw }) => readCertificate(raw))];
  const signer = responders.find(
    (each) =>
      (sameBytes(each.raw, issuer.raw) || isAppointed(each, issuer, at)) &&
      isSignedBy(each.key, algorithm, signed.raw, signature),
  );
  if (signer === undefined) return undefined;
  const data = takeParts(signed);
  data.maybe(context(0));
  data.next();
  instantOf(data.next());
  const answers = partsOf(data.next(), TAG.sequence);
  return answers
    .map((each) => answerOf(each, certificate, issuer))
    .find((each) => each !== undefined);
}

/** The inner part of a whole response, or what is that part already. */
function basicAnswer(whole: Der): Der {
  const [status, holder] = partsOf(whole);
  if (status?.tag !== TAG.enumerated) return whole;
  if (smallInteger(status, TAG.enumerated) !== 0 || holder === undefined) {
    throw new DerError("no answer");
  }
  const parts = takeParts(partsOf(holder, context(0))[0] ?? holder);
  if (objectIdOf(parts.next()) !== ID.ocspBasic) throw new DerError("another kind of answer");
  return readDer(contentOf(parts.next(), TAG.octetString));
}

function isAppointed(each: Certificate, issuer: Certificate, at: string): boolean {
  const inTime = each.notBefore <= at && at <= each.notAfter;
  return inTime && purposesOf(each).includes(ID.ocspSigning) && isIssuedBy(each, issuer);
}

/** SHA-1 only names the issuer here; RFC 6960 uses it so. */
const NAMING: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  [ID.sha256]: "sha256",
};

function answerOf(each: Der, certificate: Certificate, issuer: Certificate): Standing | undefined {
  const parts = takeParts(each);
  const about = takeParts(parts.next());
  const hash = NAMING[objectIdOf(takeParts(about.next()).next())];
  if (hash === undefined) return undefined;
  const digest = (of: Uint8Array) => createHash(hash).update(of).digest();
  const [names, key] = [about.next(), about.next()].map((part) => contentOf(part, TAG.octetString));
  const serial = integerBytes(about.next());
  if (names === undefined || key === undefined || !sameBytes(serial, certificate.serial))
    return undefined;
  if (!sameBytes(names, digest(issuer.subject)) || !sameBytes(key, digest(issuer.keyBits)))
    return undefined;
  const state = parts.next();
  const thisUpdate = instantOf(parts.next());
  const next = parts.maybe(context(0));
  const nextUpdate = next === undefined ? thisUpdate : instantOf(partsOf(next)[0] ?? next);
  const said = { from: "ocsp", thisUpdate, nextUpdate } as const;
  if (state.tag === context(0, false)) return { ...said, revokedAt: null };
  if (state.tag !== context(1)) return undefined;
  return { ...said, revokedAt: instantOf(partsOf(state)[0] ?? state) };
}
