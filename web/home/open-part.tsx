import { roleMay } from "@chiboso/domain/access/rights.ts";
import { lazy, Suspense } from "react";
import { useActor } from "../platform/actor.tsx";
import { LoadingState } from "../platform/states.tsx";
import { useAllWords } from "./all-words.ts";

// The rules behind each last day are no part of the first load.
const OpenWork = lazy(async () => ({ default: (await import("./open-work.tsx")).OpenWork }));

/** What is still open for who writes the minutes of a cell, drawn when its words have come too. */
export function OpenPart() {
  const { grants } = useActor();
  const ready = useAllWords();
  if (!grants.some((grant) => roleMay(grant.role, "minutes.edit"))) return null;
  return (
    <Suspense fallback={<LoadingState shape="facts" />}>
      {ready ? <OpenWork /> : <LoadingState shape="facts" />}
    </Suspense>
  );
}
