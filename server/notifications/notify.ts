import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import type { Services } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { CalendarEntry } from "./calendar.ts";
import type { NotificationTables } from "./tables.ts";

export const MAIL_QUEUE = "notifications.mail";

/** What `notify` needs of a request: every `WriteAsked` has it. */
export interface Notifying {
  readonly tx: Transaction;
  readonly services: Pick<Services, "config" | "jobs" | "live">;
  readonly now: Instant;
}

export interface Message {
  readonly memberIds: readonly Id[];
  readonly notice: Notice;
  /** Path inside the app, as `/meetings/…`. */
  readonly link: string;
  /** Goes with the e-mail; the app has its own calendar. */
  readonly calendar?: CalendarEntry;
}

/**
 * Tells each member in the app, and by e-mail those who have an address, when e-mail is set up.
 * Everything is part of the transaction of the act: it happens exactly when the act is committed.
 * Never refuses: what cannot be delivered is shown to the office. Members of a member list twice
 * are told once.
 */
export async function notify(asking: Notifying, message: Message): Promise<void> {
  const { tx, services, now } = asking;
  const rows = [...new Set(message.memberIds)].map((memberId) => ({
    id: newId(),
    member_id: memberId,
    kind: message.notice.kind,
    params: JSON.stringify(message.notice.params),
    link: message.link,
    at: now,
    read_at: null,
  }));
  if (rows.length === 0) return;
  await tx
    .write<{
      notification: Omit<NotificationTables["notification"], "params"> & { params: string };
    }>()
    .insertInto("notification")
    .values(rows)
    .execute();
  tx.afterCommit(() => {
    for (const row of rows) services.live.publish(`member:${row.member_id}`);
  });
  if (services.config.mail !== undefined)
    await enqueueLetters(
      asking,
      message,
      rows.map((row) => row.id),
    );
}

async function enqueueLetters(
  asking: Notifying,
  message: Message,
  notificationIds: readonly Id[],
): Promise<void> {
  const { tx, services, now } = asking;
  // Whoever writes may not see the addresses of all who are written to; only whether there is one is asked.
  const reachable = await tx.beyondScope(() =>
    tx.query(sql<{ id: string }>`
      select notification.id from notification
        join mail_recipient using (member_id)
       where notification.id = any(${[...notificationIds]}::uuid[]) and email is not null`),
  );
  const calendar = message.calendar === undefined ? null : JSON.stringify(message.calendar);
  for (const { id } of reachable) {
    const mailId = newId();
    await tx.query(sql`
      insert into mail (id, notification_id, calendar, state, created_at)
      values (${mailId}, ${id}, ${calendar}::jsonb, 'waiting', ${now})`);
    await services.jobs.send(tx, MAIL_QUEUE, { mailId });
  }
}
