import type { Generated } from "kysely";

import type { Layer } from "@chiboso/domain/rules/pack.ts";

export interface RuleTables {
  rule_confirmation: {
    id: string;
    rule_id: string;
    pack_id: string;
    pack_version: string;
    rule_from: string;
    organisation_id: string;
    document: string;
    clause: string;
    confirmed_by: string;
    confirmed_by_name: string;
    at: string;
    withdrawn_at: string | null;
    withdrawn_by_name: string | null;
    withdrawn_reason: string | null;
  };
  announced_day: {
    id: string;
    /** Top of the tree whose office entered it; null for days from before that was kept. */
    organisation_id: string | null;
    day: string;
    worked: boolean;
    document: string;
    entered_by: string;
    entered_by_name: string;
    at: string;
    withdrawn_at: Generated<string | null>;
    withdrawn_by_name: Generated<string | null>;
    withdrawn_reason: Generated<string | null>;
  };
  rule_pack: {
    id: string;
    organisation_id: string | null;
    pack_id: string;
    version: string;
    layer: Layer;
    content: string;
    digest: string;
    document: string;
    imported_by: string | null;
    imported_by_name: string;
    at: string;
  };
  rule_pack_activation: {
    id: string;
    rule_pack_id: string;
    organisation_id: string;
    from_day: string;
    to_day: string | null;
    document: string;
    activated_by: string;
    activated_by_name: string;
    at: string;
    ended_by_name: string | null;
    ended_at: string | null;
    ended_reason: string | null;
  };
}
