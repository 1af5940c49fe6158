import { utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { shortDigest, hexDigest } from "../../crypto/belenios/scalars.ts";

/**
 * A branch box: the file that an offline device exports. The ballots stand in the order of their trackers,
 * so that the file tells nothing of who came first.
 */
export const branchFile = z.strictObject({
  v: z.literal(1),
  electionId: z.string(),
  ballots: z.array(z.string()).max(20_000),
});

export type BranchFile = z.infer<typeof branchFile>;

/** The file of these ballots. */
export function branchFileOf(electionId: string, ballots: readonly string[]): BranchFile {
  const sorted = ballots.toSorted((a, b) => (shortDigest(a) < shortDigest(b) ? -1 : 1));
  return { v: 1, electionId, ballots: sorted };
}

/** SHA-256 in hex of the sorted trackers, one a line: its first 8 digits are read by telephone. */
export function boxDigest(trackers: readonly string[]): string {
  return hexDigest(
    utf8ToBytes(
      trackers
        .toSorted()
        .map((each) => `${each}\n`)
        .join(""),
    ),
  );
}

export const headOf = (trackers: readonly string[]): string => boxDigest(trackers).slice(0, 8);

/** What the server's key signs for a ballot that it has kept: the text of a signed note. */
export function promiseText(electionId: string, tracker: string): string {
  return `chiboso ballot promise\n${electionId}\n${tracker}\n`;
}
