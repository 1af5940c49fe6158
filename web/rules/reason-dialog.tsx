import { Stack, Textarea } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Failure } from "../platform/failure.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

interface Props {
  readonly title: string;
  readonly text: string;
  /** The verb of the act. */
  readonly confirm: string;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Whether it was done; the dialog then closes. */
  readonly onAct: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** What is asked besides the reason. */
  readonly children?: ReactNode;
}

/** An open dialog for taking back what is in force; asks for the reason. */
export function ReasonDialog({ onAct, children, ...dialog }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const act = async () => {
    if (await onAct(reason)) dialog.onClose();
  };
  return (
    <ConfirmDialog opened danger {...dialog} onConfirm={() => void act()}>
      <Stack>
        {children}
        <Textarea
          label={t("rules.reason")}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
