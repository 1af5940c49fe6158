import {
  getCase,
  listBadgesDue,
  listCases,
  listMemberCases,
} from "@chiboso/domain/members/cases/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import type { Cache } from "../../platform/cache.ts";

/** Puts the case as it now stands into the cache, and asks again for what it may have changed. */
export async function keepCase(found: CaseView, cache: Cache): Promise<void> {
  cache.put(getCase, { params: { caseId: found.caseId } }, found);
  await cache.refresh(listCases, listMemberCases, listBadgesDue, searchMembers, getMemberFile);
}
