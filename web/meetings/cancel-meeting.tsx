import { cancelMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";

/** Calls a meeting off; the reason is told to everybody who was summoned. */
export function CancelMeeting({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const command = useMeetingCommand(cancelMeeting, meeting.id);
  const cancel = async (reason: string) => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { reason, expectedVersion: meeting.version },
    });
    return outcome.kind === "done";
  };
  return (
    <ReasonedButton
      label={t("meetings.cancel.button")}
      text={t("meetings.cancel.text")}
      reasonLabel={t("meetings.cancel.reason")}
      missing={t("meetings.cancel.reason_missing")}
      danger
      pending={command.pending}
      failure={command.failure}
      onAct={cancel}
    />
  );
}
