import { sign, type KeyObject } from "node:crypto";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { hexOf, sha256 } from "../cms/algorithms.ts";
import { assembleCms, attachTimeStamp, timeStampDigestOf } from "../cms/assemble-cms.ts";
import { attributesToSign } from "../cms/signed-attributes.ts";
import { addLongTermData, prepareDocumentTimeStamp } from "../pdf/long-term.ts";
import { fillSignature, prepareSignature, type SignatureWanted } from "../pdf/prepare-signature.ts";
import { samplePdf, sampleWanted } from "../pdf/sample-document.ts";
import { answerTimeStamp, type TimeStampAuthority } from "../time-stamp/answer.ts";
import { checkTimeStampReply } from "../time-stamp/check-token.ts";
import { timeStampRequest } from "../time-stamp/request.ts";
import { sampleAuthority, type SampleKey } from "./sample-authority.ts";
import type { Expected, Trust } from "./trust.ts";

/** Signed documents for tests, made by the same steps as real ones; a refusal on the way is a fault of the test. */
export const NOW = "2026-11-04T02:15:00.000Z";

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Signs as a browser or a token does: r and s one after another for ECDSA. */
export function signedWith(privateKey: KeyObject, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }));
}

export interface SampleSigner extends SampleKey {
  readonly chain: readonly Uint8Array[];
}

/** A CMS about a digest, without a time stamp. */
export function sampleCms(
  { certificate, privateKey, chain }: SampleSigner,
  contentDigest: Uint8Array,
  claimedAt?: string,
): Uint8Array {
  const of = { contentDigest, certificate, ...(claimedAt !== undefined && { claimedAt }) };
  const signature = signedWith(privateKey, valueOf(attributesToSign(of)));
  return valueOf(assembleCms({ ...of, chain, signature }));
}

let serial = 1;

/** A token of a sample authority about a digest. */
export function sampleToken(
  authority: TimeStampAuthority,
  anchor: Uint8Array,
  digest: Uint8Array,
  at = NOW,
): Uint8Array {
  const nonce = Uint8Array.of(0x7f, 1, 2, 3, 4, 5, 6, 7);
  serial += 1;
  const made = { at, serial: Uint8Array.of(1, serial >> 8, serial & 0xff) };
  const reply = answerTimeStamp(timeStampRequest(digest, nonce), authority, made);
  const trust = { anchors: [anchor], now: at };
  return valueOf(checkTimeStampReply(reply, { digest, nonce }, trust)).token;
}

export function stamped(
  cms: Uint8Array,
  authority: TimeStampAuthority,
  anchor: Uint8Array,
  at = NOW,
): Uint8Array {
  const token = sampleToken(authority, anchor, valueOf(timeStampDigestOf(cms)), at);
  return valueOf(attachTimeStamp(cms, token));
}

/** Everything that a document with two signatures needs, and the document in each of its states. */
export function sampleSigning(key: "ec" | "rsa2048" = "ec") {
  const authority = sampleAuthority();
  const stamps = authority.timeStamps();
  const signer = (commonName: string, kind: "ec" | "rsa2048"): SampleSigner => ({
    ...authority.issue({ commonName, key: kind }),
    chain: [authority.certificate],
  });
  const secretary = signer("Nguyễn Thị Mẫu", key);
  const chair = signer("Trần Văn Mẫu", "ec");
  const list = authority.list([]);
  const trust: Trust = {
    anchors: [authority.certificate],
    timeStampAnchors: [authority.certificate],
    crls: [list],
    revocationNeeded: true,
    now: NOW,
  };
  const signAs = (revision: Uint8Array, wanted: SignatureWanted, by: SampleSigner): Uint8Array => {
    const prepared = valueOf(prepareSignature(revision, wanted));
    const cms = stamped(sampleCms(by, prepared.digest), stamps, authority.certificate);
    return valueOf(fillSignature(prepared, cms));
  };
  return { authority, stamps, secretary, chair, list, trust, signAs };
}

export type SampleSigning = ReturnType<typeof sampleSigning>;

export function expectedOf(fieldName: string, commonName: string): Expected {
  return { fieldName, role: "person", person: { commonName }, timeStamp: "required" };
}

/** Secretary, chair, long-term data and a document time stamp. */
export function sampleDocument(signing: SampleSigning, original = samplePdf()) {
  const { secretary, chair, signAs, stamps, authority, list } = signing;
  const first = signAs(original, sampleWanted(), secretary);
  const second = signAs(first, sampleWanted("chair", "Trần Văn Mẫu"), chair);
  const data = { certificates: [authority.certificate], crls: [list], ocsps: [] };
  const kept = valueOf(addLongTermData(second, data));
  const prepared = valueOf(prepareDocumentTimeStamp(kept));
  const token = sampleToken(stamps, authority.certificate, prepared.digest);
  const finished = valueOf(fillSignature(prepared, token));
  const expected = [expectedOf("secretary", "Nguyễn Thị Mẫu"), expectedOf("chair", "Trần Văn Mẫu")];
  const base = { sha256: hexOf(sha256(original)), bytes: original.length };
  return { original, base, first, second, kept, finished, expected };
}
