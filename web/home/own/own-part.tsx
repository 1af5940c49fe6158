import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { LoadingState } from "../../platform/states.tsx";

// Meetings, votes and tasks are no part of the first load.
const OwnPage = lazy(async () => ({ default: (await import("./own-page.tsx")).OwnPage }));

/** The member's page behind the first screen, drawn when its words have come too. */
export function OwnPart() {
  const { allWords } = useRouter().options.context;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void allWords().then(() => current && setReady(true));
    return () => {
      current = false;
    };
  }, [allWords]);
  return (
    <Suspense fallback={<LoadingState shape="facts" />}>
      {ready ? <OwnPage /> : <LoadingState shape="facts" />}
    </Suspense>
  );
}
