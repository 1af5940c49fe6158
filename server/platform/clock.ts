import type { Instant } from "@chiboso/domain/kernel/dates.ts";

/** The only source of time in the server, so that a test can set it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
