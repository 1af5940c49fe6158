import * as contract from "@chiboso/domain/members/reconciliation/contract.ts";
import { read, readLogged, write, writePrepared, type Mounted } from "../../platform/capability.ts";
import { prepareComparison, storeComparison } from "./compare-list.ts";
import { giveCorrections } from "./export-corrections.ts";
import {
  decide,
  showComparedRows,
  showReconciliation,
  showReconciliations,
} from "./read-comparisons.ts";

export const reconciliationRoutes: readonly Mounted[] = [
  writePrepared(contract.uploadNationalList, prepareComparison, storeComparison),
  read(contract.listReconciliations, showReconciliations),
  read(contract.getReconciliation, showReconciliation),
  readLogged(contract.listComparedRows, showComparedRows),
  write(contract.decideProposal, decide),
  readLogged(contract.exportCorrections, giveCorrections),
];
