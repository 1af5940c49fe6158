import { Stack, Text } from "@mantine/core";
import {
  MINUTES_STANDINGS,
  type BoardRow,
  type CellState,
  type MinutesStanding,
} from "@chiboso/domain/analytics/board.ts";
import { wallClock } from "@chiboso/domain/kernel/dates.ts";
import { IconCalendarEvent } from "@tabler/icons-react";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { TextLink } from "../platform/links.tsx";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

type Level = NonNullable<BoardRow["quality"]>["total"]["level"];

const STATE_TONES: Readonly<Record<CellState, Tone>> = {
  met: "good",
  meeting: "running",
  planned: "info",
  notYet: "none",
  missed: "bad",
};

const MINUTES_TONES: Readonly<Record<MinutesStanding, Tone>> = {
  approved: "good",
  approvedLate: "warning",
  due: "info",
  late: "bad",
};

const LEVEL_TONES: Readonly<Record<Level, Tone>> = {
  good: "good",
  fair: "info",
  average: "warning",
  poor: "bad",
};

/** One line for each cell; the cell leads to the cell, the meeting to its record. */
export function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useWords();
  const part = (name: Part, width: string, cell: Column<BoardRow>["cell"]): Column<BoardRow> => ({
    key: name,
    heading: t(`analytics.column.${name}`),
    width,
    cell,
  });
  const columns: readonly Column<BoardRow>[] = [
    { ...part("cell", "2.2fr", cellOf), onPhone: "title" },
    part("state", "1.6fr", stateOf),
    part("meetings", "1.6fr", meetingsOf),
    part("attendance", "1.1fr", attendanceOf),
    { ...part("opinions", "0.8fr", (row) => row.opinions), numeric: true },
    part("votes", "1.3fr", votesOf),
    part("minutes", "1.6fr", minutesOf),
    part("quality", "1.5fr", qualityOf),
  ];
  return (
    <DataTable
      label={t("analytics.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.organisation.id}
    />
  );
}

type Part =
  | "cell"
  | "state"
  | "meetings"
  | "attendance"
  | "opinions"
  | "votes"
  | "minutes"
  | "quality";

const cellOf = ({ organisation }: BoardRow) => (
  <TextLink to="/organisations/$organisationId" params={{ organisationId: organisation.id }}>
    {organisation.name}
  </TextLink>
);
const stateOf = (row: BoardRow) => <State row={row} />;
const meetingsOf = (row: BoardRow) => <Meetings row={row} />;
const attendanceOf = (row: BoardRow) => <Attendance row={row} />;
const votesOf = (row: BoardRow) => <Votes row={row} />;
const minutesOf = (row: BoardRow) => <Minutes row={row} />;
const qualityOf = (row: BoardRow) => <Quality row={row} />;

/** What the cell has reported, with the way to how it came about. */
function Quality({ row: { quality } }: { readonly row: BoardRow }) {
  const { t } = useWords();
  if (quality === null) return "–";
  const { level, points, most } = quality.total;
  return (
    <Stack gap={2} align="flex-start">
      <StatusBadge
        tone={LEVEL_TONES[level]}
        label={t(`analytics.level.${level}`, { points, most })}
      />
      <TextLink
        to="/meetings/$meetingId/quality"
        params={{ meetingId: quality.meetingId }}
        size="sm"
      >
        {t("quality.open_sheet")}
      </TextLink>
    </Stack>
  );
}

function Votes({ row }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { adopted, rejected } = row.votes;
  return adopted + rejected === 0 ? "–" : t("analytics.votes", row.votes);
}

function State({ row }: { readonly row: BoardRow }) {
  const { t } = useWords();
  return (
    <StatusBadge
      tone={STATE_TONES[row.state]}
      label={t(`analytics.state.${row.state}`)}
      {...(row.state === "planned" && { icon: IconCalendarEvent })}
    />
  );
}

function Meetings({ row }: { readonly row: BoardRow }) {
  const { t, date } = useWords();
  if (row.meetings.length === 0) return "–";
  return (
    <Stack gap={2}>
      {row.meetings.map((meeting) => (
        <div key={meeting.id}>
          <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {t("analytics.meeting", {
              date: date(wallClock(meeting.plannedAt, meeting.zone).date),
              kind: t(`meetings.kind.${meeting.kind}`),
            })}
          </TextLink>{" "}
          {meeting.entered !== null && (
            <StatusBadge
              tone={meeting.entered === "late" ? "warning" : "info"}
              label={t(`analytics.entered.${meeting.entered}`)}
            />
          )}
        </div>
      ))}
    </Stack>
  );
}

function Attendance({ row }: { readonly row: BoardRow }) {
  const { t, percent } = useWords();
  if (row.attendance === null || row.attendance.expected === 0) return "–";
  const { attended, expected } = row.attendance;
  return (
    <span>
      {percent(attended, expected)}{" "}
      <Text span size="sm" c="dimmed">
        {t("analytics.of", { part: attended, whole: expected })}
      </Text>
    </span>
  );
}

/** Several meetings of a month may stand differently; each way is said once with its number. */
function Minutes({ row }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const found = MINUTES_STANDINGS.filter((standing) => row.minutes[standing] > 0);
  if (found.length === 0) return "–";
  return (
    <Stack gap={4} align="flex-start">
      {found.map((standing) => (
        <StatusBadge
          key={standing}
          tone={MINUTES_TONES[standing]}
          label={
            row.minutes[standing] === 1
              ? t(`analytics.minutes.${standing}`)
              : `${t(`analytics.minutes.${standing}`)} (${row.minutes[standing]})`
          }
        />
      ))}
    </Stack>
  );
}
