import type { Capability } from "../platform/capability.ts";
import { locateCase } from "./cases/case-store.ts";
import { IMPORT_QUEUE, startImports } from "./import-jobs.ts";
import { locateCorrection } from "./corrections/store.ts";
import { HANDED_UP_QUEUE, startTellingHandedUp } from "./duplicates/tell-handed-up.ts";
import { locateRequest } from "./privacy/store.ts";
import { locateReconciliation } from "./reconciliation/store.ts";
import { keptImports } from "./kept-imports.ts";
import { routes } from "./routes.ts";
import { locateMember } from "./store.ts";

export { addMember, alterMember } from "./add-member.ts";
export { systemOrigin } from "./fact-store.ts";
export { handleImport } from "./import-jobs.ts";
export { workHere } from "./import-thread.ts";
export { importRows } from "./import-rows.ts";
export { findImport, markImport } from "./import-store.ts";
export { workOnImport } from "./import-work.ts";
export { keepUpload } from "./import-source.ts";
export { writeXlsx } from "./reconciliation/write-table.ts";
export { openSecrets, type Secrets } from "./secrets.ts";
export { noteReading } from "./readings/note-reading.ts";
export { hiddenAmong } from "./restricted.ts";
export { setStanding } from "./set-standing.ts";
export { membersOf } from "./store.ts";

export const members: Capability = {
  name: "members",
  routes,
  locators: {
    privacyRequest: locateRequest,
    member: locateMember,
    reconciliation: locateReconciliation,
    correction: locateCorrection,
    lifeCase: locateCase,
  },
  keptContents: keptImports,
  queues: [IMPORT_QUEUE, HANDED_UP_QUEUE],
  startJobs: async (services) => {
    await startImports(services);
    await startTellingHandedUp(services);
  },
};
