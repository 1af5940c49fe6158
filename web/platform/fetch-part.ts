/** What fetching a part needs of the browser. */
export interface Surroundings {
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Whether the server has a newer app than the one that asks; false when it cannot be reached. */
  readonly isReplaced: () => Promise<boolean>;
}

/** How long to wait before code that did not come is asked for again. */
const RETRY_MS = 3000;

/**
 * A part of a screen whose code does not come is asked for until it is here: a network may come back.
 * Undefined when it never will, because a newer app has taken the place of the one that this page is of.
 */
export async function fetchPart<T extends object>(
  load: () => Promise<T>,
  { pause, isReplaced }: Surroundings,
): Promise<T | undefined> {
  for (;;) {
    const part = await load().catch(() => undefined);
    if (part !== undefined) return part;
    if (await isReplaced()) return undefined;
    await pause(RETRY_MS);
  }
}

/** Whether the file of the running app is gone from its server, as it is when the app was built anew. */
export async function isGone(address: string): Promise<boolean> {
  const answer = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return answer?.status === 404;
}
