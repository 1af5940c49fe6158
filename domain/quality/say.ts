import type { Instant } from "../kernel/dates.ts";
import type { HeldFacts } from "./facts.ts";
import type { Evidence } from "./found.ts";

/** What lies behind a fact, as a sentence of the meeting. */
export function say(
  held: HeldFacts,
  code: string,
  numbers: Readonly<Record<string, number>> = {},
  at: Instant | null = null,
): Evidence {
  return { code, numbers, at, to: { place: "meeting", id: held.meetingId } };
}
