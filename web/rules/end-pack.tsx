import { addDays } from "@chiboso/domain/kernel/dates.ts";
import {
  endPack,
  listPacks,
  showPack,
  showRulesAt,
  type Activation,
} from "@chiboso/domain/rules/packs-contract.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { DayField } from "../platform/day-field.tsx";
import { useWords } from "../platform/words.tsx";
import { stateOf } from "./pack-state.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useToday } from "./today.ts";

/** Withdraws an activation that has not begun, or ends one from a later day, with the reason. */
export function EndPack({
  organisationId,
  activation,
  onClose,
}: {
  readonly organisationId: string;
  readonly activation: Activation;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [to, setTo] = useState(addDays(useToday(), 1));
  const begun = stateOf(activation) === "in_force";
  const command = useCommand(endPack, {
    onDone: async (_done, cache) => {
      await Promise.all([listPacks, showPack, showRulesAt].map((route) => cache.refresh(route)));
    },
  });
  const end = async (reason: string) => {
    const outcome = await command.run({
      params: { organisationId, activationId: activation.id },
      body: { to, reason },
    });
    return outcome.kind === "done";
  };
  return (
    <ReasonDialog
      title={t("rules.pack_end_title")}
      text={t("rules.pack_end_text")}
      confirm={t(begun ? "rules.pack_end" : "rules.pack_withdraw")}
      pending={command.pending}
      failure={command.failure}
      onAct={end}
      onClose={onClose}
    >
      {begun && <DayField label={t("rules.pack_end_on")} value={to} onChange={setTo} />}
    </ReasonDialog>
  );
}
