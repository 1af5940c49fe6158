import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { respond } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { IconCalendarOff, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

/** Confirm or excuse oneself; can be changed until the meeting is opened, also without a network. */
export function MyAnswer({
  meeting,
  mine,
}: {
  readonly meeting: MeetingView;
  readonly mine: RollView;
}) {
  const { t, dateTime } = useWords();
  const [excusing, setExcusing] = useState(false);
  const [reason, setReason] = useState(mine.reason ?? "");
  const [waiting, setWaiting] = useState(false);
  const command = useMeetingCommand(respond, meeting.id);
  const send = async (answer: "attending" | "excused") => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { answer, reason: answer === "excused" && reason.trim() !== "" ? reason : null },
    });
    setWaiting(outcome.kind === "waiting");
    if (outcome.kind === "done" || outcome.kind === "waiting") setExcusing(false);
  };
  return (
    <Stack gap="sm">
      {mine.answer !== null && mine.answeredAt !== null && (
        <Text role="status">
          {t(
            mine.answer === "attending"
              ? "meetings.answered.attending"
              : "meetings.answered.excused",
            {
              time: dateTime(mine.answeredAt, meeting.zone),
              reason: mine.reason ?? "–",
            },
          )}
        </Text>
      )}
      {waiting && <Text role="status">{t("meetings.answer.waiting")}</Text>}
      {excusing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send("excused");
          }}
        >
          <Stack gap="sm">
            <Textarea
              label={t("meetings.answer.reason")}
              description={t("meetings.answer.reason_hint")}
              required
              autoFocus
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <RefusalAlert failure={command.failure} />
            <Group>
              <Button type="submit" size="lg" loading={command.pending}>
                {t("meetings.answer.send_excuse")}
              </Button>
              <Button size="lg" variant="default" onClick={() => setExcusing(false)}>
                {t("platform.cancel")}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <>
          <RefusalAlert failure={command.failure} />
          <Group>
            {mine.answer !== "attending" && (
              <Button
                size="lg"
                loading={command.pending}
                leftSection={<IconCheck size={22} aria-hidden />}
                onClick={() => void send("attending")}
              >
                {t("meetings.answer.attend")}
              </Button>
            )}
            <Button
              size="lg"
              variant="default"
              leftSection={<IconCalendarOff size={22} aria-hidden />}
              onClick={() => setExcusing(true)}
            >
              {t(
                mine.answer === "excused"
                  ? "meetings.answer.change_reason"
                  : "meetings.answer.excuse",
              )}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
