import { Button, Select } from "@mantine/core";
import { enterSpeaker } from "@chiboso/domain/meetings/during/contract.ts";
import { SPEECH_KINDS, type SpeechKind } from "@chiboso/domain/meetings/during/speech.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { MemberPicker } from "../member-picker.tsx";
import classes from "./floor.module.css";

const GUEST = "guest:";

/** Enters somebody who raised a hand, or a guest, into the queue. */
export function AddSpeaker({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const [who, setWho] = useState<string | null>(null);
  const [kind, setKind] = useState<SpeechKind>("normal");
  const [speechId, setSpeechId] = useState(() => uuidv7());
  const command = useMeetingCommand(enterSpeaker, meeting.id);
  const people = [
    ...meeting.roll.filter((each) => each.presentNow),
    ...meeting.guests.map(({ name }) => ({
      memberId: GUEST + name,
      name: t("meetings.floor.guest", { name }),
    })),
  ];
  const add = async () => {
    if (who === null) return;
    const guest = who.startsWith(GUEST) ? who.slice(GUEST.length) : null;
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { speechId, itemId: item.id, kind, guest, memberId: guest === null ? who : null },
    });
    if (outcome.kind !== "done") return;
    setSpeechId(uuidv7());
    setWho(null);
    setKind("normal");
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={classes["add"]}>
        <MemberPicker
          label={t("meetings.floor.add_who")}
          members={people}
          value={who}
          onChange={setWho}
        />
        <Select
          label={t("meetings.floor.add_kind")}
          data={SPEECH_KINDS.map((each) => ({ value: each, label: t(`meetings.speech.${each}`) }))}
          value={kind}
          onChange={(value) => value !== null && setKind(value)}
        />
        <Button type="submit" variant="default" loading={command.pending} disabled={who === null}>
          {t("meetings.floor.add")}
        </Button>
      </div>
      <RefusalAlert failure={command.failure} />
    </form>
  );
}
