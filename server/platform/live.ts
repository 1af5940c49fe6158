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
  /** What was published in the last seconds: a screen that read before it listened has missed it. */
  recent(): ReadonlySet<Topic>;
}

/** Longer than a slow phone takes between reading a screen's content and listening for changes. */
const RECENT_MS = 5000;

export function createLive(): Live {
  const listeners = new Set<Listener>();
  // In the order of publication, because publishing again moves a topic to the end.
  const published = new Map<Topic, number>();
  const forget = () => {
    const oldest = performance.now() - RECENT_MS;
    for (const [topic, at] of published) {
      if (at > oldest) break;
      published.delete(topic);
    }
  };
  return {
    publish: (topic) => {
      forget();
      published.delete(topic);
      published.set(topic, performance.now());
      for (const listener of listeners) listener(topic);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recent: () => {
      forget();
      return new Set(published.keys());
    },
  };
}
