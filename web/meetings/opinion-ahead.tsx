import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { sendOpinionAhead } from "@chiboso/domain/meetings/contract.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

/** A written opinion on an item before the meeting, for whoever cannot come or wants it prepared. */
export function OpinionAhead({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState("");
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const [waiting, setWaiting] = useState(false);
  const command = useMeetingCommand(sendOpinionAhead, meeting.id);
  const send = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { opinionId, itemId: item.id, text },
    });
    if (outcome.kind !== "done" && outcome.kind !== "waiting") return;
    setWaiting(outcome.kind === "waiting");
    setOpinionId(uuidv7());
    setText("");
    setWriting(false);
  };
  if (!writing) {
    return (
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => setWriting(true)}
          aria-label={t("meetings.ahead.write_on", { item: item.title })}
        >
          {t("meetings.ahead.write")}
        </Button>
        {waiting && <Text role="status">{t("meetings.answer.waiting")}</Text>}
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t("meetings.ahead.label", { item: item.title })}
          description={t("meetings.ahead.hint")}
          required
          autoFocus
          autosize
          minRows={3}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <RefusalAlert failure={command.failure} />
        <Group>
          <Button type="submit" size="md" loading={command.pending}>
            {t("meetings.ahead.send")}
          </Button>
          <Button size="md" variant="default" onClick={() => setWriting(false)}>
            {t("platform.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
