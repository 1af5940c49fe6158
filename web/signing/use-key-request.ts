import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { useRef, useState } from "react";
import { forgetSigner } from "../keys/signer.ts";
import { makeRequest, type MadeRequest } from "./device-request.ts";

/**
 * Makes a key on this device and sends the request for its certificate. After a lost answer the same request is sent
 * again, not another key made; the key of a request that was refused is forgotten.
 */
export function useKeyRequest(
  holderId: Id,
  send: (made: MadeRequest) => Promise<{ readonly kind: string }>,
) {
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState(false);
  const made = useRef<MadeRequest | null>(null);
  const ask = async () => {
    setMaking(true);
    setFailed(false);
    try {
      made.current ??= await makeRequest(holderId);
      const { certificateId } = made.current;
      const outcome = await send(made.current);
      if (outcome.kind === "refused") await forgetSigner(certificateId);
      if (outcome.kind !== "failed") made.current = null;
    } catch {
      setFailed(true);
    }
    setMaking(false);
  };
  return { ask, making, failed };
}
