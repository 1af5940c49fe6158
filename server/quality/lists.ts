import { monthOf, shiftMonth } from "@chiboso/domain/analytics/board.ts";
import { addDays, instantOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { QualityScore } from "@chiboso/domain/meetings/record.ts";
import type { listCells, showYear } from "@chiboso/domain/quality/contract.ts";
import { reportDue } from "@chiboso/domain/quality/rules.ts";
import type { CellLine, MonthScore } from "@chiboso/domain/quality/view.ts";
import { findOrganisation } from "../organisations/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { workingCalendar } from "../rules/public.ts";
import { fillSheets } from "./sheets.ts";
import { isOverdue, totalIn } from "./view.ts";

const MONTHS = 12;

/** The twelve months of a cell up to this one. */
export async function year(
  asked: ReadAsked<typeof showYear>,
): Promise<Result<Reply<typeof showYear>>> {
  const { reader, params, now } = asked;
  const organisation = await findOrganisation(reader, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const last = monthOf(now);
  const first = shiftMonth(last, 1 - MONTHS);
  const found = await monthsOf(reader, [organisation.id], first, last);
  const months = Array.from({ length: MONTHS }, (_none, index): MonthScore => {
    const month = shiftMonth(first, index);
    const row = found.find((each) => each.month === month);
    return { month, ...scoreOf(row) };
  });
  return ok({ organisation: { id: organisation.id, name: organisation.name }, months });
}

/** Every cell within reach with the score of its meeting of a month; a month to come is the running one. */
export async function cells(
  asked: ReadAsked<typeof listCells>,
): Promise<Result<Reply<typeof listCells>>> {
  const { reader, query, places, now } = asked;
  const thisMonth = monthOf(now);
  const month = query.month === undefined || query.month > thisMonth ? thisMonth : query.month;
  const all = await cellsWithin(reader, places, month);
  const rows = await monthsOf(
    reader,
    all.map(({ id }) => id),
    month,
    month,
  );
  const lines = await linesOf(reader, all, rows, now);
  return ok({ month, thisMonth, cells: lines });
}

interface Cell {
  readonly id: Id;
  readonly name: string;
}

async function linesOf(
  reader: Reader,
  all: readonly Cell[],
  rows: readonly MonthRow[],
  now: Instant,
): Promise<CellLine[]> {
  const filled = await fillSheets(
    reader,
    rows.map((row) => row.meetingId),
    now,
  );
  const calendar = await workingCalendar(reader);
  return all.map((organisation) => {
    const row = rows.find((each) => each.organisationId === organisation.id);
    const sheet = row && filled.get(row.meetingId);
    const dueOn = sheet ? (reportDue(sheet.pack, sheet.held, calendar)?.lastDay ?? null) : null;
    const { points, decided, most } = sheet?.proposal ?? { points: 0, decided: 0, most: 0 };
    return {
      organisation,
      ...scoreOf(row),
      proposed: sheet && row.confirmedAt === null ? { points, decided, most } : null,
      dueOn,
      overdue: sheet ? isOverdue(dueOn, row.firstConfirmedAt, now, sheet.held.zone) : false,
    };
  });
}

function scoreOf(row: MonthRow | undefined): Omit<MonthScore, "month"> {
  if (row === undefined) return { meetingId: null, state: "none", total: null, sentBack: false };
  const { meetingId, confirmedAt, underWay, sentBack } = row;
  const total = totalIn(row);
  const state = confirmedAt !== null ? "confirmed" : underWay ? "underWay" : "notScored";
  return { meetingId, state, total: confirmedAt === null ? null : total, sentBack };
}

interface MonthRow {
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly month: string;
  readonly points: number | null;
  readonly most: number | null;
  readonly level: QualityScore["level"] | null;
  readonly confirmedAt: Instant | null;
  readonly firstConfirmedAt: Instant | null;
  readonly underWay: boolean;
  /** The version that counts was sent back and is not replaced yet. */
  readonly sentBack: boolean;
}

/**
 * For each cell and month the meeting that counts: the last regular one; where there was none, one of another kind
 * that was scored when those were.
 */
async function monthsOf(
  reader: Reader,
  ids: readonly Id[],
  from: string,
  to: string,
): Promise<readonly MonthRow[]> {
  const begin = instantOf(`${from}-01`, "00:00", VIETNAM);
  const end = instantOf(`${shiftMonth(to, 1)}-01`, "00:00", VIETNAM);
  return reader.query<MonthRow>(sql`
    select held.organisation_id as "organisationId", held.id as "meetingId", held.month,
      score.points, score.most, score.level, score.confirmed_at as "confirmedAt",
      (select min(s.confirmed_at) from quality_score s where s.meeting_id = held.id) as "firstConfirmedAt",
      exists (select from quality_score s where s.meeting_id = held.id and s.state <> 'confirmed') as "underWay",
      exists (select from quality_return r
        where r.meeting_id = held.id and r.version = score.version) as "sentBack"
    from (
      select distinct on (m.organisation_id, span.month) m.id, m.organisation_id, span.month
        from meeting m
        cross join lateral (
          select to_char(m.planned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month) span
       where m.organisation_id = any (${[...ids]}::uuid[])
         and (m.kind = 'regular' or exists (select from quality_score s where s.meeting_id = m.id))
         and m.state in ('open', 'closed') and m.planned_at >= ${begin} and m.planned_at < ${end}
       order by m.organisation_id, span.month, m.kind <> 'regular', m.planned_at desc) held
    left join lateral (
      select * from quality_score s where s.meeting_id = held.id and s.state = 'confirmed'
       order by s.version desc limit 1) score on true`);
}

async function cellsWithin(
  reader: Reader,
  places: readonly string[],
  month: string,
): Promise<readonly Cell[]> {
  const firstDay = `${month}-01`;
  const lastDay = addDays(`${shiftMonth(month, 1)}-01`, -1);
  return reader.query<Cell>(sql`
    select distinct o.id, o.name collate vietnamese_names as name
    from unnest(${[...places]}::text[]) place
    join organisation o on o.path >= place and o.path < place || '~'
    where o.kind in ('baseCell', 'subCell')
      and (o.founded_on is null or o.founded_on <= ${lastDay})
      and (o.dissolved_on is null or o.dissolved_on > ${firstDay})
    order by 2, 1`);
}
