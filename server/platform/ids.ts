import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { v7 } from "uuid";

/** A new UUIDv7 for what the server itself creates; commands bring ids made on the device. */
export function newId(): Id {
  return v7();
}

/** As `newId`, as if made at that moment. */
export function newIdAt(moment: Instant): Id {
  return v7({ msecs: Date.parse(moment) });
}
