import type { SignatureReport } from "@chiboso/domain/signatures/report.ts";
import { checkCms, type Finding } from "./check-cms.ts";
import { faultList } from "./faults.ts";
import { readTrust, type Expected, type Trust } from "./trust.ts";

export interface DetachedToCheck {
  readonly content: Uint8Array;
  /** The `.p7s`, in DER. */
  readonly cms: Uint8Array;
  readonly expected: Pick<Expected, "person" | "timeStamp">;
  readonly trust: Trust;
}

export type DetachedReport = Finding &
  Pick<SignatureReport, "faults"> & { readonly accepted: boolean };

/** Checks a detached signature (CAdES baseline B or T) beside a file of any kind. */
export function checkDetached({ content, cms, expected, trust }: DetachedToCheck): DetachedReport {
  const { faults, noting } = faultList();
  const finding = checkCms(
    { cms, content: [content], ...expected, claim: "inside", provenAt: null },
    readTrust(trust),
    noting(null),
  );
  return { ...finding, faults, accepted: faults.length === 0 };
}
