import { requestToSign } from "@chiboso/domain/signing/request.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { v7 as uuidv7 } from "uuid";
import { makeSigner, signWith } from "../keys/signer.ts";

/** What is sent to ask for a certificate: the new key, and the proof that this device holds it. */
export interface MadeRequest {
  readonly certificateId: Id;
  readonly publicKey: string;
  readonly signature: string;
}

/** Makes a key on this device and the request for its certificate, for a member or for an organisation. */
export async function makeRequest(holderId: Id): Promise<MadeRequest> {
  const certificateId = uuidv7();
  const publicKey = await makeSigner(certificateId);
  const asked = requestToSign({ certificateId, holderId, publicKey });
  const signature = await signWith(certificateId, new Uint8Array(asked));
  if (signature === undefined) throw new Error("the key that was just made is not there");
  return { certificateId, publicKey: toBase64(publicKey), signature: toBase64(signature) };
}

/** Bytes as they are sent in JSON. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
