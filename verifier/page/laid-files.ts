import { isProofFile } from "@chiboso/domain/ledger/evidence/proof-file.ts";
import { paperWithProof, type LaidFile } from "../other-file.ts";

/** What lies on the page to be checked. */
export type Laid =
  | { readonly kind: "one"; readonly file: LaidFile }
  | { readonly kind: "pair"; readonly paper: LaidFile; readonly proof: LaidFile }
  | { readonly kind: "proofAlone"; readonly file: LaidFile };

const isProof = ({ name, bytes }: LaidFile) =>
  isProofFile(bytes) || name.toLowerCase().endsWith(".tlog-proof");

/**
 * New files beside what lies there already: a paper and its proof find each other whether they are given at once or
 * one after the other; anything else takes the place of what was there.
 */
export function layDown(before: Laid | null, files: readonly LaidFile[]): Laid | null {
  const [file] = files;
  if (file === undefined) return before;
  const waiting = before !== null && before.kind !== "pair" ? [before.file] : [];
  const both = paperWithProof(files) ?? paperWithProof([...waiting, file]);
  if (both !== undefined) return { kind: "pair", ...both };
  return isProof(file) ? { kind: "proofAlone", file } : { kind: "one", file };
}

/** The names of what lies there. */
export function namesOf(laid: Laid | null): string {
  if (laid === null) return "";
  return laid.kind === "pair" ? `${laid.paper.name} + ${laid.proof.name}` : laid.file.name;
}
