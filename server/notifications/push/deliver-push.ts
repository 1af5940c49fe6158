import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { directionOf, type Language } from "@chiboso/domain/kernel/language.ts";
import type { NoticeKind } from "@chiboso/domain/notifications/notice.ts";
import { fateOf, type PushDetail } from "@chiboso/domain/notifications/push/rules.ts";
import { pushText } from "@chiboso/domain/notifications/push/text.ts";
import { ar } from "@chiboso/domain/notifications/push/words/ar.ts";
import { en } from "@chiboso/domain/notifications/push/words/en.ts";
import { vi } from "@chiboso/domain/notifications/push/words/vi.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Database } from "../../platform/database.ts";
import { sayer } from "../../platform/language.ts";
import type { Push, PushAnswer } from "../../platform/push.ts";

const say = sayer({ vi, en, ar });

/** As letters: with pauses that grow to an hour, about half a day. */
const MOST_ATTEMPTS = 13;
/** What a push service takes is 4096 bytes; no name of an organisation needs more. */
const LONGEST_TEXT = 200;

interface Waiting {
  readonly attempts: number;
  readonly notificationId: string | null;
  readonly deviceId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly kind: NoticeKind | null;
  readonly params: Readonly<Record<string, string>> | null;
  readonly link: string | null;
  readonly language: Language;
  readonly detail: PushDetail;
}

/**
 * Handles one job: sends the push unless it has gone. A process that dies before it noted the answer sends again;
 * the browser then shows the same notice once, because both bear the same tag. Throws when another attempt follows.
 */
export async function deliverPush(
  services: Pick<Services, "database" | "clock" | "log">,
  push: Push,
  pushId: string,
): Promise<void> {
  const { database, clock } = services;
  const waiting = await findWaiting(database, pushId);
  if (waiting === undefined) return;
  const answer = await push.send({
    endpoint: waiting.endpoint,
    p256dh: waiting.p256dh,
    auth: waiting.auth,
    payload: JSON.stringify(payloadOf(waiting, pushId)),
    topic: tagOf(waiting, pushId).replaceAll("-", ""),
  });
  if (isGivenUp(waiting, answer)) warnOf(services.log, waiting, answer);
  await settle(database, { pushId, waiting, answer }, clock.now());
}

/** Neither arrived nor to be tried again, while the device is still there. */
function isGivenUp({ attempts }: Waiting, { status }: PushAnswer): boolean {
  const fate = fateOf(status);
  return fate === "refused" || (fate === "later" && attempts + 1 >= MOST_ATTEMPTS);
}

/** The operator learns which service takes nothing; the rest of the address is the secret of the device. */
function warnOf(log: Services["log"], { endpoint }: Waiting, { status }: PushAnswer): void {
  log.warn({ host: new URL(endpoint).host, status }, "a push could not be delivered");
}

async function findWaiting(database: Database, pushId: string): Promise<Waiting | undefined> {
  const rows = await database.query(sql<Waiting>`
    select push.attempts, push.notification_id as "notificationId", device.id as "deviceId", device.endpoint,
           device.p256dh, device.auth, notification.kind, notification.params, notification.link, account.language,
           coalesce(choice.detail, 'day') as detail
      from push
      join push_device device on device.id = push.device_id
      join account on account.id = device.account_id
      left join notification on notification.id = push.notification_id
      left join notice_choice choice on choice.account_id = account.id
     where push.id = ${pushId}`);
  return rows[0];
}

/** What the service worker of the app shows (`web/public/push-worker.js`). */
function payloadOf(waiting: Waiting, pushId: string) {
  const { kind, params, link, language, detail } = waiting;
  const shared = { lang: language, dir: directionOf(language), tag: tagOf(waiting, pushId) };
  if (kind === null || params === null) {
    const title = say(language, "notifications.push.test.title");
    const body = say(language, "notifications.push.test.body");
    return { ...shared, title, body, link: "/settings" };
  }
  const text = pushText(language, { kind, params }, detail);
  const body = text.body.slice(0, LONGEST_TEXT);
  return { ...shared, title: say(language, text.title), body, link: link ?? "/notifications" };
}

function tagOf({ notificationId }: Waiting, pushId: string): string {
  return notificationId ?? pushId;
}

interface Answered {
  readonly pushId: string;
  readonly waiting: Waiting;
  readonly answer: PushAnswer;
}

async function settle(database: Database, answered: Answered, now: Instant): Promise<void> {
  const { pushId, waiting, answer } = answered;
  const { deviceId } = waiting;
  const fate = fateOf(answer.status);
  const again = fate === "later" && !isGivenUp(waiting, answer);
  await database.commit(async (tx) => {
    if (fate === "gone") {
      await tx.query(sql`delete from push_device where id = ${deviceId}`);
    } else if (fate === "arrived") {
      await tx.query(sql`
        update push_device set delivered_at = ${now}, failing_since = null, last_error = '' where id = ${deviceId}`);
    } else if (!again) {
      await tx.query(sql`
        update push_device set failing_since = coalesce(failing_since, ${now}), last_error = ${answer.text}
         where id = ${deviceId}`);
    }
    if (again) await tx.query(sql`update push set attempts = attempts + 1 where id = ${pushId}`);
    else await tx.query(sql`delete from push where id = ${pushId}`);
  });
  if (again) throw new Error(`the push service answered: ${answer.text}`);
}
