import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { isSignedBy, SignatureError } from "../cms/algorithms.ts";
import { isSignerKey, valueInDer } from "../cms/assemble-cms.ts";
import { attemptSignature } from "../cms/attempt-signature.ts";
import { readCertificate, type Certificate } from "../cms/certificate.ts";
import type { DetachedReport } from "../validate/check-detached.ts";
import { checkSigner } from "../validate/check-signer.ts";
import { nothingFound } from "../validate/check-cms.ts";
import { faultList } from "../validate/faults.ts";
import { readTrust, type ExpectedPerson, type Trust } from "../validate/trust.ts";
import { canonicalXml } from "./canonical-xml.ts";
import { HEAD, signedInfo, signedXml, type XmlSignature } from "./signature-xml.ts";

export interface ToSignXml {
  readonly xml: string;
  /** The signer's, in DER. */
  readonly certificate: Uint8Array;
  /** The instant that the signer claims; whole seconds are kept. */
  readonly claimedAt: string;
}

/**
 * The bytes that the key signs for an enveloped signature of an XML document (XAdES baseline B). Refuses
 * `signatures.xml_malformed` and `signatures.xml_signed_already`.
 */
export function xadesToSign(of: ToSignXml): Result<Uint8Array> {
  return attemptSignature(() => ok(bytesOf(signedInfo(readToSign(of, [])))));
}

/** The signed document, in its one form. The value comes as in `assembleCms`, and is verified first. */
export function assembleXades(
  of: ToSignXml & { readonly chain: readonly Uint8Array[]; readonly signature: Uint8Array },
): Result<string> {
  return attemptSignature(() => {
    const certificate = readCertificate(of.certificate);
    if (!isSignerKey(certificate)) return refuse("signatures.key_too_weak");
    const said = readToSign(of, of.chain);
    if (!isValue(said, certificate, of.signature)) return refuse("signatures.value_wrong");
    return ok(signedXml(said, of.signature));
  });
}

function readToSign(
  { xml, certificate, claimedAt }: ToSignXml,
  chain: readonly Uint8Array[],
): XmlSignature {
  const content = canonicalXml(xml);
  if (/<(?:[^\s<>/:]+:)?Signature[\s>]/.test(content)) {
    throw new SignatureError("signatures.xml_signed_already");
  }
  const isRsa = readCertificate(certificate).key.asymmetricKeyType === "rsa";
  return { content, certificate, chain, claimedAt: `${claimedAt.slice(0, 19)}.000Z`, isRsa };
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));

const RAW_LENGTH = 64;

/** XML signatures carry r and s one after another (RFC 6931, 2.3.6). */
function isValue(of: XmlSignature, { key }: Certificate, value: Uint8Array): boolean {
  if (!of.isRsa && value.length !== RAW_LENGTH) return false;
  const algorithm = { key: of.isRsa ? "rsa" : "ec", hash: "sha256" } as const;
  const der = of.isRsa ? value : valueInDer(value);
  return isSignedBy(key, algorithm, bytesOf(signedInfo(of)), der);
}

export interface XmlToCheck {
  readonly xml: string;
  readonly person: ExpectedPerson | null;
  readonly trust: Trust;
}

/**
 * Checks a signed document of the form that `assembleXades` makes, and of no other: what it says is written again and
 * compared, so that nothing can stand in it that is not signed or checked.
 */
export function checkXades({ xml, person, trust }: XmlToCheck): DetachedReport {
  const { faults, noting } = faultList();
  const note = noting(null);
  const read = readTrust(trust);
  const found = note(() => readSigned(xml));
  const finding = found && checkSigner({ ...found, person, at: trust.now }, read, note);
  const time = { at: trust.now, from: "given" } as const;
  const report = { ...nothingFound(read), ...finding, time };
  return { ...report, faults, accepted: faults.length === 0 };
}

const BLOCK = /<ds:Signature [^]*<\/ds:Signature>(?=<\/[^<>]+>\n$)/;
const DIGEST = /(<ds:Reference URI="">[^]*?<ds:DigestValue>)[^<]*/;

function readSigned(xml: string) {
  const block = BLOCK.exec(xml)?.[0];
  if (block === undefined || !xml.startsWith(HEAD)) malformed();
  const content = canonicalXml(xml.replace(block, () => ""));
  const [own, ...chain] = [...block.matchAll(/<ds:X509Certificate>([^<]*)</g)].map(([, text]) =>
    fromBase64(text),
  );
  const time = /<xades:SigningTime>([^<]*)Z</.exec(block)?.[1];
  const value = fromBase64(/<ds:SignatureValue>([^<]*)</.exec(block)?.[1]);
  if (own === undefined || time === undefined) malformed();
  const signer = readCertificate(own);
  const isRsa = signer.key.asymmetricKeyType === "rsa";
  const said = { content, certificate: own, chain, claimedAt: `${time}.000Z`, isRsa };
  const again = signedXml(said, value);
  if (again !== xml) {
    const blank = (text: string) => text.replace(DIGEST, "$1");
    throw new SignatureError(
      blank(again) === blank(xml)
        ? "signatures.digest_differs"
        : "signatures.xml_signature_malformed",
    );
  }
  if (!isValue(said, signer, value)) throw new SignatureError("signatures.value_wrong");
  return { signer, certificates: [signer, ...chain.map(readCertificate)] };
}

function malformed(): never {
  throw new SignatureError("signatures.xml_signature_malformed");
}

/** Only the one form that a value has in base64. */
function fromBase64(text: string | undefined): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text ?? "", "base64"));
  if (text === undefined || Buffer.from(bytes).toString("base64") !== text) malformed();
  return bytes;
}
