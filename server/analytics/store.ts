import type { CellFigures, MeetingFigures, Month } from "@chiboso/domain/analytics/board.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { QualityScore } from "@chiboso/domain/meetings/record.ts";
import { sql, type Reader } from "../platform/database.ts";

/** A span of moments: `from` is inside, `to` is outside. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Which cells: those in any of `places`, and below `under` when it is given; `day` decides which exist. */
export interface Scope {
  readonly places: readonly string[];
  readonly under: string | null;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

interface Row {
  readonly organisation_id: Id;
  readonly name: string;
  readonly superior_name: string | null;
  readonly meeting_id: Id | null;
  readonly kind: MeetingFigures["kind"];
  readonly state: MeetingFigures["state"];
  readonly planned_at: Instant;
  readonly closed_at: Instant | null;
  readonly zone: string;
  readonly attended: number;
  readonly expected: number;
  readonly opinions: number;
  readonly adopted: number;
  readonly rejected: number;
  readonly due_at: Instant | null;
  readonly approved_at: Instant | null;
  readonly overdue: boolean | null;
  readonly points: number | null;
  readonly most: number;
  readonly level: QualityScore["level"];
}

/** The cells that existed in the span with their meetings planned for it, by name in Vietnamese order. */
export async function cellFigures(
  reader: Reader,
  scope: Scope,
  span: Span,
): Promise<CellFigures[]> {
  const rows = await reader.query<Row>(sql`
    select o.id as organisation_id, o.name, s.name as superior_name, f.meeting_id, f.kind, f.state,
      f.planned_at, f.closed_at, f.zone, f.attended, f.expected, f.opinions, f.adopted, f.rejected,
      m.due_at, m.approved_at, l.overdue, q.points, q.most, q.level
    from ${cellsOf(scope)}
    left join organisation s on s.id = o.parent_id
    left join meeting_figures f on f.organisation_id = o.id
      and f.planned_at >= ${span.from} and f.planned_at < ${span.to}
    left join minutes_figures m on m.meeting_id = f.meeting_id
    left join late_figures l on l.meeting_id = f.meeting_id
    left join confirmed_quality q on q.meeting_id = f.meeting_id
    order by o.name collate vietnamese_names, o.id, f.planned_at desc`);
  return gather(rows);
}

/** In how many cells a regular meeting was held, by month; months without any are missing. */
export async function metByMonth(
  reader: Reader,
  scope: Scope,
  span: Span,
): Promise<{ month: Month; met: number }[]> {
  const rows = await reader.query<{ month: Month; met: number }>(sql`
    select to_char(f.planned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
      count(distinct f.organisation_id)::int as met
    from ${cellsOf(scope)}
    join meeting_figures f on f.organisation_id = o.id
      and f.planned_at >= ${span.from} and f.planned_at < ${span.to}
      and f.kind = 'regular' and f.state = 'closed'
    group by 1`);
  return [...rows];
}

/**
 * The cells of the scope as `o`; one counts when it existed for at least a day of the span. A path
 * holds digits, small letters and `/` only, so that everything below it stands before it with `~`.
 */
function cellsOf({ places, under, firstDay, lastDay }: Scope) {
  return sql`(
    select distinct on (c.id) c.*
    from unnest(${places}::text[]) place
    join organisation c on c.path >= place and c.path < place || '~'
    where c.kind in ('baseCell', 'subCell')
      and (${under}::text is null or starts_with(c.path, ${under}))
      and (c.founded_on is null or c.founded_on <= ${lastDay})
      and (c.dissolved_on is null or c.dissolved_on > ${firstDay})) o`;
}

/** One entry for each cell, its rows following one another. */
function gather(rows: readonly Row[]): CellFigures[] {
  const cells: { organisation: CellFigures["organisation"]; meetings: MeetingFigures[] }[] = [];
  for (const row of rows) {
    let cell = cells.at(-1);
    if (cell?.organisation.id !== row.organisation_id) {
      const { organisation_id: id, name, superior_name: superiorName } = row;
      cell = { organisation: { id, name, superiorName }, meetings: [] };
      cells.push(cell);
    }
    if (row.meeting_id !== null) cell.meetings.push(figuresOf(row, row.meeting_id));
  }
  return cells;
}

function figuresOf(row: Row, id: Id): MeetingFigures {
  return {
    id,
    kind: row.kind,
    state: row.state,
    plannedAt: row.planned_at,
    closedAt: row.closed_at,
    zone: row.zone,
    attended: row.attended,
    expected: row.expected,
    opinions: row.opinions,
    adopted: row.adopted,
    rejected: row.rejected,
    minutesDueAt: row.due_at,
    minutesApprovedAt: row.approved_at,
    enteredOverdue: row.overdue,
    quality: row.points === null ? null : { points: row.points, most: row.most, level: row.level },
  };
}
