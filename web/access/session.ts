import { whoAmI, type Me } from "@chiboso/domain/access/contract.ts";
import type { QueryClient } from "@tanstack/react-query";
import { cacheOf } from "../platform/cache.ts";

/** Forgets everything that belonged to the person before, and notes who is signed in now. */
export function enter(queries: QueryClient, me: Me | null): void {
  queries.removeQueries();
  cacheOf(queries).put(whoAmI, {}, { me });
}
