import {
  preparedFile,
  prepareSignature,
  signedFile,
} from "@chiboso/domain/signing/papers-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  attributesToSign,
  isWholeFile,
  signedBytes,
} from "@chiboso/domain/signing/signed-attributes.ts";
import { signWith } from "../keys/signer.ts";
import { toBase64 } from "./device-request.ts";
import { digestOf, fetchFile, sha256 } from "./paper-file.ts";

export type Prepared = Reply<typeof prepareSignature>;

/** A prepared file that this device has fetched and found to be what it was told. */
export interface ReadPrepared {
  readonly prepared: Prepared;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Fetches what was prepared and looks at it: it must begin with the paper as it is, byte for byte, and everything
 * in it but the hole for the signature must be signed. Undefined when it is not so.
 */
export async function readPrepared(
  paperId: string,
  current: string,
  prepared: Prepared,
): Promise<ReadPrepared | undefined> {
  const { attemptId, byteRange, digest } = prepared;
  const [before, bytes] = await Promise.all([
    fetchFile(signedFile, { params: { paperId }, query: { digest: current } }),
    fetchFile(preparedFile, { params: { paperId, attemptId } }),
  ]);
  const isSame =
    (await digestOf(before)) === current &&
    (await digestOf(bytes)) === digest &&
    (await digestOf(bytes.slice(0, before.length))) === current &&
    isWholeFile(bytes, byteRange);
  return isSame ? { prepared, bytes } : undefined;
}

/** Signs what was read with the key of this device: `r ‖ s` in base64; undefined when the key is not here. */
export async function signRead(
  certificateId: string,
  { prepared, bytes }: ReadPrepared,
): Promise<string | undefined> {
  const certificate = Uint8Array.from(atob(prepared.certificate), (sign) => sign.charCodeAt(0));
  const attributes = attributesToSign({
    contentDigest: await sha256(signedBytes(bytes, prepared.byteRange)),
    certificateDigest: await sha256(certificate),
  });
  const signature = await signWith(certificateId, new Uint8Array(attributes));
  return signature && toBase64(signature);
}
