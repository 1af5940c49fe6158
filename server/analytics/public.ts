import type { Capability } from "../platform/capability.ts";
import { analyticsRoutes } from "./routes.ts";

/** Shows what others record; it reads their views and writes nothing. */
export const analytics: Capability = { name: "analytics", routes: analyticsRoutes };
