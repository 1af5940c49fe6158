import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Log } from "./log.ts";

/** Does one thing; "later" drops what else waits, because it would fail like this one: the next look finds it again. */
type Handle = (id: Id) => Promise<"done" | "later">;

/**
 * Work that follows a commit within milliseconds. Nothing is lost when the process ends, because whoever serves it also
 * looks by himself now and then. One after the other; what is asked for twice is done once.
 */
export interface WorkQueue {
  /** Is done as soon as somebody serves; what is asked for before that waits. `told` is called when it is done. */
  ask(id: Id, told?: () => void): void;
  serve(handle: Handle): void;
  /** Asks now, and then every so many milliseconds, for what `look` finds. */
  lookEvery(milliseconds: number, look: () => Promise<readonly Id[]>): void;
  /** When nothing is left that was asked for. */
  idle(): Promise<void>;
  /** Finishes what is in hand and leaves the rest. */
  stop(): Promise<void>;
}

export function createWorkQueue(log: Log): WorkQueue {
  const waiting = new Set<Id>();
  const listening = new Map<Id, Set<() => void>>();
  const state: { handle?: Handle; working?: Promise<void>; stopped: boolean } = { stopped: false };
  const failed = (error: unknown) => log.error({ err: error }, "work after a commit");
  const listenTo = (id: Id, told: () => void) =>
    listening.set(id, (listening.get(id) ?? new Set()).add(told));
  const looks = regularLooks(failed);
  const work = async (handle: Handle) => {
    for (const id of waiting) {
      if (state.stopped) return;
      waiting.delete(id);
      const told = listening.get(id);
      listening.delete(id);
      const said = await handle(id).catch(failed);
      if (said === "later") {
        waiting.clear();
        for (const each of told ?? []) listenTo(id, each);
      } else for (const each of told ?? []) each();
    }
  };
  const begin = () => {
    const { handle } = state;
    if (handle === undefined || state.working !== undefined || state.stopped) return;
    state.working = work(handle).finally(() => {
      delete state.working;
      if (waiting.size > 0) begin();
    });
  };
  const ask = (id: Id, told?: () => void) => {
    if (told !== undefined) listenTo(id, told);
    waiting.add(id);
    begin();
  };
  return {
    ask,
    serve(handle) {
      state.handle = handle;
      begin();
    },
    lookEvery: (milliseconds, look) =>
      looks.every(milliseconds, async () => (await look()).forEach((id) => ask(id))),
    async idle() {
      while (state.working !== undefined) await state.working;
    },
    async stop() {
      state.stopped = true;
      await looks.stop();
      await state.working;
    },
  };
}

/** Does something now and every so many milliseconds, never twice at a time. */
function regularLooks(failed: (error: unknown) => void) {
  const timers: NodeJS.Timeout[] = [];
  const looking = new Set<Promise<void>>();
  return {
    every(milliseconds: number, look: () => Promise<void>): void {
      const running: { now?: Promise<void> } = {};
      const once = () => {
        if (running.now !== undefined) return;
        const now = look()
          .catch(failed)
          .finally(() => {
            looking.delete(now);
            delete running.now;
          });
        running.now = now;
        looking.add(now);
      };
      once();
      timers.push(setInterval(once, milliseconds).unref());
    },
    async stop(): Promise<void> {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(looking);
    },
  };
}
