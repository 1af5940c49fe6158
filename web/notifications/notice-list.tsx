import { Text } from "@mantine/core";
import {
  markRead,
  myNotifications,
  type NotificationRow,
} from "@chiboso/domain/notifications/contract.ts";
import { noticeText } from "@chiboso/domain/notifications/text.ts";
import { useRouter } from "@tanstack/react-router";
import { useCommand } from "../platform/command.ts";
import { EmptyState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./notice-list.module.css";

/** Notifications, each of which leads to its thing and counts as read once it was followed. */
export function NoticeList({ notices }: { readonly notices: readonly NotificationRow[] }) {
  const { t, language, dateTime } = useWords();
  const router = useRouter();
  const read = useCommand(markRead, {
    onDone: (_reply, cache) => cache.refresh(myNotifications),
  });
  if (notices.length === 0) {
    return <EmptyState title={t("notifications.none")} hint={t("notifications.none_hint")} />;
  }
  return (
    <ul className={classes["list"]}>
      {notices.map((notice) => {
        const text = noticeText(language, notice.kind, notice.params);
        return (
          <li key={notice.id} data-unread={notice.readAt === null || undefined}>
            <a
              href={notice.link}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                if (notice.readAt === null) void read.run({ body: { ids: [notice.id] } });
                router.history.push(notice.link);
              }}
            >
              <Text span fw={notice.readAt === null ? 600 : 400}>
                {t(text.title, text.values)}
              </Text>
              <Text span size="sm">
                {t(text.body, text.values)}
              </Text>
              <Text span size="xs" c="dimmed">
                {dateTime(notice.at)}
                {notice.readAt === null && ` · ${t("notifications.unread")}`}
              </Text>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
