/** Where a tab keeps what is being written; `sessionStorage` is one. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "chiboso.kept:";

/** What is being written and was not sent yet, by name; whoever listens hears of every change. */
export interface KeptTexts {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, text: string | null) => void;
  /** The names that begin so, in order. */
  readonly names: (beginning: string) => readonly string[];
  /**
   * From now on only what belongs to this owner is kept: names begin with their owner and a colon. Everything
   * else is forgotten, and not taken any more either, because a screen that closes late would bring it back.
   */
  readonly keepOnly: (owner: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps texts for as long as the tab is open, over reloads too where the shelf takes them; a full or forbidden
 * shelf costs only that. A text that `mayRest` denies never reaches the shelf.
 */
export function keptTexts(
  shelf: () => Shelf,
  mayRest: (text: string) => boolean = () => true,
): KeptTexts {
  const texts = load(shelf);
  const listeners = new Set<() => void>();
  let isOfOwner: (name: string) => boolean = () => true;
  const put = (name: string, text: string | null) => {
    if (text === null) texts.delete(name);
    else texts.set(name, text);
    quietly(() => {
      // What a full shelf refuses must not leave an older text in its place.
      shelf().removeItem(PREFIX + name);
      if (text !== null && mayRest(text)) shelf().setItem(PREFIX + name, text);
    });
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => {
      if (!isOfOwner(name) || (texts.get(name) ?? null) === text) return;
      put(name, text);
      tell();
    },
    names: (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)).toSorted(),
    keepOnly: (owner) => {
      isOfOwner = (name) => owner !== null && name.startsWith(`${owner}:`);
      for (const name of texts.keys()) if (!isOfOwner(name)) put(name, null);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether any of the words in a value that is kept as JSON is judged so. */
export function saysAnywhere(json: string, judge: (words: string) => boolean): boolean {
  let found = false;
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === "string" && judge(value)) found = true;
    return value;
  });
  return found;
}

function load(shelf: () => Shelf): Map<string, string> {
  const texts = new Map<string, string>();
  quietly(() => {
    const kept = shelf();
    for (let index = 0; index < kept.length; index += 1) {
      const key = kept.key(index);
      const text = key === null ? null : kept.getItem(key);
      if (key?.startsWith(PREFIX) && text !== null) texts.set(key.slice(PREFIX.length), text);
    }
  });
  return texts;
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
