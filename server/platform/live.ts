/** Something that people watch: `meeting:<id>`, `organisation:<id>`. */
export type Topic = string;

type Listener = (topic: Topic) => void;

/**
 * Tells open screens that something changed, never what: they ask for it with their own rights, or are shown
 * it by `pictures.ts`, which looks at those rights too. A lost message only delays, because a screen that has
 * been idle asks again by itself.
 */
export interface Live {
  publish(topic: Topic): void;
  /** Calls `listener` for every publication under one of the topics until the returned function is called. */
  subscribe(topics: Iterable<Topic>, listener: Listener): () => void;
  /** What was published in the last seconds: a screen that read before it listened has missed it. */
  recent(): ReadonlySet<Topic>;
}

/**
 * Longer than a slow phone takes between reading a screen's content and listening for changes. Answers that
 * came with the page are asked for again when their screen is drawn over 10 seconds after it (`web/main.tsx`);
 * what is drawn before that listens within the 5 seconds that are left.
 */
const RECENT_MS = 15_000;

export function createLive(): Live {
  const listeners = new Map<Topic, Set<Listener>>();
  // In the order of publication, because publishing again moves a topic to the end.
  const published = new Map<Topic, number>();
  const forget = () => {
    const oldest = performance.now() - RECENT_MS;
    for (const [topic, at] of published) {
      if (at > oldest) break;
      published.delete(topic);
    }
  };
  const stop = (topic: Topic, listener: Listener) => {
    const left = listeners.get(topic);
    left?.delete(listener);
    if (left?.size === 0) listeners.delete(topic);
  };
  return {
    publish: (topic) => {
      forget();
      published.delete(topic);
      published.set(topic, performance.now());
      for (const listener of listeners.get(topic) ?? []) listener(topic);
    },
    subscribe: (topics, listener) => {
      const list = [...topics];
      for (const topic of list) {
        const known = listeners.get(topic) ?? new Set();
        listeners.set(topic, known.add(listener));
      }
      return () => {
        for (const topic of list) stop(topic, listener);
      };
    },
    recent: () => {
      forget();
      return new Set(published.keys());
    },
  };
}
