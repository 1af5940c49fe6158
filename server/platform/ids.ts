import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { v7 } from "uuid";

/** A new UUIDv7 for what the server itself creates; commands bring ids made on the device. */
export function newId(): Id {
  return v7();
}
