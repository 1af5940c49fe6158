import { useEffect, useState } from "react";
import { signersHere } from "../keys/signer.ts";

/** The certificates whose keys this device holds; null while it looks. */
export function useKeysHere(): readonly string[] | null {
  const [here, setHere] = useState<readonly string[] | null>(null);
  useEffect(() => {
    void signersHere().then(setHere, () => setHere([]));
  }, []);
  return here;
}
