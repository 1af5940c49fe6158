import type { Capability } from "../platform/capability.ts";
import { locateImport } from "./import-store.ts";
import { routes } from "./routes.ts";
import { locateMember } from "./store.ts";

export { addMember, alterMember } from "./add-member.ts";
export { endFact, enterFact, factsOf, systemOrigin, withdrawFact } from "./facts.ts";
export { carryOutImport } from "./commit-import.ts";
export { importRows, insertPreview } from "./import-store.ts";
export { preparePreview } from "./preview-import.ts";
export { openSecrets, type Secrets } from "./secrets.ts";
export { setStanding } from "./set-standing.ts";
export { membersOf } from "./store.ts";

export const members: Capability = {
  name: "members",
  routes,
  locators: { member: locateMember, import: locateImport },
};
