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
    day: string;
    worked: boolean;
    document: string;
    entered_by: string;
    entered_by_name: string;
    at: string;
  };
}
