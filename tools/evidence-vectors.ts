import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sampleVectors } from "../domain/ledger/evidence/sample-vectors.ts";
import { ROOT } from "./run-tool.ts";

const FILE = join(ROOT, "docs", "formats", "evidence-vectors.json");

/** The vectors of docs/formats/evidence.md, as they are made now. */
export function vectorsNow(): string {
  const vectors = sampleVectors().map(({ bytes, ...about }) => ({
    ...about,
    zip: Buffer.from(bytes).toString("base64"),
  }));
  return `${JSON.stringify(vectors, null, 2)}\n`;
}

/** The vectors as they are given out. */
export const keptVectors = (): string => readFileSync(FILE, "utf8");

// `node tools/evidence-vectors.ts` writes them anew, after a change that is meant.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(FILE, vectorsNow());
