import { whoAmI, type Me } from "@chiboso/domain/access/contract.ts";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { cacheOf } from "../platform/cache.ts";
import { setTypeSize, takeChoiceAtDoor } from "../platform/preferences.ts";
import { useWords } from "../platform/words.tsx";

/** Forgets everything that belonged to the person before, and notes who is signed in now. */
export function enter(queries: QueryClient, me: Me | null): void {
  queries.removeQueries();
  cacheOf(queries).put(whoAmI, {}, { me });
}

/**
 * How somebody comes in: the device takes over the size of letters that the account keeps, and its
 * language, unless another was chosen at the door.
 */
export function useEntry(): (me: Me) => void {
  const queries = useQueryClient();
  const { setLanguage } = useWords();
  return (me) => {
    setTypeSize(me.elderMode ? "large" : "normal");
    if (!takeChoiceAtDoor()) setLanguage(me.language);
    enter(queries, me);
  };
}
