import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { wordOf } from "@chiboso/domain/meetings/during/key-words.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconPencil } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useAllKept, useForget } from "../../platform/kept.ts";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { unsentOf, type Unsent } from "../unsent-list.ts";
import { keptName, meetingName } from "../unsent.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly shownId: string | undefined;
  /** Whether nothing can be written any more. */
  readonly over?: boolean;
  readonly onShow?: (itemId: string) => void;
}

/**
 * What was written at this desk under another item than the one that is shown, and not sent: of whom it is and
 * by when; a press leads back to it, another lets it go.
 */
export function UnsentNotice({ meeting, shownId, over = false, onShow }: Props) {
  const { t } = useWords();
  const unsent = unsentOf(meeting.items, useAllKept(meetingName(meeting.id)));
  const elsewhere = unsent.filter((each) => each.itemId !== shownId);
  if (elsewhere.length === 0) return null;
  return (
    <Alert
      color="gold"
      role="status"
      icon={<IconPencil aria-hidden />}
      title={t("meetings.unsent.title")}
    >
      <Stack gap="sm">
        {elsewhere.map((each) => (
          <Line
            key={each.work + each.itemId}
            meeting={meeting}
            unsent={each}
            {...(onShow && { onShow: () => onShow(each.itemId) })}
          />
        ))}
        {over && <Text>{t("meetings.unsent.over")}</Text>}
      </Stack>
    </Alert>
  );
}

function Line({
  meeting,
  unsent,
  onShow,
}: {
  readonly meeting: MeetingView;
  readonly unsent: Unsent;
  readonly onShow?: () => void;
}) {
  const { t, list } = useWords();
  const forget = useForget();
  const { itemId, work, keyWords, text } = unsent;
  const number = meeting.items.find((item) => item.id === itemId)?.position ?? 0;
  const words = list([...keyWords.map((word) => t(wordOf(word))), ...(text === "" ? [] : [text])]);
  return (
    <Group justify="space-between" gap="xs">
      <Stack gap={0} flex={1} miw="12rem">
        <Text {...(onShow && { lineClamp: 2 })}>
          {t(`meetings.unsent.${work}`, { number, text: isolated(words) })}
        </Text>
        <Particulars meeting={meeting} unsent={unsent} />
      </Stack>
      <Group gap="xs">
        {onShow && (
          <Button
            variant="default"
            aria-label={t("meetings.unsent.go_to", { number })}
            onClick={onShow}
          >
            {t("meetings.unsent.go")}
          </Button>
        )}
        <Discard
          label={t("meetings.unsent.discard_of", { number, text: isolated(words) })}
          onDiscard={() => forget(keptName(meeting.id, work, itemId))}
        />
      </Group>
    </Group>
  );
}

/** Who spoke or is to do it, and by when. */
function Particulars({
  meeting,
  unsent: { work, memberId, dueDate },
}: {
  readonly meeting: MeetingView;
  readonly unsent: Unsent;
}) {
  const { t, date, list } = useWords();
  const member = meeting.roll.find((each) => each.memberId === memberId);
  const name = member && isolated(member.name);
  const told = [
    ...(name === undefined
      ? []
      : [t(work === "task" ? "meetings.unsent.owner" : "meetings.unsent.speaker", { name })]),
    ...(dueDate === null ? [] : [t("meetings.unsent.due", { date: date(dueDate) })]),
  ];
  return told.length > 0 && <Text size="sm">{list(told, ";")}</Text>;
}

/** Asks once more in its own place, because what is let go cannot be had again. */
function Discard({ label, onDiscard }: { readonly label: string; readonly onDiscard: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<boolean | null>(null);
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== null) place.current?.focus();
  }, [asking]);
  if (asking !== true) {
    return (
      <Button ref={place} variant="default" aria-label={label} onClick={() => setAsking(true)}>
        {t("meetings.unsent.discard")}
      </Button>
    );
  }
  return (
    <>
      <Button ref={place} variant="default" onClick={() => setAsking(false)}>
        {t("meetings.unsent.keep")}
      </Button>
      <Button color="red" onClick={onDiscard}>
        {t("meetings.unsent.discard_sure")}
      </Button>
    </>
  );
}
