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

/** One line for each cell; the cell leads to the cell, the meeting to its record. */
export function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useWords();
  const columns: readonly Column<BoardRow>[] = [
    {
      key: "cell",
      heading: t("analytics.column.cell"),
      width: "2.2fr",
      onPhone: "title",
      cell: (row) => (
        <TextLink
          to="/organisations/$organisationId"
          params={{ organisationId: row.organisation.id }}
        >
          {row.organisation.name}
        </TextLink>
      ),
    },
    {
      key: "state",
      heading: t("analytics.column.state"),
      width: "1.6fr",
      cell: (row) => <State row={row} />,
    },
    {
      key: "meetings",
      heading: t("analytics.column.meetings"),
      width: "1.6fr",
      cell: (row) => <Meetings row={row} />,
    },
    {
      key: "attendance",
      heading: t("analytics.column.attendance"),
      width: "1.1fr",
      cell: (row) => <Attendance row={row} />,
    },
    {
      key: "opinions",
      heading: t("analytics.column.opinions"),
      width: "0.8fr",
      numeric: true,
      cell: (row) => row.opinions,
    },
    {
      key: "votes",
      heading: t("analytics.column.votes"),
      width: "1.3fr",
      cell: (row) =>
        row.votes.adopted + row.votes.rejected === 0 ? "–" : t("analytics.votes", row.votes),
    },
    {
      key: "minutes",
      heading: t("analytics.column.minutes"),
      width: "1.6fr",
      cell: (row) => <Minutes row={row} />,
    },
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
        <TextLink key={meeting.id} to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {t("analytics.meeting", {
            date: date(wallClock(meeting.plannedAt, meeting.zone).date),
            kind: t(`meetings.kind.${meeting.kind}`),
          })}
        </TextLink>
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
