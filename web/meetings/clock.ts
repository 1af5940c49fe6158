import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { useEffect, useState } from "react";

/** The server's clock in milliseconds, ticking each second; `serverNow` is what it last said. */
export function useServerClock(serverNow: Instant): number {
  const [clock, setClock] = useState({ ahead: 0, now: Date.parse(serverNow) });
  useEffect(() => {
    const ahead = Date.parse(serverNow) - Date.now();
    const tick = () => setClock({ ahead, now: Date.now() });
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [serverNow]);
  return clock.now + clock.ahead;
}

/** `1:05` for an hour and five minutes, `0:42` below. */
export function hoursAndMinutes(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
