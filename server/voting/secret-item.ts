import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { saysNothing } from "@chiboso/domain/meetings/during/secret-items.ts";
import { itemsOf } from "../meetings/public.ts";
import type { Reader } from "../platform/database.ts";

/** Whether a reason may be written in a vote under this item: under a secret one only what tells nothing. */
export async function mayBeSaid(
  reader: Reader,
  meetingId: Id,
  itemId: Id,
  reason: string | null,
): Promise<boolean> {
  if (reason === null || saysNothing(reason)) return true;
  const item = (await itemsOf(reader, meetingId)).find((each) => each.id === itemId);
  return item?.secret !== true;
}
