import { Checkbox, Stack, Text } from "@mantine/core";
import {
  isAlwaysMailed,
  NOTICE_GROUPS,
  type ChannelChoices,
  type Channels,
  type NoticeGroup,
} from "@chiboso/domain/notifications/channels.ts";
import {
  chooseChannels,
  viewPush,
  type OwnPush,
} from "@chiboso/domain/notifications/push/contract.ts";
import { useState } from "react";
import { useCommand } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";

interface Line {
  readonly group: NoticeGroup;
  readonly channels: Channels;
}

/** Which kinds of notices also leave the app, and by which way; each choice is kept at once. */
export function ChannelTable({ own }: { readonly own: OwnPush }) {
  const { t } = useWords();
  const choose = useCommand(chooseChannels, {
    onDone: (next, cache) => cache.put(viewPush, {}, next),
  });
  const [wanted, setWanted] = useState<ChannelChoices | null>(null);
  const choices = wanted ?? own.choices;
  // Shown at once; what was refused or lost goes back to what is kept.
  const keep = async (next: ChannelChoices) => {
    setWanted(next);
    await choose.run({ body: { detail: own.detail, choices: next } });
    setWanted((now) => (now === next ? null : now));
  };
  const columns = useColumns({
    hasPush: own.key !== null,
    onChange: ({ group, channels }) => void keep({ ...choices, [group]: channels }),
  });
  const lines = NOTICE_GROUPS.map((group): Line => ({
    group,
    channels: choices[group] ?? { mail: true, push: true },
  }));
  return (
    <Stack gap={0}>
      <RefusalAlert failure={choose.failure} />
      <DataTable
        label={t("notifications.device.channels")}
        columns={columns}
        rows={lines}
        rowKey={(row) => row.group}
      />
      {!own.mail && (
        <Text size="sm" c="dimmed" p="md">
          {t("notifications.device.no_mail")}
        </Text>
      )}
    </Stack>
  );
}

function useColumns({
  hasPush,
  onChange,
}: {
  readonly hasPush: boolean;
  readonly onChange: (line: Line) => void;
}): Column<Line>[] {
  const { t } = useWords();
  const nameOf = (group: NoticeGroup) => t(`notifications.push.group.${group}`);
  return [
    {
      key: "about",
      heading: t("notifications.device.about"),
      onPhone: "title",
      cell: (row) => nameOf(row.group),
    },
    {
      key: "app",
      heading: t("notifications.device.in_app"),
      onPhone: "hidden",
      cell: () => t("notifications.device.always"),
    },
    {
      key: "mail",
      heading: t("notifications.device.by_mail"),
      cell: ({ group, channels }) =>
        isAlwaysMailed(group) ? (
          t("notifications.device.always")
        ) : (
          <Checkbox
            size="md"
            aria-label={t("notifications.device.by_mail_named", { group: nameOf(group) })}
            checked={channels.mail}
            onChange={(event) =>
              onChange({ group, channels: { ...channels, mail: event.currentTarget.checked } })
            }
          />
        ),
    },
    {
      key: "push",
      heading: t("notifications.device.by_push"),
      cell: ({ group, channels }) => (
        <Checkbox
          size="md"
          aria-label={t("notifications.device.by_push_named", { group: nameOf(group) })}
          disabled={!hasPush}
          checked={hasPush && channels.push}
          onChange={(event) =>
            onChange({ group, channels: { ...channels, push: event.currentTarget.checked } })
          }
        />
      ),
    },
  ];
}
