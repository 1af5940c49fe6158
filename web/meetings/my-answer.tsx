import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { respond } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { IconCalendarOff, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import type { Command } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { OwnClashes } from "./planning/before-meeting.tsx";

/** Confirm or excuse oneself; can be changed until the meeting is opened, also without a network. */
export function MyAnswer({
  meeting,
  mine,
}: {
  readonly meeting: MeetingView;
  readonly mine: RollView;
}) {
  const { t } = useWords();
  const [excusing, setExcusing] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const command = useMeetingCommand(respond, meeting.id);
  const send = async (answer: "attending" | "excused", reason: string | null) => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { answer, reason },
    });
    setWaiting(outcome.kind === "waiting");
    if (outcome.kind === "done" || outcome.kind === "waiting") setExcusing(false);
  };
  return (
    <Stack gap="sm">
      <OwnClashes meeting={meeting} />
      <Given mine={mine} zone={meeting.zone} />
      {waiting && <Text role="status">{t("meetings.answer.waiting")}</Text>}
      {excusing ? (
        <Excuse
          command={command}
          known={mine.reason ?? ""}
          onSend={(reason) => void send("excused", reason)}
          onCancel={() => setExcusing(false)}
        />
      ) : (
        <Choice
          command={command}
          mine={mine}
          onAttend={() => void send("attending", null)}
          onExcuse={() => setExcusing(true)}
        />
      )}
    </Stack>
  );
}

function Given({ mine, zone }: { readonly mine: RollView; readonly zone: string }) {
  const { t, dateTime } = useWords();
  if (mine.answer === null || mine.answeredAt === null) return null;
  return (
    <Text role="status">
      {t(`meetings.answered.${mine.answer}`, {
        time: dateTime(mine.answeredAt, zone),
        reason: mine.reason ?? "–",
      })}
    </Text>
  );
}

function Choice({
  command,
  mine,
  onAttend,
  onExcuse,
}: {
  readonly command: Command<typeof respond>;
  readonly mine: RollView;
  readonly onAttend: () => void;
  readonly onExcuse: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <RefusalAlert failure={command.failure} />
      <Group>
        {mine.answer !== "attending" && (
          <Button
            size="lg"
            loading={command.pending}
            leftSection={<IconCheck size={22} aria-hidden />}
            onClick={onAttend}
          >
            {t("meetings.answer.attend")}
          </Button>
        )}
        <Button
          size="lg"
          variant="default"
          leftSection={<IconCalendarOff size={22} aria-hidden />}
          onClick={onExcuse}
        >
          {t(
            mine.answer === "excused" ? "meetings.answer.change_reason" : "meetings.answer.excuse",
          )}
        </Button>
      </Group>
    </>
  );
}

function Excuse({
  command,
  known,
  onSend,
  onCancel,
}: {
  readonly command: Command<typeof respond>;
  readonly known: string;
  readonly onSend: (reason: string | null) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState(known);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <CommandForm
      submit={t("meetings.answer.send_excuse")}
      size="lg"
      pending={command.pending}
      failure={command.failure}
      onSubmit={() => onSend(reason.trim() === "" ? null : reason)}
      onCancel={onCancel}
    >
      <Textarea
        ref={field}
        label={t("meetings.answer.reason")}
        description={t("meetings.answer.reason_hint")}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
