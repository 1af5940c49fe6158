import { Button } from "@mantine/core";
import { endSession, listSessions } from "@chiboso/domain/access/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { deviceOf } from "./device.ts";

type Session = Reply<typeof listSessions>["sessions"][number];

/** The devices on which one is signed in, each of which can be put out. */
export function Sessions() {
  const { t } = useWords();
  const query = useAsk(listSessions, {});
  const end = useCommand(endSession, { onDone: (_reply, cache) => cache.refresh(listSessions) });
  const columns = useColumns(end);
  return (
    <>
      <RefusalAlert failure={end.failure} />
      <Loaded query={query}>
        {({ sessions }) => (
          <DataTable
            label={t("access.settings.sessions")}
            columns={columns}
            rows={sessions}
            rowKey={(row) => row.sessionId}
          />
        )}
      </Loaded>
    </>
  );
}

function useColumns(end: Command<typeof endSession>): Column<Session>[] {
  const { t, dateTime } = useWords();
  return [
    {
      key: "device",
      heading: t("access.settings.device"),
      onPhone: "title",
      cell: (row) => deviceOf(row.device) ?? t("access.settings.unknown_device"),
    },
    {
      key: "address",
      heading: t("access.settings.address"),
      cell: (row) => <bdi>{row.address}</bdi>,
    },
    { key: "since", heading: t("access.settings.since"), cell: (row) => dateTime(row.createdAt) },
    {
      key: "last",
      heading: t("access.settings.last_seen"),
      cell: (row) => dateTime(row.lastSeenAt),
    },
    {
      key: "end",
      heading: t("access.settings.end_session"),
      cell: (row) =>
        row.current ? (
          <StatusBadge tone="info" label={t("access.settings.this_device")} />
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={end.pending}
            onClick={() => void end.run({ params: { sessionId: row.sessionId } })}
          >
            {t("access.settings.end_session")}
          </Button>
        ),
    },
  ];
}
