import { beginLate } from "@chiboso/domain/meetings/late/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconFilePencil } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { PaperFormsButton } from "./paper-forms-button.tsx";

/** The way out when the system fails: forms to write on, and entering from them afterwards (MEET-15). */
export function BeginLate({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useMeetingCommand(beginLate, meeting.id);
  const params = { meetingId: meeting.id };
  const begin = async () => {
    const outcome = await command.run({ params, body: {} });
    if (outcome.kind === "done") void navigate({ to: "/meetings/$meetingId/late", params });
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{t("meetings.late.begin_text")}</Text>
      <RefusalAlert failure={command.failure} />
      <Group gap="sm">
        <PaperFormsButton at={{ meetingId: meeting.id }} />
        <Button
          variant="default"
          leftSection={<IconFilePencil size="1.2em" aria-hidden />}
          loading={command.pending}
          onClick={() => void begin()}
        >
          {t("meetings.late.begin")}
        </Button>
      </Group>
    </Stack>
  );
}
