import { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { read, type Capability } from "../platform/capability.ts";
import { showOrganisation, showOrganisations } from "./list-organisations.ts";
import { locateOrganisation } from "./store.ts";

export {
  addOrganisation,
  alterOrganisation,
  codesHeldOutside,
  findOrganisation,
  organisationsWithin,
  type NewOrganisation,
} from "./store.ts";

export const organisations: Capability = {
  name: "organisations",
  routes: [read(listOrganisations, showOrganisations), read(getOrganisation, showOrganisation)],
  locators: { organisation: locateOrganisation },
};
