import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { checkIn } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconUserCheck } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { PlaceChoice, type Place } from "./place-choice.tsx";

/** "I am here": the code is typed from the screen in the room, or came with the scanned QR. */
export function CheckInForm({
  meeting,
  scanned = "",
}: {
  readonly meeting: Pick<MeetingView, "id" | "mode">;
  readonly scanned?: string;
}) {
  const { t } = useWords();
  const [code, setCode] = useState(scanned);
  const [missing, setMissing] = useState(false);
  const [place, setPlace] = useState<Place>(meeting.mode === "online" ? "online" : "room");
  const command = useMeetingCommand(checkIn, meeting.id);
  const send = () =>
    void command.run({ params: { meetingId: meeting.id }, body: { code: code.trim(), place } });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(code.trim() === "");
        if (code.trim() !== "") send();
      }}
    >
      <Stack gap="sm">
        <Text>{t("meetings.check_in.how")}</Text>
        <Group align="flex-end">
          <TextInput
            label={t("meetings.check_in.code")}
            required
            dir="ltr"
            maxLength={40}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            error={missing && t("meetings.check_in.missing")}
            value={code}
            onChange={(event) => {
              command.reset();
              setMissing(false);
              setCode(event.currentTarget.value);
            }}
          />
          {meeting.mode === "hybrid" && <PlaceChoice value={place} onChange={setPlace} />}
          <Button
            type="submit"
            size="md"
            loading={command.pending}
            leftSection={<IconUserCheck size={20} aria-hidden />}
          >
            {t("meetings.check_in.send")}
          </Button>
        </Group>
        <RefusalAlert failure={command.failure} />
      </Stack>
    </form>
  );
}
