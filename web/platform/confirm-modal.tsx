import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { RefusalAlert } from "./refusal-alert.tsx";
import { useWords } from "./words.tsx";
import type { ConfirmProps } from "./confirm-dialog.tsx";

/** What `ConfirmDialog` shows. */
export function ConfirmModal({
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
}: ConfirmProps) {
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
