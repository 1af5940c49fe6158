import type { Id } from "../../kernel/ids.ts";

/** Where the chain from what is kept to what was signed is broken. */
export type Stage = "content" | "leaf" | "tile" | "edge" | "checkpoint" | "cosignature" | "anchor";

/** One thing that is not as it was written; its text is `ledger.fsck.<code>`. */
export interface Fault {
  readonly log: Id;
  readonly stage: Stage;
  readonly code: FaultCode;
  /** The entry, or the first one that the tile or checkpoint covers; null when it is the log as a whole. */
  readonly index: number | null;
  /** The witness about which it is, by the name of its key. */
  readonly who?: string;
}

export const FAULT_CODES = [
  "content_differs",
  "content_missing",
  "content_unreadable",
  "content_of_other_act",
  "act_without_entry",
  "entry_missing",
  "entry_malformed",
  "entry_of_other_log",
  "entry_beyond_log",
  "leaf_differs",
  "tile_missing",
  "tile_differs",
  "tile_beyond_log",
  "edge_differs",
  "log_missing",
  "checkpoint_missing",
  "key_unknown",
  "lower_checkpoint_differs",
  "checkpoint_signature",
  "checkpoint_root_differs",
  "checkpoint_beyond_log",
  "given_out_differs",
  "cosignature_missing",
  "cosignature_wrong",
  "cosignature_later",
  "cosignature_unknown",
  "policy_unreadable",
  "anchor_differs",
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];
