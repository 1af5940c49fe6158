import * as letters from "@chiboso/domain/members/cases/letters/contract.ts";
import { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import { read, readLogged, writePrepared, type Mounted } from "../../../platform/capability.ts";
import { answerPaper } from "../documents/print-paper.ts";
import { answerDestinations } from "./find-destinations.ts";
import { answerGuests } from "./list-guests.ts";
import { answerLetter } from "./letter-package.ts";
import { answerWholeCellLetters } from "./whole-cell-letters.ts";
import { answerReading, countLetter } from "./read-letter.ts";

/** Papers of cases, letters of introduction as data, and where a transfer may lead. */
export const transferRoutes: readonly Mounted[] = [
  readLogged(printPaper, answerPaper),
  readLogged(letters.downloadLetter, answerLetter),
  readLogged(letters.printWholeCellLetters, answerWholeCellLetters),
  writePrepared(letters.readLetter, countLetter, answerReading),
  read(letters.findDestinations, answerDestinations),
  readLogged(letters.listGuests, answerGuests),
];
