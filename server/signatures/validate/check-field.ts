import type { SignatureReport } from "@chiboso/domain/signatures/report.ts";
import { SIGNATURE_ROLES } from "@chiboso/domain/signatures/roles.ts";
import { hexOf, sha256, SignatureError } from "../cms/algorithms.ts";
import { nameText, type Certificate } from "../cms/certificate.ts";
import { digestOfRange } from "../pdf/prepare-signature.ts";
import type { PdfFile } from "../pdf/read-file.ts";
import { textOf, type PdfValue } from "../pdf/values.ts";
import { checkTimeStampToken } from "../time-stamp/check-token.ts";
import { rangeOf, type Range } from "./byte-range.ts";
import type { Change } from "./changes.ts";
import { checkCms, nothingFound, type Finding } from "./check-cms.ts";
import { faultList } from "./faults.ts";
import type { Expected, ReadTrust } from "./trust.ts";

/** A signature of a file, with the revision that it made. */
export interface SignedRevision {
  readonly file: PdfFile;
  readonly revision: number;
  readonly change: Exclude<Change, { readonly kind: "longTermData" }>;
}

const SUB_FILTERS = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];

/** Checks one signature of a file and what is expected of it; null where nothing is. */
export function checkSignature(
  of: SignedRevision,
  expected: Expected | null,
  trust: ReadTrust,
  provenAt: string | null,
): SignatureReport {
  const { faults, noting } = faultList();
  const note = noting(of.change.field.name);
  const range = note(() => rangeOf(of.file, of.revision, of.change.signature));
  const subFilter = note(() => subFilterOf(of));
  if (expected !== null) note(() => checkExpected(of, expected));
  const finding =
    range === undefined
      ? nothingFound(trust)
      : checkCms(
          {
            cms: range.cms,
            content: contentOf(of.file, range),
            person: expected?.person ?? null,
            timeStamp: expected?.timeStamp ?? "optional",
            claim: subFilter === SUB_FILTERS[0] ? "outside" : "any",
            provenAt,
          },
          trust,
          note,
        );
  return { ...headOf(of, range), ...finding, faults };
}

/** Checks a document time stamp at an instant at which it must still hold. */
export function checkDocumentTimeStamp(
  of: SignedRevision,
  trust: ReadTrust,
  at: string,
): SignatureReport {
  const { faults, noting } = faultList();
  const note = noting(of.change.field.name);
  const range = note(() => rangeOf(of.file, of.revision, of.change.signature));
  const found = range && note(() => stampIn(of, range, trust, at));
  return { ...headOf(of, range), ...(found ?? nothingFound({ ...trust, now: at })), faults };
}

function stampIn(of: SignedRevision, range: Range, trust: ReadTrust, now: string): Finding {
  const subFilter = of.change.signature.value;
  if (subFilter.kind !== "dict" || nameIn(subFilter.entries.get("SubFilter")) !== "ETSI.RFC3161") {
    throw new SignatureError("signatures.sub_filter_unknown");
  }
  const digest = digestOfRange(of.file.bytes, range.byteRange);
  const checked = checkTimeStampToken(range.cms, digest, {
    anchors: trust.timeStampAnchors,
    extra: trust.extra.map(({ raw }) => raw),
    ...trust.sources,
    now,
  });
  if (!checked.ok) throw new SignatureError(checked.refusal.code, checked.refusal.params);
  const { at, serial, chain } = checked.value;
  const authority = nameText((chain[0] as Certificate).subject);
  return {
    ...nothingFound(trust),
    time: { at, from: "documentTimeStamp" },
    chain: chain.map((each) => each.sha256),
    timeStamp: { at, serial, authority },
  };
}

function headOf({ file, change }: SignedRevision, range: Range | undefined) {
  const { value } = change.signature;
  const entries = value.kind === "dict" ? value.entries : new Map<string, PdfValue>();
  const covers = range?.covers ?? 0;
  return {
    kind: change.kind,
    fieldName: change.field.name,
    covers,
    revisionSha256: hexOf(sha256(file.bytes.subarray(0, covers))),
    role: SIGNATURE_ROLES.find((role) => role === nameIn(entries.get("CBSRole"))) ?? null,
    name: textOf(entries.get("Name")).normalize("NFC"),
    reason: textOf(entries.get("Reason")).normalize("NFC"),
  };
}

function nameIn(value: PdfValue | undefined): string {
  return value?.kind === "name" ? value.name : "";
}

function contentOf({ bytes }: PdfFile, { byteRange }: Range): Uint8Array[] {
  const [from, length, second, rest] = byteRange;
  return [bytes.subarray(from, from + length), bytes.subarray(second, second + rest)];
}

function subFilterOf({ change }: SignedRevision): string {
  const { value } = change.signature;
  const named = value.kind === "dict" ? nameIn(value.entries.get("SubFilter")) : "";
  if (!SUB_FILTERS.includes(named)) throw new SignatureError("signatures.sub_filter_unknown");
  return named;
}

function checkExpected({ change }: SignedRevision, { fieldName, role }: Expected): void {
  if (fieldName !== null && fieldName !== change.field.name) {
    throw new SignatureError("signatures.field_differs", { name: change.field.name });
  }
  const { value } = change.signature;
  const said = value.kind === "dict" ? nameIn(value.entries.get("CBSRole")) : "";
  // A signing tool of others writes no role; then the person alone decides.
  if (said !== role && (said !== "" || fieldName !== null)) {
    throw new SignatureError("signatures.role_differs");
  }
}
