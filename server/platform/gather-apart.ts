import { gather } from "./gather.ts";

const SHORTEST_MS = 20;
const LONGEST_MS = 1000;
/** Longer than any close takes: what holds something for longer is broken. */
const PATIENCE_MS = 120_000;

export interface Apart<Item, Value> {
  /** What an item belongs to: only items of the same are written together. */
  readonly of: (item: Item) => string;
  /** Undefined when somebody else holds what they belong to: nothing was done, and it is tried again. */
  readonly load: (items: readonly Item[]) => Promise<readonly Value[] | undefined>;
  /** Items in one batch. */
  readonly most: number;
  /** Batches that are written at the same time. */
  readonly atOnce: number;
}

/**
 * Joins single calls into batches as `gather` does, but never calls that belong to different things: one that
 * is held keeps nobody else waiting, and takes no place while it waits.
 */
export function gatherApart<Item, Value>({
  of,
  load,
  most,
  atOnce,
}: Apart<Item, Value>): (item: Item) => Promise<Value> {
  const open = new Map<string, { calls: number; readonly give: (item: Item) => Promise<Value> }>();
  const inTurn = limited(atOnce);
  const loadOne = async (items: readonly Item[]): Promise<readonly Value[]> => {
    const begin = performance.now();
    for (let pause = SHORTEST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) {
      const values = await inTurn(() => load(items));
      if (values !== undefined) return values;
      if (performance.now() - begin > PATIENCE_MS) throw new Error("held for too long");
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  return async (item) => {
    const key = of(item);
    const mine = open.get(key) ?? { calls: 0, give: gather(most, loadOne) };
    open.set(key, mine);
    mine.calls += 1;
    try {
      return await mine.give(item);
    } finally {
      mine.calls -= 1;
      if (mine.calls === 0) open.delete(key);
    }
  };
}

/** Runs so many at once; the others wait in the order in which they came. */
function limited(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
