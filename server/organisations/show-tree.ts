import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import type { listBranch, searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { actsOn, versionsOf } from "./history-store.ts";
import { branchBelow, matchesOn, reachOf, topsWithin, wayUp, withinReach } from "./past-tree.ts";

const PAGE = 200;
const MOST_FOUND = 50;
/** Some of what matches may lie out of reach. */
const LOOKED_AT = 200;

/** One level of the tree as it stood on a day: below an organisation, or the tops that the reader may see. */
export async function showBranch(
  asked: ReadAsked<typeof listBranch>,
): Promise<Result<Reply<typeof listBranch>>> {
  const { reader, places, query, now } = asked;
  const on = query.on ?? localDateOf(now, VIETNAM);
  const reach = await reachOf(reader, places);
  const page = { offset: query.offset, limit: PAGE + 1 };
  if (query.under === undefined) {
    const tops =
      reach === "whole"
        ? await branchBelow(reader, null, on, page)
        : query.offset === 0
          ? await topsWithin(reader, reach, on)
          : [];
    return ok({ on, ...cut(tops, query.offset, reach === "whole") });
  }
  const way = withinReach(await wayUp(reader, query.under, on), reach);
  if (way === undefined) return refuse("kernel.not_found");
  return ok({ on, ...cut(await branchBelow(reader, query.under, on, page), query.offset, true) });
}

function cut<Node>(nodes: readonly Node[], offset: number, paged: boolean) {
  const more = paged && nodes.length > PAGE;
  return {
    nodes: more ? nodes.slice(0, PAGE) : [...nodes],
    next: more ? offset + PAGE : null,
  };
}

/** Organisations of a day by name or code, each with the way to it from what the reader may see. */
export async function findInTree(
  asked: ReadAsked<typeof searchTree>,
): Promise<Result<Reply<typeof searchTree>>> {
  const { reader, places, query, now } = asked;
  const on = query.on ?? localDateOf(now, VIETNAM);
  const reach = await reachOf(reader, places);
  const matches = await matchesOn(reader, query.search, on, places, LOOKED_AT);
  const found: Reply<typeof searchTree>["found"] = [];
  let seen = 0;
  for (const match of matches) {
    if (found.length === MOST_FOUND) break;
    seen += 1;
    const way = withinReach(await wayUp(reader, match.id, on), reach);
    if (way === undefined) continue;
    const above = way.slice(1).map(({ id, name }) => ({ id, name }));
    found.push({ ...match, above: above.toReversed() });
  }
  return ok({ on, found, more: seen < matches.length || matches.length === LOOKED_AT });
}

/** The acts on an organisation and how it stood between them. */
export async function showHistory(
  asked: ReadAsked<typeof getHistory>,
): Promise<Result<Reply<typeof getHistory>>> {
  const { reader, params } = asked;
  const [acts, versions] = await Promise.all([
    actsOn(reader, params.organisationId),
    versionsOf(reader, params.organisationId),
  ]);
  return ok({ acts, versions });
}
