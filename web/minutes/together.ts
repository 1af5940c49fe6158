import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import { readTogether, type TogetherView } from "@chiboso/domain/minutes/together-contract.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** Who edits, what was remarked, and what corrects the minutes; kept fresh while it is on screen. */
export function useTogether(minutesId: Id) {
  return useAsk(readTogether, { params: { minutesId } }, { topics: [`minutes:${minutesId}`] });
}

/** A write whose reply is that whole. */
export function useTogetherCommand<R extends Route>(
  route: R & { readonly reply: { readonly _output: TogetherView } },
  minutesId: Id,
): Command<R> {
  return useCommand<R>(route, {
    onDone: (reply: Reply<R>, cache) =>
      cache.put(readTogether, { params: { minutesId } }, reply as TogetherView),
  });
}
