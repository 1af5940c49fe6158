import type { Route } from "@chiboso/domain/kernel/route.ts";

/** A request without its types, as the wire sees it. */
export interface Given {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * The address of a request: each `:name` of the path replaced by its param, then the query without
 * what is undefined. Throws when a param is missing, which is a fault of the caller.
 */
export function addressOf(route: Pick<Route, "path">, given: Given): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = given.params?.[name];
    if (value === undefined || value === "") throw new TypeError(`no "${name}" for ${route.path}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (Array.isArray(value)) for (const each of value) search.append(name, String(each));
    else if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
