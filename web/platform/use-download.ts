import type { Route } from "@chiboso/domain/kernel/route.ts";
import { useCallback, useState } from "react";
import type { Refused, Request } from "./call.ts";
import { failureOf, type Failure } from "./failure.ts";
import { download } from "./files.ts";

/** Fetching of files on a screen: whether one is on its way, and why the last did not come. */
export function useDownload() {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetchFile = useCallback(async <R extends Route>(route: R, request: Request<R>) => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await download(route, request);
      if (!answer.ok) setFailure({ kind: "refused", refusal: answer.refusal as Refused });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  }, []);
  return { fetchFile, pending, failure };
}
