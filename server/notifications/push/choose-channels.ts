import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { chooseChannels, OwnPush } from "@chiboso/domain/notifications/push/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { ownPushOf } from "./store.ts";

/** Keeps by which channels a person wants to be told from now on. */
export async function choose(
  asked: WriteAsked<typeof chooseChannels, undefined>,
): Promise<Result<OwnPush>> {
  const { tx, body, actor, services } = asked;
  // An officer without a file of one's own stands in nobody's scope, not even in one's own.
  await tx.beyondScope(() =>
    tx.query(sql`
    insert into notice_choice (account_id, detail, choices)
    values (${actor.accountId}, ${body.detail}, ${JSON.stringify(body.choices)}::jsonb)
    on conflict (account_id) do update set detail = excluded.detail, choices = excluded.choices`),
  );
  return ok(await ownPushOf(tx, services, actor.accountId));
}
