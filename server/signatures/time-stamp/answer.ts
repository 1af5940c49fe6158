import { sign, type KeyObject } from "node:crypto";
import {
  bitList,
  integer,
  objectId,
  preciseTime,
  sequence,
  utf8String,
} from "@chiboso/domain/crypto/der.ts";
import { ID, sha256, SignatureError } from "../cms/algorithms.ts";
import { writtenCms } from "../cms/assemble-cms.ts";
import { readCertificate } from "../cms/certificate.ts";
import {
  booleanOf,
  contentOf,
  DerError,
  integerBytes,
  objectIdOf,
  readDer,
  smallInteger,
  TAG,
  takeParts,
} from "../cms/der.ts";
import { writtenAttributes } from "../cms/signed-attributes.ts";
import { imprint } from "./request.ts";

/** The site's own authority for time stamps: for practice, and where no official one can be reached. */
export interface TimeStampAuthority {
  /** In DER; its extended key usage must be critical and time stamping alone. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly privateKey: KeyObject;
  /** The object identifier of the policy that it follows. */
  readonly policy: string;
}

interface Asked {
  readonly digest: Uint8Array;
  readonly nonce: Uint8Array | undefined;
  readonly wantsCertificate: boolean;
}

/** Bits of PKIFailureInfo (RFC 3161, 2.4.2). */
const FAILURE = {
  badAlg: 0,
  badDataFormat: 5,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
} as const;
const REJECTED = 2;
const DIGEST_LENGTH = 32;

class Rejection extends Error {
  readonly failure: keyof typeof FAILURE;
  constructor(failure: keyof typeof FAILURE) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * A TimeStampResp for a TimeStampReq (RFC 3161), whatever was sent: granted with a token about the digest, or a
 * rejection that says why. The caller gives the clock's instant and a serial number that no other token has.
 */
export function answerTimeStamp(
  request: Uint8Array,
  authority: TimeStampAuthority,
  made: { readonly at: string; readonly serial: Uint8Array },
): Uint8Array {
  try {
    const asked = readRequest(request, authority.policy);
    return sequence(sequence(integer(0)), tokenFor(asked, authority, made));
  } catch (error) {
    if (error instanceof Rejection) return rejection(error.failure);
    if (error instanceof DerError) return rejection("badDataFormat");
    if (error instanceof SignatureError) return rejection("badAlg");
    throw error;
  }
}

function rejection(failure: keyof typeof FAILURE): Uint8Array {
  const status = sequence(
    integer(REJECTED),
    sequence(utf8String(failure)),
    bitList([FAILURE[failure]]),
  );
  return sequence(status);
}

function readRequest(request: Uint8Array, policy: string): Asked {
  const parts = takeParts(readDer(request));
  if (smallInteger(parts.next()) !== 1) throw new DerError("version");
  const about = takeParts(parts.next(TAG.sequence));
  const hash = objectIdOf(takeParts(about.next(TAG.sequence)).next());
  const digest = contentOf(about.next(), TAG.octetString);
  about.end();
  if (hash !== ID.sha256) throw new Rejection("badAlg");
  if (digest.length !== DIGEST_LENGTH) throw new Rejection("badDataFormat");
  const wanted = parts.maybe(TAG.objectId);
  if (wanted !== undefined && objectIdOf(wanted) !== policy)
    throw new Rejection("unacceptedPolicy");
  const nonce = parts.maybe(TAG.integer);
  const certificate = parts.maybe(TAG.boolean);
  if (parts.maybe(0xa0) !== undefined) throw new Rejection("unacceptedExtension");
  parts.end();
  const wantsCertificate = certificate !== undefined && booleanOf(certificate);
  return { digest, nonce: nonce && integerBytes(nonce), wantsCertificate };
}

function tokenFor(
  { digest, nonce, wantsCertificate }: Asked,
  { certificate, chain, privateKey, policy }: TimeStampAuthority,
  { at, serial }: { readonly at: string; readonly serial: Uint8Array },
): Uint8Array {
  const info = sequence(
    integer(1),
    objectId(policy),
    imprint(digest),
    integer(serial),
    preciseTime(at),
    sequence(integer(1)),
    ...(nonce === undefined ? [] : [nonceOf(nonce)]),
  );
  const signer = readCertificate(certificate);
  const of = { contentDigest: sha256(info), certificate };
  const attributes = writtenAttributes(of, ID.timeStampInfo);
  const value = new Uint8Array(sign("sha256", attributes, privateKey));
  const inside = { type: ID.timeStampInfo, bytes: info };
  return writtenCms(signer, wantsCertificate ? chain : [], {
    attributes,
    value,
    unsigned: [],
    inside,
  });
}

/** As it came, a negative number too. */
const nonceOf = (content: Uint8Array): Uint8Array =>
  Uint8Array.from([TAG.integer, content.length, ...content]);
