import { placesFor, type Act } from "@chiboso/domain/access/rights.ts";
import { useActor } from "../platform/actor.tsx";

/** The organisations at which the person holds a right, by name. */
export function useOwnOrganisations(
  act: Act,
): readonly { readonly value: string; readonly label: string }[] {
  const actor = useActor();
  const places = placesFor(actor, act);
  const held = actor.grants.filter(
    (grant) => places.includes(grant.path) && grant.organisationName !== "",
  );
  return [...new Map(held.map((grant) => [grant.organisationId, grant.organisationName]))].map(
    ([value, label]) => ({ value, label }),
  );
}
