import { roleMay, type Act } from "@chiboso/domain/access/rights.ts";
import { listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";

export interface OwnPlace {
  readonly id: string;
  readonly name: string;
}

/** The organisations at which the person may do `act`; for the whole site, the tops of the tree. */
export function useOwnPlaces(act: Act): readonly OwnPlace[] {
  const { grants } = useActor();
  const held = grants.filter(({ role }) => roleMay(role, act));
  const whole = held.some(({ path }) => path === "/");
  const { data } = useAsk(listOrganisations, { query: { limit: 50 } }, { enabled: whole });
  if (whole) {
    const all = data?.organisations ?? [];
    return all.filter(({ parentId }) => parentId === null).map(({ id, name }) => ({ id, name }));
  }
  const places = new Map(held.map((grant) => [grant.organisationId, grant.organisationName]));
  return [...places].map(([id, name]) => ({ id, name }));
}
