import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { PAPER_TYPES } from "@chiboso/domain/meetings/contract.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { faultOfPdf } from "../platform/pdf-content.ts";
import { SpreadsheetRefused } from "../platform/spreadsheet-faults.ts";
import { openPackage, type Package } from "../platform/spreadsheet-zip.ts";

export type PaperType = (typeof PAPER_TYPES)[number];

/** Longest text of one part that is searched for a stamp, in bytes. */
const SEARCHED = 8 * 1024 * 1024;

/**
 * What a paper is by its content, whatever its name says. Refused: other types, damaged or encrypted
 * files, archives that swell, files that carry programs, and documents that declare themselves
 * secret (SEC-02; the text of a PDF is not searched, only its names).
 */
export async function examinePaper(bytes: Buffer, name: string): Promise<Result<PaperType>> {
  if (bytes.length === 0) return refuse("meetings.paper_empty");
  if (declaresSecret(name.replace(/[_.-]+/gu, "\n"))) return refuse("meetings.secret_refused");
  if (bytes.subarray(0, 8).equals(PNG)) return ok("image/png");
  if (bytes.subarray(0, 3).equals(JPEG)) return ok("image/jpeg");
  if (bytes.subarray(0, 1024).includes("%PDF-")) return examinePdf(bytes);
  if (bytes.subarray(0, 4).equals(ZIP)) return examinePackage(bytes);
  return refuse("meetings.paper_type");
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

function examinePdf(bytes: Buffer): Result<PaperType> {
  const fault = faultOfPdf(bytes);
  return fault === null ? ok("application/pdf") : refuse(`meetings.paper_${fault}`);
}

async function examinePackage(bytes: Buffer): Promise<Result<PaperType>> {
  try {
    const pack = await openPackage(bytes);
    try {
      return await examineParts(pack);
    } finally {
      pack.close();
    }
  } catch (error) {
    if (error instanceof SpreadsheetRefused && error.fault.code === "password")
      return refuse("meetings.paper_locked");
    return refuse("meetings.paper_damaged");
  }
}

async function examineParts(pack: Package): Promise<Result<PaperType>> {
  const isWord = pack.has("word/document.xml");
  if (!pack.has("[Content_Types].xml") || (!isWord && !pack.has("xl/workbook.xml"))) {
    return refuse("meetings.paper_type");
  }
  if (pack.names.some((name) => /vbaproject\.bin$|\/activex\/|\/embeddings\//.test(name))) {
    return refuse("meetings.paper_active");
  }
  const texts = pack.names.filter((name) =>
    /^word\/(document|header\d*|footer\d*)\.xml$|^xl\/(sharedstrings|workbook)\.xml$/.test(name),
  );
  for (const name of texts) {
    if (declaresSecret(await textOf(pack, name))) return refuse("meetings.secret_refused");
  }
  return ok(
    isWord
      ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
}

/** The words of a part, one paragraph or cell a line. */
async function textOf(pack: Package, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await pack.open(name)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > SEARCHED) break;
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/<\/(w:p|si|w:tc)>|<w:br\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}
