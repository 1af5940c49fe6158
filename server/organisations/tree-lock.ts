import { sql, type Transaction } from "../platform/database.ts";

/**
 * Acts on the tree come one after the other, so that two moves at once cannot make a cycle; whoever adds an
 * organisation below another holds the same lock together with all who do that, because a path is made from
 * the superior's.
 */
const TREE_LOCK = 7044;

/** Waits for the tree: alone for an act on it, shared to add to it. Held until the transaction ends. */
export async function lockTree(tx: Transaction, how: "alone" | "shared"): Promise<void> {
  await tx.query(
    how === "alone"
      ? sql`select pg_advisory_xact_lock(${TREE_LOCK}::int)`
      : sql`select pg_advisory_xact_lock_shared(${TREE_LOCK}::int)`,
  );
}
