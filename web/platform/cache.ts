import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import type { Query, QueryClient } from "@tanstack/react-query";
import type { Request } from "./call.ts";
import { isShown } from "./shown.ts";
import { topicsOf } from "./topics.ts";

/** Key of an answer in the cache: the route's name, then what was asked. */
export function keyOf<R extends Route>(route: R, request: Request<R>): readonly unknown[] {
  const asked = [route.name, request.params ?? null, request.query ?? null];
  // What must not stand in an address is asked in the body: a name, a number.
  return request.body === undefined ? asked : [...asked, request.body];
}

/** The cache as a screen uses it after a write: the reply goes in, what else may have changed is asked again. */
export interface Cache {
  /** Puts the answer to a read in, so that it is not fetched. */
  put<R extends Route>(route: R, request: Request<R>, value: Reply<R>): void;
  /** Changes an answer that is there; nothing happens when it is not. */
  change<R extends Route>(route: R, request: Request<R>, by: (old: Reply<R>) => Reply<R>): void;
  /** Marks every answer of a route as old; open screens ask again. */
  refresh(...routes: readonly Route[]): Promise<void>;
  /** Marks every answer that depends on a topic as old, but for those that the live channel shows. */
  refreshTopic(topic: string): Promise<void>;
}

export function cacheOf(queries: QueryClient): Cache {
  return {
    put: (route, request, value) => void queries.setQueryData(keyOf(route, request), value),
    change: (route, request, by) =>
      void queries.setQueryData<Reply<typeof route>>(keyOf(route, request), (old) =>
        old === undefined ? undefined : by(old),
      ),
    refresh: async (...routes) => {
      await Promise.all(
        routes.map((route) => queries.invalidateQueries({ queryKey: [route.name] })),
      );
    },
    refreshTopic: (topic) => refreshTopics(queries, [topic], isShown),
  };
}

/** Asks again for everything on screen that depends on one of the topics, but for what `spared` names. */
export async function refreshTopics(
  queries: QueryClient,
  topics: readonly string[],
  spared: (query: Query, topic: string) => boolean = () => false,
): Promise<void> {
  await queries.invalidateQueries({
    predicate: (query) => {
      const own = topicsOf(query);
      return topics.some((topic) => own.includes(topic) && !spared(query, topic));
    },
  });
}
