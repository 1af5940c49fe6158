import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from "node:crypto";
import { join } from "node:path";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Config } from "../../platform/config.ts";
import { createPrivate, readPrivate } from "../../platform/private-file.ts";
import type { TimeStampAuthority } from "../time-stamp/answer.ts";
import {
  authorityKeyId,
  basicConstraints,
  forTimeStampsOnly,
  keyIdOf,
  keyUsage,
  makeCertificate,
  newSerial,
  subjectKeyId,
} from "./certificate.ts";

/** The site's own authority for time stamps. */
export interface OwnTimeStamps {
  /** The one that answers now. */
  readonly authority: TimeStampAuthority;
  /** The roots of all that ever answered, in DER: old time stamps are checked by them. */
  readonly anchors: readonly Uint8Array[];
}

type Site = Pick<Config, "dataDir" | "siteName">;

const YEARS = 20;
/** Early enough that what must be renewed five years ahead finds a successor. */
const AHEAD_YEARS = 6;
/** An object identifier of the arc for examples: no policy that anybody has examined. */
const POLICY = "2.999.1";
const YEAR_MS = 365.25 * 86_400_000;

/**
 * The authority, made at its first use, and followed by another one years before its certificate ends.
 * Throws when one of its files is open to other users of the machine.
 */
export async function openTimeStamps(site: Site, now: Instant): Promise<OwnTimeStamps> {
  const kept = await generationsOf(site);
  const last = kept.at(-1);
  if (last === undefined || last.followedFrom <= now) {
    const number = kept.length + 1;
    const place = placeOf(site, number);
    kept.push(generationFrom(await createPrivate(place, makeGeneration(site, number, now))));
  }
  const current = kept.at(-1);
  if (current === undefined) throw new Error("no authority for time stamps");
  return { authority: current.authority, anchors: kept.map(({ root }) => root) };
}

interface Generation {
  readonly authority: TimeStampAuthority;
  readonly root: Uint8Array;
  readonly followedFrom: Instant;
}

const placeOf = ({ dataDir }: Site, number: number) =>
  join(dataDir, "authority", `time-stamps-${number}.pem`);

async function generationsOf(site: Site): Promise<Generation[]> {
  const found: Generation[] = [];
  for (;;) {
    const kept = await readPrivate(placeOf(site, found.length + 1));
    if (kept === undefined) return found;
    found.push(generationFrom(kept));
  }
}

/**
 * The key that stamps, its certificate, and the root, whose own key is kept nowhere: nobody can ever have it certify
 * a second one.
 */
function makeGeneration({ siteName }: Site, number: number, now: Instant): string {
  const root = newKey();
  const stamps = newKey();
  const issuer = {
    commonName: `Chi Bo So time stamps ${number} ${siteName}`,
    organisation: siteName,
  };
  const times = {
    notBefore: now,
    notAfter: new Date(Date.parse(now) + YEARS * YEAR_MS).toISOString(),
  };
  const rootId = keyIdOf(root.publicKey);
  const rootCertificate = makeCertificate(
    {
      ...times,
      serial: newSerial(),
      issuer,
      subject: issuer,
      publicKey: root.publicKey,
      extensions: [
        basicConstraints(true),
        keyUsage("keyCertSign", "cRLSign"),
        subjectKeyId(rootId),
      ],
    },
    root.privateKey,
  );
  const own = makeCertificate(
    {
      ...times,
      serial: newSerial(),
      issuer,
      subject: { ...issuer, commonName: `${issuer.commonName} key` },
      publicKey: stamps.publicKey,
      extensions: [
        basicConstraints(false),
        keyUsage("digitalSignature"),
        forTimeStampsOnly(),
        subjectKeyId(keyIdOf(stamps.publicKey)),
        authorityKeyId(rootId),
      ],
    },
    root.privateKey,
  );
  const key = stamps.privateKey.export({ format: "pem", type: "pkcs8" });
  return `${key}${new X509Certificate(own).toString()}${new X509Certificate(rootCertificate).toString()}`;
}

function newKey(): { readonly privateKey: KeyObject; readonly publicKey: Uint8Array } {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return {
    privateKey,
    publicKey: createPublicKey(privateKey).export({ format: "der", type: "spki" }),
  };
}

function generationFrom(pem: string): Generation {
  const privateKey = createPrivateKey(pem);
  const [own, root] = pem
    .split(/(?=-----BEGIN CERTIFICATE-----)/)
    .slice(1)
    .map((each) => new X509Certificate(each));
  if (own === undefined || root === undefined || !own.checkPrivateKey(privateKey))
    throw new Error("a file of the authority for time stamps does not hold what it should");
  const end = new Date(own.validTo).getTime();
  return {
    authority: {
      certificate: new Uint8Array(own.raw),
      chain: [new Uint8Array(root.raw)],
      privateKey,
      policy: POLICY,
    },
    root: new Uint8Array(root.raw),
    followedFrom: new Date(end - AHEAD_YEARS * YEAR_MS).toISOString(),
  };
}
