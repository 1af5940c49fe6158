import { Button, Textarea } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Failure } from "./failure.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

interface Props {
  /** The verb, on the button and in the dialog. */
  readonly label: string;
  /** What the act does, for whom, and whether it can be undone. */
  readonly text: string;
  readonly reasonLabel: string;
  /** Said under the field while the reason is missing or too short. */
  readonly missing: string;
  readonly size?: "sm" | "md";
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Fewest characters of a reason. */
  readonly shortest?: number;
  /** Whether it was done; the dialog then closes. */
  readonly onAct: (reason: string) => Promise<boolean>;
  readonly onClosed?: () => void;
  /** What else the act asks for, below the reason. */
  readonly children?: ReactNode;
}

/** A button for an act that needs a written reason: it asks once more and sends the reason along. */
export function ReasonedButton(props: Props) {
  const { label, size = "sm", danger = false, shortest = 1 } = props;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const short = reason.trim().length < shortest;
  const close = () => {
    setAsking(false);
    setAsked(false);
    props.onClosed?.();
  };
  const act = async () => {
    setAsked(true);
    if (!short && (await props.onAct(reason))) close();
  };
  return (
    <>
      <Button variant="default" size={size} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={label}
        text={props.text}
        confirm={label}
        danger={danger}
        pending={props.pending}
        failure={props.failure}
        onConfirm={() => void act()}
        onClose={close}
      >
        <Textarea
          label={props.reasonLabel}
          required
          autosize
          minRows={2}
          maxLength={500}
          error={asked && short && props.missing}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {props.children}
      </ConfirmDialog>
    </>
  );
}
