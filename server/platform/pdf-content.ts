import { inflateSync } from "node:zlib";

/** Longest text of one part that is searched, in bytes. */
const SEARCHED = 8 * 1024 * 1024;

/** Names in a PDF that run something when it is opened (ISO 32000-1, section 12.6.4). */
const ACTIVE = /\/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFile)\b/;

/** What speaks against taking a PDF: it is not whole, it is encrypted, or it carries what would run; null for nothing. */
export function faultOfPdf(bytes: Buffer): "damaged" | "locked" | "active" | null {
  const text = bytes.toString("latin1");
  if (!/%%EOF\s*$/.test(text.slice(-2048))) return "damaged";
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return "locked";
  if (ACTIVE.test(unescaped(text))) return "active";
  for (const objects of objectStreams(bytes, text)) {
    if (ACTIVE.test(unescaped(objects))) return "active";
  }
  return null;
}

/** `/J#53` is another way to write `/JS`. */
function unescaped(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The unpacked object streams, in which names may hide. */
function* objectStreams(bytes: Buffer, text: string): Generator<string> {
  for (const match of text.matchAll(/\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = text.indexOf("endstream", from);
    try {
      yield inflateSync(bytes.subarray(from, to < 0 ? undefined : to), {
        maxOutputLength: SEARCHED,
      }).toString("latin1");
    } catch {
      // Packed in another way or damaged: a reader that cannot unpack it cannot run it either.
    }
  }
}
