import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listWaiting } from "@chiboso/domain/quality/contract.ts";
import { mayAgree, type ScoreState } from "@chiboso/domain/quality/rules.ts";
import type { WaitingSheet } from "@chiboso/domain/quality/view.ts";
import { rollOf } from "../meetings/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";

interface Row extends Omit<WaitingSheet, "todo"> {
  readonly state: Extract<ScoreState, "named" | "scored">;
  readonly scorerId: Id;
  readonly agreerId: Id | null;
}

/** What waits for this member in the own cells, the oldest meeting first. */
export async function waiting(
  asked: ReadAsked<typeof listWaiting>,
): Promise<Result<Reply<typeof listWaiting>>> {
  const { reader, places, actor } = asked;
  const { memberId } = actor;
  if (memberId === null) return ok({ sheets: [] });
  const sheets: WaitingSheet[] = [];
  for (const row of await underWay(reader, places)) {
    const todo = await todoOf(reader, row, memberId);
    const { meetingId, title, organisationName } = row;
    if (todo !== null) sheets.push({ meetingId, title, organisationName, todo });
  }
  return ok({ sheets });
}

async function todoOf(
  reader: Reader,
  row: Row,
  memberId: Id,
): Promise<WaitingSheet["todo"] | null> {
  if (row.state === "named") return row.scorerId === memberId ? "score" : null;
  return mayAgree(row, await rollOf(reader, row.meetingId), memberId) ? "agree" : null;
}

async function underWay(reader: Reader, places: readonly string[]): Promise<readonly Row[]> {
  return reader.query<Row>(sql`
    select m.id as "meetingId", m.title, o.name as "organisationName", s.state,
      s.scorer_id as "scorerId", s.agreer_id as "agreerId"
    from quality_score s
    join meeting m on m.id = s.meeting_id
    join organisation o on o.id = s.organisation_id
    where o.path = any (${[...places]}::text[]) and s.state in ('named', 'scored')
    order by m.planned_at, m.id`);
}
