import type { SignatureReport, ValidationReport } from "@chiboso/domain/signatures/report.ts";
import { hexOf, sha256, SignatureError } from "../cms/algorithms.ts";
import { sameBytes } from "../cms/der.ts";
import type { PreparedSignature } from "../pdf/prepare-signature.ts";
import { longTermDataIn } from "../pdf/long-term.ts";
import { readPdf } from "../pdf/read-file.ts";
import { changeOf } from "./changes.ts";
import { checkSignature } from "./check-field.ts";
import { faultList } from "./faults.ts";
import type { VisibleBox } from "./field-shape.ts";
import { readTrust, type Expected, type Trust } from "./trust.ts";

/** What was given out to be signed: with our hole, or whole, for a tool that makes its own. */
export type Before =
  | { readonly kind: "prepared"; readonly prepared: Pick<PreparedSignature, "bytes" | "byteRange"> }
  | { readonly kind: "revision"; readonly revision: Uint8Array; readonly visibleBox?: VisibleBox };

export interface RevisionToCheck {
  readonly file: Uint8Array;
  readonly before: Before;
  readonly expected: Expected;
  readonly trust: Trust;
}

/**
 * Checks a file that came back signed, before it is kept: it begins with what was given out, has exactly one new
 * signature and no other change, and the signature is the expected one.
 */
export function checkNewSignature(of: RevisionToCheck): ValidationReport {
  const { faults, noting } = faultList();
  const note = noting(null);
  const { file: bytes, before, expected, trust } = of;
  const prefix = note(() => checkPrefix(bytes, before));
  const file = note(() => readPdf(bytes));
  const signatures: SignatureReport[] = [];
  if (file !== undefined) {
    const last = file.revisions.length - 1;
    const previous = file.revisions[last - 1];
    const box = before.kind === "revision" ? before.visibleBox : undefined;
    const change = note(() => {
      if (prefix !== undefined && ![previous?.eof, previous?.limit].includes(prefix)) {
        throw new SignatureError("signatures.signatures_not_one");
      }
      const found = changeOf(file, last, { box });
      if (found.kind === "signature") return found;
      throw new SignatureError("signatures.signatures_not_one");
    });
    const read = note(() => readTrust(trust, longTermDataIn(file)));
    if (change !== undefined && read !== undefined) {
      signatures.push(checkSignature({ file, revision: last, change }, expected, read, null));
    }
  }
  const all = [...faults, ...signatures.flatMap((each) => each.faults)];
  return {
    version: 1,
    checkedAt: trust.now,
    file: { sha256: hexOf(sha256(bytes)), bytes: bytes.length },
    revision: {
      prefixSha256: hexOf(sha256(bytes.subarray(0, prefix ?? 0))),
      prefixBytes: prefix ?? 0,
    },
    signatures,
    faults: all,
    accepted: all.length === 0 && signatures.length === 1,
  };
}

/** How long the beginning is that was there before; throws when the file does not begin with it. */
function checkPrefix(file: Uint8Array, before: Before): number {
  if (before.kind === "revision") {
    const { length } = before.revision;
    if (!sameBytes(file.subarray(0, length), before.revision)) {
      throw new SignatureError("signatures.prefix_changed");
    }
    return length;
  }
  const { bytes, byteRange } = before.prepared;
  const [, begin, end] = byteRange;
  const same =
    file.length === bytes.length &&
    sameBytes(file.subarray(0, begin), bytes.subarray(0, begin)) &&
    sameBytes(file.subarray(end), bytes.subarray(end));
  if (!same) throw new SignatureError("signatures.prepared_differs");
  const revisions = readPdf(bytes).revisions;
  return revisions.at(-2)?.limit ?? 0;
}
