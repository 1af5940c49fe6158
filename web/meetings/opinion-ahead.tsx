import { Button, Group, Text, Textarea } from "@mantine/core";
import { sendOpinionAhead } from "@chiboso/domain/meetings/contract.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { isolated } from "./isolate.ts";
import { tooLong } from "./too-long.ts";
import { keptName } from "./unsent.ts";

/** Longest written opinion; a longer text stays in the field until its writer has shortened it. */
const OPINION_LIMIT = 5000;

/** A written opinion on an item before the meeting, for whoever cannot come or wants it prepared. */
export function OpinionAhead({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useKept(keptName(meeting.id, "ahead", item.id), "");
  // What was begun before the page was left is open again.
  const [writing, setWriting] = useState(text !== "");
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const [waiting, setWaiting] = useState(false);
  const command = useMeetingCommand(sendOpinionAhead, meeting.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const long = tooLong(words, text, OPINION_LIMIT);
  const begin = () => {
    flushSync(() => setWriting(true));
    field.current?.focus();
  };
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
    return <WriteButton item={item} waiting={waiting} onWrite={begin} />;
  }
  return (
    <CommandForm
      submit={t("meetings.ahead.send")}
      pending={command.pending}
      disabled={text.trim() === "" || long !== undefined}
      failure={command.failure}
      {...(text.trim() === "" && { hint: t("meetings.ahead.first") })}
      onSubmit={() => void send()}
      onCancel={() => setWriting(false)}
    >
      <Textarea
        ref={field}
        label={t("meetings.ahead.label", { item: isolated(item.title) })}
        description={t("meetings.ahead.hint")}
        required
        autosize
        minRows={3}
        maxRows={16}
        value={text}
        error={long}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </CommandForm>
  );
}

function WriteButton({
  item,
  waiting,
  onWrite,
}: {
  readonly item: ItemView;
  readonly waiting: boolean;
  readonly onWrite: () => void;
}) {
  const { t } = useWords();
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={onWrite}
        aria-label={t("meetings.ahead.write_on", { item: item.title })}
      >
        {t("meetings.ahead.write")}
      </Button>
      {waiting && <Text role="status">{t("meetings.answer.waiting")}</Text>}
    </Group>
  );
}
