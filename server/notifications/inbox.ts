import type { markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { NotificationTables } from "./tables.ts";

const LATEST = 100;

/** One's own notifications; an account without a member has none. */
export async function answerInbox(
  asked: ReadAsked<typeof myNotifications>,
): Promise<Result<Reply<typeof myNotifications>>> {
  const { memberId } = asked.actor;
  if (memberId === null) return ok({ notifications: [], unread: 0 });
  const rows = await asked.reader
    .read<NotificationTables>()
    .selectFrom("notification")
    .select(["id", "kind", "params", "link", "at", "read_at"])
    .where("member_id", "=", memberId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(LATEST)
    .execute();
  return ok({
    notifications: rows.map(({ read_at, ...row }) => ({ ...row, readAt: read_at })),
    unread: await countUnread(asked.reader, memberId),
  });
}

/** Marks one's own notifications; ids of others are passed over, so nothing is told about them. */
export async function readOwn(
  asked: WriteAsked<typeof markRead, undefined>,
): Promise<Result<{ unread: number }>> {
  const { memberId } = asked.actor;
  if (memberId === null) return ok({ unread: 0 });
  const { ids } = asked.body;
  await asked.tx.query(sql`
    update notification set read_at = ${asked.now}
     where member_id = ${memberId} and read_at is null
       and (${ids === null} or id = any(${ids ?? []}::uuid[]))`);
  return ok({ unread: await countUnread(asked.tx, memberId) });
}

async function countUnread(reader: Reader, memberId: Id): Promise<number> {
  const rows = await reader.query(sql<{ unread: number }>`
    select count(*)::int as unread from notification where member_id = ${memberId} and read_at is null`);
  return rows[0]?.unread ?? 0;
}
