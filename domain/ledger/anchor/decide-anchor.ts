import { sameBytes } from "../../crypto/bytes.ts";
import type { Head } from "../../crypto/proofs.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";

/** What a chain says of a log. */
export interface ChainHead extends Head {
  /** Who may write heads of the log; null when nobody has taken its name. */
  readonly keeper: string | null;
}

export interface AnchorState {
  readonly chain: ChainHead;
  /** The address under which this site writes. */
  readonly keeper: string;
  /** What the site has published last. */
  readonly published: Head;
  /** The root that our log had at the chain's size; null when it has never been so long. */
  readonly rootThen: Uint8Array | null;
}

/** Why a look at the chain was not content; each is the name of its text. */
export const ANCHOR_CODES = [
  "ledger.anchor_name_taken",
  "ledger.anchor_log_shorter",
  "ledger.anchor_root_differs",
  "ledger.anchor_chain_rewound",
  "ledger.anchor_nodes_differ",
  "ledger.anchor_chain_away",
  "ledger.anchor_contract_missing",
] as const;

/** What is done next: the name is taken, the head is written, or the chain has it already. */
export type AnchorStep = "register" | "anchor" | "kept";

/**
 * Whether the chain still speaks of the log that we have, and what is to be written. Refuses when somebody
 * else holds the log's name (`ledger.anchor_name_taken`), when the chain has seen a longer log
 * (`ledger.anchor_log_shorter`: an old state was put back) or another one (`ledger.anchor_root_differs`).
 */
export function decideAnchor({
  chain,
  keeper,
  published,
  rootThen,
}: AnchorState): Result<AnchorStep> {
  if (chain.keeper === null) return ok("register");
  if (chain.keeper !== keeper) return refuse("ledger.anchor_name_taken", { keeper: chain.keeper });
  if (chain.size > 0) {
    if (rootThen === null)
      return refuse("ledger.anchor_log_shorter", { chain: chain.size, log: published.size });
    if (!sameBytes(rootThen, chain.root))
      return refuse("ledger.anchor_root_differs", { size: chain.size });
  }
  return ok(chain.size >= published.size ? "kept" : "anchor");
}

/** What one node says of the block in which an anchor was kept. */
export type Standing = "stands" | "gone" | "behind" | "away";

/**
 * Whether an anchor is still on the chain, as its nodes say. Refuses when all that know say that the block is
 * another one now (`ledger.anchor_chain_rewound`), when they do not say the same
 * (`ledger.anchor_nodes_differ`), and when none answers (`ledger.anchor_chain_away`).
 */
export function decideStanding(said: readonly Standing[]): Result<"stands"> {
  const stands = said.includes("stands");
  const gone = said.includes("gone");
  if (stands && gone) return refuse("ledger.anchor_nodes_differ");
  if (gone) return refuse("ledger.anchor_chain_rewound");
  if (stands) return ok("stands");
  // A chain that is shorter than it was has lost the block as well.
  return refuse(
    said.includes("behind") ? "ledger.anchor_chain_rewound" : "ledger.anchor_chain_away",
  );
}
