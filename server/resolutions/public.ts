import type { Capability } from "../platform/capability.ts";
import { routes } from "./routes.ts";
import { locateResolution } from "./store.ts";

export { findIssuedResolution } from "./issued-paper.ts";

/** Resolutions, conclusions and notices of a cell: from the draft to the signed and sealed paper. */
export const resolutions: Capability = {
  name: "resolutions",
  routes,
  locators: { resolution: locateResolution },
};
