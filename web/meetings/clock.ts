import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { useEffect, useState } from "react";

/** What the server last said of the time, and how far this device's clock is behind it in milliseconds. */
export interface Heard {
  readonly serverNow: Instant;
  readonly ahead: number;
}

/**
 * A later word of the server sets the clock right, whatever the device's clock says; an earlier one,
 * kept on a screen that is shown again, says nothing about now.
 */
export function hearClock(before: Heard | undefined, serverNow: Instant, device: number): Heard {
  if (before !== undefined && serverNow <= before.serverNow) return before;
  return { serverNow, ahead: Date.parse(serverNow) - device };
}

let heard: Heard | undefined;

/** The server's clock in milliseconds, ticking each second; `serverNow` is what it last said. */
export function useServerClock(serverNow: Instant): number {
  const [now, setNow] = useState(() => Date.parse(serverNow));
  useEffect(() => {
    const { ahead } = (heard = hearClock(heard, serverNow, Date.now()));
    const tick = () => setNow(Date.now() + ahead);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}

/** `4:05` for four minutes and five seconds. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
