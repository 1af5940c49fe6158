import * as z from "zod";

/** The log of the cell as a device sees it while the board makes its key: whose it is, and who confirms it. */
export const seenLog = z.object({ vkey: z.string(), witnesses: z.array(z.string()) });

/** How the close of a box stands in that log: the sealed event, its entry, and the way to a signed checkpoint. */
export const closedProof = seenLog.extend({
  /** Canonical JSON of the event. */
  content: z.string(),
  salt: z.string().regex(/^[0-9a-f]+$/),
  entry: z.string(),
  /** C2SP tlog-proof. */
  proof: z.string(),
});

export type SeenLog = z.infer<typeof seenLog>;
export type ClosedProof = z.infer<typeof closedProof>;

/** The box that is to be opened, as the device has it before it. */
export interface ClosedBox {
  readonly voteId: string;
  readonly head: string;
  readonly archive: Uint8Array;
}
