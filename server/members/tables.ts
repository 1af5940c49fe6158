import type { Role } from "@chiboso/domain/access/roles.ts";
import type { ReadingPurpose, ReadThing } from "@chiboso/domain/members/readings/purposes.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import type { Sex } from "@chiboso/domain/members/person.ts";
import type {
  ImportCounts,
  ImportState,
  ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import type { Generated, JSONColumnType } from "kysely";

export interface MemberTables {
  member: {
    id: string;
    full_name: string;
    name_fold: Generated<string>;
    name_order: Generated<string>;
    sex: Sex | null;
    birth_date: string | null;
    ethnicity: string | null;
    education: string | null;
    phone: string | null;
    email: string | null;
    citizen_id: Buffer | null;
    citizen_id_index: Buffer | null;
    old_identity_number: Buffer | null;
    old_identity_number_index: Buffer | null;
    card_number: string | null;
    old_card_number: string | null;
    admitted_on: string | null;
    official_on: string | null;
    restricted_on: string | null;
    merged_into: string | null;
    undone_import_id: string | null;
  };
  membership: {
    id: string;
    member_id: string;
    organisation_id: string;
    kind: MembershipKind;
    since: string | null;
    until: string | null;
  };
  member_standing: {
    id: string;
    member_id: string;
    standing: Standing;
    since: string;
    until: string | null;
    document: string;
  };
  member_post: {
    id: string;
    member_id: string;
    organisation_id: string;
    post: Post;
    since: string | null;
    until: string | null;
  };
  file_read: {
    id: string;
    member_id: string;
    account_id: string;
    reader_name: string;
    route: string;
    at: string;
    purpose: ReadingPurpose | null;
    reason: string;
    what: ReadThing;
    reader_role: Role | null;
    reader_organisation: string;
  };
}

export type MembershipKind = "party" | "tradeUnion" | "youthUnion";

export interface ImportTables {
  import: {
    id: string;
    kind: ImportSummary["kind"];
    file_name: string;
    file_digest: string;
    sheet_name: string;
    as_of: string;
    places: string[];
    account_id: string | null;
    account_name: string;
    at: string;
    status: ImportSummary["status"];
    source: Buffer | null;
    sheet: Buffer | null;
    plan_digest: string | null;
    columns: JSONColumnType<ImportSummary["columns"]>;
    counts: JSONColumnType<ImportCounts>;
    committing_account_id: string | null;
    committing_places: string[] | null;
    committed_at: string | null;
    committed_by: string | null;
    changed_nothing: Generated<boolean>;
    undone_at: string | null;
    undone_by: string | null;
    failure: JSONColumnType<ImportSummary["failure"], string | null, string | null>;
    ledger_organisation_id: string | null;
    ledger_index: number | null;
    ledger_salt: Buffer | null;
  };
  import_row: {
    import_id: string;
    row_number: number;
    state: ImportState;
    content: Buffer;
  };
}
