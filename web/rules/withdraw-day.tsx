import { showRuleState, withdrawDay } from "@chiboso/domain/rules/contract.ts";
import { useCommand } from "../platform/command.ts";
import { useWords } from "../platform/words.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Takes an announced day back with its reason. */
export function WithdrawDay({
  dayId,
  onClose,
}: {
  readonly dayId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const command = useCommand(withdrawDay, {
    onDone: (_done, cache) => cache.refresh(showRuleState),
  });
  const withdraw = async (reason: string) => {
    const outcome = await command.run({ params: { dayId }, body: { reason } });
    return outcome.kind === "done";
  };
  return (
    <ReasonDialog
      title={t("rules.day_withdraw_title")}
      text={t("rules.day_withdraw_text")}
      confirm={t("rules.day_withdraw")}
      pending={command.pending}
      failure={command.failure}
      onAct={withdraw}
      onClose={onClose}
    />
  );
}
