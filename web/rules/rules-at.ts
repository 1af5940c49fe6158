import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";

/** The rules that bind at an organisation, the same as `rulesAt` of the server; central until they are known. */
export function useRulesAt(_organisationId: Id): RulePack {
  return CENTRAL_PACK;
}
