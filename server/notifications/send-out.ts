import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { channelsOf, type ChannelChoices } from "@chiboso/domain/notifications/channels.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { MAIL_QUEUE, type Message, type Notifying } from "./message.ts";
import { enqueuePush } from "./push/store.ts";

interface Reached {
  readonly id: Id;
  readonly hasAddress: boolean;
  readonly choices: ChannelChoices;
  readonly devices: readonly Id[];
}

/**
 * Sends notices out of the app: a letter to whoever has an address, a push to each device that asked for it, as the
 * person chose for this kind. Letters and pushes wait in queues of their own, so that neither holds the other.
 */
export async function sendOut(
  asking: Notifying,
  message: Message,
  notificationIds: readonly Id[],
): Promise<void> {
  const { services, tx, now } = asking;
  const mails = services.config.mail !== undefined;
  const pushes = services.push !== undefined;
  if (!mails && !pushes) return;
  for (const reached of await reachedBy(asking, notificationIds)) {
    const by = channelsOf(message.notice.kind, reached.choices);
    if (mails && by.mail && reached.hasAddress) await enqueueLetter(asking, message, reached.id);
    if (!pushes || !by.push) continue;
    for (const deviceId of reached.devices)
      await enqueuePush(tx, services, { notificationId: reached.id, deviceId }, now);
  }
}

/** Whoever writes may not see the addresses of all who are written to; only whether there is one is asked. */
function reachedBy({ tx }: Notifying, notificationIds: readonly Id[]): Promise<readonly Reached[]> {
  return tx.beyondScope(() =>
    tx.query(sql<Reached>`
      select notification.id, email is not null as "hasAddress", coalesce(choices, '{}') as choices,
             array(select device.id from push_device device where device.account_id = account.id) as devices
        from notification
        join mail_recipient using (member_id)
        left join account on account.member_id = notification.member_id
        left join notice_choice on notice_choice.account_id = account.id
       where notification.id = any(${[...notificationIds]}::uuid[])`),
  );
}

async function enqueueLetter(asking: Notifying, message: Message, id: Id): Promise<void> {
  const { tx, services, now } = asking;
  const calendar = message.calendar === undefined ? null : JSON.stringify(message.calendar);
  const mailId = newId();
  await tx.query(sql`
    insert into mail (id, notification_id, calendar, state, created_at)
    values (${mailId}, ${id}, ${calendar}::jsonb, 'waiting', ${now})`);
  await services.jobs.send(tx, MAIL_QUEUE, { mailId });
}
