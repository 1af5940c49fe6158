/** Where a tab keeps what is being written; `sessionStorage` is one. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "chiboso.kept:";

/** What is being written and was not sent yet, by name; whoever listens hears of every change. */
export interface KeptTexts {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, text: string | null) => void;
  /** The names that begin so, in order. */
  readonly names: (beginning: string) => readonly string[];
  readonly forgetAll: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps texts for as long as the tab is open, over reloads too where the shelf takes them; a full or forbidden
 * shelf costs only that.
 */
export function keptTexts(shelf: () => Shelf): KeptTexts {
  const texts = load(shelf);
  const listeners = new Set<() => void>();
  const put = (name: string, text: string | null) => {
    if (text === null) texts.delete(name);
    else texts.set(name, text);
    quietly(() => {
      if (text === null) shelf().removeItem(PREFIX + name);
      else shelf().setItem(PREFIX + name, text);
    });
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => {
      if ((texts.get(name) ?? null) === text) return;
      put(name, text);
      tell();
    },
    names: (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)).toSorted(),
    forgetAll: () => {
      for (const name of texts.keys()) put(name, null);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
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
