import { Button, Textarea } from "@mantine/core";
import { cancelMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

/** Calls a meeting off; the reason is told to everybody who was summoned. */
export function CancelMeeting({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useMeetingCommand(cancelMeeting, meeting.id);
  const cancel = async () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { reason, expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("meetings.cancel.button")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("meetings.cancel.button")}
        text={t("meetings.cancel.text")}
        confirm={t("meetings.cancel.button")}
        danger
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      >
        <Textarea
          label={t("meetings.cancel.reason")}
          required
          error={missing && t("meetings.cancel.reason_missing")}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
