import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import { listCells, showSheet, showYear } from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** The sheet of one meeting, kept fresh while it is on screen. */
export function useSheet(meetingId: Id) {
  return useAsk(showSheet, { params: { meetingId } }, { topics: [`meeting:${meetingId}`] });
}

/** A write whose reply is the sheet: it goes into the cache, lists are asked for again. */
export function useSheetCommand<R extends Route>(
  route: R & { readonly reply: { readonly _output: SheetView } },
): Command<R> {
  return useCommand<R>(route, {
    onDone: async (reply: Reply<R>, cache) => {
      const view = reply as SheetView;
      cache.put(showSheet, { params: { meetingId: view.meeting.id } }, view);
      await cache.refresh(listCells);
      await cache.refresh(showYear);
    },
  });
}
