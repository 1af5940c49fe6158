import { Button, Group, Stack } from "@mantine/core";
import { endOtherSessions, endSession, listSessions } from "@chiboso/domain/access/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { deviceOf } from "../platform/device-name.ts";

type Session = Reply<typeof listSessions>["sessions"][number];

/** The devices on which one is signed in, each of which can be put out. */
export function Sessions() {
  const { t } = useWords();
  const query = useAsk(listSessions, {});
  const end = useCommand(endSession, { onDone: (_reply, cache) => cache.refresh(listSessions) });
  const columns = useColumns(end);
  return (
    <Stack gap={0}>
      <RefusalAlert failure={end.failure} />
      <Loaded query={query}>
        {({ sessions }) => (
          <>
            <DataTable
              label={t("access.settings.sessions")}
              columns={columns}
              rows={sessions}
              rowKey={(row) => row.sessionId}
            />
            {sessions.length > 1 && <EndOthers count={sessions.length - 1} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

/** After a device was lost: everywhere else at once. */
function EndOthers({ count }: { readonly count: number }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const end = useCommand(endOtherSessions, {
    onDone: async (_reply, cache) => {
      setAsking(false);
      await cache.refresh(listSessions);
    },
  });
  return (
    <Group p="md">
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("access.settings.end_others")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("access.settings.end_others")}
        text={t("access.settings.end_others_text", { count })}
        confirm={t("access.settings.end_others")}
        danger
        pending={end.pending}
        failure={end.failure}
        onConfirm={() => void end.run({})}
        onClose={() => setAsking(false)}
      />
    </Group>
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
