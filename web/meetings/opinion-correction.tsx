import { Button, Textarea } from "@mantine/core";
import { reviseOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

interface Props {
  readonly meetingId: string;
  readonly opinion: ItemView["opinions"][number];
}

/** Corrects what was noted of a speech; what was sent in writing stays as it was sent. */
export function OpinionCorrection({ meetingId, opinion }: Props) {
  const { t } = useWords();
  const [correcting, setCorrecting] = useState(false);
  if (opinion.how === "sentAhead") return null;
  if (correcting) {
    return (
      <Correction meetingId={meetingId} opinion={opinion} onClose={() => setCorrecting(false)} />
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPencil size={16} aria-hidden />}
      aria-label={t("meetings.opinion.correct_of", { name: opinion.name })}
      onClick={() => setCorrecting(true)}
    >
      {t("meetings.opinion.correct")}
    </Button>
  );
}

function Correction({ meetingId, opinion, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(opinion.written);
  const command = useMeetingCommand(reviseOpinion, meetingId);
  const save = async () => {
    const outcome = await command.run({
      params: { meetingId, opinionId: opinion.id },
      body: { text, expectedVersion: opinion.version },
    });
    if (outcome.kind === "done") onClose();
  };
  return (
    <CommandForm
      submit={t("meetings.opinion.save")}
      quiet
      pending={command.pending}
      disabled={text.trim() === "" || text === opinion.written}
      failure={command.failure}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <Textarea
        aria-label={t("meetings.opinion.correct_of", { name: opinion.name })}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
