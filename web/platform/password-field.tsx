import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useWords } from "./words.tsx";

/** A password that may be looked at; the button for it is named in the person's language. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ "aria-label": t("platform.show_password") }}
      {...props}
    />
  );
}
