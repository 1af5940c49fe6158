import { Textarea } from "@mantine/core";
import {
  showRuleState,
  withdrawConfirmation,
  type Confirmation,
} from "@chiboso/domain/rules/contract.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

/** Takes a confirmation back with its reason. */
export function WithdrawConfirmation({
  confirmation,
  onClose,
}: {
  readonly confirmation: Confirmation;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const command = useCommand(withdrawConfirmation, {
    onDone: (_done, cache) => cache.refresh(showRuleState),
  });
  const withdraw = async () => {
    const { organisationId, id: confirmationId } = confirmation;
    const outcome = await command.run({
      params: { organisationId, confirmationId },
      body: { reason },
    });
    if (outcome.kind === "done") onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t("rules.withdraw_title")}
      text={t("rules.withdraw_text")}
      confirm={t("rules.withdraw")}
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
