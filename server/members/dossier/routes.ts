import * as contract from "@chiboso/domain/members/dossier/contract.ts";
import { readLogged, write, type Mounted } from "../../platform/capability.ts";
import { exportAsked } from "./export-dossier.ts";
import { markAsked } from "./mark-dossier.ts";
import { showDossier, showDossiers } from "./show.ts";

export const dossierRoutes: readonly Mounted[] = [
  readLogged(contract.getDossier, showDossier),
  write(contract.markDossier, markAsked),
  readLogged(contract.exportDossier, exportAsked),
  readLogged(contract.listDossiers, showDossiers),
];
