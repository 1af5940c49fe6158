import * as contract from "@chiboso/domain/meetings/late/contract.ts";
import { read, write, writePrepared, type Mounted } from "../../platform/capability.ts";
import { begin, prepareOnPaper, showLate } from "./begin-late.ts";
import { enter } from "./enter-late.ts";
import { printCellForms, printForms } from "./paper-forms.ts";
import { save } from "./save-late.ts";
import { attach, download, keepScan, remove } from "./scans.ts";

/** Meetings that were held on paper: forms to print ahead, and entering them afterwards (MEET-15). */
export const lateRoutes: readonly Mounted[] = [
  read(contract.readLate, showLate),
  write(contract.beginLate, begin),
  write(contract.prepareLate, prepareOnPaper),
  write(contract.saveLate, save),
  writePrepared(contract.attachScan, keepScan, attach),
  write(contract.removeScan, remove),
  read(contract.getScan, download),
  write(contract.enterLate, enter),
  read(contract.paperForms, printForms),
  read(contract.cellPaperForms, printCellForms),
];
