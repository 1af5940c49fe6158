import { searchMembers, type MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { useAsk } from "../platform/ask.ts";

/** Members that a filter finds, at most `limit` of them; the last answer stays while another is fetched. */
export function usePeople(filter: MemberFilter, limit: number) {
  return useAsk(searchMembers, { body: { ...filter, limit } }, { keepPrevious: true });
}
