import * as contract from "@chiboso/domain/members/corrections/contract.ts";
import { readLogged, write, writePrepared, type Mounted } from "../../platform/capability.ts";
import { askForMember, askOwn, attach, examineUpload, takeBack } from "./ask.ts";
import { decideAsked } from "./decide.ts";
import { showCorrection, showEvidence, showOwn, showQueue } from "./show.ts";

export const correctionRoutes: readonly Mounted[] = [
  write(contract.askOwnCorrection, askOwn),
  write(contract.proposeCorrection, askForMember),
  writePrepared(contract.attachEvidence, examineUpload, attach),
  write(contract.withdrawCorrection, takeBack),
  readLogged(contract.listOwnCorrections, showOwn),
  readLogged(contract.listCorrections, showQueue),
  readLogged(contract.getCorrection, showCorrection),
  readLogged(contract.getEvidence, showEvidence),
  write(contract.decideCorrection, decideAsked),
];
