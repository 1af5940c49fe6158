import * as contract from "@chiboso/domain/members/cases/contract.ts";
import { read, readLogged, write, type Mounted } from "../../platform/capability.ts";
import { giveUpCase } from "./abandon-case.ts";
import { showBadgesDue } from "./badges-due.ts";
import { enterStep } from "./carry-out-step.ts";
import { restateStep } from "./correct-step.ts";
import {
  showCase,
  showCases,
  showClosedVotes,
  showMemberCases,
  showOwnCases,
} from "./list-cases.ts";
import { openLifeCase } from "./open-case.ts";

/** Cases of a member's life. */
export const caseRoutes: readonly Mounted[] = [
  write(contract.openCase, openLifeCase),
  write(contract.carryOutStep, enterStep),
  write(contract.correctStep, restateStep),
  write(contract.abandonCase, giveUpCase),
  readLogged(contract.getCase, showCase),
  readLogged(contract.listCases, showCases),
  readLogged(contract.listMemberCases, showMemberCases),
  read(contract.listOwnCases, showOwnCases),
  read(contract.listClosedVotes, showClosedVotes),
  readLogged(contract.listBadgesDue, showBadgesDue),
];
