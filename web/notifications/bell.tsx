import { ActionIcon, Indicator, Popover, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { IconBell } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { NoticeList } from "./notice-list.tsx";

/** The bell in the head: how many are new, and the latest of them. */
export function Bell() {
  const { t } = useWords();
  const { memberId } = useActor();
  const [opened, panel] = useDisclosure(false);
  const query = useAsk(
    myNotifications,
    {},
    {
      topics: memberId === null ? [] : [`member:${memberId}`],
    },
  );
  const unread = query.data?.unread ?? 0;
  const label = t("notifications.bell", { count: unread });
  return (
    <Popover
      opened={opened}
      onChange={panel.toggle}
      position="bottom-end"
      width={360}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <Indicator disabled={unread === 0} label={unread} size={18} color="flag" offset={6}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            title={label}
            onClick={panel.toggle}
          >
            <IconBell size={22} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Stack gap={0}>
          <Text fw={600} px="md" py="sm">
            {t("notifications.title")}
          </Text>
          <Loaded query={query}>
            {({ notifications }) => (
              <NoticeList notices={notifications.slice(0, 5)} onFollow={panel.close} />
            )}
          </Loaded>
          <TextLink to="/notifications" onClick={panel.close} px="md" py="sm" size="sm">
            {t("notifications.all")}
          </TextLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
