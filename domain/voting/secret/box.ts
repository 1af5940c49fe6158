import * as z from "zod";

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

/** What the server's key signs for a ballot that it has kept: the text of a signed note. */
export function promiseText(electionId: string, tracker: string): string {
  return `chiboso ballot promise\n${electionId}\n${tracker}\n`;
}
