import type { Result } from "@chiboso/domain/kernel/result.ts";
import { ok } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import { isCheckOverdue } from "@chiboso/domain/ledger/fsck/due.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { anchorTrouble } from "../anchor/trouble.ts";
import { troublesWithin } from "../trouble.ts";
import { unconfirmedWithin } from "../witnesses/witness-store.ts";
import { firstAct, lastCheck } from "./check-store.ts";

type Shown = Reply<typeof viewCheck>;

/** What the last look said of the logs within the reader's places. */
export async function view({
  reader,
  places,
  now,
}: ReadAsked<typeof viewCheck>): Promise<Result<Shown>> {
  const last = await lastCheck(reader);
  const reference = last?.endedAt ?? (await firstAct(reader));
  const overdue = isCheckOverdue(now, reference);
  const trouble = {
    ...(await troublesWithin(reader, places)),
    unconfirmed: await unconfirmedWithin(reader, places, now),
    anchor: await anchorTrouble(reader, places),
  };
  if (last === undefined) return ok({ endedAt: null, overdue, faulty: [], ...trouble });
  const faulty = await reader.query(sql<Shown["faulty"][number]>`
    select o.id as "organisationId", o.name as organisation, l.faults, l.code, l.entry, l.who
      from ledger_check_log l join organisation o on o.id = l.log
     where l.check_id = ${last.id}
       and exists (select from unnest(${[...places]}::text[]) place where starts_with(o.path, place))
     order by o.path limit 100`);
  return ok({ endedAt: last.endedAt, overdue, faulty: [...faulty], ...trouble });
}
