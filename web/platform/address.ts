import type { Route } from "@chiboso/domain/kernel/route.ts";

type Part = string | number | boolean | null | undefined;

/** A request without its types, as the wire sees it. */
export interface Given {
  readonly params?: Readonly<Record<string, Part>>;
  readonly query?: Readonly<Record<string, Part | readonly Part[]>>;
  readonly body?: unknown;
}

/**
 * The address of a request: each `:name` of the path replaced by its param, then the query without
 * what is undefined. Throws when a param is missing, which is a fault of the caller.
 */
export function addressOf(route: Pick<Route, "path">, given: Given): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = given.params?.[name];
    if (value === undefined || value === null || value === "")
      throw new TypeError(`no "${name}" for ${route.path}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    for (const each of Array.isArray(value) ? (value as readonly Part[]) : [value as Part]) {
      if (each !== undefined && each !== null) search.append(name, String(each));
    }
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
