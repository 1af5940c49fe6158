import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import { listResolutions, readResolution } from "@chiboso/domain/resolutions/contract.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** One resolution, kept fresh while it is on screen. */
export function useResolution(resolutionId: Id) {
  return useAsk(
    readResolution,
    { params: { resolutionId } },
    { topics: [`resolution:${resolutionId}`] },
  );
}

/** A write whose reply is the resolution: it goes into the cache, lists are asked for again. */
export function useResolutionCommand<R extends Route>(
  route: R & { readonly reply: { readonly _output: ResolutionView } },
  onDone?: (view: ResolutionView) => void,
): Command<R> {
  return useCommand<R>(route, {
    onDone: async (reply: Reply<R>, cache) => {
      const view = reply as ResolutionView;
      cache.put(readResolution, { params: { resolutionId: view.resolutionId } }, view);
      onDone?.(view);
      await cache.refresh(listResolutions);
    },
  });
}
