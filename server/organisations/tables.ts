import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ACT_RECORDS, LeftBase } from "@chiboso/domain/organisations/acts-contract.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import type { Generated } from "kysely";

/** A leaving as it is kept: with who went along, for their letters. The first ones kept lack it. */
export type KeptLeaving = LeftBase & { readonly memberIds?: readonly Id[] };

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
  organisation_act: {
    id: string;
    kind: (typeof ACT_RECORDS)[number];
    on_day: string;
    document_number: string;
    document_date: string;
    document_issuer: string;
    at: string;
    account_id: string;
    account_name: string;
    log_organisation_id: string;
    entry_index: number;
    left_base: KeptLeaving | null;
  };
  organisation_act_subject: { act_id: string; organisation_id: string };
  organisation_term: {
    id: string;
    organisation_id: string;
    name: string;
    since: string;
    planned_until: string | null;
    until: string | null;
    begun_by: string;
    ended_by: string | null;
  };
}
