import assert from "node:assert/strict";
import { sign } from "node:crypto";
import { test } from "node:test";
import {
  der,
  explicit,
  integer,
  nullValue,
  objectId,
  octetString,
  sequence,
  setOf,
  timeOf,
} from "@chiboso/domain/crypto/der.ts";
import { sampleAuthority } from "../validate/sample-authority.ts";
import { NOW, sampleCms } from "../validate/sample-signatures.ts";
import { checkDetached } from "../validate/check-detached.ts";
import { ECDSA_SHA256, ID, sha256, SHA256 } from "./algorithms.ts";
import { readCertificate } from "./certificate.ts";
import { attribute } from "./signed-attributes.ts";

/** Signatures with one fault each, otherwise right and with a right value. */
const authority = sampleAuthority();
const own = authority.issue({ commonName: "An" });
const other = authority.issue({ commonName: "Bình" });
const content = Buffer.from("nội dung");
const signer = readCertificate(own.certificate);

interface Parts {
  readonly version: Uint8Array;
  readonly hash: Uint8Array;
  readonly type: string;
  readonly inside: readonly Uint8Array[];
  readonly attributes: Readonly<Record<string, Uint8Array | undefined>>;
  readonly algorithm: Uint8Array;
  readonly unsigned: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
  readonly signers: number;
  readonly further: readonly Uint8Array[];
}

const RIGHT: Parts = {
  version: integer(1),
  hash: SHA256,
  type: ID.data,
  inside: [],
  attributes: {
    [ID.contentType]: objectId(ID.data),
    [ID.messageDigest]: octetString(sha256(content)),
    [ID.signingCertificateV2]: sequence(sequence(sequence(octetString(sha256(own.certificate))))),
    [ID.signingTime]: timeOf(NOW),
  },
  algorithm: ECDSA_SHA256,
  unsigned: [],
  certificates: [own.certificate, authority.certificate],
  signers: 1,
  further: [],
};

function cmsWith(changes: Partial<Parts> = {}): Uint8Array {
  const parts = { ...RIGHT, ...changes };
  const pairs = Object.entries({ ...RIGHT.attributes, ...changes.attributes });
  const attributes = setOf(
    ...pairs.flatMap(([id, value]) => (value === undefined ? [] : [attribute(id, value)])),
  );
  const value = new Uint8Array(sign("sha256", attributes, own.privateKey));
  const inSet = new Uint8Array(attributes);
  inSet[0] = 0xa0;
  const info = sequence(
    integer(1),
    sequence(signer.issuer, der(2, signer.serial)),
    parts.hash,
    inSet,
    parts.algorithm,
    octetString(value),
    ...(parts.unsigned.length === 0 ? [] : [der(0xa1, ...parts.unsigned)]),
  );
  const signedData = sequence(
    parts.version,
    setOf(parts.hash),
    sequence(objectId(parts.type), ...parts.inside),
    der(0xa0, ...parts.certificates),
    ...parts.further,
    der(0x31, ...Array.from({ length: parts.signers }, () => info)),
  );
  return sequence(objectId(ID.signedData), explicit(0, signedData));
}

function codesOf(cms: Uint8Array): string[] {
  const trust = {
    anchors: [authority.certificate],
    timeStampAnchors: [],
    crls: [authority.list([])],
    revocationNeeded: true,
    now: NOW,
  };
  const expected = { person: { commonName: "An" }, timeStamp: "optional" } as const;
  const { faults } = checkDetached({ content, cms, expected, trust });
  return faults.map(({ code }) => code.replace("signatures.", ""));
}

test("a signature without a fault is accepted, made by our code or part by part", () => {
  assert.deepEqual(codesOf(cmsWith()), []);
  const ours = sampleCms({ ...own, chain: [authority.certificate] }, sha256(content), NOW);
  assert.deepEqual(codesOf(ours), []);
});

const sha1 = sequence(objectId("1.3.14.3.2.26"), nullValue());
const named = (certificate: Uint8Array) =>
  sequence(sequence(sequence(octetString(sha256(certificate)))));
const faults: readonly (readonly [string, string, Partial<Parts>])[] = [
  ["SHA-1 as its hash", "digest_weak", { hash: sha1 }],
  [
    "SHA-1 with ECDSA as its method",
    "digest_weak",
    { algorithm: sequence(objectId("1.2.840.10045.4.1")) },
  ],
  [
    "MD5 as its hash",
    "digest_weak",
    { hash: sequence(objectId("1.2.840.113549.2.5"), nullValue()) },
  ],
  ["an unknown hash", "algorithm_unknown", { hash: sequence(objectId("1.2.3.4")) }],
  [
    "parameters that nobody needs",
    "cms_malformed",
    { hash: sequence(objectId(ID.sha256), octetString(Uint8Array.of(1))) },
  ],
  [
    "no signing-certificate-v2",
    "signing_certificate_missing",
    { attributes: { [ID.signingCertificateV2]: undefined } },
  ],
  [
    "the signing-certificate-v2 of another",
    "signing_certificate_differs",
    { attributes: { [ID.signingCertificateV2]: named(other.certificate) } },
  ],
  ["no content type", "cms_malformed", { attributes: { [ID.contentType]: undefined } }],
  [
    "another content type among what is signed",
    "content_type_wrong",
    { attributes: { [ID.contentType]: objectId(ID.timeStampInfo) } },
  ],
  ["another content type outside", "content_type_wrong", { type: ID.timeStampInfo }],
  [
    "the digest of other content",
    "digest_differs",
    { attributes: { [ID.messageDigest]: octetString(sha256(Buffer.from("x"))) } },
  ],
  ["the content inside", "cms_malformed", { inside: [explicit(0, octetString(content))] }],
  ["two signers", "signers_many", { signers: 2 }],
  ["no signer", "signers_many", { signers: 0 }],
  ["another version", "cms_malformed", { version: integer(3) }],
  ["lists of withdrawn certificates inside", "cms_malformed", { further: [der(0xa1)] }],
  [
    "no certificate of its signer",
    "signer_certificate_missing",
    { certificates: [authority.certificate] },
  ],
  [
    "a certificate that has nothing to do with it",
    "certificate_unneeded",
    { certificates: [...RIGHT.certificates, other.certificate] },
  ],
  [
    "a certificate that is none",
    "certificate_malformed",
    { certificates: [...RIGHT.certificates, sequence(integer(1))] },
  ],
  [
    "something that is not covered by it",
    "unsigned_attribute_unknown",
    { unsigned: [attribute("1.2.3.4", integer(1))] },
  ],
  ["no claimed time", "signing_time_missing", { attributes: { [ID.signingTime]: undefined } }],
];

for (const [what, code, changes] of faults) {
  test(`a signature with ${what} is refused`, () => {
    const codes = codesOf(cmsWith(changes));
    assert.ok(codes.includes(code), codes.join(", "));
  });
}

test("a signature cut off, with bytes behind it, or that is something else is refused", () => {
  const cms = cmsWith();
  for (const bytes of [
    cms.subarray(0, -1),
    Uint8Array.from([...cms, 0]),
    new Uint8Array(),
    content,
  ]) {
    assert.deepEqual(codesOf(bytes), ["cms_malformed"]);
  }
});

test("every byte of a detached signature that is changed makes one that is refused", () => {
  const cms = cmsWith();
  for (const [index, byte] of cms.entries()) {
    const changed = new Uint8Array(cms);
    changed[index] = byte ^ (1 << (index % 8));
    assert.ok(codesOf(changed).length > 0, `byte ${index}`);
  }
});
