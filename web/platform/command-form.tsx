import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Failure } from "./failure.ts";
import { RefusalAlert } from "./refusal-alert.tsx";
import { useWords } from "./words.tsx";

/** The frame of a small form: its fields, why it was refused, its one button, and what is missing. */
export function CommandForm({
  submit,
  size = "md",
  quiet = false,
  pending,
  disabled = false,
  failure,
  hint,
  onSubmit,
  onCancel,
  children,
}: {
  /** The verb on the button. */
  readonly submit: string;
  readonly size?: "md" | "lg";
  /** One of several forms on a screen, none of which is the main act. */
  readonly quiet?: boolean;
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly failure: Failure | null;
  /** Beside the button: what is missing, or that it is saved. */
  readonly hint?: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <form
      // The browser would complain in its own language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled && !pending && !leadToUnreadDay(event.currentTarget)) onSubmit();
      }}
    >
      <Stack gap="sm">
        {children}
        <RefusalAlert failure={failure} />
        <Group>
          <Button
            type="submit"
            size={size}
            variant={quiet ? "default" : "filled"}
            loading={pending}
            disabled={disabled}
          >
            {submit}
          </Button>
          {onCancel && (
            <Button size={size} variant="default" onClick={onCancel}>
              {t("platform.cancel")}
            </Button>
          )}
          {hint !== undefined && (
            <Text size="sm" c="dimmed" role="status">
              {hint}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Whether a day in the form cannot be read; leads there, so that it is not sent as if it were empty. */
function leadToUnreadDay(form: HTMLFormElement): boolean {
  const unread = form.querySelector<HTMLElement>("[data-unread-day]");
  // Leaving the field is what calls its text wrong; Enter inside it does not leave it.
  unread?.blur();
  unread?.focus();
  return unread !== null;
}
