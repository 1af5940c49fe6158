import type { Query } from "@tanstack/react-query";

/** What an answer depends on. Several screens may ask the same: what one of them follows is followed for all. */
export function topicsOf(query: Query): readonly unknown[] {
  const metas = [query.meta, ...query.observers.map((observer) => observer.options.meta)];
  return metas.flatMap((meta) => {
    const topics: unknown = meta?.["topics"];
    return Array.isArray(topics) ? (topics as readonly unknown[]) : [];
  });
}
