/** Something that people watch: `meeting:<id>`, `organisation:<id>`. */
export type Topic = string;

type Listener = (topic: Topic) => void;

/**
 * Tells open screens that something changed, never what: they ask for it with their own rights.
 * A lost message only delays, because a screen that has been idle asks again by itself.
 */
export interface Live {
  publish(topic: Topic): void;
  /** Calls `listener` for every publication until the returned function is called. */
  subscribe(listener: Listener): () => void;
}

export function createLive(): Live {
  const listeners = new Set<Listener>();
  return {
    publish: (topic) => {
      for (const listener of listeners) listener(topic);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
