import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { confirmationFor, isUnverified } from "@chiboso/domain/rules/confirm.ts";
import { showRuleState, type Confirmation } from "@chiboso/domain/rules/contract.ts";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";

/** How far a rule can be relied on here: read, secondary, unverified, or confirmed by somebody. */
export type Trust =
  | { readonly kind: "verified" }
  | { readonly kind: "secondary" }
  | { readonly kind: "unverified" }
  | { readonly kind: "confirmed"; readonly confirmation: Confirmation };

/**
 * The trust in a cited rule at a place in the tree; without a place, at the person's own. Only a rule
 * that is not verified asks the server, once for all rules of a screen.
 */
export function useTrust(citation: Citation, path?: string): Trust {
  const actor = useActor();
  const unverified = isUnverified(citation);
  const { data } = useAsk(showRuleState, {}, { enabled: unverified });
  if (!unverified) return { kind: citation.confidence === "T" ? "verified" : "secondary" };
  const places = path === undefined ? actor.grants.map((grant) => grant.path) : [path];
  const confirmation = places
    .map((place) => confirmationFor(citation, CENTRAL_PACK, place, data?.confirmations ?? []))
    .find((each) => each !== undefined);
  return confirmation ? { kind: "confirmed", confirmation } : { kind: "unverified" };
}
