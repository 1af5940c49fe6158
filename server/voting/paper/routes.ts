import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import * as keeping from "@chiboso/domain/voting/paper/keeping-contract.ts";
import { read, write, writePrepared, type Mounted } from "../../platform/capability.ts";
import { cancel, close } from "./close-paper.ts";
import { printMinutes } from "./counting-minutes.ts";
import { elect } from "./elect-tellers.ts";
import { enter, recount } from "./enter-count.ts";
import { issue, open } from "./issue-ballots.ts";
import { prepare } from "./prepare-paper.ts";
import { print } from "./print-ballots.ts";
import { destroy, keepCounting, seal } from "./seal-ballots.ts";
import { showPapers } from "./show-paper.ts";

export const paperRoutes: readonly Mounted[] = [
  read(contract.listPaperVotes, showPapers),
  write(contract.preparePaperVote, prepare),
  write(contract.electTellers, elect),
  read(contract.printBallots, print),
  write(contract.issueBallots, issue),
  write(contract.openBox, open),
  write(contract.enterCount, enter),
  write(contract.recountBallots, recount),
  write(contract.closePaperVote, close),
  write(contract.cancelPaperVote, cancel),
  read(keeping.countingMinutes, printMinutes),
  writePrepared(keeping.sealBallots, keepCounting, seal),
  write(keeping.destroyBallots, destroy),
];
