import { searchMembers, type MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../platform/ask.ts";
import { keyOf } from "../platform/cache.ts";

/** Members that a filter finds, at most `limit` of them; the last answer stays while another is fetched. */
export function usePeople(filter: MemberFilter, limit: number) {
  const request = { body: { ...filter, limit } };
  return useQuery({
    // The filter travels in the body, which the key of a route does not have.
    queryKey: [...keyOf(searchMembers, request), request.body],
    queryFn: ({ signal }) => ask(searchMembers, request, signal),
    placeholderData: keepPreviousData,
  });
}
