import type { Capability } from "../platform/capability.ts";
import { routes } from "./routes.ts";
import { locateOrganisation } from "./store.ts";
export { findLeftBase, wentAlong, type DecidedLeaving } from "./leaving-base.ts";
export { partOn } from "./past-tree.ts";
export { takeBackOrganisation } from "./take-back.ts";

export {
  addOrganisation,
  alterOrganisation,
  codesHeldOutside,
  findOrganisation,
  organisationAt,
  organisationsWithin,
} from "./store.ts";

export const organisations: Capability = {
  name: "organisations",
  routes,
  locators: { organisation: locateOrganisation },
};
