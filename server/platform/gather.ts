/**
 * Joins single calls into batches: a call that comes alone goes at once, those that come while
 * `lanes` batches are on their way wait and go together, at most `most` of them, when one is back.
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
  const run = async (): Promise<void> => {
    running += 1;
    // Whatever this turn of the event loop still brings goes with the first batch.
    await new Promise(setImmediate);
    while (waiting.length > 0) await answer(waiting.splice(0, most));
    running -= 1;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (running < lanes) void run();
    });
}
