import { useState, type ReactNode } from "react";
import type { Failure } from "./failure.ts";
import { later } from "./later.tsx";

export interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, for whom, and whether it can be undone. */
  readonly text: string;
  /** The verb of the act, never only "yes". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly failure?: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const ConfirmModal = later(async () => (await import("./confirm-modal.tsx")).ConfirmModal);

/** Asks once more before an act that others see or that cannot be undone, and says what it does. */
export function ConfirmDialog(properties: ConfirmProps) {
  // Once opened it stays, so that it can close as dialogs do and give the focus back.
  const [wasOpened, setWasOpened] = useState(properties.opened);
  if (properties.opened && !wasOpened) setWasOpened(true);
  return wasOpened && <ConfirmModal {...properties} />;
}
