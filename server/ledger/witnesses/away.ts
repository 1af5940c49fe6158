import type { Instant } from "@chiboso/domain/kernel/dates.ts";

/** For so long nobody waits again for a witness that did not answer. */
const REST_MS = 30_000;

const away = new Map<string, number>();

/** Notes that the witness at this address did not answer in time. */
export function noteAway(url: string, now: Instant): void {
  away.set(url, Date.parse(now) + REST_MS);
}

/** Whether it did not answer just now: asking again would hold up the logs that follow. */
export function isAway(url: string, now: Instant): boolean {
  return Date.parse(now) < (away.get(url) ?? 0);
}
