import * as contract from "@chiboso/domain/members/sheet/contract.ts";
import { read, readLogged, write, type Mounted } from "../../platform/capability.ts";
import { endStatedFact, enterStatedFact, withdrawStatedFact } from "./change-facts.ts";
import { printMemberSheetAsked, printOwnSheetAsked } from "./print-sheet.ts";
import { showMemberSheet, showOwnSheet } from "./show-sheet.ts";

export const sheetRoutes: readonly Mounted[] = [
  readLogged(contract.getMemberSheet, showMemberSheet),
  read(contract.getOwnSheet, showOwnSheet),
  readLogged(contract.printMemberSheet, printMemberSheetAsked),
  read(contract.printOwnSheet, printOwnSheetAsked),
  write(contract.enterFact, enterStatedFact),
  write(contract.endFact, endStatedFact),
  write(contract.withdrawFact, withdrawStatedFact),
];
