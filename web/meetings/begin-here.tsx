import { Button, Group } from "@mantine/core";
import { stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { cockpitStep } from "./cockpit-step.ts";

/** Begins an item out of its order; the one that is next has its own button as the next step. */
export function BeginHere({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const command = useMeetingCommand(stepItem, meeting.id);
  const step = cockpitStep(meeting, meeting.serverNow, undefined);
  if (step.kind !== "beginItem" || step.item.id === item.id) return null;
  const params = { meetingId: meeting.id, itemId: item.id };
  const body = { step: "begin" as const, expectedVersion: meeting.version };
  return (
    <>
      <Group>
        <Button
          variant="default"
          loading={command.pending}
          onClick={() => void command.run({ params, body })}
        >
          {t("meetings.item.begin_this")}
        </Button>
      </Group>
      <RefusalAlert failure={command.failure} />
    </>
  );
}
