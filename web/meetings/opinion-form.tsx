import { Textarea } from "@mantine/core";
import { noteOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { MemberPicker } from "./member-picker.tsx";

/** Notes what somebody says: a name, a text, Ctrl+Enter; ready for the next speaker at once. */
export function OpinionForm({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const command = useMeetingCommand(noteOpinion, meeting.id);
  const present = meeting.roll.filter((each) => each.presentNow);
  const ready = memberId !== null && text.trim() !== "";
  const send = async () => {
    if (!ready || command.pending) return;
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { opinionId, itemId: item.id, memberId, text },
    });
    if (outcome.kind !== "done") return;
    setOpinionId(uuidv7());
    setText("");
    setMemberId(null);
  };
  return (
    <CommandForm
      submit={t("meetings.opinion.note")}
      pending={command.pending}
      disabled={!ready}
      failure={command.failure}
      hint={t(ready ? "meetings.opinion.keys" : "meetings.opinion.first")}
      onSubmit={() => void send()}
    >
      <MemberPicker
        label={t("meetings.opinion.who")}
        members={present}
        value={memberId}
        onChange={setMemberId}
      />
      <Textarea
        label={t("meetings.opinion.text")}
        required
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || (!event.ctrlKey && !event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      />
    </CommandForm>
  );
}
