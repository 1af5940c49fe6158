import { lazy, Suspense } from "react";
import { LoadingState } from "../../platform/states.tsx";
import { useAllWords } from "../../platform/all-words.ts";

// Meetings, votes and tasks are no part of the first load.
const OwnPage = lazy(async () => ({ default: (await import("./own-page.tsx")).OwnPage }));

/** The member's page behind the first screen, drawn when its words have come too. */
export function OwnPart() {
  const ready = useAllWords();
  return (
    <Suspense fallback={<LoadingState shape="facts" />}>
      {ready ? <OwnPage /> : <LoadingState shape="facts" />}
    </Suspense>
  );
}
