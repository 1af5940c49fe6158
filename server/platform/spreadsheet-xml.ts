import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { LIMITS, SpreadsheetRefused } from "./spreadsheet-faults.ts";

export interface XmlReader {
  /** `name` is without its prefix; `attributes` with theirs, as `r:id`. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads one part as a stream. A DTD is refused, so there are no entities that could grow or reach out. */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new SpreadsheetRefused("damaged");
  });
  parser.on("error", () => {
    throw new SpreadsheetRefused("damaged");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new SpreadsheetRefused("damaged");
    reader.open(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    reader.close?.(local(tag.name));
  });
  if (reader.text) {
    parser.on("text", reader.text);
    parser.on("cdata", reader.text);
  }
  await feed(stream, parser);
}

async function feed(stream: Readable, parser: SaxesParser): Promise<void> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let decoder: TextDecoder | undefined;
  for (;;) {
    const piece = await pieces.next().catch(() => {
      throw new SpreadsheetRefused("damaged");
    });
    if (piece.done === true) break;
    decoder ??= decoderFor(piece.value);
    parser.write(decode(decoder, piece.value));
  }
  parser.write(decode(decoder ?? new TextDecoder()));
  parser.close();
}

function decode(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new SpreadsheetRefused("damaged");
  }
}

/** The format allows UTF-8 and UTF-16; the latter begins with a byte order mark. */
function decoderFor(first: Buffer): TextDecoder {
  const mark = first.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
