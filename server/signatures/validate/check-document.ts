import type {
  Fault,
  SignatureReport,
  ValidationReport,
} from "@chiboso/domain/signatures/report.ts";
import { hexOf, sha256, SignatureError } from "../cms/algorithms.ts";
import { longTermDataIn } from "../pdf/long-term.ts";
import { readPdf, type PdfFile } from "../pdf/read-file.ts";
import { changeOf, type Allowance } from "./changes.ts";
import { checkDocumentTimeStamp, checkSignature, type SignedRevision } from "./check-field.ts";
import { faultList, type Noting } from "./faults.ts";
import { readTrust, type Expected, type ReadTrust, type Trust } from "./trust.ts";

export interface DocumentToCheck {
  readonly file: Uint8Array;
  /** The document before the first signature. */
  readonly original: { readonly sha256: string; readonly bytes: number };
  /** In the order of signing; all must be there and no other. */
  readonly expected: readonly Expected[];
  readonly trust: Trust;
  /** The digest of the whole file in the record, where there is one. */
  readonly sha256?: string;
  readonly allowance?: Allowance;
}

/**
 * Checks a whole signed document: that it grew from the original by the expected signatures, long-term data and time
 * stamps only, and each of these. The report says everything that speaks against it.
 */
export function checkSignedDocument(of: DocumentToCheck): ValidationReport {
  const { faults, noting } = faultList();
  const note = noting(null);
  const digest = hexOf(sha256(of.file));
  if (of.sha256 !== undefined && of.sha256 !== digest) {
    note(() => fail("signatures.file_differs"));
  }
  note(() => checkOriginal(of));
  const file = note(() => readPdf(of.file));
  const signatures = file === undefined ? [] : checkRevisions(file, of, note);
  if (file !== undefined) note(() => checkTwice(signatures));
  const all: Fault[] = [...faults, ...signatures.flatMap((each) => each.faults)];
  return {
    version: 1,
    checkedAt: of.trust.now,
    file: { sha256: digest, bytes: of.file.length },
    revision: { prefixSha256: of.original.sha256, prefixBytes: of.original.bytes },
    signatures,
    faults: all,
    accepted: all.length === 0,
  };
}

function fail(code: string, params?: Readonly<Record<string, string | number>>): never {
  throw new SignatureError(code, params);
}

function checkOriginal({ file, original }: DocumentToCheck): void {
  const prefix = file.subarray(0, original.bytes);
  if (hexOf(sha256(prefix)) !== original.sha256) fail("signatures.prefix_changed");
}

function checkRevisions(file: PdfFile, of: DocumentToCheck, note: Noting): SignatureReport[] {
  const first = file.revisions[0];
  if (![first?.eof, first?.limit].includes(of.original.bytes))
    note(() => fail("signatures.prefix_changed"));
  const signed: SignedRevision[] = [];
  for (let revision = 1; revision < file.revisions.length; revision += 1) {
    const change = note(() => changeOf(file, revision, of.allowance));
    if (change === undefined || change.kind === "longTermData") continue;
    signed.push({ file, revision, change });
  }
  const trust = note(() => readTrust(of.trust, longTermDataIn(file)));
  if (trust === undefined) return [];
  const reports = checkAll(signed, of.expected, trust);
  const count = reports.filter(({ kind }) => kind === "signature").length;
  const params = { found: count, wanted: of.expected.length };
  if (count < of.expected.length) note(() => fail("signatures.signature_missing", params));
  if (count > of.expected.length) note(() => fail("signatures.signature_unexpected", params));
  return reports;
}

/** From the newest to the oldest: each time stamp proves that what it covers was there at its time. */
function checkAll(
  signed: readonly SignedRevision[],
  expected: readonly Expected[],
  trust: ReadTrust,
): SignatureReport[] {
  let provenAt: string | null = null;
  let place = signed.filter(({ change }) => change.kind === "signature").length;
  const reports: SignatureReport[] = [];
  for (const each of signed.toReversed()) {
    if (each.change.kind === "documentTimeStamp") {
      const report = checkDocumentTimeStamp(each, trust, provenAt ?? trust.now);
      if (report.faults.length === 0) provenAt = report.time.at;
      reports.unshift(report);
    } else {
      place -= 1;
      reports.unshift(checkSignature(each, expected[place] ?? null, trust, provenAt));
    }
  }
  return reports;
}

/**
 * One person cannot stand for two: not with one certificate, nor with two of one name. The office that signs for the
 * organisation may also sign the copy for the archive.
 */
function checkTwice(signatures: readonly SignatureReport[]): void {
  const persons = signatures.flatMap(({ kind, role, certificate }) =>
    kind === "signature" && (role ?? "person") === "person" && certificate !== null
      ? [certificate]
      : [],
  );
  for (const key of ["sha256", "subject"] as const) {
    if (new Set(persons.map((each) => each[key])).size < persons.length) {
      fail("signatures.same_person_twice", { name: persons[0]?.subject ?? "" });
    }
  }
}
