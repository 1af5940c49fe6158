import { isProofFile } from "@chiboso/domain/ledger/evidence/proof-file.ts";
import { isElection } from "./describe-election.ts";

/**
 * Whether a file is neither a bundle nor an archive of an election, by what it begins with and by its name: what is
 * called one of them and does not begin so was damaged, and fails the check instead.
 */
export function isOtherFile(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return !isZip && !isElection(bytes) && !/\.(zip|bel)$/i.test(name);
}

/** A file that somebody has laid down to be checked. */
export interface LaidFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A paper and the proof that lies beside it, in whichever order they were given; undefined for anything else. */
export function paperWithProof(
  files: readonly LaidFile[],
): { readonly paper: LaidFile; readonly proof: LaidFile } | undefined {
  const isProof = ({ name, bytes }: LaidFile) =>
    isProofFile(bytes) || name.toLowerCase().endsWith(".tlog-proof");
  const proof = files.find(isProof);
  const paper = files.find((file) => !isProof(file));
  if (files.length !== 2 || proof === undefined || paper === undefined) return undefined;
  return { paper, proof };
}
