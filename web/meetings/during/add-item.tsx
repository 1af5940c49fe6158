import { Button, Checkbox, TextInput } from "@mantine/core";
import { withNewItem } from "@chiboso/domain/meetings/agenda.ts";
import { changeAgenda } from "@chiboso/domain/meetings/contract-running.ts";
import { SECRET_TITLE } from "@chiboso/domain/meetings/during/secret-items.ts";
import { MOST_ITEMS } from "@chiboso/domain/meetings/preparation.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";

interface Props {
  readonly meeting: MeetingView;
}

/** Adds an item to the agenda of a meeting that runs; the rule for a secret one is the same as before it. */
export function AddItem({ meeting }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (meeting.state !== "open" || meeting.items.length >= MOST_ITEMS) return null;
  if (open) return <ItemForm meeting={meeting} onClose={() => setOpen(false)} />;
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      {t("meetings.agenda.add")}
    </Button>
  );
}

function ItemForm({ meeting, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState("");
  const [secret, setSecret] = useState(false);
  const [id] = useState(() => uuidv7());
  const command = useMeetingCommand(changeAgenda, meeting.id);
  const inRoom = meeting.mode === "inPerson";
  const add = async () => {
    const item = { id, title: secret ? SECRET_TITLE : title, secret };
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { agenda: withNewItem(meeting.items, item), expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") onClose();
  };
  return (
    <CommandForm
      submit={t("meetings.agenda.add_now")}
      quiet
      pending={command.pending}
      disabled={!secret && title.trim() === ""}
      failure={command.failure}
      onSubmit={() => void add()}
      onCancel={onClose}
    >
      <TextInput
        label={t("meetings.agenda.new_title")}
        required
        maxLength={300}
        readOnly={secret}
        value={secret ? t("meetings.secret.title") : title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Checkbox
        label={t("meetings.secret.mark")}
        description={t(inRoom ? "meetings.secret.note" : "meetings.secret.room_only")}
        disabled={!inRoom}
        checked={secret}
        onChange={(event) => setSecret(event.currentTarget.checked)}
      />
    </CommandForm>
  );
}
