import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { NoticeKind } from "@chiboso/domain/notifications/notice.ts";
import type { Services } from "../platform/capability.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Database, type Reader } from "../platform/database.ts";
import { MailRefused, senderOf, type Letter, type Mail } from "../platform/mail.ts";
import { makeCalendar, type CalendarEntry } from "./calendar.ts";
import { writeLetter } from "./letter.ts";

/** With pauses that grow to an hour, letters wait about half a day for a mail server that is away. */
export const MOST_ATTEMPTS = 13;

interface Waiting {
  readonly id: string;
  readonly calendar: CalendarEntry | null;
  readonly created_at: string;
  readonly attempts: number;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, string>>;
  readonly link: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

/**
 * Handles one job: sends the letter unless it has been sent. A process that dies between the mail
 * server's yes and the note of it sends once more, with the same Message-ID and the same bytes.
 * Throws when another attempt is to follow.
 */
export async function deliver(
  services: Pick<Services, "config" | "database" | "clock">,
  mail: Mail,
  mailId: string,
): Promise<void> {
  const { database } = services;
  const waiting = await findWaiting(database, mailId);
  if (waiting === undefined) return;
  try {
    await mail.send(composeLetter(waiting, services.config));
  } catch (error) {
    const refused = error instanceof MailRefused ? error : new MailRefused(String(error), true);
    const last = refused.permanent || waiting.attempts + 1 >= MOST_ATTEMPTS;
    await note(
      database,
      mailId,
      last ? "failed" : "waiting",
      refused.message,
      services.clock.now(),
    );
    if (last) return;
    throw refused;
  }
  await note(database, mailId, "sent", "", services.clock.now());
}

async function findWaiting(reader: Reader, mailId: string): Promise<Waiting | undefined> {
  const rows = await reader.query(sql<Waiting>`
    select mail.id, mail.calendar, mail.created_at, mail.attempts, notification.kind, notification.params,
           notification.link, recipient.name, recipient.email, recipient.language
      from mail
      join notification on notification.id = mail.notification_id
      join mail_recipient recipient on recipient.member_id = notification.member_id
     where mail.id = ${mailId} and mail.state = 'waiting'`);
  return rows[0];
}

function composeLetter(waiting: Waiting, config: Config): Letter {
  const { language, name, calendar } = waiting;
  const url = `${config.publicUrl}${waiting.link}`;
  const text = writeLetter(language, waiting, { name, url });
  // The address was there at the act; when it is gone since, the mail platform refuses an empty one.
  const to = { name, address: waiting.email ?? "" };
  return {
    messageId: `${waiting.id}@${config.siteName}`,
    to,
    subject: text.subject,
    text: text.text,
    html: text.html,
    language,
    calendar:
      calendar === null
        ? undefined
        : makeCalendar(
            calendar,
            { organiser: senderOf(config.mail), attendee: to },
            {
              stamp: waiting.created_at,
              siteName: config.siteName,
              url,
              description: `${text.body}\n${url}`,
            },
          ),
  };
}

async function note(
  database: Database,
  mailId: string,
  state: "waiting" | "sent" | "failed",
  error: string,
  now: string,
): Promise<void> {
  await database.commit((tx) =>
    tx.query(sql`
      update mail
         set state = ${state}, attempts = attempts + 1, last_error = ${error},
             done_at = case when ${state} = 'waiting' then null else ${now}::timestamptz end
       where id = ${mailId} and state = 'waiting'`),
  );
}
