import { Textarea } from "@mantine/core";
import { showRuleState, withdrawDay } from "@chiboso/domain/rules/contract.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

/** Takes an announced day back with its reason. */
export function WithdrawDay({
  dayId,
  onClose,
}: {
  readonly dayId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const command = useCommand(withdrawDay, {
    onDone: (_done, cache) => cache.refresh(showRuleState),
  });
  const withdraw = async () => {
    const outcome = await command.run({ params: { dayId }, body: { reason } });
    if (outcome.kind === "done") onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t("rules.day_withdraw_title")}
      text={t("rules.day_withdraw_text")}
      confirm={t("rules.day_withdraw")}
      pending={command.pending}
      failure={command.failure}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      <Textarea
        label={t("rules.reason")}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
