import { Alert, Button, Stack, Text, Textarea } from "@mantine/core";
import { concludeItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

/**
 * The chair's conclusion. What is typed is never lost: when somebody else saved meanwhile, their
 * text is shown beside it and the writer decides.
 */
export function ConclusionForm({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const saved = item.conclusion ?? "";
  const [from, setFrom] = useState(saved);
  // What was prepared stands there to be saved as it is or changed.
  const [text, setText] = useState(saved === "" ? (item.draft ?? "") : saved);
  const command = useMeetingCommand(concludeItem, meeting.id);
  // Somebody else's text is taken over only by whoever has not typed anything.
  if (saved !== from && text === from) {
    setFrom(saved);
    setText(saved);
  }
  const overtaken = saved !== from && saved !== text;
  const save = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, itemId: item.id },
      body: { text: text.trim() === "" ? null : text, expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") setFrom(text);
  };
  const isSaved = text === saved && saved !== "";
  return (
    <CommandForm
      submit={t("meetings.conclusion.save")}
      quiet
      pending={command.pending}
      disabled={text === saved}
      failure={command.failure}
      {...(isSaved && { hint: t("meetings.conclusion.saved") })}
      onSubmit={() => void save()}
    >
      <Textarea
        aria-label={t("meetings.item.conclusion")}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {overtaken && <Overtaken saved={saved} onTake={() => setText(saved)} />}
    </CommandForm>
  );
}

function Overtaken({ saved, onTake }: { readonly saved: string; readonly onTake: () => void }) {
  const { t } = useWords();
  return (
    <Alert color="gold" role="status" title={t("meetings.stale.text")}>
      <Stack gap="xs" align="flex-start">
        <Text>{saved === "" ? "–" : saved}</Text>
        <Button variant="default" onClick={onTake}>
          {t("meetings.stale.take")}
        </Button>
      </Stack>
    </Alert>
  );
}
