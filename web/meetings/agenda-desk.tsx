import { Button, Group, Text } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useEffect, useRef } from "react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./agenda-desk.module.css";
import { useItemTitle } from "./during/item-title.ts";

/** The agenda as the way through the meeting: what is done, what runs, what is ahead; a press shows an item. */
export function AgendaDesk({
  meeting,
  shownId,
  onShow,
}: {
  readonly meeting: MeetingView;
  readonly shownId: string | undefined;
  readonly onShow: (itemId: string) => void;
}) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  const running = meeting.items.find((item) => item.running)?.id;
  const list = useRef<HTMLOListElement>(null);
  // A long agenda opens where the meeting is.
  useEffect(() => {
    list.current?.querySelector("[data-running]")?.scrollIntoView({ block: "nearest" });
  }, [running]);
  return (
    <ol ref={list} className={classes["agenda"]}>
      {meeting.items.map((item) => (
        <li key={item.id} data-running={item.running || undefined}>
          <Button
            variant={item.id === shownId ? "light" : "subtle"}
            color="gray"
            fullWidth
            justify="flex-start"
            h="auto"
            py="xs"
            aria-current={item.id === shownId}
            classNames={{ label: classes["label"] ?? "" }}
            onClick={() => onShow(item.id)}
          >
            <span>
              <Text span fw={item.running ? 600 : 400}>
                {`${item.position}. ${titleOf(item)}`}
              </Text>
              <Group component="span" gap="xs" mt={4}>
                {item.running ? (
                  <StatusBadge tone="running" label={t("meetings.item.running")} />
                ) : item.endedAt !== null ? (
                  <StatusBadge tone="good" label={t("meetings.item.done")} />
                ) : (
                  <Text span size="sm" c="dimmed">
                    {item.minutes === null
                      ? t("meetings.item.ahead")
                      : t("meetings.minutes", { minutes: item.minutes })}
                  </Text>
                )}
                {item.opinions.length > 0 && (
                  <Text span size="sm" c="dimmed">
                    {t("meetings.item.opinions", { count: item.opinions.length })}
                  </Text>
                )}
              </Group>
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
