import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useMemo } from "react";
import { keyOf } from "./cache.ts";
import { call, type Refused, type Request } from "./call.ts";
import { RefusedError } from "./failure.ts";
import { useLive } from "./live.ts";
import { NAMELESS_KEPT } from "./nameless.ts";
import type { ShownTo } from "./shown.ts";

/** Asks and gives the value; a refusal is thrown as `RefusedError`, which is what queries expect. */
export async function ask<R extends Route>(
  route: R,
  request: Request<R>,
  signal?: AbortSignal,
): Promise<Reply<R>> {
  const answer = await call(route, request, signal);
  if (!answer.ok) throw new RefusedError(answer.refusal as Refused);
  return answer.value;
}

/** The same without a session, as the page that seals ballots asks. */
export async function askNameless<R extends Route>(
  route: R,
  request: Request<R>,
): Promise<Reply<R>> {
  const answer = await call(route, request, undefined, NAMELESS_KEPT);
  if (!answer.ok) throw new RefusedError(answer.refusal as Refused);
  return answer.value;
}

export interface AskOptions {
  /** What the answer depends on, as the live channel names it: `meeting:<id>`. The screen follows them. */
  readonly topics?: readonly string[];
  /** False while something that the request needs is not known yet. */
  readonly enabled?: boolean;
  /** The answer is kept fresh by the live channel itself, as this person sees it. */
  readonly shown?: ShownTo;
  /** Keeps showing the last answer while another page or filter is being fetched. */
  readonly keepPrevious?: boolean;
}

/** Reads a route of the contract into the cache and keeps it fresh; `Loaded` draws its states. */
export function useAsk<R extends Route>(
  route: R,
  request: Request<R>,
  options: AskOptions = {},
): UseQueryResult<Reply<R>> {
  useLive(options.topics ?? []);
  return useQuery({
    queryKey: keyOf(route, request),
    queryFn: ({ signal }) => ask(route, request, signal),
    meta: { topics: options.topics ?? [], ...(options.shown && { shown: options.shown }) },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true && { placeholderData: keepPreviousData }),
  });
}

/**
 * Reads a route page by page. `next` gives the request of the following page, or null at the end.
 * `pages` holds what has come so far; `more` fetches one page further.
 */
export function useAskPages<R extends Route>(
  route: R,
  first: Request<R>,
  next: (last: Reply<R>, all: readonly Reply<R>[]) => Request<R> | null,
  options: AskOptions = {},
) {
  useLive(options.topics ?? []);
  const query = useInfiniteQuery({
    queryKey: [...keyOf(route, first), "pages"],
    queryFn: ({ pageParam, signal }) => ask(route, pageParam as Request<R>, signal),
    initialPageParam: first,
    getNextPageParam: (last: Reply<R>, all: Reply<R>[]) => next(last, all),
    meta: { topics: options.topics ?? [] },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true && { placeholderData: keepPreviousData }),
  });
  return {
    pages: query.data?.pages,
    more: query.fetchNextPage,
    hasMore: query.hasNextPage,
    fetchingMore: query.isFetchingNextPage,
    query,
  };
}

/**
 * All pages' items as one list, kept as long as the pages are the same. `itemsOf` must be a function
 * of the module, not one written in place.
 */
export function useJoined<Page, Item>(
  pages: readonly Page[] | undefined,
  itemsOf: (page: Page) => readonly Item[],
): readonly Item[] {
  return useMemo(() => (pages ?? []).flatMap((page) => itemsOf(page)), [pages, itemsOf]);
}
