import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { wordOf } from "@chiboso/domain/meetings/during/key-words.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconPencil } from "@tabler/icons-react";
import { useAllKept } from "../../platform/kept.ts";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { unsentOf, type Unsent } from "../unsent-list.ts";
import { meetingName } from "../unsent.ts";

/** What was written at this desk under another item than the one that is shown, and not sent; a press leads back. */
export function UnsentNotice({
  meeting,
  shownId,
  over = false,
  onShow,
}: {
  readonly meeting: MeetingView;
  readonly shownId: string | undefined;
  /** Whether nothing can be written any more. */
  readonly over?: boolean;
  readonly onShow?: (itemId: string) => void;
}) {
  const { t, list } = useWords();
  const unsent = unsentOf(meeting.items, useAllKept(meetingName(meeting.id)));
  const elsewhere = unsent.filter((each) => each.itemId !== shownId);
  if (elsewhere.length === 0) return null;
  const numberOf = ({ itemId }: Unsent) =>
    meeting.items.find((item) => item.id === itemId)?.position ?? 0;
  const textOf = ({ keyWords, text }: Unsent) =>
    list([...keyWords.map((word) => t(wordOf(word))), ...(text === "" ? [] : [text])]);
  return (
    <Alert
      color="gold"
      role="status"
      icon={<IconPencil aria-hidden />}
      title={t("meetings.unsent.title")}
    >
      <Stack gap="xs">
        {elsewhere.map((each) => (
          <Group key={each.work + each.itemId} justify="space-between" gap="xs">
            <Text flex={1} miw="12rem" {...(onShow && { lineClamp: 2 })}>
              {t(`meetings.unsent.${each.work}`, {
                number: numberOf(each),
                text: isolated(textOf(each)),
              })}
            </Text>
            {onShow && (
              <Button
                variant="default"
                aria-label={t("meetings.unsent.go_to", { number: numberOf(each) })}
                onClick={() => onShow(each.itemId)}
              >
                {t("meetings.unsent.go")}
              </Button>
            )}
          </Group>
        ))}
        {over && <Text>{t("meetings.unsent.over")}</Text>}
      </Stack>
    </Alert>
  );
}
