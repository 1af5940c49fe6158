import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { compose } from "@chiboso/domain/rules/compose.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import { showRulesAt } from "@chiboso/domain/rules/packs-contract.ts";
import { useMemo } from "react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";

/**
 * The rules that bind at an organisation, composed by the same function as on the server; the central ones
 * until they are known. Without an organisation the central ones.
 */
export function useRulesAt(organisationId: Id | undefined): RulePack {
  const { data } = useAsk(
    showRulesAt,
    { params: { organisationId: organisationId ?? "" } },
    { enabled: organisationId !== undefined },
  );
  return useMemo(
    () => (data === undefined ? CENTRAL_PACK : compose(CENTRAL_PACK, data.laid)),
    [data],
  );
}

/** The rules at the person's own organisation, for screens that belong to none. */
export function useOwnRules(): RulePack {
  const { grants } = useActor();
  const [nearest] = grants.toSorted((a, b) => b.path.length - a.path.length);
  return useRulesAt(nearest?.organisationId);
}
