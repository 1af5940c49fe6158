import type { Instant } from "@chiboso/domain/kernel/dates.ts";

/** From so many minutes before the time of the summons on nobody is asked whether it is time to open. */
const EARLY_MINUTES = 30;

/** What somebody should know before a meeting is opened for good. */
export interface OpeningDoubts {
  /** It is far before the time that the summons named. */
  readonly early: boolean;
  /** Fewer are here than the quorum needs. */
  readonly few: boolean;
}

/** What speaks against opening now; null when nothing does. */
export function doubtsOnOpening(
  plannedAt: Instant,
  now: Instant,
  quorum: { readonly reached: boolean } | undefined,
): OpeningDoubts | null {
  const early = Date.parse(plannedAt) - Date.parse(now) > EARLY_MINUTES * 60_000;
  const few = quorum !== undefined && !quorum.reached;
  return early || few ? { early, few } : null;
}

/** Whole minutes that a meeting has lasted, when they are fewer than a rule asks for; null otherwise. */
export function tooShort(
  openedAt: Instant | null,
  now: number,
  least: number | undefined,
): number | null {
  if (openedAt === null || least === undefined) return null;
  const gone = Math.max(0, Math.floor((now - Date.parse(openedAt)) / 60_000));
  return gone < least ? gone : null;
}
