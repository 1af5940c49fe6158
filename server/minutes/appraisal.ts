import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import { textOf, WRITTEN } from "@chiboso/domain/minutes/document.ts";
import type { Reader } from "../platform/database.ts";
import { findByMeeting, getText } from "./store.ts";

/** What the minutes of a meeting say of its quality in the minutes-taker's words; empty where nothing is written. */
export async function appraisalOf(reader: Reader, meetingId: Id): Promise<string> {
  const row = await findByMeeting(reader, meetingId);
  if (row === undefined) return "";
  const { document } = await getText(reader, row.id, row.version);
  const block = document.blocks.find(({ id }) => id === WRITTEN.quality);
  return block === undefined ? "" : tidy(textOf(block));
}
