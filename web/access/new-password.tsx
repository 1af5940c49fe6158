import type { PasswordInputProps } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import { PasswordField } from "../platform/password-field.tsx";

/** A new password and the same once more, with the least length said before it is refused. */
export function NewPassword({
  least,
  next,
  repeat,
}: {
  readonly least: number;
  /** What the form gives for each of the two fields. */
  readonly next: PasswordInputProps;
  readonly repeat: PasswordInputProps;
}) {
  const { t } = useWords();
  return (
    <>
      <PasswordField
        label={t("access.link.next")}
        description={t("access.link.least", { least })}
        autoComplete="new-password"
        {...next}
      />
      <PasswordField label={t("access.link.repeat")} autoComplete="new-password" {...repeat} />
    </>
  );
}
