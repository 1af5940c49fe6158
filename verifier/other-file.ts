import { isElection } from "./describe-election.ts";

/**
 * Whether a file is neither a bundle nor an archive of an election, by what it begins with and by its name: what is
 * called one of them and does not begin so was damaged, and fails the check instead.
 */
export function isOtherFile(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return !isZip && !isElection(bytes) && !/\.(zip|bel)$/i.test(name);
}
