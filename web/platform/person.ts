import { whoAmI, type Me } from "@chiboso/domain/access/contract.ts";
import type { QueryClient } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { keyOf } from "./cache.ts";

/** Who is signed in, from the cache or the server; null when nobody is. */
export async function currentPerson(queries: QueryClient): Promise<Me | null> {
  const reply = await queries.ensureQueryData({
    queryKey: keyOf(whoAmI, {}),
    queryFn: ({ signal }) => ask(whoAmI, {}, signal),
    staleTime: Infinity,
  });
  return reply.me;
}
