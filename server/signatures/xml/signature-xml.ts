import { hexOf, sha256 } from "../cms/algorithms.ts";
import { canonicalXml } from "./canonical-xml.ts";

/** What a XAdES signature says; everything else in it follows. */
export interface XmlSignature {
  /** The document in its one form, without a signature. */
  readonly content: string;
  /** The signer's, in DER. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly claimedAt: string;
  readonly isRsa: boolean;
}

const SPACES = `xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"`;
const EXCLUSIVE = `Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"`;
const ENVELOPED = `Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"`;
const SHA256 = `Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"`;
const METHODS = "http://www.w3.org/2001/04/xmldsig-more#";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const digestOf = (text: string): string => base64(sha256(Buffer.from(text, "utf8")));

/** A name within the document, from the signer's certificate and the time. */
function idOf({ certificate, claimedAt }: XmlSignature): string {
  return hexOf(sha256(Buffer.concat([sha256(certificate), Buffer.from(claimedAt)]))).slice(0, 16);
}

/** What is signed beside the document: claimed time and the signer's certificate (ETSI EN 319 132-1, 6.3). */
function signedProperties(of: XmlSignature): string {
  const digest = base64(sha256(of.certificate));
  const time = `${of.claimedAt.slice(0, 19)}Z`;
  return canonicalXml(
    `<xades:SignedProperties ${SPACES} Id="properties-${idOf(of)}"><xades:SignedSignatureProperties>` +
      `<xades:SigningTime>${time}</xades:SigningTime><xades:SigningCertificateV2><xades:Cert>` +
      `<xades:CertDigest><ds:DigestMethod ${SHA256}/><ds:DigestValue>${digest}</ds:DigestValue>` +
      `</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>` +
      `</xades:SignedSignatureProperties></xades:SignedProperties>`,
  );
}

/** The text whose bytes the key signs. */
export function signedInfo(of: XmlSignature): string {
  const reference = (attributes: string, transforms: string, digest: string) =>
    `<ds:Reference ${attributes}><ds:Transforms>${transforms}<ds:Transform ${EXCLUSIVE}/></ds:Transforms>` +
    `<ds:DigestMethod ${SHA256}/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  const type = `Type="http://uri.etsi.org/01903#SignedProperties" URI="#properties-${idOf(of)}"`;
  return canonicalXml(
    `<ds:SignedInfo ${SPACES}><ds:CanonicalizationMethod ${EXCLUSIVE}/>` +
      `<ds:SignatureMethod Algorithm="${METHODS}${of.isRsa ? "rsa" : "ecdsa"}-sha256"/>` +
      reference(`URI=""`, `<ds:Transform ${ENVELOPED}/>`, digestOf(of.content)) +
      reference(type, "", digestOf(signedProperties(of))) +
      `</ds:SignedInfo>`,
  );
}

/** The whole document with its signature as the last child of its root. */
export function signedXml(of: XmlSignature, signature: Uint8Array): string {
  const certificates = [of.certificate, ...of.chain].map(
    (each) => `<ds:X509Certificate>${base64(each)}</ds:X509Certificate>`,
  );
  const id = idOf(of);
  const block = canonicalXml(
    `<ds:Signature ${SPACES} Id="signature-${id}">${signedInfo(of)}` +
      `<ds:SignatureValue>${base64(signature)}</ds:SignatureValue>` +
      `<ds:KeyInfo><ds:X509Data>${certificates.join("")}</ds:X509Data></ds:KeyInfo>` +
      `<ds:Object><xades:QualifyingProperties Target="#signature-${id}">${signedProperties(of)}` +
      `</xades:QualifyingProperties></ds:Object></ds:Signature>`,
  );
  const end = of.content.lastIndexOf("</");
  return `${HEAD}${of.content.slice(0, end)}${block}${of.content.slice(end)}\n`;
}

export const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;
