import * as contract from "@chiboso/domain/members/duplicates/contract.ts";
import { readLogged, write, type Mounted } from "../../platform/capability.ts";
import { rememberApart, showDuplicates } from "./list-duplicates.ts";
import { merge } from "./merge-members.ts";
import { showMergedRecords } from "./merged-records.ts";
import { showMerge } from "./preview-merge.ts";

export const duplicateRoutes: readonly Mounted[] = [
  readLogged(contract.listDuplicates, showDuplicates),
  write(contract.keepApart, rememberApart),
  readLogged(contract.previewMerge, showMerge),
  write(contract.mergeMembers, merge),
  readLogged(contract.listMergedRecords, showMergedRecords),
];
