import { Textarea } from "@mantine/core";
import { noteOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { opinionLeft, unsentOpinion } from "./after-sending.ts";
import { useMeetingCommand } from "./api.ts";
import { KeyWordChoice } from "./during/key-word-choice.tsx";
import { MemberPicker } from "./member-picker.tsx";
import { keptName, NO_OPINION, speakerOf, written } from "./unsent.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

/** What is being written down, and the noting itself. */
function useNote({ meeting, item }: Props) {
  const [kept, keep, latest] = useKept(keptName(meeting.id, "opinion", item.id), NO_OPINION);
  const draft = unsentOpinion(kept, item.opinions);
  const command = useMeetingCommand(noteOpinion, meeting.id);
  const { memberId, speechId } = speakerOf(draft.memberId, item, meeting.speeches);
  const { text, keyWords } = draft;
  const ready = memberId !== null && (text.trim() !== "" || keyWords.length > 0);
  const write = (part: Parameters<typeof written>[2]) => keep(written(draft, memberId, part));
  const send = async () => {
    if (memberId === null || !ready || command.pending) return;
    const opinionId = draft.id ?? uuidv7();
    keep({ ...draft, memberId, id: opinionId });
    const said = { opinionId, itemId: item.id, memberId, speechId };
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { ...said, text: text.trim(), keyWords: [...keyWords] },
    });
    if (outcome.kind !== "done") return;
    // What was written while the answer was on its way stays.
    const now = latest();
    if (now.id === opinionId) keep(opinionLeft(now, { text, keyWords }));
  };
  return { memberId, keyWords, text, write, ready, command, send };
}

/** Notes what somebody says: a name, key words or a text, Ctrl+Enter; ready for the next speaker at once. */
export function OpinionForm(props: Props) {
  const { t } = useWords();
  const { memberId, keyWords, text, write, ready, command, send } = useNote(props);
  const speakers = props.meeting.roll.filter(
    (each) => each.presentNow || each.memberId === memberId,
  );
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
        members={speakers}
        value={memberId}
        onChange={(chosen) => write({ memberId: chosen })}
      />
      <KeyWordChoice value={keyWords} onChange={(chosen) => write({ keyWords: chosen })} />
      <Textarea
        label={t(keyWords.length > 0 ? "meetings.opinion.text_more" : "meetings.opinion.text")}
        required={keyWords.length === 0}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => write({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || (!event.ctrlKey && !event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      />
    </CommandForm>
  );
}
