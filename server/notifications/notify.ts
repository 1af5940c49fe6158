import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Message, Notifying } from "./message.ts";
import { sendOut } from "./send-out.ts";

/**
 * Tells each member in the app, and by e-mail and push as `sendOut` decides. Everything is part of the
 * transaction of the act: it happens exactly when the act is committed. Never refuses: letters that cannot be
 * delivered are shown to the office. Members of a member list twice are told once.
 */
export async function notify(asking: Notifying, message: Message): Promise<void> {
  const { tx, services, now } = asking;
  const rows = (await toTell(asking, message)).map((memberId) => ({ id: newId(), memberId }));
  if (rows.length === 0) return;
  const { notice, link } = message;
  await tx.query(sql`
    insert into notification (id, member_id, kind, params, link, at)
    select id, "memberId", ${notice.kind}, ${JSON.stringify(notice.params)}::jsonb, ${link},
           ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id uuid, "memberId" uuid)`);
  tx.afterCommit(() => {
    for (const { memberId } of rows) services.live.publish(`member:${memberId}`);
  });
  await sendOut(
    asking,
    message,
    rows.map((row) => row.id),
  );
}

async function toTell({ tx }: Notifying, message: Message): Promise<Id[]> {
  const memberIds = [...new Set(message.memberIds)];
  if (message.once !== true || memberIds.length === 0) return memberIds;
  const { notice, link } = message;
  // Notices are read by their owners alone; here it is only asked whether one waits.
  const waiting = await tx.beyondScope(() =>
    tx.query(sql<{ memberId: Id }>`
      select distinct member_id as "memberId" from notification
       where member_id = any(${memberIds}::uuid[]) and kind = ${notice.kind} and link = ${link}
         and read_at is null`),
  );
  const told = new Set(waiting.map(({ memberId }) => memberId));
  return memberIds.filter((memberId) => !told.has(memberId));
}
