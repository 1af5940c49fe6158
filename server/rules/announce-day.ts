import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideAnnouncement } from "@chiboso/domain/rules/confirm.ts";
import type { announceDay } from "@chiboso/domain/rules/contract.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { announcedDays } from "./store.ts";
import type { RuleTables } from "./tables.ts";

/** Enters a day as it was announced; deadlines are counted with it from then on. */
export async function enterDay(
  asked: WriteAsked<typeof announceDay, undefined>,
): Promise<Result<Reply<typeof announceDay>>> {
  const { tx, actor, body, now } = asked;
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('announced_day'))`);
  const entered = (await announcedDays(tx)).map(({ day }) => day);
  const decided = decideAnnouncement(body, entered, localDateOf(now, VIETNAM));
  if (!decided.ok) return decided;
  const { day, worked, document } = body;
  await tx
    .write<RuleTables>()
    .insertInto("announced_day")
    .values({
      day,
      worked,
      document,
      entered_by: actor.accountId,
      entered_by_name: actor.name,
      at: now,
    })
    .execute();
  return ok({ day, worked, document, enteredBy: actor.name, at: now });
}
