import { Alert, Button, Stack, Text, Textarea } from "@mantine/core";
import { concludeItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { conclusionLeft } from "./after-sending.ts";
import { useMeetingCommand } from "./api.ts";
import { keptName, NO_CONCLUSION } from "./unsent.ts";

/**
 * The chair's conclusion. What is typed is never lost: it stays when one leaves, and when somebody else saved meanwhile, their
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
  // What was prepared stands there to be saved as it is or changed.
  const shown = saved === "" ? (item.draft ?? "") : saved;
  const [draft, keep, latest] = useKept(keptName(meeting.id, "conclusion", item.id), NO_CONCLUSION);
  const text = draft?.text ?? shown;
  const command = useMeetingCommand(concludeItem, meeting.id);
  const write = (typed: string) =>
    keep(typed === shown ? null : { from: draft?.from ?? saved, text: typed });
  // Somebody else's text is taken over only by whoever has not typed anything.
  const overtaken = draft !== null && draft.from !== saved && saved !== text;
  const save = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, itemId: item.id },
      body: { text: text.trim() === "" ? null : text, expectedVersion: meeting.version },
    });
    if (outcome.kind !== "done") return;
    keep(conclusionLeft(latest(), text));
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
        onChange={(event) => write(event.currentTarget.value)}
      />
      {overtaken && <Overtaken saved={saved} onTake={() => keep(null)} />}
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
