import { returnMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";

const SHORTEST_REASON = 3;

/** Opens frozen minutes for editing again, with a reason that is kept. */
export function ReturnButton({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const command = useMinutesCommand(returnMinutes);
  const params = { minutesId: view.minutesId };
  return (
    <ReasonedButton
      label={t("minutes.return")}
      text={t("minutes.return_text")}
      reasonLabel={t("minutes.return_reason")}
      missing={t("minutes.return_reason_required")}
      shortest={SHORTEST_REASON}
      pending={command.pending}
      failure={command.failure}
      onAct={async (reason) => (await command.run({ params, body: { reason } })).kind === "done"}
      onClosed={command.reset}
    />
  );
}
