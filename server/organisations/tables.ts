import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import type { Generated } from "kysely";

export interface OrganisationTables {
  organisation: {
    id: string;
    parent_id: string | null;
    path: string;
    code: string | null;
    kind: OrganisationKind;
    name: string;
    name_fold: Generated<string>;
    seat: string;
    founded_on: string | null;
    dissolved_on: string | null;
  };
}
