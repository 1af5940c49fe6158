import { Button, Stack, Title } from "@mantine/core";
import {
  unsubscribePush,
  viewPush,
  type OwnPush,
  type PushDevice,
} from "@chiboso/domain/notifications/push/contract.ts";
import { useCommand, type Command } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { deviceOf } from "../../platform/device-name.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import type { BrowserSide } from "./device-state.ts";
import { unsubscribeHere } from "./push-browser.ts";

/** Every device that is told, so that a strange one is noticed and put out. */
export function DeviceTable({
  own,
  browser,
  onRemoved,
}: {
  readonly own: OwnPush;
  readonly browser: BrowserSide;
  readonly onRemoved: () => Promise<void>;
}) {
  const { t } = useWords();
  const remove = useCommand(unsubscribePush, {
    onDone: async (next, cache) => {
      const here = next.devices.some(({ digest }) => digest === browser.digest);
      if (!here) await unsubscribeHere().catch(() => undefined);
      await onRemoved();
      cache.put(viewPush, {}, next);
    },
  });
  const columns = useColumns(remove);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t("notifications.device.devices")}
      </Title>
      <RefusalAlert failure={remove.failure} />
      <DataTable
        label={t("notifications.device.devices")}
        columns={columns}
        rows={own.devices}
        rowKey={(row) => row.deviceId}
      />
    </Stack>
  );
}

function useColumns(remove: Command<typeof unsubscribePush>): Column<PushDevice>[] {
  const { t, dateTime } = useWords();
  const nameOf = (row: PushDevice) =>
    deviceOf(row.device) ?? t("notifications.device.unknown_device");
  return [
    {
      key: "device",
      heading: t("notifications.device.device"),
      onPhone: "title",
      cell: nameOf,
    },
    {
      key: "state",
      heading: t("notifications.device.state"),
      cell: ({ failing }) => (
        <StatusBadge
          tone={failing === null ? "good" : "bad"}
          label={t(`notifications.device.state.${failing === null ? "on" : "failing"}`)}
        />
      ),
    },
    {
      key: "service",
      heading: t("notifications.device.service"),
      onPhone: "hidden",
      cell: (row) => <bdi>{row.service}</bdi>,
    },
    {
      key: "since",
      heading: t("notifications.device.since"),
      cell: (row) => dateTime(row.createdAt),
    },
    {
      key: "delivered",
      heading: t("notifications.device.delivered"),
      cell: (row) =>
        row.deliveredAt === null ? t("notifications.device.never") : dateTime(row.deliveredAt),
    },
    {
      key: "remove",
      heading: t("notifications.device.remove"),
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          disabled={remove.pending}
          aria-label={t("notifications.device.remove_named", { device: nameOf(row) })}
          onClick={() => void remove.run({ params: { deviceId: row.deviceId } })}
        >
          {t("notifications.device.remove")}
        </Button>
      ),
    },
  ];
}
