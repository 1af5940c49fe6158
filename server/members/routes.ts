import * as contract from "@chiboso/domain/members/contract.ts";
import * as imports from "@chiboso/domain/members/import-contract.ts";
import { read, readLogged, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { commitStoredImport } from "./commit-import.ts";
import { showMembers } from "./list-members.ts";
import { showMemberFile, showOwnFile, showOwnFileReads } from "./member-file.ts";
import { preparePreviewOfUpload, storePreview } from "./preview-import.ts";
import { showImport, showImportRows, showImports } from "./read-imports.ts";

export const routes: readonly Mounted[] = [
  read(contract.listMembers, showMembers),
  readLogged(contract.getMemberFile, showMemberFile),
  read(contract.getOwnFile, showOwnFile),
  read(contract.listOwnFileReads, showOwnFileReads),
  writePrepared(imports.uploadImport, preparePreviewOfUpload, storePreview),
  read(imports.listImports, showImports),
  read(imports.getImport, showImport),
  read(imports.listImportRows, showImportRows),
  write(imports.commitImport, commitStoredImport),
];
