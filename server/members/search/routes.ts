import * as contract from "@chiboso/domain/members/search/contract.ts";
import { write, type Mounted } from "../../platform/capability.ts";
import { giveTable } from "./export-members.ts";
import { showCount, showFound } from "./search-members.ts";

/** Searches are asked in a transaction, because what is sought is declared in it to the second wall. */
export const searchRoutes: readonly Mounted[] = [
  write(contract.searchMembers, showFound),
  write(contract.countMembers, showCount),
  write(contract.exportMembers, giveTable),
];
