import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import {
  bitList,
  bitString,
  der,
  explicit,
  integer,
  objectId,
  octetString,
  preciseTime,
  sequence,
  setOf,
  timeOf,
  trueValue,
  utf8String,
} from "@chiboso/domain/crypto/der.ts";
import { ECDSA_SHA256, ID, RSA_SHA256, sha256 } from "../cms/algorithms.ts";
import { readCertificate } from "../cms/certificate.ts";
import type { TimeStampAuthority } from "../time-stamp/answer.ts";

/** Certificates, lists and time stamps for tests: an authority that lives for one run, in memory. */
export interface SampleKey {
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

export interface ToIssue {
  readonly commonName: string;
  readonly serialNumber?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly key?: "ec" | "rsa2048" | "rsa1024" | "ec384";
  /** Bits of the key's usage; null leaves the extension out. */
  readonly usage?: readonly number[] | null;
  readonly authority?: { readonly below?: number };
  readonly purposes?: { readonly ids: readonly string[]; readonly critical: boolean };
  readonly further?: readonly Uint8Array[];
}

export interface SampleAuthority extends SampleKey {
  readonly issue: (wanted: ToIssue) => SampleKey;
  readonly below: (wanted: ToIssue) => SampleAuthority;
  readonly list: (revoked: readonly SampleRevocation[], from?: string, to?: string) => Uint8Array;
  readonly answer: (about: Uint8Array, revokedAt?: string, by?: SampleKey) => Uint8Array;
  readonly timeStamps: (wanted?: Partial<ToIssue>) => TimeStampAuthority;
}

export interface SampleRevocation {
  readonly certificate: Uint8Array;
  readonly at: string;
}

export const FROM = "2026-01-01T00:00:00.000Z";
export const TO = "2031-01-01T00:00:00.000Z";
const SIGNER_USAGE = [0, 1];
const AUTHORITY_USAGE = [5, 6];

/** A root and everything that it issues. */
export function sampleAuthority(commonName = "Sample root", notAfter = TO): SampleAuthority {
  const key = keysOf("ec");
  const wanted = { commonName, notAfter, authority: {}, usage: AUTHORITY_USAGE };
  const certificate = written(wanted, key.publicKey, nameOf(wanted), key.privateKey);
  return authorityWith({ certificate, privateKey: key.privateKey });
}

function authorityWith(own: SampleKey): SampleAuthority {
  const { subject } = readCertificate(own.certificate);
  const issue = (wanted: ToIssue): SampleKey => {
    const { publicKey, privateKey } = keysOf(wanted.key ?? "ec");
    return { certificate: written(wanted, publicKey, subject, own.privateKey), privateKey };
  };
  return {
    ...own,
    issue,
    below: (wanted) => authorityWith(issue({ authority: {}, usage: AUTHORITY_USAGE, ...wanted })),
    list: (revoked, from = FROM, to = TO) => listOf(own, revoked, from, to),
    answer: (about, revokedAt, by = own) => answerOf(own, about, revokedAt, by),
    timeStamps: (wanted) => ({
      ...issue({
        commonName: "Sample time",
        usage: [0],
        purposes: { ids: [ID.timeStamping], critical: true },
        ...wanted,
      }),
      chain: [own.certificate],
      policy: "1.3.6.1.4.1.99999.1",
    }),
  };
}

function keysOf(kind: NonNullable<ToIssue["key"]>) {
  if (kind === "ec") return generateKeyPairSync("ec", { namedCurve: "P-256" });
  if (kind === "ec384") return generateKeyPairSync("ec", { namedCurve: "P-384" });
  return generateKeyPairSync("rsa", { modulusLength: kind === "rsa2048" ? 2048 : 1024 });
}

function nameOf({ commonName, serialNumber }: ToIssue): Uint8Array {
  const pair = (id: string, text: string) => setOf(sequence(objectId(id), utf8String(text)));
  const number = serialNumber === undefined ? [] : [pair(ID.serialNumber, serialNumber)];
  return sequence(pair("2.5.4.10", "Chi bộ mẫu"), ...number, pair(ID.commonName, commonName));
}

export function extension(id: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(objectId(id), ...(critical ? [trueValue()] : []), octetString(value));
}

function extensionsOf({ usage = SIGNER_USAGE, authority, purposes, further = [] }: ToIssue) {
  const below = authority?.below === undefined ? [] : [integer(authority.below)];
  return [
    ...(usage === null ? [] : [extension(ID.keyUsage, true, bitList(usage))]),
    ...(authority === undefined
      ? []
      : [extension(ID.basicConstraints, true, sequence(trueValue(), ...below))]),
    ...(purposes === undefined
      ? []
      : [
          extension(
            ID.extendedKeyUsage,
            purposes.critical,
            sequence(...purposes.ids.map(objectId)),
          ),
        ]),
    ...further,
  ];
}

function written(wanted: ToIssue, key: KeyObject, issuer: Uint8Array, by: KeyObject): Uint8Array {
  const { notBefore = FROM, notAfter = TO } = wanted;
  const body = sequence(
    explicit(0, integer(2)),
    integer(new Uint8Array(randomBytes(15))),
    algorithmOf(by),
    issuer,
    sequence(timeOf(notBefore), timeOf(notAfter)),
    nameOf(wanted),
    new Uint8Array(key.export({ type: "spki", format: "der" })),
    explicit(3, sequence(...extensionsOf(wanted))),
  );
  return signedBy(by, body);
}

const algorithmOf = (by: KeyObject): Uint8Array =>
  by.asymmetricKeyType === "rsa" ? RSA_SHA256 : ECDSA_SHA256;

export function signedBy(
  by: KeyObject,
  body: Uint8Array,
  ...more: readonly Uint8Array[]
): Uint8Array {
  return sequence(
    body,
    algorithmOf(by),
    bitString(new Uint8Array(sign("sha256", body, by))),
    ...more,
  );
}

function listOf(
  own: SampleKey,
  revoked: readonly SampleRevocation[],
  from: string,
  to: string,
): Uint8Array {
  const rows = revoked.map(({ certificate, at }) =>
    sequence(der(2, readCertificate(certificate).serial), timeOf(at)),
  );
  const body = sequence(
    integer(1),
    algorithmOf(own.privateKey),
    readCertificate(own.certificate).subject,
    timeOf(from),
    timeOf(to),
    ...(rows.length === 0 ? [] : [sequence(...rows)]),
    explicit(0, sequence(extension("2.5.29.20", false, integer(1)))),
  );
  return signedBy(own.privateKey, body);
}

function answerOf(
  own: SampleKey,
  about: Uint8Array,
  revokedAt: string | undefined,
  by: SampleKey,
): Uint8Array {
  const issuer = readCertificate(own.certificate);
  const { serial } = readCertificate(about);
  const named = sequence(
    sequence(objectId(ID.sha256)),
    octetString(sha256(issuer.subject)),
    octetString(sha256(issuer.keyBits)),
    der(2, serial),
  );
  const state = revokedAt === undefined ? der(0x80) : explicit(1, preciseTime(revokedAt));
  const single = sequence(named, state, preciseTime(FROM), explicit(0, preciseTime(TO)));
  const responder = explicit(1, readCertificate(by.certificate).subject);
  const body = sequence(responder, preciseTime(FROM), sequence(single));
  const others = by === own ? [] : [explicit(0, sequence(by.certificate))];
  const basic = signedBy(by.privateKey, body, ...others);
  const inner = sequence(objectId(ID.ocspBasic), octetString(basic));
  return sequence(integer(0, 0x0a), explicit(0, inner));
}
