import type { mailState } from "@chiboso/domain/notifications/contract.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";

type Answer = Reply<typeof mailState>;

const LATEST = 50;

/** How e-mail stands, and which letters did not arrive, within the places of the person who asks. */
export async function answerMailState(asked: ReadAsked<typeof mailState>): Promise<Result<Answer>> {
  const { mail } = asked.services.config;
  // Row-level security keeps letters for the system: this is the one place that shows lines of them.
  const reader = asked.services.database;
  const within = sql`exists (select from mail_reach
     where mail_reach.member_id = notification.member_id
       and exists (select from unnest(${[...asked.places]}::text[]) as place
                    where starts_with(mail_reach.path, place)))`;
  const counts = await reader.query(sql<{ state: string; count: number }>`
    select mail.state, count(*)::int as count
      from mail join notification on notification.id = mail.notification_id
     where ${within} group by mail.state`);
  const failures = await reader.query(sql<Answer["failures"][number]>`
    select mail.id, notification.member_id as "memberId", recipient.name, notification.kind,
           mail.done_at as at, mail.attempts, mail.last_error as error
      from mail
      join notification on notification.id = mail.notification_id
      join mail_recipient recipient on recipient.member_id = notification.member_id
     where mail.state = 'failed' and ${within}
     order by mail.done_at desc limit ${LATEST}`);
  const countOf = (state: string) => counts.find((row) => row.state === state)?.count ?? 0;
  return ok({
    configured: mail !== undefined,
    from: mail?.from ?? null,
    waiting: countOf("waiting"),
    sent: countOf("sent"),
    failed: countOf("failed"),
    failures: [...failures],
  });
}
