import { Group, TextInput } from "@mantine/core";
import { assignTask } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useKept } from "../platform/kept.ts";
import { useWords } from "../platform/words.tsx";
import { taskLeft, unsentTask } from "./after-sending.ts";
import { useMeetingCommand } from "./api.ts";
import { DayField } from "../platform/day-field.tsx";
import { MemberPicker } from "./member-picker.tsx";
import { keptName, NO_TASK } from "./unsent.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

/** The task that is being written, and the sending itself; `round` counts the tasks that were sent. */
function useTask({ meeting, item }: Props) {
  const [kept, write, latest] = useKept(keptName(meeting.id, "task", item.id), NO_TASK);
  const values = unsentTask(kept, item.assignments);
  const [round, setRound] = useState(0);
  const command = useMeetingCommand(assignTask, meeting.id);
  const { ownerId, text, dueDate } = values;
  const ready = ownerId !== null && text.trim() !== "" && dueDate !== "";
  const send = async () => {
    if (!ready) return;
    const assignmentId = values.id ?? uuidv7();
    write({ ...values, id: assignmentId });
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { assignmentId, itemId: item.id, ownerId, text, dueDate },
    });
    if (outcome.kind !== "done") return;
    setRound((before) => before + 1);
    // What was written while the answer was on its way stays.
    const now = latest();
    if (now.id === assignmentId) write(taskLeft(now, text));
  };
  return { values, write, ready, round, command, send };
}

/** Gives a task to a member with a day by which it is done. */
export function AssignmentForm({ meeting, item }: Props) {
  const { t } = useWords();
  const { values, write, ready, round, command, send } = useTask({ meeting, item });
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
        value={values.text}
        onChange={(event) => write({ ...values, text: event.currentTarget.value })}
      />
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <MemberPicker
          label={t("meetings.assign.owner")}
          members={meeting.roll}
          value={values.ownerId}
          onChange={(chosen) => write({ ...values, ownerId: chosen })}
        />
        <DayField
          key={round}
          label={t("meetings.assign.due")}
          value={values.dueDate}
          onChange={(day) => write({ ...values, dueDate: day })}
        />
      </Group>
    </CommandForm>
  );
}
