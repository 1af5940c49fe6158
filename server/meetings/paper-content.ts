import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { PAPER_TYPES } from "@chiboso/domain/meetings/contract.ts";
import { declaresSecret, declaresSecretInPrint } from "@chiboso/domain/meetings/secrecy.ts";
import type { PaperSearch } from "@chiboso/domain/meetings/view.ts";
import { faultOfPdf } from "../platform/pdf-content.ts";
import { readPdfText } from "../platform/pdf-text.ts";
import { SpreadsheetRefused } from "../platform/spreadsheet-faults.ts";
import { openPackage, type Package } from "../platform/spreadsheet-zip.ts";

export type PaperType = (typeof PAPER_TYPES)[number];

/** What a file is, and how far its words were searched for a stamp. */
export interface Examined {
  readonly type: PaperType;
  readonly searched: PaperSearch;
}

/** Longest text of one part that is searched for a stamp, in bytes. */
const SEARCHED = 8 * 1024 * 1024;

/**
 * What a paper is by its content, whatever its name says. Refused: other types, damaged or encrypted
 * files, archives that swell, files that carry programs, and documents that declare themselves
 * secret (SEC-02). What could not be searched for a stamp is told, not refused.
 */
export async function examinePaper(bytes: Buffer, name: string): Promise<Result<Examined>> {
  if (bytes.length === 0) return refuse("meetings.paper_empty");
  if (declaresSecret(name.replace(/[_.-]+/gu, "\n"))) return refuse("meetings.secret_refused");
  if (bytes.subarray(0, 8).equals(PNG)) return ok({ type: "image/png", searched: "none" });
  if (bytes.subarray(0, 3).equals(JPEG)) return ok({ type: "image/jpeg", searched: "none" });
  if (bytes.subarray(0, 1024).includes("%PDF-")) return examinePdf(bytes);
  if (bytes.subarray(0, 4).equals(ZIP)) return examinePackage(bytes);
  return refuse("meetings.paper_type");
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** The words of a scan are a picture: without one letter that was read nothing was searched. */
async function examinePdf(bytes: Buffer): Promise<Result<Examined>> {
  const fault = faultOfPdf(bytes);
  if (fault !== null) return refuse(`meetings.paper_${fault}`);
  const type = "application/pdf" as const;
  const read = await readPdfText(bytes);
  // Not to be told as unsearched: a stamp would pass whenever somebody keeps the reading busy.
  if (read === "busy") return refuse("meetings.paper_busy");
  if (read === "locked") return refuse("meetings.paper_locked");
  if (read === null) return ok({ type, searched: "none" });
  if (declaresSecretInPrint(read.text)) return refuse("meetings.secret_refused");
  const words = /\p{L}/u.test(read.text);
  return ok({ type, searched: words ? (read.whole ? "whole" : "part") : "none" });
}

async function examinePackage(bytes: Buffer): Promise<Result<Examined>> {
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

async function examineParts(pack: Package): Promise<Result<Examined>> {
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
  let whole = true;
  for (const name of texts) {
    const { text, all } = await textOf(pack, name);
    if (declaresSecret(text)) return refuse("meetings.secret_refused");
    whole &&= all;
  }
  const type = isWord
    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return ok({ type, searched: whole ? "whole" : "part" });
}

/** The words of a part, one paragraph or cell a line, and whether all of it was read. */
async function textOf(
  pack: Package,
  name: string,
): Promise<{ readonly text: string; readonly all: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await pack.open(name)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > SEARCHED) break;
  }
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/<\/(w:p|si|w:tc)>|<w:br\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
  return { text, all: length <= SEARCHED };
}
