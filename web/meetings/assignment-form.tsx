import { ActionIcon, Group, Stack, Text, TextInput } from "@mantine/core";
import { assignTask, withdrawAssignment } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { DayField } from "../platform/day-field.tsx";
import { MemberPicker } from "./member-picker.tsx";
import { isolated } from "./isolate.ts";

const EMPTY = { ownerId: null as string | null, text: "", dueDate: "" };

/** Gives a task to a member with a day by which it is done. */
export function AssignmentForm({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const [values, setValues] = useState(EMPTY);
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
    setValues(EMPTY);
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

/** Tasks given under the item; one given by mistake is withdrawn. */
export function AssignmentList({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t, date } = useWords();
  const withdraw = useMeetingCommand(withdrawAssignment, meeting.id);
  if (item.assignments.length === 0) return null;
  return (
    <Stack gap="xs">
      {item.assignments.map((each) => (
        <Group key={each.id} justify="space-between" wrap="nowrap">
          <Text>
            {t("meetings.item.assignment", {
              owner: each.owner.name,
              text: isolated(each.text),
              date: date(each.dueDate),
            })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="flag"
            size="lg"
            disabled={withdraw.pending}
            aria-label={t("meetings.assign.withdraw", { text: each.text })}
            onClick={() =>
              void withdraw.run({ params: { meetingId: meeting.id, assignmentId: each.id } })
            }
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <RefusalAlert failure={withdraw.failure} />
    </Stack>
  );
}
