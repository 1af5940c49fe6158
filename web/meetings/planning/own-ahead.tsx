import { Button, Group, Text } from "@mantine/core";
import { reviseAhead, withdrawAhead } from "@chiboso/domain/meetings/planning/ahead-contract.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useEffect, useRef, useState, type RefObject } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { useWords } from "../../platform/words.tsx";
import { AheadField } from "../ahead-field.tsx";
import { useMeetingCommand } from "../api.ts";
import { isolated } from "../isolate.ts";
import { OPINION_LIMIT, tooLong } from "../too-long.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly opinion: ItemView["opinions"][number];
}

/** What its writer can do with an opinion that was sent ahead, until the meeting opens: change it or take it back. */
export function OwnAhead(props: Props) {
  const [writing, setWriting] = useState<boolean | null>(null);
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (writing === false) change.current?.focus();
  }, [writing]);
  if (writing === true) return <Rewording {...props} onClose={() => setWriting(false)} />;
  return <Choice {...props} change={change} onWrite={() => setWriting(true)} />;
}

function Choice({
  meeting,
  item,
  opinion,
  change,
  onWrite,
}: Props & {
  readonly change: RefObject<HTMLButtonElement | null>;
  readonly onWrite: () => void;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const command = useMeetingCommand(withdrawAhead, meeting.id);
  const withdraw = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, opinionId: opinion.id },
      body: { expectedVersion: opinion.version },
    });
    if (outcome.kind === "done") setAsking(false);
  };
  const title = isolated(item.title);
  return (
    <Group gap="xs" mt="xs">
      <Button
        ref={change}
        variant="default"
        aria-label={t("meetings.ahead.change_on", { item: title })}
        onClick={onWrite}
      >
        {t("meetings.ahead.change")}
      </Button>
      <Button
        variant="default"
        aria-label={t("meetings.ahead.withdraw_on", { item: title })}
        onClick={() => setAsking(true)}
      >
        {t("meetings.ahead.withdraw")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("meetings.ahead.withdraw_title")}
        text={t("meetings.ahead.withdraw_text")}
        confirm={t("meetings.ahead.withdraw")}
        danger
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void withdraw()}
        onClose={() => setAsking(false)}
      >
        <Text>{isolated(opinion.written)}</Text>
      </ConfirmDialog>
    </Group>
  );
}

function Rewording({ meeting, item, opinion, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState(opinion.written);
  const field = useRef<HTMLTextAreaElement>(null);
  const command = useMeetingCommand(reviseAhead, meeting.id);
  useEffect(() => field.current?.focus(), []);
  const long = tooLong(words, text, OPINION_LIMIT);
  const save = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, opinionId: opinion.id },
      body: { text, expectedVersion: opinion.version },
    });
    if (outcome.kind === "done") onClose();
  };
  return (
    <CommandForm
      submit={t("meetings.ahead.save")}
      pending={command.pending}
      disabled={text.trim() === "" || text === opinion.written || long !== undefined}
      failure={command.failure}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <AheadField item={item} text={text} field={field} onWrite={setText} />
    </CommandForm>
  );
}
