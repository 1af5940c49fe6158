import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import {
  findMinutes,
  listMinutes,
  listVersions,
  readMinutes,
} from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** One set of minutes, kept fresh while it is on screen. */
export function useMinutes(minutesId: Id) {
  return useAsk(readMinutes, { params: { minutesId } }, { topics: [`minutes:${minutesId}`] });
}

/** A write whose reply is the minutes: it goes into the cache, lists are asked for again. */
export function useMinutesCommand<R extends Route>(
  route: R & { readonly reply: { readonly _output: MinutesView } },
  onDone?: (view: MinutesView) => void,
): Command<R> {
  return useCommand<R>(route, {
    onDone: async (reply: Reply<R>, cache) => {
      const view = reply as MinutesView;
      cache.put(readMinutes, { params: { minutesId: view.minutesId } }, view);
      onDone?.(view);
      await cache.refresh(listMinutes, findMinutes, listVersions);
    },
  });
}
