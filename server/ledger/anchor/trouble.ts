import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ANCHOR_CODES } from "@chiboso/domain/ledger/anchor/decide-anchor.ts";
import type { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { lastLook } from "./store.ts";

/** What was wrong at the last look at the chain, for whoever may see the top of the site; null when nothing was. */
export async function anchorTrouble(
  reader: Reader,
  places: Iterable<string>,
): Promise<Reply<typeof viewCheck>["anchor"]> {
  const last = await lastLook(reader);
  const code = ANCHOR_CODES.find((each) => each === last?.code);
  if (last === undefined || code === undefined) return null;
  const [top] = await reader.query(sql<{ path: string }>`
    select path from organisation
     where path = '/' || split_part(path, '/', 2) || '/'
       and exists (select from unnest(${[...places]}::text[]) place where starts_with(path, place)) limit 1`);
  return top === undefined ? null : { lookedAt: last.lookedAt, code, params: { ...last.params } };
}
