import { abandonCase } from "@chiboso/domain/members/cases/contract.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { useCommand } from "../../platform/command.ts";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { useWords } from "../../platform/words.tsx";
import { keepCase } from "./keep-case.ts";

/** Gives a case up from today, with the reason. */
export function AbandonButton({ found }: { readonly found: CaseView }) {
  const { t } = useWords();
  const command = useCommand(abandonCase, { onDone: keepCase });
  return (
    <ReasonedButton
      label={t("members.cases.abandon")}
      text={t("members.cases.abandon_text", { name: found.memberName })}
      reasonLabel={t("members.cases.abandon_reason")}
      missing={t("members.cases.abandon_missing")}
      danger
      pending={command.pending}
      failure={command.failure}
      onAct={async (reason) => {
        const { caseId, today } = found;
        const outcome = await command.run({ params: { caseId }, body: { on: today, reason } });
        return outcome.kind === "done";
      }}
      onClosed={command.reset}
    />
  );
}
