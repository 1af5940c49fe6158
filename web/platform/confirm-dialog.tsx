import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Failure } from "./failure.ts";
import { RefusalAlert } from "./refusal-alert.tsx";
import { useWords } from "./words.tsx";

/** Asks once more before an act that others see or that cannot be undone, and says what it does. */
export function ConfirmDialog({
  opened,
  title,
  text,
  confirm,
  danger = false,
  pending = false,
  failure = null,
  onConfirm,
  onClose,
  children,
}: {
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
}) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("platform.close") }}
      closeOnClickOutside={!pending}
      closeOnEscape={!pending}
    >
      <Stack>
        <Text>{text}</Text>
        {children}
        <RefusalAlert failure={failure} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={pending}>
            {t("platform.cancel")}
          </Button>
          <Button
            color={danger ? "red.9" : "flag"}
            loading={pending}
            onClick={onConfirm}
            data-autofocus={danger ? undefined : true}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
