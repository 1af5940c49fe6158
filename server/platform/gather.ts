/**
 * Joins single calls into batches: a call that comes alone goes at once, those that come in a burst
 * or while `lanes` batches are on their way go together, at most `most` of them.
 * `load` answers in the order of its keys. When it fails, every call of that batch fails alike.
 */
export function gather<Key, Value>(
  most: number,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
  lanes = 1,
): (key: Key) => Promise<Value> {
  interface Call {
    readonly key: Key;
    readonly resolve: (value: Value) => void;
    readonly reject: (reason: unknown) => void;
  }
  const waiting: Call[] = [];
  let running = 0;
  const answer = async (calls: readonly Call[]): Promise<void> => {
    try {
      const values = await load(calls.map((call) => call.key));
      if (values.length !== calls.length) throw new Error("a batch was not answered call by call");
      for (const [index, call] of calls.entries()) call.resolve(values[index] as Value);
    } catch (error) {
      for (const call of calls) call.reject(error);
    }
  };
  /** Over when a turn of the event loop brings no more calls: they would only wait for this batch. */
  const burst = async (): Promise<void> => {
    for (let before = 0; before < waiting.length && before < most;) {
      before = waiting.length;
      await new Promise(setImmediate);
    }
  };
  const run = async (): Promise<void> => {
    running += 1;
    while (waiting.length > 0) {
      await burst();
      const calls = waiting.splice(0, most);
      if (calls.length > 0) await answer(calls);
    }
    running -= 1;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (running < lanes) void run();
    });
}
