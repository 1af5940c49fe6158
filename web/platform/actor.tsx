import type { Me } from "@chiboso/domain/access/contract.ts";
import { may, placesFor, type Act } from "@chiboso/domain/access/rights.ts";
import { createContext, useContext } from "react";

/** Who is signed in; given by the frame around every screen that needs somebody. */
export const ActorContext = createContext<Me | null>(null);

/** Who is signed in. Only for screens below `signedIn`. */
export function useActor(): Me {
  const actor = useContext(ActorContext);
  if (actor === null) throw new Error("useActor needs somebody signed in");
  return actor;
}

/** Whether the person may do `act` at the organisation with this path, by the same table as the server. */
export function useMay(act: Act, path: string): boolean {
  return may(useActor(), act, path);
}

/** Whether the person may do `act` anywhere at all; for entries of the navigation. */
export function useMayAnywhere(act: Act): boolean {
  return placesFor(useActor(), act).length > 0;
}
