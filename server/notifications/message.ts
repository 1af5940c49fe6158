import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import type { CalendarEntry } from "./calendar.ts";

export const MAIL_QUEUE = "notifications.mail";

/** What `notify` needs of a request: every `WriteAsked` has it. */
export interface Notifying {
  readonly tx: Transaction;
  readonly services: Pick<Services, "config" | "jobs" | "live" | "push">;
  readonly now: Instant;
}

export interface Message {
  readonly memberIds: readonly Id[];
  readonly notice: Notice;
  /** Path inside the app, as `/meetings/…`. */
  readonly link: string;
  /** Goes with the e-mail; the app has its own calendar. */
  readonly calendar?: CalendarEntry;
  /** Whoever has one of this kind about the same thing that is not read yet is not told again. */
  readonly once?: boolean;
}
