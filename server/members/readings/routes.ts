import * as contract from "@chiboso/domain/members/readings/contract.ts";
import { read, readLogged, write, type Mounted } from "../../platform/capability.ts";
import { showFileReads, showOwnFileReads } from "./list-readings.ts";
import { keepPurpose } from "./purpose.ts";

export const readingRoutes: readonly Mounted[] = [
  read(contract.listOwnFileReads, showOwnFileReads),
  readLogged(contract.listFileReads, showFileReads),
  write(contract.statePurpose, keepPurpose),
];
