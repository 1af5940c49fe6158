import type { LateItem } from "@chiboso/domain/meetings/late/sheet.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Stack, TextInput } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import { MemberPicker } from "../member-picker.tsx";
import { AddEntry, RemoveEntry } from "./entry-buttons.tsx";
import classes from "./late.module.css";
import { useFault } from "./use-fault.ts";
import type { SheetHandle } from "./use-sheet.ts";

/** Who is to do what until when. */
export function LateAssignments({
  item,
  field,
  meeting,
  handle,
}: {
  readonly item: LateItem;
  readonly field: string;
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  const put = (assignments: LateItem["assignments"]) => handle.changeItem(item.id, { assignments });
  const change = (id: string, part: Partial<LateItem["assignments"][number]>) =>
    put(item.assignments.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <Stack gap="xs">
      {item.assignments.map((task, index) => (
        <div key={task.id} className={classes["entry"]}>
          <MemberPicker
            label={t("meetings.late.owner")}
            members={meeting.roll}
            value={task.ownerId === "" ? null : task.ownerId}
            error={fault(`${field}.assignments.${index}.ownerId`)}
            onChange={(ownerId) => change(task.id, { ownerId: ownerId ?? "" })}
          />
          <TextInput
            label={t("meetings.late.task")}
            required
            maxLength={1_000}
            dir="auto"
            className={classes["wide"] ?? ""}
            value={task.text}
            error={fault(`${field}.assignments.${index}.text`)}
            onChange={(event) => change(task.id, { text: event.currentTarget.value })}
          />
          <DayField
            label={t("meetings.late.due_date")}
            value={task.dueDate}
            error={fault(`${field}.assignments.${index}.dueDate`)}
            onChange={(dueDate) => change(task.id, { dueDate })}
          />
          <RemoveEntry
            label={t("meetings.late.remove_task", { number: index + 1 })}
            onRemove={() => put(item.assignments.filter((each) => each.id !== task.id))}
          />
        </div>
      ))}
      <AddEntry
        label={t("meetings.late.add_task")}
        onAdd={() =>
          put([...item.assignments, { id: uuidv7(), ownerId: "", text: "", dueDate: "" }])
        }
      />
    </Stack>
  );
}
