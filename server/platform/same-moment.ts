import type { Locator } from "./capability.ts";

/**
 * A locator whose question is asked once when many ask it at the same moment, as all voters of one
 * poll do. Nothing is remembered after the answer; "not there" is never shared, because what somebody
 * has just made must be found by the next request.
 */
export function askedOnce(locate: Locator): Locator {
  const asking = new Map<string, Promise<string | undefined>>();
  return async (reader, id) => {
    const running = asking.get(id);
    if (running !== undefined) return (await running) ?? locate(reader, id);
    const question = locate(reader, id);
    asking.set(id, question);
    try {
      return await question;
    } finally {
      asking.delete(id);
    }
  };
}
