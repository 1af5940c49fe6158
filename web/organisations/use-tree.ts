import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listBranch } from "@chiboso/domain/organisations/tree-contract.ts";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../platform/ask.ts";
import { keyOf } from "../platform/cache.ts";
import { linesOf, wantedLevels, type Branch, type Line } from "./tree-lines.ts";

const PAGE = 200;

/** The drawn tree of a day: only levels that stand open are fetched, each page by page. */
export function useTree(on: LocalDate | null) {
  const queries = useQueryClient();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const requestOf = (under: string, page: number) => ({
    query: {
      ...(under !== "" && { under }),
      ...(on !== null && { on }),
      offset: page * PAGE,
    },
  });
  const branchOf = (under: string): Branch | undefined => {
    const come = Array.from({ length: pages.get(under) ?? 1 }, (_, page) =>
      queries.getQueryData<Reply<typeof listBranch>>(keyOf(listBranch, requestOf(under, page))),
    ).filter((each) => each !== undefined);
    const last = come.at(-1);
    return last && { nodes: come.flatMap(({ nodes }) => nodes), next: last.next };
  };
  const lines: readonly Line[] = linesOf(branchOf, toggled);
  const asked = useQueries({
    queries: wantedLevels(lines).flatMap((under) =>
      Array.from({ length: pages.get(under) ?? 1 }, (_, page) => ({
        queryKey: keyOf(listBranch, requestOf(under, page)),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          ask(listBranch, requestOf(under, page), signal),
      })),
    ),
  });
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const more = (under: string) =>
    setPages(new Map([...pages, [under, (pages.get(under) ?? 1) + 1]]));
  const failed = asked.find((each) => each.error !== null);
  return { lines, tops: asked[0], failed, toggle, more };
}
