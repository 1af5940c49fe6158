import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader } from "../../platform/database.ts";

/** What people write off a receipt: so many signs are looked up at once, the others are compared. */
const SHOWN = 12;

/**
 * The whole trackers of receipts as they were typed, 12 signs or more of each. Refuses one that no ballot in the box
 * has, one that begins two, and two of the same ballot.
 */
export async function wholeTrackers(
  reader: Reader,
  voteId: string,
  typed: readonly string[],
): Promise<Result<readonly string[]>> {
  const rows = await reader.query<{ typed: string; tracker: string }>(sql`
    select r.typed, b.tracker
      from unnest(${[...typed]}::text[]) as r (typed)
      join secret_ballot b on left(b.tracker, ${SHOWN}) = left(r.typed, ${SHOWN})
       and starts_with(b.tracker, r.typed)
     where b.vote_id = ${voteId}`);
  const found = Map.groupBy(rows, (row) => row.typed);
  const whole = new Set<string>();
  for (const each of typed) {
    const [first, ...others] = new Set(found.get(each)?.map(({ tracker }) => tracker));
    if (first === undefined) return refuse("voting.secret_tracker_unknown", { tracker: each });
    if (others.length > 0) return refuse("voting.secret_tracker_ambiguous", { tracker: each });
    if (whole.has(first)) return refuse("voting.secret_tracker_twice", { tracker: each });
    whole.add(first);
  }
  return ok([...whole]);
}
