import { hexDigestOf, shortDigest } from "../../crypto/belenios/scalars.ts";

/** Twelve signs in groups of four: what people compare. */
export function shortTracker(tracker: string): string {
  return tracker.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}

/**
 * SHA-256 in hex of the sorted trackers, one a line: it binds every ballot of a branch box and tells nothing of who
 * came first. Its first 8 digits are read by telephone.
 */
export function boxDigest(trackers: readonly string[]): string {
  const lines = trackers.toSorted().map((each) => `${each}\n`);
  return hexDigestOf(lines.join(""));
}

export const headOf = (trackers: readonly string[]): string => boxDigest(trackers).slice(0, 8);

/** What the file of a branch box has: `branchFile`. */
interface OfBranch {
  readonly v: 1;
  readonly electionId: string;
  readonly ballots: string[];
}

/** The file of these ballots, in the order of their trackers. */
export function branchFileOf(electionId: string, ballots: readonly string[]): OfBranch {
  const sorted = ballots.toSorted((a, b) => (shortDigest(a) < shortDigest(b) ? -1 : 1));
  return { v: 1, electionId, ballots: sorted };
}
