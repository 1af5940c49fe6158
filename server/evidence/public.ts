import type { Capability } from "../platform/capability.ts";
import { routes } from "./routes.ts";

/** What outsiders check without this system: proofs that lie beside papers. */
export const evidence: Capability = { name: "evidence", routes };
