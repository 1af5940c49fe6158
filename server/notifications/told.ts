import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../platform/database.ts";

/** How somebody was told of what a link leads to: when first, whether read, and how the last letter stands. */
export interface Told {
  readonly memberId: Id;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly mail: "none" | "waiting" | "sent" | "failed";
}

/**
 * Everybody who was told with this link, once each. Notices are each person's own: only for who may see the thing
 * that the link leads to, and whose it is to tell everybody of it.
 */
export async function toldWith(tx: Transaction, link: string): Promise<readonly Told[]> {
  return tx.beyondScope(() =>
    tx.query(sql<Told>`
    select member_id as "memberId", min(at) as at, max(read_at) as "readAt",
           coalesce((array_agg(mail.state order by mail.created_at desc) filter (where mail.id is not null))[1],
             'none') as mail
      from notification left join mail on mail.notification_id = notification.id
     where link = ${link}
     group by member_id`),
  );
}
