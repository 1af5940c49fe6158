import {
  showRuleState,
  withdrawConfirmation,
  type Confirmation,
} from "@chiboso/domain/rules/contract.ts";
import { useCommand } from "../platform/command.ts";
import { useWords } from "../platform/words.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Takes a confirmation back with its reason. */
export function WithdrawConfirmation({
  confirmation,
  onClose,
}: {
  readonly confirmation: Confirmation;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const command = useCommand(withdrawConfirmation, {
    onDone: (_done, cache) => cache.refresh(showRuleState),
  });
  const withdraw = async (reason: string) => {
    const { organisationId, id: confirmationId } = confirmation;
    const outcome = await command.run({
      params: { organisationId, confirmationId },
      body: { reason },
    });
    return outcome.kind === "done";
  };
  return (
    <ReasonDialog
      title={t("rules.withdraw_title")}
      text={t("rules.withdraw_text")}
      confirm={t("rules.withdraw")}
      pending={command.pending}
      failure={command.failure}
      onAct={withdraw}
      onClose={onClose}
    />
  );
}
