import { returnMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";

const SHORTEST_REASON = 3;

/** Opens frozen minutes for editing again, with a reason that is kept. */
export function ReturnButton({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);
  const command = useMinutesCommand(returnMinutes, () => setAsking(false));
  const confirm = () => {
    const missing = reason.trim().length < SHORTEST_REASON;
    setShort(missing);
    if (missing) return;
    void command.run({ params: { minutesId: view.minutesId }, body: { reason } });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("minutes.return")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("minutes.return")}
        text={t("minutes.return_text")}
        confirm={t("minutes.return")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={confirm}
        onClose={() => {
          command.reset();
          setAsking(false);
        }}
      >
        <Textarea
          label={t("minutes.return_reason")}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={short && t("minutes.return_reason_required")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
