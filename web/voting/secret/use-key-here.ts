import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect, useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { keyHere, type KeyHere } from "./device/voter.ts";

/**
 * The reader's own key as this device keeps it: null where it keeps none, undefined until that is known. The server
 * knows that somebody registered, and not where the key lies.
 */
export function useKeyHere({ electionId, taking }: SecretView): KeyHere | null | undefined {
  const { memberId } = useActor();
  const { own, ownSealed } = taking;
  const [here, setHere] = useState<KeyHere | null>();
  useEffect(() => {
    const asked = memberId === null ? undefined : keyHere(electionId, memberId);
    Promise.resolve(asked).then(
      (found) => setHere(found ?? null),
      () => setHere(null),
    );
    // It is made when the reader registers, or registers anew.
  }, [electionId, memberId, own, ownSealed]);
  return here;
}
