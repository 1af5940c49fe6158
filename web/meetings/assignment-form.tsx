import { Group, TextInput } from "@mantine/core";
import { assignTask } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { DayField } from "../platform/day-field.tsx";
import { MemberPicker } from "./member-picker.tsx";
import { keptName, NO_TASK } from "./unsent.ts";

/** Gives a task to a member with a day by which it is done. */
export function AssignmentForm({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const [values, setValues] = useKept(keptName(meeting.id, "task", item.id), NO_TASK);
  const [assignmentId, setAssignmentId] = useState(() => uuidv7());
  const command = useMeetingCommand(assignTask, meeting.id);
  const { ownerId, text, dueDate } = values;
  const ready = ownerId !== null && text.trim() !== "" && dueDate !== "";
  const send = async () => {
    if (!ready) return;
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { assignmentId, itemId: item.id, ownerId, text, dueDate },
    });
    if (outcome.kind !== "done") return;
    setAssignmentId(uuidv7());
    setValues(NO_TASK);
  };
  return (
    <CommandForm
      submit={t("meetings.assign.send")}
      quiet
      pending={command.pending}
      disabled={!ready}
      failure={command.failure}
      {...(!ready && { hint: t("meetings.assign.first") })}
      onSubmit={() => void send()}
    >
      <TextInput
        label={t("meetings.assign.text")}
        required
        maxLength={1000}
        value={text}
        onChange={(event) => setValues({ ...values, text: event.currentTarget.value })}
      />
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <MemberPicker
          label={t("meetings.assign.owner")}
          members={meeting.roll}
          value={ownerId}
          onChange={(chosen) => setValues({ ...values, ownerId: chosen })}
        />
        <DayField
          key={assignmentId}
          label={t("meetings.assign.due")}
          value={dueDate}
          onChange={(day) => setValues({ ...values, dueDate: day })}
        />
      </Group>
    </CommandForm>
  );
}
