import { changePreferences, whoAmI, type Me } from "@chiboso/domain/access/contract.ts";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { cacheOf } from "../platform/cache.ts";
import { takeBack } from "../platform/handed-device.ts";
import { keepOnlyOf } from "../platform/kept.ts";
import { useCommand } from "../platform/command.ts";
import { setTypeSize, takeChoiceAtDoor, takeElderAtDoor } from "../platform/preferences.ts";
import { useWords } from "../platform/words.tsx";

/** Forgets everything that belonged to the person before, and notes who is signed in now. */
export function enter(queries: QueryClient, me: Me | null): void {
  // Whoever signs in has shown that the device is theirs, and finds nothing there of anybody before.
  takeBack();
  keepOnlyOf(me?.accountId ?? null);
  queries.removeQueries();
  cacheOf(queries).put(whoAmI, {}, { me });
}

/**
 * How somebody comes in: the device takes over the size of letters and the language that the account
 * keeps, unless others were chosen at the door. An elder mode chosen there is kept with the account.
 */
export function useEntry(): (me: Me) => void {
  const queries = useQueryClient();
  const { setLanguage } = useWords();
  const { run } = useCommand(changePreferences);
  return (me) => {
    const elderMode = takeElderAtDoor() ?? me.elderMode;
    setTypeSize(elderMode ? "large" : "normal");
    if (!takeChoiceAtDoor()) setLanguage(me.language);
    enter(queries, { ...me, elderMode });
    if (elderMode !== me.elderMode) void run({ body: { language: me.language, elderMode } });
  };
}
