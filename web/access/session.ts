import { whoAmI, type Me } from "@chiboso/domain/access/contract.ts";
import type { QueryClient } from "@tanstack/react-query";
import { cacheOf } from "../platform/cache.ts";

/** Forgets everything that belonged to the person before, and notes who is signed in now. */
export function enter(queries: QueryClient, me: Me | null): void {
  queries.removeQueries();
  cacheOf(queries).put(whoAmI, {}, { me });
}

/** A path inside the app to return to after signing in; anything else would lead people astray. */
export function safeReturn(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || /^\/[/\\]/.test(path)) return "/";
  return path.startsWith("/log-in") ? "/" : path;
}
