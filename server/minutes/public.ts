import type { Capability } from "../platform/capability.ts";
import { keptSeals } from "./kept-seals.ts";
import { routes } from "./routes.ts";
import { locateMinutes } from "./store.ts";

export { findAdoptedMinutes } from "./adopted-paper.ts";
export { appraisalOf } from "./appraisal.ts";
export { findSealedMinutes } from "./sealed-minutes.ts";
export { nextNumber, takeNumber } from "./numbers.ts";

export const minutes: Capability = {
  name: "minutes",
  routes,
  locators: { minutes: locateMinutes },
  keptContents: keptSeals,
};
