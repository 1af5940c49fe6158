import { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { read, type Mounted } from "../platform/capability.ts";
import { showOrganisation, showOrganisations } from "./list-organisations.ts";

export const routes: readonly Mounted[] = [
  read(listOrganisations, showOrganisations),
  read(getOrganisation, showOrganisation),
];
