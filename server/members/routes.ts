import * as contract from "@chiboso/domain/members/contract.ts";
import * as imports from "@chiboso/domain/members/import-contract.ts";
import * as undo from "@chiboso/domain/members/import-undo-contract.ts";
import { getWork } from "@chiboso/domain/members/work-contract.ts";
import { read, readLogged, write, type Mounted } from "../platform/capability.ts";
import { caseRoutes } from "./cases/routes.ts";
import { transferRoutes } from "./cases/transfer/routes.ts";
import { requestCommit, requestUndo } from "./import-requests.ts";
import { requestMend } from "./mend-import.ts";
import { showMemberFile, showOwnFile } from "./member-file.ts";
import { showWork } from "./show-work.ts";
import { showImport, showImportRows, showImports, showUndo } from "./read-imports.ts";
import { searchRoutes } from "./search/routes.ts";
import { takeUpload } from "./upload-import.ts";
import { correctionRoutes } from "./corrections/routes.ts";
import { dossierRoutes } from "./dossier/routes.ts";
import { duplicateRoutes } from "./duplicates/routes.ts";
import { privacyRoutes } from "./privacy/routes.ts";
import { readingRoutes } from "./readings/routes.ts";
import { reconciliationRoutes } from "./reconciliation/routes.ts";
import { sheetRoutes } from "./sheet/routes.ts";

export const routes: readonly Mounted[] = [
  ...sheetRoutes,
  ...correctionRoutes,
  ...dossierRoutes,
  ...caseRoutes,
  ...transferRoutes,
  ...privacyRoutes,
  ...readingRoutes,
  ...duplicateRoutes,
  ...reconciliationRoutes,
  read(getWork, showWork),
  readLogged(contract.getMemberFile, showMemberFile),
  read(contract.getOwnFile, showOwnFile),
  write(imports.uploadImport, takeUpload),
  read(imports.listImports, showImports),
  read(imports.getImport, showImport),
  readLogged(imports.listImportRows, showImportRows),
  write(imports.mendImport, requestMend),
  write(imports.commitImport, requestCommit),
  readLogged(undo.previewUndo, showUndo),
  write(undo.undoImport, requestUndo),
  ...searchRoutes,
];
