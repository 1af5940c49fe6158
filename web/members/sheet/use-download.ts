import type { Route } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import type { Refused, Request } from "../../platform/call.ts";
import { failureOf, RefusedError, type Failure } from "../../platform/failure.ts";
import { download } from "../../platform/files.ts";

/** A file of the contract that a button fetches: whether it is on its way, and why it did not come. */
export function useDownload<R extends Route>(route: R, request: Request<R>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async () => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await download(route, request);
      if (!answer.ok) setFailure(failureOf(new RefusedError(answer.refusal as Refused)));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return { run, pending, failure };
}
