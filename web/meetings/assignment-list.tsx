import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { withdrawAssignment } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconTrash } from "@tabler/icons-react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { isolated } from "./isolate.ts";

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
