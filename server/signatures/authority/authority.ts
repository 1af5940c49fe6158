import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from "node:crypto";
import { join } from "node:path";
import type { NameParts } from "@chiboso/domain/crypto/der.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Config } from "../../platform/config.ts";
import { createPrivate, readPrivate } from "../../platform/private-file.ts";
import {
  authorityKeyId,
  basicConstraints,
  keyIdOf,
  keyUsage,
  makeCertificate,
  makeRevocationList,
  newSerial,
  revocationListAt,
  subjectKeyId,
  type Revoked,
} from "./certificate.ts";

/** The site's own authority for certificates of people. */
export interface Authority {
  /** In DER; people compare its SHA-256. */
  readonly certificate: Uint8Array;
  /** A certificate for signing papers, in DER, with its serial number in hex. */
  issue(wanted: PersonWanted): { readonly certificate: Uint8Array; readonly serial: string };
  /** The list of what was revoked, in DER. */
  list(wanted: {
    readonly number: number;
    readonly at: Instant;
    readonly until: Instant;
    readonly revoked: readonly Revoked[];
  }): Uint8Array;
}

export interface PersonWanted {
  readonly publicKey: Uint8Array;
  readonly name: string;
  readonly organisation: string;
  /** Tells those of one name apart: the number of the person or organisation in the register, and nothing outside of it. */
  readonly holderId: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Where the list of revoked certificates is fetched. */
  readonly listUrl: string;
}

type Site = Pick<Config, "dataDir" | "siteName">;

const YEARS = 15;
const FOLDER = "authority";
const FILE = "authority.pem";

/** The authority if it was ever used. Throws when its file is open to other users of the machine. */
export async function findAuthority(site: Site): Promise<Authority | undefined> {
  const kept = await readPrivate(placeOf(site));
  return kept === undefined ? undefined : authorityFrom(kept);
}

/** The authority, whose key and own certificate are made at its first use, both or neither. */
export async function openAuthority(site: Site, now: Instant): Promise<Authority> {
  const place = placeOf(site);
  const kept = (await readPrivate(place)) ?? (await createPrivate(place, makeRoot(site, now)));
  return authorityFrom(kept);
}

const placeOf = ({ dataDir }: Site) => join(dataDir, FOLDER, FILE);

/** Key and certificate in one file, so that there is never one without the other. */
function makeRoot({ siteName }: Site, now: Instant): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const publicKey = exported(privateKey);
  const name = { commonName: `Chi Bo So ${siteName}`, organisation: siteName };
  const keyId = keyIdOf(publicKey);
  const certificate = makeCertificate(
    {
      serial: newSerial(),
      issuer: name,
      subject: name,
      notBefore: now,
      notAfter: new Date(Date.parse(now) + YEARS * 365.25 * 86_400_000).toISOString(),
      publicKey,
      extensions: [basicConstraints(true), keyUsage("keyCertSign", "cRLSign"), subjectKeyId(keyId)],
    },
    privateKey,
  );
  const pem = new X509Certificate(certificate).toString();
  return `${privateKey.export({ format: "pem", type: "pkcs8" })}${pem}`;
}

/** Its own name is read from its certificate, so that a site may change its name. */
function authorityFrom(pem: string): Authority {
  const key = createPrivateKey(pem);
  const root = new X509Certificate(pem);
  if (!root.checkPrivateKey(key)) throw new Error(`${FILE} holds a key of another certificate`);
  const issuer = nameIn(root);
  const issuerKeyId = keyIdOf(exported(key));
  return {
    certificate: new Uint8Array(root.raw),
    issue(wanted) {
      const serial = newSerial();
      const certificate = makeCertificate(
        {
          serial,
          issuer,
          subject: {
            commonName: wanted.name,
            organisation: wanted.organisation,
            serialNumber: wanted.holderId,
          },
          notBefore: wanted.from,
          notAfter: wanted.until,
          publicKey: wanted.publicKey,
          extensions: [
            basicConstraints(false),
            keyUsage("digitalSignature", "nonRepudiation"),
            subjectKeyId(keyIdOf(wanted.publicKey)),
            authorityKeyId(issuerKeyId),
            revocationListAt(wanted.listUrl),
          ],
        },
        key,
      );
      return { certificate, serial: serial.toString("hex") };
    },
    list({ number, at, until, revoked }) {
      const wanted = { issuer, number, thisUpdate: at, nextUpdate: until, revoked, issuerKeyId };
      return makeRevocationList(wanted, key);
    },
  };
}

function nameIn(root: X509Certificate): NameParts {
  const part = (name: string) => new RegExp(`^${name}=(.*)$`, "m").exec(root.subject)?.[1] ?? "";
  return { commonName: part("CN"), organisation: part("O") };
}

function exported(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" });
}
