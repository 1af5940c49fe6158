import { Button } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import type { Failure } from "../../platform/failure.ts";

/** A step that everybody sees and that cannot be taken back: it asks once more. */
export function AskingButton({
  label,
  text,
  pending,
  failure,
  disabled = false,
  quiet = false,
  onAct,
}: {
  readonly label: string;
  readonly text: string;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly disabled?: boolean;
  /** Beside what is usually done. */
  readonly quiet?: boolean;
  readonly onAct: () => Promise<boolean>;
}) {
  const [asking, setAsking] = useState(false);
  const act = async () => {
    if (await onAct()) setAsking(false);
  };
  return (
    <div>
      <Button
        size={quiet ? "sm" : "md"}
        variant={quiet ? "subtle" : "filled"}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={label}
        text={text}
        confirm={label}
        pending={pending}
        failure={failure}
        onConfirm={() => void act()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
