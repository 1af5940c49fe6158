import { lazy, Suspense, type ComponentType } from "react";
import { useAllWords } from "./all-words.ts";
import { fetchPart, lookFor } from "./fetch-part.ts";
import { pause } from "./pause.ts";
import { NewerApp } from "./newer-app.tsx";
import { LoadingState } from "./states.tsx";

type Load = () => Promise<unknown>;

const known = new Set<Load>();
let fetching = false;

/**
 * A part of a screen whose code comes behind the screen itself: what is not needed before the first tap.
 * `shape` is what stands in its place until then; without one, nothing does.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  shape?: "list" | "facts",
): ComponentType<P> {
  if (fetching) fetchQuietly(load);
  else known.add(load);
  // Properties of components are bivariant: the part is given exactly what its own type asks for.
  const Part = lazy(async () => ({ default: (await whenDrawn(load)) as ComponentType<object> }));
  return (properties: P) => (
    <Suspense fallback={shape && <LoadingState shape={shape} />}>
      <Part {...properties} />
    </Suspense>
  );
}

/** A part takes nothing else of the screen away: not the time until the screen is drawn first, and not itself. */
async function whenDrawn<T extends object>(load: () => Promise<T>) {
  if (!fetching) await Promise.race([nextFrame(), pause(LONGEST_FRAME_MS)]);
  const look = async () => lookFor(import.meta.url);
  return (await fetchPart(load, { pause, look })) ?? NewerApp;
}

/** A page in the background draws no frames. */
const LONGEST_FRAME_MS = 1000;

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await pause();
}

/** Like `later`, of a part whose texts are not among the words that come first: it is drawn when they are here. */
export function laterWithWords<P extends object>(
  load: () => Promise<ComponentType<P>>,
  shape?: "list" | "facts",
): ComponentType<P> {
  const Part = later(load, shape);
  return (properties: P) => {
    if (useAllWords()) return <Part {...properties} />;
    return shape && <LoadingState shape={shape} />;
  };
}

/** Fetches every such part, so that nothing is missing when the network goes; called when a screen stands. */
export function fetchLater(): void {
  fetching = true;
  for (const load of known) fetchQuietly(load);
  known.clear();
}

/** What does not come now is asked for again when it is to be shown. */
function fetchQuietly(load: Load): void {
  load().catch(() => undefined);
}
