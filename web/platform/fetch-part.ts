/** What fetching a part needs of the browser. */
export interface Surroundings {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly look: () => Promise<Found>;
}

/** Whether the running app is still what its server has: taken away by a newer one, there, or nobody answered. */
export type Found = "gone" | "there" | "away";

/** How long to wait before code that did not come is asked for again. */
const RETRY_MS = 3000;

/**
 * A part of a screen whose code does not come is asked for until it is here: a network may come back.
 * Undefined when only loading the page again helps: a newer app has taken the place of the one that this page
 * is of, or the browser keeps to its first failure although the server answers, as most do for a module.
 */
export async function fetchPart<T extends object>(
  load: () => Promise<T>,
  { pause, look }: Surroundings,
): Promise<T | undefined> {
  for (let answered = 0; ;) {
    const part = await load().catch(() => undefined);
    if (part !== undefined) return part;
    const found = await look();
    if (found === "there") answered += 1;
    if (found === "gone" || answered > 1) return undefined;
    await pause(RETRY_MS);
  }
}

/** Asks for the file of the running app, which is gone from its server when the app was built anew. */
export async function lookFor(address: string): Promise<Found> {
  const answer = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  if (answer?.status === 404) return "gone";
  return answer?.ok === true ? "there" : "away";
}
