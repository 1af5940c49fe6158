import { createHash } from "node:crypto";
import type { SignatureReport } from "@chiboso/domain/signatures/report.ts";
import { sha256, SignatureError, type HashName } from "../cms/algorithms.ts";
import { nameText } from "../cms/certificate.ts";
import { checkValue, readCms, type Cms } from "../cms/read-cms.ts";
import { checkTimeStampToken } from "../time-stamp/check-token.ts";
import { checkSigner } from "./check-signer.ts";
import type { Noting } from "./faults.ts";
import type { ExpectedPerson, ReadTrust } from "./trust.ts";

export interface ToCheck {
  readonly cms: Uint8Array;
  /** What is signed, in pieces. */
  readonly content: readonly Uint8Array[];
  readonly person: ExpectedPerson | null;
  readonly timeStamp: "required" | "optional";
  /** Whether the CMS may say when it was signed: a `.p7s` must, PAdES must not (ETSI EN 319 142-1, 6.3). */
  readonly claim: "inside" | "outside" | "any";
  /** When a later time stamp proves that all of this was there; else null. */
  readonly provenAt: string | null;
}

export type Finding = Pick<
  SignatureReport,
  "certificate" | "algorithm" | "time" | "chain" | "revocation" | "timeStamp"
>;

/** What is known of a signature before anything of it could be read. */
export function nothingFound(trust: ReadTrust): Finding {
  return {
    certificate: null,
    algorithm: null,
    time: { at: trust.now, from: "given" },
    chain: [],
    revocation: "unknown",
    timeStamp: null,
  };
}

/**
 * Checks a detached signature: value, digest, time stamp, chain at its time, withdrawal, person. What speaks against
 * it is noted; the finding says what could be read.
 */
export function checkCms(of: ToCheck, trust: ReadTrust, note: Noting): Finding {
  const cms = note(() => readCms(of.cms, "detached"));
  if (cms === undefined) return nothingFound(trust);
  note(() => checkClaim(cms, of.claim));
  note(() => checkValue(cms, (hash) => digestOfAll(hash, of.content)));
  const stamp = note(() => stampOf(cms, of, trust));
  const time = timeOf(stamp?.at ?? null, of, trust);
  const { signer, certificates } = cms;
  const found = checkSigner({ signer, certificates, person: of.person, at: time.at }, trust, note);
  return { ...found, time, timeStamp: stamp ?? null };
}

function checkClaim({ claimedAt }: Cms, claim: ToCheck["claim"]): void {
  if (claim === "outside" && claimedAt !== null) {
    throw new SignatureError("signatures.signing_time_inside");
  }
  if (claim === "inside" && claimedAt === null) {
    throw new SignatureError("signatures.signing_time_missing");
  }
}

function digestOfAll(hash: HashName, content: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(hash);
  for (const piece of content) digest.update(piece);
  return new Uint8Array(digest.digest());
}

function stampOf(cms: Cms, of: ToCheck, trust: ReadTrust): Finding["timeStamp"] {
  if (cms.hash !== "sha256") throw new SignatureError("signatures.algorithm_unknown");
  if (cms.timeStamp === null) {
    if (of.timeStamp === "required") throw new SignatureError("signatures.time_stamp_missing");
    return null;
  }
  const checked = checkTimeStampToken(cms.timeStamp, sha256(cms.value), {
    anchors: trust.timeStampAnchors,
    extra: trust.extra.map(({ raw }) => raw),
    ...trust.sources,
    now: of.provenAt ?? trust.now,
  });
  if (!checked.ok) throw new SignatureError(checked.refusal.code, checked.refusal.params);
  const { at, serial, chain } = checked.value;
  return { at, serial, authority: nameText(chain[0]?.subject ?? new Uint8Array()) };
}

function timeOf(stamped: string | null, of: ToCheck, trust: ReadTrust): Finding["time"] {
  if (stamped !== null) return { at: stamped, from: "signatureTimeStamp" };
  if (of.provenAt !== null) return { at: of.provenAt, from: "documentTimeStamp" };
  return { at: trust.now, from: "given" };
}
