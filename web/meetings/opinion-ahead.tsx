import { Button, Group, Text } from "@mantine/core";
import { sendOpinionAhead } from "@chiboso/domain/meetings/contract.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { aheadLeft, unsentAhead } from "./after-sending.ts";
import { AheadField } from "./ahead-field.tsx";
import { useMeetingCommand } from "./api.ts";
import { OPINION_LIMIT, tooLong } from "./too-long.ts";
import { keptName, NO_AHEAD } from "./unsent.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

/** What is being written, and the sending itself. */
function useAhead({ meeting, item }: Props) {
  const [kept, keep, latest] = useKept(keptName(meeting.id, "written", item.id), NO_AHEAD);
  const draft = unsentAhead(kept, item.opinions);
  const { text } = draft;
  const [opened, setWriting] = useState<boolean | null>(null);
  const [waiting, setWaiting] = useState(false);
  const command = useMeetingCommand(sendOpinionAhead, meeting.id);
  const write = (typed: string) => {
    setWriting(true);
    keep({ ...draft, text: typed });
  };
  const send = async () => {
    const opinionId = draft.id ?? uuidv7();
    keep({ ...draft, id: opinionId });
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { opinionId, itemId: item.id, text },
    });
    if (outcome.kind !== "done" && outcome.kind !== "waiting") return;
    setWaiting(outcome.kind === "waiting");
    // What was written while the answer was on its way stays.
    const now = latest();
    const left = now.id === opinionId ? aheadLeft(now, text) : now;
    keep(left);
    setWriting(left.text !== "");
  };
  // What was begun before the page was left is open again.
  const writing = opened ?? text !== "";
  return { text, writing, setWriting, write, waiting, command, send };
}

/** A written opinion on an item before the meeting, for whoever cannot come or wants it prepared. */
export function OpinionAhead({ meeting, item }: Props) {
  const words = useWords();
  const { t } = words;
  const { text, writing, setWriting, write, waiting, command, send } = useAhead({ meeting, item });
  const field = useRef<HTMLTextAreaElement>(null);
  const long = tooLong(words, text, OPINION_LIMIT);
  const begin = () => {
    flushSync(() => setWriting(true));
    field.current?.focus();
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
      <AheadField item={item} text={text} field={field} onWrite={write} />
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
