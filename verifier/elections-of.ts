import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { isObject } from "@chiboso/domain/ledger/evidence/act.ts";
import type { EvidenceReport } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";

/** An archive of ballots that lies in a bag, with what the log says about it. */
export interface SealedElection {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

/** The archives in a bag whose acts hold; their heads were sealed when the box was closed and opened. */
export function electionsOf({ held }: EvidenceReport): readonly SealedElection[] {
  return held.flatMap(({ files, content }) => {
    const bytes = files.get("election.bel");
    const { data } = content;
    const sealed = isObject(data) ? data["election"] : undefined;
    if (bytes === undefined || !isObject(sealed)) return [];
    const { closedHead, openedHead, fingerprint, form } = sealed;
    const expected = {
      ...(typeof closedHead === "string" && { closedHead }),
      ...(typeof openedHead === "string" && { openedHead }),
      ...(typeof fingerprint === "string" && { fingerprint }),
      ...(typeof form === "string" && { form }),
    };
    return [{ bytes, expected }];
  });
}
