import type { listOpenWork as route } from "@chiboso/domain/analytics/open/contract.ts";
import { openWork, type OpenFact } from "@chiboso/domain/analytics/open/open-work.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";

type Row = OpenFact & { readonly path: string };

/** Only in the cells themselves where the reader writes the minutes, each by the rules of its place. */
export async function list(asked: ReadAsked<typeof route>): Promise<Result<Reply<typeof route>>> {
  const { reader, places, now } = asked;
  const rows = await reader.query<Row>(sql`
    select w.kind, w.state, w.organisation_id as "organisationId", w.meeting_id as "meetingId",
      w.subject_id as "subjectId", w.text, w.zone, w.since, w.due_at as "dueAt", w.due_on as "dueOn", o.path
    from open_work w join organisation o on o.id = w.organisation_id
    where o.path = any(${places}::text[])`);
  const packs = new Map<string, RulePack>();
  for (const { organisationId, path } of rows) {
    if (!packs.has(organisationId))
      packs.set(organisationId, await rulesAt(reader, path, localDateOf(now, VIETNAM)));
  }
  const facts = rows.map(({ path: _path, ...fact }) => fact);
  const rulesOf = (organisation: string) => packs.get(organisation) ?? CENTRAL_PACK;
  const items = openWork(facts, { rulesOf, calendar: await workingCalendar(reader) }, now);
  return ok({ items: [...items] });
}
