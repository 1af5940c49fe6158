import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, sqlState, type Transaction } from "../../platform/database.ts";

/** Longest time of one search, in milliseconds: who waits longer has asked for too much. */
const PATIENCE_MS = 8_000;
const QUERY_CANCELED = "57014";

/** Carries a search out, or refuses it when it takes too long; the transaction is then of no more use. */
export async function inTime<T>(tx: Transaction, search: () => Promise<T>): Promise<Result<T>> {
  tx.send(sql.raw(`set local statement_timeout = ${PATIENCE_MS}`));
  try {
    return ok(await search());
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return refuse("members.search_too_wide");
    throw error;
  }
}
