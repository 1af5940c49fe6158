import { patched, type Patch } from "@chiboso/domain/kernel/patch.ts";
import type { Query, QueryClient } from "@tanstack/react-query";
import { topicsOf } from "./topics.ts";

/**
 * Said of an answer that the live channel keeps fresh: the route's name, and what makes of the value that
 * everybody sees the one that this person sees; undefined when that cannot be told without asking.
 */
export interface ShownTo {
  readonly name: string;
  readonly own: (value: never) => unknown;
}

/** Longest wait for the channel to show what this device has just done; then the screen asks. */
const PATIENCE_MS = 1500;

/** By topic the names of the answers that the server shows us. */
const shown = new Map<string, ReadonlySet<string>>();
const waiting = new Set<() => void>();

/** The server says which answers about a topic it will show. */
export function noteShown(told: {
  readonly topic: string;
  readonly names: readonly string[];
}): void {
  shown.set(told.topic, new Set(told.names));
}

/** The channel is gone: everything is asked for again. */
export function nothingShown(): void {
  shown.clear();
}

/** Whether the channel keeps this answer fresh, so that nobody need ask. */
export function isShown(query: Query, topic: string): boolean {
  return shownTo(query).some(({ name }) => shown.get(topic)?.has(name) === true);
}

/** Puts what moved into every answer on screen that shows it; one for which that fails is asked for again. */
export function move(
  queries: QueryClient,
  told: { readonly topic: string; readonly name: string; readonly patch: Patch },
): void {
  for (const query of queries.getQueryCache().findAll({ type: "all" })) {
    const [to] = shownTo(query).filter(({ name }) => name === told.name);
    if (to === undefined || !topicsOf(query).includes(told.topic)) continue;
    const value: unknown = query.state.data;
    // An answer on its way may be older than what moved, and one that is known to be old stays so.
    const unsure = query.state.fetchStatus === "fetching" || query.state.isInvalidated;
    const fresh = unsure || value === undefined ? undefined : ownOf(to, patched(value, told.patch));
    if (fresh === undefined)
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    else queries.setQueryData(query.queryKey, fresh);
  }
  for (const look of waiting) look();
}

/**
 * Waits until the channel has shown what this device has just done, of which `isThere` is true; false when
 * that answer is not shown at all or does not come.
 */
export async function waitUntilShown(
  topic: string,
  name: string,
  isThere: () => boolean,
): Promise<boolean> {
  if (shown.get(topic)?.has(name) !== true) return false;
  if (isThere()) return true;
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      clearTimeout(patience);
      waiting.delete(look);
      resolve(found);
    };
    const look = () => {
      if (isThere()) end(true);
    };
    const patience = setTimeout(() => end(false), PATIENCE_MS);
    waiting.add(look);
  });
}

function ownOf(to: ShownTo, value: unknown): unknown {
  return value === undefined ? undefined : to.own(value as never);
}

/** For whom the answer is shown, by what its screens say of it. */
function shownTo(query: Query): ShownTo[] {
  const metas = [query.meta, ...query.observers.map((observer) => observer.options.meta)];
  return metas.flatMap((meta) => {
    const to = meta?.["shown"];
    return to === undefined ? [] : [to as ShownTo];
  });
}
