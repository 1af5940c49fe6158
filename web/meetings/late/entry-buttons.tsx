import { ActionIcon, Button, Group } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";

/** Takes one entry of a list away; the label names which. */
export function RemoveEntry({
  label,
  onRemove,
}: {
  readonly label: string;
  readonly onRemove: () => void;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" size="xl" aria-label={label} onClick={onRemove}>
      <IconTrash size={20} aria-hidden />
    </ActionIcon>
  );
}

/** Adds an empty entry at the end of a list. */
export function AddEntry({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  return (
    <Group>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPlus size="1em" aria-hidden />}
        onClick={onAdd}
      >
        {label}
      </Button>
    </Group>
  );
}
