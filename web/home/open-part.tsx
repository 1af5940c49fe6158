import { roleMay } from "@chiboso/domain/access/rights.ts";
import { useActor } from "../platform/actor.tsx";
import { laterWithWords } from "../platform/later.tsx";

// The rules behind each last day are no part of the first load.
const OpenWork = laterWithWords(async () => (await import("./open-work.tsx")).OpenWork, "facts");

/** What is still open for who writes the minutes of a cell. */
export function OpenPart() {
  const { grants } = useActor();
  return grants.some((grant) => roleMay(grant.role, "minutes.edit")) ? <OpenWork /> : null;
}
