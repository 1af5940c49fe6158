import { Textarea } from "@mantine/core";
import { noteOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import { isSpeaking } from "@chiboso/domain/meetings/during/speeches.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { KeyWordChoice } from "./during/key-word-choice.tsx";
import { MemberPicker } from "./member-picker.tsx";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

/** What is being written down, and the noting itself. */
function useNote({ meeting, item }: Props) {
  const speaking = meeting.speeches.find((each) => each.itemId === item.id && isSpeaking(each));
  const [chosen, setMemberId] = useState<string | null>(null);
  const [keyWords, setKeyWords] = useState<readonly KeyWord[]>([]);
  const [text, setText] = useState("");
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const command = useMeetingCommand(noteOpinion, meeting.id);
  // Whoever has the floor is whom one writes about, until somebody else is chosen.
  const memberId = chosen ?? speaking?.memberId ?? null;
  const ready = memberId !== null && (text.trim() !== "" || keyWords.length > 0);
  const send = async () => {
    if (memberId === null || !ready || command.pending) return;
    const speechId = speaking?.memberId === memberId ? speaking.id : null;
    const said = { opinionId, itemId: item.id, memberId, speechId };
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { ...said, text: text.trim(), keyWords: [...keyWords] },
    });
    if (outcome.kind !== "done") return;
    setOpinionId(uuidv7());
    setText("");
    setMemberId(null);
    setKeyWords([]);
  };
  return { memberId, setMemberId, keyWords, setKeyWords, text, setText, ready, command, send };
}

/** Notes what somebody says: a name, key words or a text, Ctrl+Enter; ready for the next speaker at once. */
export function OpinionForm(props: Props) {
  const { t } = useWords();
  const { memberId, setMemberId, keyWords, setKeyWords, text, setText, ready, command, send } =
    useNote(props);
  const present = props.meeting.roll.filter((each) => each.presentNow);
  return (
    <CommandForm
      submit={t("meetings.opinion.note")}
      pending={command.pending}
      disabled={!ready}
      failure={command.failure}
      hint={t(ready ? "meetings.opinion.keys" : "meetings.opinion.first_any")}
      onSubmit={() => void send()}
    >
      <MemberPicker
        label={t("meetings.opinion.who")}
        members={present}
        value={memberId}
        onChange={setMemberId}
      />
      <KeyWordChoice value={keyWords} onChange={setKeyWords} />
      <Textarea
        label={t(keyWords.length > 0 ? "meetings.opinion.text_more" : "meetings.opinion.text")}
        required={keyWords.length === 0}
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
