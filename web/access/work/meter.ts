import type { WorkKind, WorkSpan } from "@chiboso/domain/access/work-time.ts";

/** Who has not touched the device for so long is not working with it. */
const STILL_MS = 60_000;
/** A timer that comes later than this has slept with the device. */
const SLEPT_MS = 5_000;

export interface Meter {
  /** Since when the next second runs; milliseconds. */
  readonly since: number;
  readonly spans: readonly WorkSpan[];
}

export interface Looked {
  readonly now: number;
  readonly visible: boolean;
  /** When somebody last touched keys, mouse or screen; null when nobody has yet. */
  readonly touched: number | null;
  readonly day: string;
  readonly kind: WorkKind;
}

/**
 * Counts the whole seconds since the last look when the page is in sight and was touched within the last
 * minute. Nothing but day, kind of work and seconds is known to it.
 */
export function look(meter: Meter, { now, visible, touched, day, kind }: Looked): Meter {
  const passed = now - meter.since;
  const works = visible && touched !== null && now - touched < STILL_MS;
  if (!works || passed < 0 || passed > SLEPT_MS) return { ...meter, since: now };
  const seconds = Math.floor(passed / 1000);
  if (seconds === 0) return meter;
  return {
    since: meter.since + seconds * 1000,
    spans: addSpans(meter.spans, [{ day, kind, seconds }]),
  };
}

/** The seconds of the same day and kind together. */
export function addSpans(spans: readonly WorkSpan[], more: readonly WorkSpan[]): WorkSpan[] {
  const sums = new Map<string, WorkSpan>();
  for (const span of [...spans, ...more]) {
    const key = `${span.day} ${span.kind}`;
    const seconds = (sums.get(key)?.seconds ?? 0) + span.seconds;
    sums.set(key, { ...span, seconds });
  }
  return [...sums.values()];
}
